# What deserves a look, and the one thing to do about it. $title is an activity's title.

warning-total-short = Planifiez { $uncovered-count ->
    [one] { $uncovered } crédit
   *[other] { $uncovered } crédits
} d’ici le { $day }.
warning-total-short-planned = Planifiez { $uncovered-count ->
    [one] encore { $uncovered } crédit
   *[other] encore { $uncovered } crédits
} d’ici le { $day }.
warning-total-short-overdue = Ajoutez ce qui n’est pas encore inscrit : { $uncovered-count ->
    [one] il manquait { $uncovered } crédit
   *[other] il manquait { $uncovered } crédits
} le { $day }.
warning-rule-short = Planifiez { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} pour « { $rule } ».
warning-over-cap = { $stopped-count ->
    [one] { $stopped } crédit au-delà du maximum de { $required } pour « { $rule } » ne comptera pas.
   *[other] { $stopped } crédits au-delà du maximum de { $required } pour « { $rule } » ne compteront pas.
}
warning-rule-unconfirmed = Personne n’a confirmé la règle « { $rule } ». Vérifiez-la à sa source.
warning-cycle-ending = { $months-count ->
    [one] Le cycle se termine d’ici un mois, le { $day }.
   *[other] Le cycle se termine d’ici { $months } mois, le { $day }.
}
warning-nothing-logged = Rien n’a été inscrit depuis six mois. Manque-t-il quelque chose ?
warning-plan-date-passed = « { $title } » était prévue le { $day }. L’activité a-t-elle eu lieu ?
warning-draft-needs-details = « { $title } » ({ $day }) : indiquez les crédits pour que l’activité compte.
warning-outside-cycle = « { $title } » ({ $day }) est en dehors de votre cycle et ne compte pas.
warning-duplicate-suspected = « { $title } » ({ $day }) figure deux fois. Y en a-t-il une de trop ?

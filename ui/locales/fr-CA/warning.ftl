# What deserves a look, and the one thing to do about it. $title is an activity's title.

# $title is an activity's title, $file a file's name.
warning-fresh-without-proof = Joignez la pièce justificative de « { $title } » pendant qu’elle est facile à obtenir.
warning-evidence-missing = Le fichier « { $file } » est introuvable. Retrouvez-le, ou cherchez dans une sauvegarde.
warning-evidence-changed = Le fichier « { $file } » a changé depuis que vous l’avez ajouté. Retrouvez l’original, ou cherchez dans une sauvegarde.
warning-evidence-unreadable = Le fichier « { $file } » ne peut pas être lu. Trouvez-en une copie, ou cherchez dans une sauvegarde.
warning-total-short = Planifiez { $uncovered-count ->
    [one] { $uncovered } crédit
   *[other] { $uncovered } crédits
} d’ici le { $day }.
warning-total-short-planned = Planifiez { $uncovered-count ->
    [one] encore { $uncovered } crédit
   *[other] encore { $uncovered } crédits
} d’ici le { $day }.
warning-total-short-overdue = Ajoutez ce qui n’est pas encore inscrit : { $uncovered-count ->
    [one] il manquait { $uncovered } crédit
   *[other] il manquait { $uncovered } crédits
} le { $day }.
warning-rule-short = Planifiez { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} pour « { $rule } ».
warning-rule-short-kinds = Planifiez des activités { $missing-count ->
    [one] d’un autre type
   *[other] de { $missing } autres types
} pour « { $rule } ».
warning-rule-short-topics = Planifiez des activités sur { $missing-count ->
    [one] { $missing } autre thème
   *[other] { $missing } autres thèmes
} pour « { $rule } ».
warning-rule-short-activities = Planifiez { $missing-count ->
    [one] { $missing } activité
   *[other] { $missing } activités
} pour « { $rule } ».
warning-rule-short-confirmation = Confirmez « { $rule } » quand ce sera fait.
warning-over-cap = { $stopped-count ->
    [one] { $stopped } crédit au-delà du maximum de { $required } pour « { $rule } » ne comptera pas.
   *[other] { $stopped } crédits au-delà du maximum de { $required } pour « { $rule } » ne compteront pas.
}
warning-rule-unconfirmed = La règle « { $rule } » n’est pas confirmée. Vérifiez-la à sa source.
warning-cycle-ending = { $months-count ->
    [one] Le cycle se termine d’ici un mois, le { $day }.
   *[other] Le cycle se termine d’ici { $months } mois, le { $day }.
}
warning-cycle-ended = Le cycle s’est terminé le { $day }. Fermez-le quand tout y est inscrit.
# $program is a program's name, $differences how many rules are new, changed or gone.
warning-program-changed = { $differences-count ->
    [one] Ce qui est publié pour « { $program } » a changé à { $differences } endroit.
   *[other] Ce qui est publié pour « { $program } » a changé à { $differences } endroits.
} Comparez-le avec les règles de votre cycle.
# $last-day is the last day of the closed cycle, $day the day until which proof was to be kept.
warning-retention-reached = Les pièces justificatives du cycle « { $program } » terminé le { $last-day } étaient à conserver jusqu’au { $day }. Décidez si vous voulez les garder.
warning-unfiled = { $files-count ->
    [one] { $files } fichier attend d’être classé.
   *[other] { $files } fichiers attendent d’être classés.
}
# What counts and lacks proof: $credits of $activities.
warning-no-evidence = Il manque des pièces justificatives pour { $credits-count ->
    [one] { $credits } crédit
   *[other] { $credits } crédits
} de { $activities-count ->
    [one] { $activities } activité
   *[other] { $activities } activités
}. Un audit pourrait les demander.
warning-nothing-logged = Rien n’a été inscrit depuis six mois. Manque-t-il quelque chose?
warning-plan-date-passed = « { $title } » était planifiée le { $day }. L’activité a-t-elle eu lieu?
warning-draft-needs-details = « { $title } » ({ $day }) : indiquez les crédits pour que l’activité compte.
warning-claim-needs-details = « { $title } » ({ $day }) : indiquez les crédits pour que l’activité compte pour { $programs }.
warning-outside-cycle = « { $title } » ({ $day }) est en dehors de votre cycle et ne compte pas.
warning-duplicate-suspected = « { $title } » ({ $day }) figure deux fois. Si c’est la même activité, supprimez-en une.
warning-duplicate-by-files = « { $title } » ({ $day }) et « { $other-title } » ({ $other-day }) ont des fichiers au même titre. Si c’est la même activité, supprimez-en une.

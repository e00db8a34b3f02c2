# Échéances et activités planifiées dans l’agenda de la personne membre. Les lignes d’un agenda sont
# courtes ; ce dont il s’agit est dit dessous.

# $program : le titre, avec le nom court de l’organisme qui l’accorde.
calendar-name = Formation continue : { $program }
calendar-last-day = Dernier jour du cycle : { $program }
calendar-reminder = { $months-count ->
    [one] Il reste { $months } mois au cycle : { $program }
   *[other] Il reste { $months } mois au cycle : { $program }
}
calendar-cycle = Le cycle va du { $first } au { $day }.
calendar-result = Au { $made-on } : { $counted-count ->
    [one] { $counted } crédit compté
   *[other] { $counted } crédits comptés
} sur { $required }; il en manque { $missing }.
calendar-late-entry = Dernier jour pour remettre des activités : { $program }
calendar-late-entry-about = Jusqu’à ce jour, les activités du cycle qui se termine le { $day } peuvent encore être remises.
calendar-keep-proof = Dernier jour pour conserver les pièces justificatives : { $program }
calendar-keep-proof-about = C’est le dernier jour où les pièces justificatives du cycle du { $first } au { $day } doivent être conservées.
calendar-keep-proof-suggested = Ledgerline suggère de conserver jusqu’à ce jour les pièces justificatives du cycle du { $first } au { $day }; aucune règle ne l’énonce.
calendar-plan = Planifiée pour { $program } : { $credits-count ->
    [one] { $credits } crédit
   *[other] { $credits } crédits
}

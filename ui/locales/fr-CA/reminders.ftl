# Rappels : dans la fenêtre, par « ledgerline remind » et dans la notification du bureau.

reminder-cycle-ends = Votre cycle pour { $program } se termine d’ici { $months-count ->
    [one] un mois
   *[other] { $months } mois
}, le { $day }, et n’est pas encore complet.
reminder-plan-passed = La date de votre activité prévue « { $title } » est passée ({ $day }). Marquez-la comme faite, changez sa date ou supprimez-la.
reminder-backup-folder = Votre second répertoire de sauvegarde a été atteint pour la dernière fois le { $day }. Branchez son disque pour qu’il reçoive les dernières sauvegardes.
reminders-more = { $count-count ->
    [one] Il y a un rappel de plus.
   *[other] Il y a { $count } rappels de plus.
}
reminders-title = Rappels
reminders-close = Fermer les rappels
settings-reminders = Rappels
settings-reminders-hint = Chacun s’affiche une seule fois : à l’ouverture de cette fenêtre, ou quand vous ouvrez une session.
settings-login = Me le rappeler à l’ouverture de ma session
settings-login-hint = Pour la fin d’un cycle, la date d’une activité prévue et le second répertoire de sauvegarde. L’ordinateur affiche alors une notification; Ledgerline ne reste pas ouvert pour autant.

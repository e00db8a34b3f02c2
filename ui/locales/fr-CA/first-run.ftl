# The first start: three steps.

firstrun-step = Étape { $step } sur 3
firstrun-welcome = Bienvenue dans Ledgerline
firstrun-promise = Votre dossier reste sur cet ordinateur. Ledgerline ne se connecte jamais à Internet.
firstrun-language = Choisissez votre langue
firstrun-language-hint = Vous pourrez la changer en tout temps dans les réglages.

firstrun-cycle = Vous et votre cycle
firstrun-cycle-hint = Votre nom et votre numéro figurent sur vos rapports.
firstrun-name = Votre nom
firstrun-member-no = Numéro de membre
firstrun-first-day = Premier jour de votre cycle
firstrun-first-day-hint = Par exemple 2024-01-01. Cherchez-le dans une lettre ou sur le site de votre association, ou demandez-le. Vous pourrez le corriger.
firstrun-last-day = Dernier jour
firstrun-last-day-waiting = Découle du premier jour
firstrun-program = Votre titre professionnel
firstrun-program-asks = { $credits-count ->
    [one] { $credits } crédit en { $months } mois
   *[other] { $credits } crédits en { $months } mois
}
firstrun-total-own = Un autre nombre
firstrun-total-credits = Crédits exigés
firstrun-total-source = Qui donne ce nombre
firstrun-program-more = { $rules-count ->
    [one] { $rules } autre règle l’accompagne. Les réglages l’affichent avec sa source.
   *[other] { $rules } autres règles l’accompagnent. Les réglages les affichent avec leur source.
}
firstrun-program-several = Vous détenez un autre titre? Commencez par un seul. Vous ajouterez les autres dans les réglages, chacun avec ses propres dates.

firstrun-ready = Apportez ce que vous avez
firstrun-ready-text = Déposez sur cette fenêtre un tableau et vos attestations, tous ensemble : votre dossier commencera avec eux. Ou ajoutez une première activité en une ligne, comme vous la noteriez sur un bout de papier, ou commencez sans rien.
firstrun-ready-recovered = Votre dossier commence par ce dont ces fichiers font état. Vous pouvez aussi déposer sur cette fenêtre un tableau et d’autres attestations, ou ajouter une activité en une ligne, comme vous la noteriez.
firstrun-first-line = Votre première activité
firstrun-first-line-hint = Par exemple « Atelier NMT 6cr 2026-03-04 ». Laissez ce champ vide pour commencer sans activité.
firstrun-recover = Les reprendre dans mon dossier
firstrun-recover-hint = Sinon, les fichiers attendent à la page Activités, où vous pourrez les reprendre à tout moment.
firstrun-recover-later = Vous pourrez les reprendre dans votre nouveau dossier à la dernière étape.

firstrun-back = Retour
firstrun-next = Suivant
firstrun-finish = Commencer mon dossier
firstrun-bring = Commencer et apporter des fichiers
firstrun-bring-hint = Un tableau d’activités (CSV, XLSX, ODS), l’historique d’un portail, des attestations : rien d’un tableau n’est enregistré avant que vous l’ayez vu.
firstrun-starting = Un instant…

optional = facultatif
firstrun-have-record = Avez-vous déjà un dossier?
firstrun-to-record = L’ouvrir
firstrun-instead = Ouvrir un dossier que vous avez

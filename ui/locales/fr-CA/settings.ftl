# Settings.

settings-title = Réglages
settings-sections = Sections des réglages

settings-member = Vous
settings-member-hint = Ce que vos rapports disent de vous.
settings-name = Nom
settings-name-on-certificates = Nom sur les attestations
settings-name-on-certificates-hint = S’il diffère de votre nom.
settings-member-no = Numéro de membre
settings-email = Courriel
settings-save-member = Enregistrer les renseignements

settings-first-day = Premier jour
settings-first-day-hint = Par exemple 2024-01-01. Le dernier jour en découle.
settings-last-day = Dernier jour
settings-save-cycle = Enregistrer le cycle
settings-months = { $months-count ->
    [one] { $months } mois
   *[other] { $months } mois
}

settings-look = Langue et apparence
settings-language = Langue
settings-theme = Couleurs
settings-theme-system = Comme sur cet ordinateur
settings-theme-light = Claires
settings-theme-dark = Sombres
settings-font = Police de caractères
settings-legible = Plus facile à lire
settings-legible-hint = Atkinson Hyperlegible, dessinée pour les personnes malvoyantes.

settings-data = Vos données
settings-folder = Répertoire des données
settings-folder-hint = Tout ce que Ledgerline garde se trouve dans ce répertoire, y compris les sauvegardes à côté de votre dossier.
settings-privacy = Confidentialité
settings-privacy-text = Ledgerline ne se connecte jamais à Internet. Rien ne quitte cet ordinateur sans que vous l’exportiez.
settings-privacy-private = Les notes privées ne figurent dans aucun rapport, et dans aucune exportation sauf celle de tout.

settings-about = À propos
settings-version = Ledgerline { $version }
settings-about-text = Un dossier que vous tenez vous-même. Il n’est pas délivré par votre association, et les règles affichées sont celles que leurs sources énoncent, ou les vôtres.

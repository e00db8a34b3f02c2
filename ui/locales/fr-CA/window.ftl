# The frame around every screen: navigation, undo, dialogs.

app-name = Ledgerline
page-title = { $page } – Ledgerline
skip-to-content = Aller au contenu
nav-label = Menu principal
nav-overview = Vue d’ensemble
nav-import = Importation
nav-activities = Activités
nav-audit = Audit
nav-settings = Réglages
nav-unfiled = À classer
nav-help = Aide
# $from and $to are years.
nav-cycle = Cycle { $from }–{ $to }
# $program is a credential's letters.
nav-cycle-of = { $program } : cycle { $from }–{ $to }
nav-saved = Enregistré sur cet ordinateur

# As it stands on the keyboard.
key-shift = Maj

close = Fermer
# Not “Annuler”: that is the undo, which may stand beside it.
cancel = Abandonner

## What an action did. $title is the first activity's title, $count how many there were.

toast-label = Dernière action
toast-added = Ajoutée et enregistrée : « { $title } »
toast-series-added = { $count-count ->
    [one] Ajoutée et enregistrée : « { $title } »
   *[other] Ajoutées et enregistrées : { $count } activités
}
toast-imported = { $count-count ->
    [one] Importée : « { $title } »
   *[other] Importées : { $count } activités
}
toast-corrected = Modifications enregistrées : « { $title } »
toast-marked-done = { $count-count ->
    [one] Marquée comme réalisée : « { $title } »
   *[other] Marquées comme réalisées : { $count } activités
}
toast-duplicated = Dupliquée : « { $title } »
toast-removed = { $count-count ->
    [one] Supprimée : « { $title } »
   *[other] Supprimées : { $count } activités
}
toast-brought-back = { $count-count ->
    [one] Récupérée : « { $title } »
   *[other] Récupérées : { $count } activités
}
toast-member-changed = Vos renseignements sont enregistrés
toast-cycle-corrected = Le cycle est enregistré
toast-claim-changed = Crédits enregistrés pour « { $title } »
toast-cycle-opened = Cycle ouvert
toast-cycle-removed = Cycle supprimé
toast-cycle-closed = Le cycle est fermé
toast-cycle-adjusted = Les ajustements sont enregistrés
toast-total-chosen = Le total est choisi
toast-item-confirmed = Confirmé
toast-item-reopened = Marqué comme non fait
toast-carried-in = Crédits enregistrés
toast-rule-changed = Règle enregistrée
toast-rule-removed = Règle supprimée
toast-rules-compared = Votre choix de règles est enregistré
toast-program-added = Programme ajouté
toast-program-removed = Programme supprimé
toast-kinds-changed = Votre liste de types est enregistrée
toast-warning-dismissed = Le rappel est masqué jusqu’à ce que la situation change
toast-undo = Annuler
toast-redo = Rétablir

undone-added = Annulé : « { $title } » est supprimée
undone-series-added = { $count-count ->
    [one] Annulé : « { $title } » est supprimée
   *[other] Annulé : { $count } activités sont supprimées
}
undone-imported = { $count-count ->
    [one] Annulé : l’importation de « { $title } »
   *[other] Annulé : l’importation de { $count } activités
}
undone-corrected = Annulé : « { $title } » est comme avant
undone-marked-done = { $count-count ->
    [one] Annulé : « { $title } » est de nouveau planifiée
   *[other] Annulé : { $count } activités sont de nouveau planifiées
}
undone-duplicated = Annulé : la copie de « { $title } » est supprimée
undone-removed = { $count-count ->
    [one] Annulé : « { $title } » est de retour
   *[other] Annulé : { $count } activités sont de retour
}
undone-brought-back = { $count-count ->
    [one] Annulé : « { $title } » est de nouveau supprimée
   *[other] Annulé : { $count } activités sont de nouveau supprimées
}
undone-member-changed = Annulé : vos renseignements sont comme avant
undone-cycle-corrected = Annulé : le cycle est comme avant
undone-claim-changed = Annulé : les crédits qui comptent pour « { $title } » sont comme avant
undone-cycle-opened = Annulé : le cycle est supprimé
undone-cycle-removed = Annulé : le cycle est de retour
undone-cycle-closed = Annulé : le cycle est de nouveau ouvert
undone-cycle-adjusted = Annulé : les ajustements sont comme avant
undone-total-chosen = Annulé : le total est comme avant
undone-item-confirmed = Annulé : l’élément est comme avant
undone-item-reopened = Annulé : c’est de nouveau confirmé
undone-carried-in = Annulé : les crédits reportés sont comme avant
undone-rule-changed = Annulé : la règle est comme avant
undone-rule-removed = Annulé : la règle est de retour
undone-rules-compared = Annulé : les règles du cycle sont comme avant
undone-program-added = Annulé : le programme est supprimé
undone-program-removed = Annulé : le programme est de retour
undone-kinds-changed = Annulé : votre liste de types est comme avant
undone-warning-dismissed = Annulé : le rappel est de retour
redone = Rétabli. { $what }
nothing-to-undo = Il n’y a rien à annuler.
nothing-to-redo = Il n’y a rien à rétablir.

## Half-typed changes

leave-title = Vos modifications ne sont pas enregistrées
leave-text = Vos modifications à « { $title } » ne sont pas encore enregistrées.
leave-text-new = La nouvelle activité n’est pas encore enregistrée.
leave-stay = Continuer à modifier
leave-discard = Abandonner les modifications

## Export

export-title = Exporter le dossier
export-open = Exporter le dossier…
export-program = Titre professionnel
export-what = { $program }, du { $from } au { $to }
export-language = Langue du rapport
export-format = Format
export-pdf = Exporter en PDF
export-pdf-hint = Le rapport sans les pièces justificatives : résultat, règles, liste des activités et déclaration.
export-csv = Exporter en CSV
export-csv-hint = Un tableau pour un tableur : une ligne par activité.
export-xlsx = Exporter en XLSX
export-xlsx-hint = Un classeur : la liste avec de vraies dates et de vrais nombres, et une feuille avec les règles.
export-ics = Exporter l’agenda
export-ics-hint = Les échéances et les activités planifiées pour votre agenda (ICS), avec des rappels.
export-json = Exporter en JSON
export-json-hint = Le dossier sous forme de données, pour d’autres logiciels.
export-package = Pour répondre à un audit, exportez la trousse d’audit avec toutes ses pièces justificatives.
export-package-open = Trousse d’audit…
export-private = Les notes privées ne sont jamais exportées.
export-working = Exportation…
export-done-pdf = PDF exporté
export-done-csv = CSV exporté
export-done-xlsx = XLSX exporté
export-done-ics = Agenda exporté
export-done-json = JSON exporté
export-where = { $file } dans { $folder }
export-open-file = Ouvrir
export-show-folder = Afficher dans le répertoire

# The files in the settings, and the signature sheet.

files-title = Pièces justificatives
files-hint = Ce qui prouve vos activités. Une fois par semaine, Ledgerline vérifie de lui-même que chaque fichier est là et inchangé.
files-none = Aucun fichier pour l’instant. Déposez des attestations et d’autres pièces justificatives n’importe où dans la fenêtre, ou joignez-les à une activité.
# $size is an amount with its unit.
files-kept = { $files-count ->
    [one] { $files } fichier, { $size }
   *[other] { $files } fichiers, { $size }
}
files-checked-on = Dernière vérification le { $day }.
files-checked-never = Pas encore tous vérifiés.
files-all-sound = Chacun était là et inchangé.
files-check = Vérifier maintenant
files-checking = Vérification…
files-check-sound = { $files-count ->
    [one] Vérifié : { $files } fichier est là et inchangé
   *[other] Vérifié : les { $files } fichiers sont là et inchangés
}
files-check-broken = { $broken-count ->
    [one] Vérifié : { $broken } fichier est à rétablir
   *[other] Vérifié : { $broken } fichiers sont à rétablir
}
files-check-stopped = La vérification a été interrompue; ce qui était vérifié le reste

files-broken = À rétablir
# $activities are titles, several with “and” before the last.
files-proves = Il prouve : { $activities }
files-find = Retrouver le fichier…
files-find-of = Retrouver le fichier « { $file } »…
files-search = Chercher dans un répertoire ou une sauvegarde…
files-search-hint = Chacun des fichiers ci-dessus est recherché, quel que soit le nom qu’il y porte : c’est à son contenu qu’il est reconnu. Pas de sauvegarde? Demandez une nouvelle copie à l’organisme.
files-searching = Recherche…
files-search-result = { $found-count ->
    [one] { $found } fichier retrouvé
   *[other] { $found } fichiers retrouvés
}, { $left-count ->
    [one] { $left } manque encore
   *[other] { $left } manquent encore
}
files-search-all = { $found-count ->
    [one] { $found } fichier retrouvé, il n’en manque plus
   *[other] { $found } fichiers retrouvés, il n’en manque plus
}
files-search-none = { $left-count ->
    [one] Rien trouvé; { $left } manque encore. Essayez un autre répertoire.
   *[other] Rien trouvé; { $left } manquent encore. Essayez un autre répertoire.
}

files-put-away = Mis de côté
files-put-away-hint = Aucune activité n’utilise ces fichiers. Ils sont conservés, et vous pouvez les remettre à classer.
# $day is the day it came.
files-kept-on = conservé depuis le { $day }
files-open = Ouvrir
files-open-of = Ouvrir « { $file } »
files-take-back = Remettre à classer
files-take-back-of = Remettre à classer : « { $file } »

files-size-kb = { $size } ko
files-size-mb = { $size } Mo
files-size-gb = { $size } Go

## The signature sheet

sheet-title = Feuille de signatures
sheet-for = Qui signe
sheet-for-supervision = Supervision
sheet-for-peer-group = Groupe de pairs
sheet-for-supervision-hint = La personne qui supervise paraphe chaque séance et signe à la fin; vous aussi.
sheet-for-supervision-given-hint = La personne que vous supervisez paraphe chaque séance et signe à la fin; vous aussi.
sheet-for-peer-group-hint = Une autre personne du groupe paraphe chaque séance; tout le monde signe à la fin.
sheet-participants = Autres personnes du groupe
sheet-participants-hint = Une ligne de signature par personne.
sheet-language = Langue de la feuille
sheet-sessions = { $sessions-count ->
    [one] { $sessions } séance
   *[other] { $sessions } séances
}
sheet-sessions-of = { $sessions-count ->
    [one] { $sessions } séance de « { $series } »
   *[other] { $sessions } séances de « { $series } »
}
sheet-column-no = Nº
sheet-column-days = Date
sheet-column-title = Séance
sheet-column-duration = Durée
sheet-total = Total
sheet-by-hand = à la main
sheet-missing-duration = { $sessions-count ->
    [one] La durée de { $sessions } séance manque : inscrivez-la à la main.
   *[other] La durée de { $sessions } séances manque : inscrivez-la à la main.
}
sheet-missing-supervisor = Aucune personne n’est nommée comme superviseure pour toutes les séances : le nom s’inscrit à la main.
sheet-missing-supervisee = Le nom de la personne supervisée s’inscrit à la main.
sheet-missing-name = Votre nom manque. Ajoutez-le dans les réglages, ou inscrivez-le à la main.
sheet-credits = Les crédits ne figurent pas sur la feuille : la personne qui signe peut confirmer des jours et des durées.
sheet-export = Exporter la feuille de signatures
sheet-exporting = Exportation…
sheet-exported = Feuille de signatures exportée
# $kind is a kind of file, such as “Signed log”.
sheet-then = Imprimez-la et faites-la signer. Sélectionnez ensuite les mêmes activités et joignez la feuille numérisée comme « { $kind } ».

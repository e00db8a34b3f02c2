# The audit package: what is chosen for it, what came of it, and the check of one.
#
# $size is an amount with its unit, $file a file's name.

audit-package-title = Trousse d’audit
audit-package-hint = Le rapport et ses pièces justificatives, numérotées, en un seul fichier à remettre.

audit-package-shape = Remettre sous forme de
audit-package-shape-pdf = Un seul PDF
audit-package-shape-pdf-hint = Un seul fichier à lire, à imprimer et à conserver.
audit-package-shape-zip = Une archive ZIP
audit-package-shape-zip-hint = Le rapport, la liste en tableau, le dossier sous forme de données, et les fichiers originaux à côté, avec un texte qui dit comment les vérifier.
audit-package-originals = Fichiers originaux
audit-package-originals-inside = Dans le PDF
audit-package-originals-inside-hint = Chaque fichier est joint tel que vous l’avez conservé.
audit-package-originals-left-out = Non compris
audit-package-originals-left-out-hint = Plus léger, pour un courriel. La page de titre dit que vous les conservez.
audit-package-extent = Étendue
audit-package-extent-full = Complet
audit-package-extent-full-hint = Avec le détail de chaque activité et les pages de ses pièces justificatives.
audit-package-extent-summary = Abrégé
audit-package-extent-summary-hint = Le résultat, la liste, l’index des pièces justificatives et ce qui reste à régler.
audit-package-reflections = Inclure vos réflexions

audit-package-activities = Activités
audit-package-activities-all = Toutes
audit-package-activities-some = Certaines seulement
audit-package-list = Activités à remettre
audit-package-select-all = Tout sélectionner
audit-package-select-none = Ne rien sélectionner
audit-package-chosen = { $count-count ->
    [one] { $count } choisie sur { $of }
   *[other] { $count } choisies sur { $of }
}
audit-package-choose-one = Choisissez au moins une activité.
audit-package-files = { $files-count ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}

## What is to be known before

audit-package-estimating = Estimation de la taille…
audit-package-estimate = Environ { $size }, { $files-count ->
    [0] sans pièce justificative
    [one] pour { $files } pièce justificative
   *[other] pour { $files } pièces justificatives
}
audit-package-estimate-pages = Environ { $size }, pour { $files-count ->
    [one] { $files } pièce justificative
   *[other] { $files } pièces justificatives
}, dont { $pages-count ->
    [one] { $pages } page est reproduite
   *[other] { $pages } pages sont reproduites
}
audit-package-large = Bien des services de courriel refusent plus d’environ { $size }. Laissez de côté les fichiers originaux, choisissez l’abrégé, ou remettez la trousse autrement.
audit-package-not-available = { $count-count ->
    [one] { $count } fichier est introuvable ou a changé. Le rapport dira qu’il n’est pas disponible :
   *[other] { $count } fichiers sont introuvables ou ont changé. Le rapport dira qu’ils ne sont pas disponibles :
}
audit-package-mend = Rétablir les fichiers
audit-package-findings = { $count-count ->
    [one] { $count } passage y semble privé.
   *[other] { $count } passages y semblent privés.
}
audit-package-findings-show = Voir les passages
audit-package-open-points = { $count-count ->
    [one] { $count } point reste à régler. Vous pouvez exporter quand même : le rapport l’énonce simplement.
   *[other] { $count } points restent à régler. Vous pouvez exporter quand même : le rapport les énonce simplement.
}

## The export

audit-package-export = Exporter la trousse d’audit
audit-package-exporting = Exportation…
audit-package-exported = Trousse d’audit exportée
audit-package-stopped = Arrêté. Rien n’a été exporté.
audit-package-holds = { $size }, { $files-count ->
    [0] sans pièce justificative
    [one] pour { $files } pièce justificative
   *[other] pour { $files } pièces justificatives
}
audit-package-missing = { $count-count ->
    [one] { $count } fichier n’y est pas; le rapport dit qu’il n’est pas disponible :
   *[other] { $count } fichiers n’y sont pas; le rapport dit qu’ils ne sont pas disponibles :
}
# $no is an exhibit, as in “E-003”; $state is what is the matter with its file.
audit-package-missing-file = { $no }, « { $file } » : { $state }
audit-package-not-shown = { $count-count ->
    [one] { $count } fichier n’a pas pu être reproduit en image; le rapport le nomme. S’il demande un mot de passe, retirez le mot de passe et joignez-le de nouveau pour que ses pages paraissent.
   *[other] { $count } fichiers n’ont pas pu être reproduits en images; le rapport les nomme. Si l’un d’eux demande un mot de passe, retirez le mot de passe et joignez-le de nouveau pour que ses pages paraissent.
}

## The check of a package

verify-title = Vérifier une trousse d’audit
verify-hint = La vôtre ou celle de quelqu’un d’autre : est-elle complète, et inchangée depuis sa création?
verify-choose = Vérifier une trousse d’audit…
verify-checking = Vérification…
verify-stopped = Vérification arrêtée. Vérifiez la trousse de nouveau pour obtenir un résultat.
verify-outcome-unchanged = Inchangée et complète
verify-outcome-unchanged-text = C’est exactement ce qui a été exporté.
verify-outcome-repacked-unchanged = Recompressée, contenu inchangé
verify-outcome-repacked-unchanged-text = Un autre logiciel l’a décompressée ou compressée de nouveau. Chaque fichier est celui qui a été exporté, et aucun ne manque.
verify-outcome-differs = Différente de ce qui a été exporté
verify-outcome-differs-text = Voici ce qui n’est plus comme avant :
verify-file = Trousse d’audit
verify-member = Dossier de
verify-program = Titre professionnel
verify-made-on = Établie le
verify-files = Vérifié
verify-system-files = S’y trouve aussi, laissé par un ordinateur de lui-même et sans rapport avec le contenu : { $files }.
verify-limits = Une vérification ne peut pas montrer qui a fait une trousse d’audit : la personne qui la modifie peut la sceller de nouveau. Obtenez-la d’une personne de confiance.

audit-package-kind-zip = archive ZIP
audit-package-kind-folder = répertoire
audit-package-kind-pdf = PDF

# $name is a file's name, $was its name before.
difference-changed = « { $name } » a été modifié
difference-missing = « { $name } » manque
difference-added = « { $name } » a été ajouté
difference-renamed = « { $was } » s’appelle maintenant « { $name } »
difference-archive = La trousse d’audit elle-même a été modifiée : { $name }

## Long work. $share is a figure, in percent.

work-share = { $share } %

# The audit package: what is chosen for it, what came of it, and the check of one.
#
# $size is an amount with its unit, $file a file's name.

package-title = Dossier d’audit
package-hint = Le rapport et ses preuves, numérotées, en un seul fichier à remettre.

package-shape = Remettre sous forme de
package-shape-pdf = Un seul PDF
package-shape-pdf-hint = Le rapport seul : ce qui en fait partie se trouve à l’intérieur.
package-shape-zip = Une archive ZIP
package-shape-zip-hint = Le rapport, la liste en tableau, le dossier sous forme de données, et les fichiers originaux à côté, avec une liste d’empreintes pour les vérifier.
package-originals = Fichiers originaux
package-originals-inside = Dans le PDF
package-originals-inside-hint = Chaque attestation est jointe telle que vous l’avez conservée.
package-originals-left-out = Non compris
package-originals-left-out-hint = Plus léger, pour un courriel. La page de titre dit que vous les conservez.
package-extent = Étendue
package-extent-full = Complet
package-extent-full-hint = Avec le détail de chaque activité et les pages de ses preuves.
package-extent-summary = Abrégé
package-extent-summary-hint = Le résultat, la liste, l’index des pièces et les points ouverts.
package-reflections = Imprimer aussi mes réflexions

package-activities = Activités
package-activities-all = Toutes
package-activities-some = Certaines seulement
package-list = Activités à remettre
package-select-all = Tout sélectionner
package-select-none = Ne rien sélectionner
package-chosen = { $count-count ->
    [one] { $count } choisie sur { $of }
   *[other] { $count } choisies sur { $of }
}
package-choose-one = Choisissez au moins une activité.
package-files = { $files-count ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}

## What is to be known before

package-estimating = Estimation de la taille…
package-estimate = Environ { $size }, pour { $files-count ->
    [one] { $files } pièce justificative
   *[other] { $files } pièces justificatives
}
package-estimate-pages = Environ { $size }, pour { $files-count ->
    [one] { $files } pièce justificative
   *[other] { $files } pièces justificatives
}, dont { $pages-count ->
    [one] { $pages } page est reproduite
   *[other] { $pages } pages sont reproduites
}
package-large = Bien des services de courriel refusent plus d’environ { $size }. Laissez de côté les fichiers originaux, choisissez l’abrégé, ou remettez le dossier autrement.
package-not-available = { $count-count ->
    [one] { $count } fichier n’est pas là tel qu’il a été conservé. Le rapport dira qu’il n’est pas disponible :
   *[other] { $count } fichiers ne sont pas là tels qu’ils ont été conservés. Le rapport dira qu’ils ne sont pas disponibles :
}
package-mend = Réparer les fichiers
package-findings = { $count-count ->
    [one] { $count } endroit y semble privé.
   *[other] { $count } endroits y semblent privés.
}
package-findings-show = Voir où
package-open-points = { $count-count ->
    [one] { $count } point est ouvert. Vous pouvez exporter quand même : le rapport l’énonce simplement.
   *[other] { $count } points sont ouverts. Vous pouvez exporter quand même : le rapport les énonce simplement.
}

## The export

package-export = Exporter le dossier d’audit
package-exporting = Exportation…
package-exported = Dossier d’audit exporté
package-stopped = Arrêté. Rien n’a été exporté.
package-holds = { $size }, avec { $files-count ->
    [one] { $files } pièce justificative
   *[other] { $files } pièces justificatives
}
package-missing = { $count-count ->
    [one] { $count } fichier n’y est pas ; le rapport dit qu’il n’est pas disponible :
   *[other] { $count } fichiers n’y sont pas ; le rapport dit qu’ils ne sont pas disponibles :
}
# $no is an exhibit, as in “E-003”; $state is what is the matter with its file.
package-missing-file = { $no }, « { $file } » : { $state }
package-not-shown = { $count-count ->
    [one] { $count } fichier n’a pas pu être reproduit en image ; le rapport le nomme.
   *[other] { $count } fichiers n’ont pas pu être reproduits en images ; le rapport les nomme.
}

## The check of a package

verify-title = Vérifier un dossier d’audit
verify-hint = Le vôtre ou celui de quelqu’un d’autre : est-il complet, et inchangé à l’octet près ?
verify-choose = Vérifier un dossier d’audit…
verify-checking = Vérification…
verify-stopped = Arrêté. On n’en sait rien.
verify-outcome-unchanged = Inchangé et complet
verify-outcome-unchanged-text = C’est ce qui a été exporté, à l’octet près.
verify-outcome-repacked-unchanged = Réarchivé, contenu inchangé
verify-outcome-repacked-unchanged-text = Un autre programme l’a désarchivé ou archivé de nouveau. Chaque fichier est celui qui a été exporté, et aucun ne manque.
verify-outcome-differs = Différent de ce qui a été exporté
verify-outcome-differs-text = Voici ce qui n’est plus comme avant :
verify-file = Dossier d’audit
verify-member = Établi pour
verify-program = Programme
verify-made-on = Établi le
verify-files = Vérifié
verify-limits = Une vérification ne peut pas montrer qui a fait un dossier d’audit : qui le modifie peut le sceller de nouveau. Obtenez-le d’une personne de confiance.

package-kind-zip = archive ZIP
package-kind-folder = dossier de fichiers
package-kind-pdf = PDF

# $name is a file's name, $was its name before.
difference-changed = « { $name } » a été modifié
difference-missing = « { $name } » manque
difference-added = « { $name } » a été ajouté
difference-renamed = « { $was } » s’appelle maintenant « { $name } »
difference-archive = L’archive elle-même est autre : { $name }

## Long work. $share is a figure, in percent.

work-share = { $share } %

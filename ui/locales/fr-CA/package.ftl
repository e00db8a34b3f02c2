# Le texte qui accompagne chaque dossier de vérification. Lu par qui le reçoit et n’a peut-être jamais
# entendu parler de Ledgerline : des mots simples, à la troisième personne.

package-fact = { $label } : { $value }
package-chosen = Le ou la membre a choisi de montrer { $shown } des { $of } activités de ce cycle. Les totaux sont ceux du dossier entier.

## Ce qu’il contient

package-files = Contenu de ce dossier
package-file-report = Le rapport, à lire et à imprimer : le résultat, les règles, la liste des activités et leurs détails, l’index des pièces justificatives et leurs pages.
package-file-report-summary = Le rapport, à lire et à imprimer : le résultat, les règles, la liste des activités et l’index des pièces justificatives.
package-file-list = La liste des activités sous forme de tableau, pour un tableur.
package-file-record = Le même dossier sous forme de données, pour des programmes.
package-file-schema = La signification de chaque champ de ces données (un schéma JSON).
package-file-evidence = { $files-count ->
    [one] Le fichier original de la pièce justificative, octet pour octet tel que le ou la membre le conserve. Son nom commence par son numéro dans le rapport.
   *[other] Les { $files } fichiers originaux des pièces justificatives, octet pour octet tels que le ou la membre les conserve. Chaque nom commence par son numéro dans le rapport.
}
package-file-manifest = La liste de tous les autres fichiers avec leurs empreintes (SHA-256).
package-file-readme = Ce texte.
package-originals-left-out = { $files-count ->
    [one] Le fichier original de la pièce justificative n’est pas dans ce dossier. Le ou la membre le conserve et peut le remettre ; son empreinte figure dans le rapport.
   *[other] Les { $files } fichiers originaux des pièces justificatives ne sont pas dans ce dossier. Le ou la membre les conserve et peut les remettre ; leurs empreintes figurent dans le rapport.
}

## Ce qu’il ne contient pas

package-not-available = Ce qui n’est pas disponible
package-not-available-why = Ces fichiers font partie du dossier et n’ont pas pu être remis, pour la raison indiquée.

## Comment le vérifier

package-check = Comment vérifier ce dossier
package-check-ledgerline = Avec Ledgerline : la commande « Vérifier un dossier », ou « ledgerline verify » suivi du nom du dossier. Il se vérifie tel quel ou décompressé.
package-check-tools = Avec ce que possède chaque système : décompressez le dossier, ouvrez-y un terminal et lancez la ligne prévue pour ce système.
package-check-linux = Linux :
package-check-mac = macOS :
package-check-windows = Windows, dans PowerShell. La ligne affiche le nom de chaque fichier qui diffère ou qui manque, et rien si tous sont inchangés :

package-check-means = Ce qu’une vérification montre, et ce qu’elle ne peut pas montrer
package-check-shows = Elle montre si chaque fichier est exactement celui qui a été mis dans le dossier. Une seule lettre changée se remarque, de même qu’un fichier manquant, renommé ou ajouté, lorsque la vérification est faite par Ledgerline.
package-check-cannot = Elle ne peut pas montrer qui a fait le dossier : une personne qui le modifie exprès peut en refaire les empreintes. Elle ne montre pas non plus que ce qui est inscrit est vrai ; { $member } le déclare dans le rapport, et les pièces sont là pour être regardées.

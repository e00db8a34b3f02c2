# Le texte qui accompagne chaque dossier d’audit. Lu par qui le reçoit et n’a peut-être jamais
# entendu parler de Ledgerline : des mots simples, à la troisième personne.

readme-fact = { $label } : { $value }
readme-chosen = Le ou la membre a choisi de montrer { $shown } des { $of } activités de ce cycle. Les totaux sont ceux du dossier de formation entier.

## Ce qu’il contient

readme-files = Contenu de cette trousse d’audit
readme-file-report = Le rapport, à lire et à imprimer : le résultat, les règles, la liste des activités et leurs détails, l’index des pièces justificatives et leurs pages.
readme-file-report-summary = Le rapport, à lire et à imprimer : le résultat, les règles, la liste des activités et l’index des pièces justificatives.
readme-file-list = La liste des activités sous forme de tableau, pour un tableur.
readme-file-record = Le dossier de formation sous forme de données, pour d’autres logiciels.
readme-file-schema = La signification de chaque champ de ces données (un schéma JSON, en anglais).
readme-file-evidence = { $files-count ->
    [one] Le fichier original de la pièce justificative, exactement tel que le ou la membre le conserve. Son nom commence par son numéro dans le rapport.
   *[other] Les { $files } fichiers originaux des pièces justificatives, exactement tels que le ou la membre les conserve. Chaque nom commence par son numéro dans le rapport.
}
readme-file-manifest = La liste de tous les autres fichiers avec leurs empreintes (SHA-256).
readme-file-readme = Ce texte.
readme-originals-left-out = { $files-count ->
    [one] Le fichier original de la pièce justificative n’est pas dans cette trousse d’audit. Le ou la membre le conserve et peut le remettre; son empreinte figure dans le rapport.
   *[other] Les { $files } fichiers originaux des pièces justificatives ne sont pas dans cette trousse d’audit. Le ou la membre les conserve et peut les remettre; leurs empreintes figurent dans le rapport.
}

## Ce qu’il ne contient pas

readme-not-available = Ce qui n’est pas disponible
readme-not-available-why = Ces fichiers font partie du dossier de formation et n’ont pas pu être remis, pour la raison indiquée.

## Comment le vérifier

readme-check = Comment vérifier cette trousse d’audit
readme-check-ledgerline = Avec Ledgerline : la commande « Vérifier une trousse d’audit » dans sa fenêtre, ou dans un terminal la ligne ci-dessous, avec le nom de la trousse. Elle se vérifie telle quelle ou décompressée :
readme-check-tools = Avec ce que possède chaque système : décompressez la trousse d’audit, ouvrez un terminal dans son répertoire et lancez la ligne prévue pour ce système.
readme-check-linux = Linux :
readme-check-mac = macOS :
readme-check-windows = Windows, dans PowerShell. La ligne affiche le nom de chaque fichier qui diffère ou qui manque, et rien si tous sont inchangés :

readme-check-means = Ce qu’une vérification montre, et ce qu’elle ne peut pas montrer
readme-check-shows = Elle montre si chaque fichier est exactement celui qui a été mis dans la trousse d’audit. Une seule lettre changée se remarque, de même qu’un fichier manquant, renommé ou ajouté, lorsque la vérification est faite par Ledgerline.
readme-check-cannot = Elle ne peut pas montrer qui a fait la trousse d’audit : une personne qui la modifie exprès peut en refaire les empreintes. Elle ne montre pas non plus que ce qui est inscrit est vrai; { $member } le déclare dans le rapport, et les pièces justificatives sont là pour être vérifiées.

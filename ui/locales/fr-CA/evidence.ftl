# Evidence in the window: files that come, wait, are attached, and are found again.
#
# $file is a file's name, $title an activity's title.

## What a file is to a reader

evidence-kind-certificate = Attestation
evidence-kind-signed-log = Feuille signée
evidence-kind-transcript = Relevé de notes
evidence-kind-programme = Programme de l’activité
evidence-kind-receipt = Reçu
evidence-kind-publication = Publication
evidence-kind-notes = Notes

## Whether a file is still what was kept

evidence-soundness-sound = Inchangé
evidence-soundness-missing = Introuvable
evidence-soundness-changed = Modifié
evidence-soundness-unreadable = Illisible

evidence-broken-missing = Ce fichier est introuvable : il a été supprimé, déplacé ou renommé hors de Ledgerline.
evidence-broken-changed = Ce fichier a changé depuis que vous l’avez ajouté : quelque chose l’a modifié hors de Ledgerline.
evidence-broken-unreadable = Ce fichier ne peut pas être lu : son disque est peut-être défaillant, ou l’accès est refusé.
evidence-mend = Rétablir…
evidence-mend-of = Rétablir « { $file } »…
evidence-mended = { $left-count ->
    [0] Le fichier est rétabli
    [one] Le fichier est rétabli; il en reste { $left }
   *[other] Le fichier est rétabli; il en reste { $left }
}

## How well a file could be read

evidence-legibility-read = Il a été lu.
evidence-legibility-encrypted = Il demande un mot de passe et n’a donc pas été lu. Il est conservé tel quel. Ouvrez-le avec le mot de passe, imprimez-le dans un PDF qui n’en a pas, et remplacez-le par ce PDF.
evidence-legibility-broken = Il ne peut pas être ouvert ici : il est endommagé, ou il en manque une partie. Il est conservé tel quel. Téléchargez-le de nouveau, et remplacez-le par la nouvelle copie.
evidence-legibility-too-large = Il est trop volumineux pour être lu. Il est conservé tel quel et s’ouvre dans votre visionneuse.
evidence-legibility-no-preview = Aucune image ne peut être tirée de cette photo. Elle est conservée telle quelle. Sur le téléphone, enregistrez-la en JPEG (ou faites une capture de l’écran qui la montre), et remplacez-la par ce fichier.
evidence-legibility-empty-form = C’est un formulaire dont les champs sont vides. Si vous l’avez rempli, imprimez-le en PDF là où vous l’avez fait, et remplacez-le par ce PDF.
evidence-legibility-live-form = C’est un formulaire que seul Adobe Acrobat peut afficher; ailleurs, il demande de patienter. Il est conservé tel quel. Ouvrez-le dans ce logiciel, imprimez-le en PDF, et remplacez-le par ce PDF.
evidence-legibility-failed = Il n’a pas pu être lu cette fois, ce qui arrive quand un ordinateur est très occupé. Il est conservé tel quel, et sera relu au prochain démarrage.
evidence-read-again = Réessayer maintenant
evidence-read-again-of = Réessayer de lire « { $file } »
evidence-read-again-read = Lu : « { $file } »
evidence-read-again-failed = « { $file } » n’a pas pu être lu cette fois non plus. Il est conservé tel quel.
evidence-reading = Lecture…
evidence-without-text = C’est une image, sans texte à lire. Inscrivez ce que vous y voyez.

## How an activity is proved

evidence-proof-proved = Pièces justificatives complètes
evidence-proof-missing = Pièces justificatives manquantes
evidence-proof-to-check = Pièces justificatives à vérifier
evidence-proof-broken = Un fichier est à rétablir
evidence-proof-not-yet = Pièce justificative pas encore requise
evidence-proof-not-needed = Aucune pièce justificative requise

evidence-filter = Pièces justificatives
evidence-filter-all = Toutes
evidence-filter-without = Manquantes ou à rétablir
evidence-filter-to-check = À vérifier
evidence-filter-with = Complètes
evidence-filter-broken = À rétablir

## The files of an activity

evidence-title = Pièces justificatives
# $kinds are kinds of files, several with “and” before the last.
evidence-lacking = Reste à joindre : { $kinds }
evidence-none-needed = Votre liste ne demande aucune pièce justificative ici.
evidence-later = Une fois l’activité réalisée, vous pourrez joindre ses pièces justificatives ici.
evidence-attach = Joindre des fichiers…
evidence-attach-hint = Ou déposez-les n’importe où sur ce formulaire.
evidence-kind = Nature du fichier
evidence-kind-of = Nature du fichier « { $file } »
evidence-open = Ouvrir
evidence-open-of = Ouvrir « { $file } »
evidence-replace = Remplacer…
evidence-replace-of = Remplacer « { $file } »…
evidence-detach = Détacher
evidence-detach-of = Détacher « { $file } »
evidence-same-file = C’est le même fichier : rien n’a été changé.
# $titles are titles, several with “and” before the last.
evidence-also-proves = Il prouve aussi : { $titles }

## A page as a picture. $page and $pages are figures.

preview-page = Page { $page } sur { $pages } de « { $file } »
preview-count = { $page } sur { $pages }
preview-back = Page précédente de « { $file } »
preview-on = Page suivante de « { $file } »
preview-larger = Agrandir
preview-larger-of = Agrandir « { $file } »
preview-smaller = Réduire
preview-smaller-of = Réduire « { $file } »
preview-none = Pas d’aperçu de « { $file } »

## Files held over the window

drop-here = Déposez pour joindre à « { $title } »
drop-several = { $count-count ->
    [one] Déposez pour joindre à l’activité sélectionnée
   *[other] Déposez pour joindre aux { $count } activités sélectionnées
}
drop-unfiled = Déposez : les tableaux sont d’abord montrés, les autres fichiers conservés sous « À classer »

## Files that came

arrivals-refused = { $count-count ->
    [one] { $count } fichier n’a pas été conservé
   *[other] { $count } fichiers n’ont pas été conservés
}
arrivals-known = { $count-count ->
    [one] Ce fichier est déjà dans votre dossier
   *[other] { $count } fichiers sont déjà dans votre dossier
}
arrivals-known-attached = « { $file } » était déjà classé. Il prouve :
arrivals-known-waiting = « { $file } » attend déjà d’être classé.
arrivals-known-once = Un même fichier n’est conservé qu’une fois, aussi souvent qu’il arrive et quel que soit son nom.
# $day is an activity's last day.
arrivals-activity = { $title }, { $day }
arrivals-close = Fermer

not-kept-folder = « { $file } » est un répertoire. Ouvrez-le et choisissez les fichiers qu’il contient.
not-kept-link = « { $file } » est un lien vers un fichier situé ailleurs. Choisissez le fichier lui-même.
not-kept-not-a-file = « { $file } » ne peut pas être conservé comme fichier. Enregistrez-le d’abord en PDF ou en image.
not-kept-empty = « { $file } » est vide. Cherchez-en une autre copie, ou téléchargez-le de nouveau.
not-kept-too-large = « { $file } » dépasse { $most } Mo. Enregistrez-le en plus petit, ou ne gardez que les pages qui prouvent quelque chose.
not-kept-web-page = « { $file } » est une page web, et non un PDF. Ouvrez la page d’où vient ce fichier, connectez-vous si elle le demande, téléchargez de nouveau l’attestation, et ajoutez-la.
not-kept-saved-page = « { $file } » est une page web enregistrée, et non l’attestation. Ouvrez-la, imprimez-la en PDF, et ajoutez ce PDF.
not-kept-site-data = « { $file } » contient ce qu’un site web envoie à d’autres logiciels, et non un document; certains l’envoient quand ils ne peuvent pas fournir le fichier. Connectez-vous au site, téléchargez de nouveau l’attestation, et ajoutez-la.
not-kept-mailbox = « { $file } » contient des courriels réunis. Enregistrez à part, en EML ou en MSG, le courriel qui prouve quelque chose, ou l’attestation qui y était jointe, puis ajoutez ce fichier.
not-kept-shortcut = « { $file } » ne fait que mener à une page ou à un fichier situé ailleurs. Ouvrez-le, enregistrez ce qu’il montre en PDF ou en image, et ajoutez ce fichier.
not-kept-archive = « { $file } » réunit plusieurs fichiers compressés. Décompressez-le, et ajoutez les fichiers qu’il contient.
not-kept-document = « { $file } » est un document d’un autre logiciel. Ouvrez-le dans ce logiciel, enregistrez-le ou exportez-le en PDF, et ajoutez ce PDF.
not-kept-macros = « { $file } » contient des programmes (macros), qui peuvent nuire. Enregistrez-le sans eux, en DOCX, XLSX ou PDF, puis ajoutez ce fichier.
not-kept-other-picture = « { $file } » est une image d’un type qui ne peut pas être conservé. Enregistrez-la en JPEG, en PNG ou en PDF, et ajoutez ce fichier.
not-kept-media = « { $file } » est une vidéo, ou un enregistrement d’une sorte qui ne peut être conservée. Enregistrez un son en MP3, M4A ou WAV, puis ajoutez ce fichier.
not-kept-program = « { $file } » est un programme, et non une attestation. Ne l’ouvrez pas si vous ne savez pas d’où il vient; téléchargez de nouveau l’attestation, et ajoutez-la.
not-kept-calendar = « { $file } » est une entrée d’agenda, et non une attestation. Ajoutez l’attestation, ou imprimez en PDF le message qui la confirme.
not-kept-plain-text = « { $file } » est du texte brut, contrairement à ce que dit son nom. Si ce texte est votre pièce justificative, enregistrez-le en TXT, puis ajoutez-le; s’il dit que quelque chose a échoué, téléchargez de nouveau l’attestation.
not-kept-blank = « { $file } » n’a aucun contenu, seulement de l’espace vide : son téléchargement ou sa copie s’est interrompu. Cherchez-en une autre copie, ou téléchargez-le de nouveau.
not-kept-system-file = « { $file } » est un fichier que l’ordinateur crée pour lui-même. Il ne prouve rien et a donc été laissé de côté; vous n’avez rien à faire.
not-kept-in-cloud = « { $file } » remplace un fichier qui est en ligne et pas encore sur cet ordinateur. Ouvrez-le dans son répertoire pour qu’il soit téléchargé, puis ajoutez-le de nouveau.
not-kept-unfinished-download = « { $file } » est un téléchargement inachevé. Attendez qu’il se termine ou recommencez-le, puis ajoutez le fichier complet.
not-kept-wrong-type = « { $file } » est d’une sorte qui ne peut être conservée. Imprimez-le ou enregistrez-le en PDF, puis ajoutez ce fichier.
not-kept-attachments = « { $file } » a été conservé, mais les pièces jointes n’ont pu en être tirées. Enregistrez-les à partir de votre application de courriel, puis ajoutez-les.
not-kept-not-there = « { $file } » n’est plus là. Voyez où il se trouve maintenant, et ajoutez-le de nouveau.
not-kept-unreadable = « { $file } » n’a pas pu être lu. Vérifiez que son disque est branché et que vous pouvez l’ouvrir, puis ajoutez-le de nouveau.
not-kept-changed = « { $file } » a été modifié pendant la lecture. Attendez qu’il soit enregistré, puis ajoutez-le de nouveau.
not-kept-disk-full = Il n’y a plus de place sur le disque pour « { $file } ». Libérez de l’espace, puis ajoutez-le de nouveau.
not-kept-cannot-write = « { $file } » n’a pas pu être écrit dans le répertoire de votre dossier. Vérifiez que son disque est branché et accepte l’écriture, puis ajoutez-le de nouveau.
not-kept-cancelled = « { $file } » n’a pas été conservé : vous avez arrêté. Ajoutez-le de nouveau quand vous voudrez.

## Long work

work-keeping = Conservation des fichiers
work-keeping-of = { $count-count ->
    [one] Conservation de { $count } fichier
   *[other] Conservation de { $count } fichiers
}
work-checking = Vérification des fichiers
work-checking-of = { $count-count ->
    [one] Vérification de { $count } fichier
   *[other] Vérification de { $count } fichiers
}
work-searching = Recherche des fichiers perdus
work-searching-of = { $count-count ->
    [one] Recherche de { $count } fichier perdu
   *[other] Recherche de { $count } fichiers perdus
}
work-packing = Création de la trousse d’audit
work-packing-of = { $count-count ->
    [one] Création de la trousse d’audit, en une étape
   *[other] Création de la trousse d’audit, en { $count } étapes
}
work-verifying = Vérification de la trousse d’audit
work-verifying-of = { $count-count ->
    [one] Vérification de la trousse d’audit
   *[other] Vérification de la trousse d’audit
}
# $done and $of are figures.
work-done-of = { $done } sur { $of }
work-done = { $done } traités
work-stop = Arrêter
work-stopping = Arrêt…
evidence-stopped = Arrêté. Aucun de ces fichiers n’a été conservé.

## Files that wait to be filed

unfiled-title = À classer
unfiled-count = { $count-count ->
    [one] { $count } fichier attend d’être classé
   *[other] { $count } fichiers attendent d’être classés
}
unfiled-hint = Un fichier est sûr quand il dit tout ce qu’il faut et que rien ne parle contre lui. Ouvrez l’un des autres, vérifiez ce qui est proposé, puis appuyez sur Entrée.
unfiled-add = Ajouter des fichiers…
unfiled-card = À classer : { $file }
unfiled-suggested = suggestion
# $words are words of the file that a field was filled in from.
unfiled-from = D’après : « { $words } »
# $value is what may belong in a field, $words are the words of the file it was read from.
unfiled-perhaps = Peut-être { $value }, d’après « { $words } »
unfiled-take = Prendre
# $field is a field's name.
unfiled-take-of = Prendre { $value } pour « { $field } »
# $amount is a number of continuing education units.
unfiled-ceu = { $amount } UEC sur l’attestation : habituellement 10 heures de contact chacune
# $name is whom the file is made out to, $words the words that say so.
unfiled-name = Au nom de « { $name } », d’après « { $words } »
unfiled-part = Il y est dit que la présence était partielle : « { $words } »
unfiled-courses = { $count-count ->
    [one] Ce fichier nomme { $count } cours.
   *[other] Ce fichier nomme { $count } cours. Classez-les tous à la fois, ou choisissez-en un pour le remplir.
}
unfiled-courses-one = { $count-count ->
    [one] Ce fichier nomme { $count } cours.
   *[other] Ce fichier nomme { $count } cours. Choisissez-en un pour le remplir, puis classez-le. Ajoutez les autres à la main et joignez ce fichier à chacun.
}
unfiled-courses-file = { $count-count ->
    [one] Classer { $count } activité
   *[other] Classer les { $count } comme activités
}
unfiled-course-of = Remplir avec « { $title } »
unfiled-put-away = Mettre de côté
unfiled-put-away-of = Mettre de côté « { $file } »
unfiled-belongs = Ce qu’il prouve
unfiled-attach-of = Joindre « { $file } » à « { $title } », { $day }
unfiled-other = Une autre activité
unfiled-other-choose = Choisir…
unfiled-new = Une nouvelle activité
# $activities are titles with their days.
unfiled-several = { $count-count ->
    [one] { $activities }
   *[other] Toutes les { $count } : { $activities }
}
unfiled-file-new = Classer comme nouvelle activité
# $words are those of a button.
unfiled-file-of = { $words } : { $file }
unfiled-file-together = { $count-count ->
    [one] Classer { $count } fichier comme nouvelle activité
   *[other] Classer { $count } fichiers comme une seule nouvelle activité
}
unfiled-together = { $count-count ->
    [one] Aussi { $files }, qui porte sur la même formation
   *[other] Aussi { $files }, qui portent sur la même formation
}
unfiled-attach-one = Joindre à cette activité
unfiled-attach-several = { $count-count ->
    [one] Joindre à { $count } activité
   *[other] Joindre à { $count } activités
}
unfiled-attach-several-of = { $count-count ->
    [one] Joindre « { $file } » à { $count } activité
   *[other] Joindre « { $file } » à { $count } activités
}
unfiled-other-missing = Choisissez l’activité que ce fichier prouve.
unfiled-all-filed = Tous les fichiers sont classés.
# $parts is how many of them are certain, to check and not read.
unfiled-counts = { $count-count ->
    [one] { $count } fichier attend d’être classé : { $parts }
   *[other] { $count } fichiers attendent d’être classés : { $parts }
}
unfiled-count-certain = { $count-count ->
    [one] { $count } sûr
   *[other] { $count } sûrs
}
unfiled-count-to-check = { $count-count ->
    [one] { $count } à vérifier
   *[other] { $count } à vérifier
}
unfiled-count-unread = { $count-count ->
    [one] { $count } non lu
   *[other] { $count } non lus
}
unfiled-file-certain = { $count-count ->
    [one] Classer le fichier sûr
   *[other] Classer les { $count } fichiers sûrs
}
unfiled-sureness-certain = sûr
unfiled-sureness-to-check = à vérifier
unfiled-sureness-unread = non lu
# $value is what was read and is not sure.
unfiled-row-perhaps = { $value }?
unfiled-row-new = Une nouvelle activité?
unfiled-row-to = Prouve « { $title } »
unfiled-row-several = { $count-count ->
    [one] Prouve { $count } activité
   *[other] Prouve { $count } activités
}
reading-open = Lire en pleine fenêtre
reading-open-of = Lire en pleine fenêtre : « { $file } »
# $page and $pages are numbers.
reading-page = Page { $page } sur { $pages } de « { $file } », à faire défiler
unfiled-empty = Aucun fichier n’attend. Les attestations et autres pièces justificatives que vous déposez sur la fenêtre sont affichées ici, jusqu’à ce que vous disiez ce qu’elles prouvent.
unfiled-to-activities = Afficher les activités

inbox-title = Fichiers qui arrivent d’eux-mêmes
inbox-hint = Désactivé tant que vous ne nommez pas de répertoire. Aucun réseau n’est utilisé.
inbox-text = Nommez un répertoire, comme celui où votre téléphone numérise ou vos téléchargements. Tant que Ledgerline est ouvert, chaque nouveau fichier qui peut servir de pièce justificative est copié dans votre dossier et attend sous « À classer ». Rien n’y est déplacé ni changé. Ce qui s’y trouve maintenant y reste, ainsi que les programmes, les archives et les fichiers trop gros. Les feuilles de calcul vous sont laissées à importer.
inbox-away = Ce répertoire est inaccessible en ce moment. De nouveaux fichiers arriveront dès qu’il sera de nouveau là.
inbox-choose = Choisir un répertoire…
inbox-change = Choisir un autre répertoire…
inbox-forget = Arrêter
inbox-forget-of = Arrêter : plus aucun fichier n’arrive de ce répertoire
# $folder is a folder's place on the computer.
inbox-set = Les nouveaux fichiers de « { $folder } » arrivent d’eux-mêmes
inbox-forgotten = Plus aucun fichier n’arrive de lui-même

recover-title = Absent de votre dossier
recover-found = { $files-count ->
    [one] { $activities-count ->
        [one] Un fichier fait état d’une activité que votre dossier ne connaît pas.
       *[other] Un fichier fait état de { $activities } activités que votre dossier ne connaît pas.
    }
   *[other] { $activities-count ->
        [one] { $files } fichiers font état d’une activité que votre dossier ne connaît pas.
       *[other] { $files } fichiers font état de { $activities } activités que votre dossier ne connaît pas.
    }
}
recover-why = Cela arrive quand on remet en place un ancien dossier, ou qu’on en commence un nouveau à côté des fichiers d’un autre. Les notes privées ne sont dans aucun fichier et ne peuvent pas revenir.
recover-beside = { $files-count ->
    [one] { $activities-count ->
        [one] Un fichier d’un dossier antérieur se trouve ici. Il fait état d’une activité.
       *[other] Un fichier d’un dossier antérieur se trouve ici. Il fait état de { $activities } activités.
    }
   *[other] { $activities-count ->
        [one] { $files } fichiers d’un dossier antérieur se trouvent ici. Ils font état d’une activité.
       *[other] { $files } fichiers d’un dossier antérieur se trouvent ici. Ils font état de { $activities } activités.
    }
}
recover-show = { $activities-count ->
    [one] L’afficher
   *[other] Afficher les { $activities }
}
recover-credits = { $credits-count ->
    [one] { $credits } crédit
   *[other] { $credits } crédits
}
recover-newer = votre dossier en a un état antérieur
recover-file = votre dossier l’a sans ce fichier
recover-not-understood = { $count-count ->
    [one] La note à côté d’un fichier n’est pas comprise ici : une version plus récente de Ledgerline l’a peut-être écrite. Elle reste telle quelle.
   *[other] Les notes à côté de { $count } fichiers ne sont pas comprises ici : une version plus récente de Ledgerline les a peut-être écrites. Elles restent telles quelles.
}
recover-take = Les reprendre

## Photos that are straightened

straighten-open = Redresser…
straighten-open-of = Redresser « { $file } »…
straighten-title = Redresser une photo
straighten-hint = Un document en est fait, qui prend sa place. La photo reste telle quelle et est mise de côté.
straighten-picture = La photo « { $file } », telle qu’elle est tournée maintenant
straighten-left = Tourner à gauche
straighten-right = Tourner à droite
straighten-turned-left = Tournée à gauche
straighten-turned-right = Tournée à droite
straighten-cut = Couper
straighten-cut-left = À gauche
straighten-cut-top = En haut
straighten-cut-right = À droite
straighten-cut-bottom = En bas
straighten-percent = { $amount } %
straighten-paper = La page a été trouvée sur la photo. Vérifiez ses bords.
straighten-to-paper = Couper à la page
straighten-whole = Garder toute la photo
straighten-pages = Pages
# $page is a page's number.
straighten-page = Page { $page } : { $file }
straighten-earlier = Avancer
straighten-earlier-of = Avancer : page { $page }, { $file }
straighten-leave-out = Retirer
straighten-leave-out-of = Retirer la page { $page }, { $file }
straighten-add = Ajouter une photo comme page suivante…
straighten-make = { $count-count ->
    [one] Faire un document
   *[other] Faire un document de { $count } pages
}
not-straightened = Aucune image de « { $file } » n’a pu être faite, et rien n’a été changé. Retirez-la, ou gardez la photo telle quelle.
not-straightened-too-many = Un document est fait de 30 photos au plus. Retirez-en quelques-unes.

## Words found in files

find-in-file = dans « { $file } » : { $line }
find-in-name = dans le fichier « { $file } »

## Several rows

selection-attach = Joindre des fichiers…
selection-sheet = Feuille de signatures…

## What an action did. $count is how many files there were, $title the first one's name; of what was
## filed and of a replaced file it is as it says.

toast-evidence-added = { $count-count ->
    [one] Conservé, à classer : « { $title } »
   *[other] Conservés, à classer : { $count } fichiers
}
toast-attached = { $count-count ->
    [one] Joint : « { $title } »
   *[other] Joints : { $count } fichiers
}
toast-detached = Détaché : « { $title } »
toast-evidence-replaced = Le fichier est remplacé; l’ancien est mis de côté
toast-evidence-filed = Classé : « { $title } »
toast-certain-filed = { $count-count ->
    [one] Classé : « { $title } »
   *[other] Classés : { $count } fichiers
}
toast-evidence-kind-changed = Nature du fichier enregistrée : « { $title } »
toast-evidence-put-away = { $count-count ->
    [one] Mis de côté : « { $title } »
   *[other] Mis de côté : { $count } fichiers
}
toast-evidence-taken-back = { $count-count ->
    [one] Remis à classer : « { $title } »
   *[other] Remis à classer : { $count } fichiers
}
toast-recovered = { $count-count ->
    [0] Repris d’après les fichiers
    [one] Reprise : « { $title } »
   *[other] Reprises : { $count } activités
}
toast-checklist-changed = La liste de pièces justificatives est enregistrée

undone-evidence-added = { $count-count ->
    [one] Annulé : « { $title } » est mis de côté
   *[other] Annulé : { $count } fichiers sont mis de côté
}
undone-attached = { $count-count ->
    [one] Annulé : « { $title } » n’est plus joint
   *[other] Annulé : { $count } fichiers ne sont plus joints
}
undone-detached = Annulé : « { $title } » est de nouveau joint
undone-evidence-replaced = Annulé : le fichier est de nouveau l’ancien
undone-evidence-filed = Annulé : « { $title } » est supprimée; ce qui la prouve est de nouveau à classer
undone-certain-filed = { $count-count ->
    [one] Annulé : « { $title } » est de nouveau à classer
   *[other] Annulé : { $count } fichiers sont de nouveau à classer
}
undone-evidence-kind-changed = Annulé : la nature du fichier « { $title } » est comme avant
undone-evidence-put-away = { $count-count ->
    [one] Annulé : « { $title } » est de nouveau à classer
   *[other] Annulé : { $count } fichiers sont de nouveau à classer
}
undone-evidence-taken-back = { $count-count ->
    [one] Annulé : « { $title } » est de nouveau mis de côté
   *[other] Annulé : { $count } fichiers sont de nouveau mis de côté
}
undone-recovered = { $count-count ->
    [0] Annulé : seuls les fichiers en font de nouveau état
    [one] Annulé : seuls des fichiers font de nouveau état de « { $title } »
   *[other] Annulé : seuls des fichiers font de nouveau état de { $count } activités
}
undone-checklist-changed = Annulé : la liste de pièces justificatives est comme avant

## The system's own dialogs

evidence-dialog-title = Choisir des fichiers
evidence-dialog-lost = Retrouver le fichier perdu
evidence-dialog-folder = Choisir le répertoire où chercher
evidence-dialog-type = Pièces justificatives
evidence-dialog-any = Tous les fichiers

## What a file is to a computer
file-type-pdf = PDF
file-type-jpeg = Photo
file-type-png = Image
file-type-webp = Image
file-type-heic = Photo
file-type-eml = Courriel
file-type-msg = Courriel
file-type-docx = Document
file-type-odt = Document
file-type-txt = Texte
file-type-csv = Tableau
file-type-xlsx = Classeur
file-type-ods = Classeur
file-type-midi = Partition (MIDI)
file-type-music-xml = Partition
file-type-mp3 = Enregistrement
file-type-m4a = Enregistrement
file-type-wav = Enregistrement

# What went wrong, and what to do about it.

failure-fields = Quelque chose est à corriger dans le formulaire.
failure-read-anew = Cette ligne ne dit plus ce qu’elle disait à l’écran : rien n’a été enregistré. Regardez-la de nouveau, puis ajoutez-la.
failure-not-over-yet = « { $title } » se termine le { $day } : l’activité ne peut pas encore être marquée comme réalisée.
failure-nothing-to-do = Il n’y avait rien à changer.
failure-gone = Ce que vous avez choisi ne figure plus dans votre dossier. La liste est maintenant à jour.
failure-cycle-closed = Ce cycle est fermé et reste tel qu’il était. S’il a été fermé trop tôt, annulez la fermeture : « Annuler » revient en arrière, une étape à la fois.
failure-cycle-runs = Ce cycle se termine le { $day }. Il pourra être fermé dès le lendemain.
failure-cycle-overlaps = Un autre cycle de ce titre va du { $first-day } au { $last-day }, et deux cycles ne peuvent pas avoir de jours en commun. Choisissez d’autres jours.
failure-last-cycle = Un dossier doit avoir un cycle ouvert. Ouvrez-en d’abord un autre.
failure-rules-disagree = Une de vos propres règles contredit une nouvelle règle : rien n’a été modifié. Modifiez ou supprimez la vôtre, puis comparez de nouveau.
failure-program-exists = Il y a déjà un programme « { $program } », et il n’a pas été touché. Supprimez-le d’abord, puis importez de nouveau le fichier.
failure-kind-in-use = Une activité ou une règle porte ce type : il n’a pas été supprimé. Donnez-lui d’abord un autre type.
failure-no-sessions = Aucune séance n’a été choisie : aucune feuille n’a été établie. Choisissez au moins une activité.
failure-too-many-participants = Une feuille de signatures a des lignes pour { $count } personnes au plus : aucune n’a été établie. Demandez-en moins, et établissez une deuxième feuille pour les autres.
failure-evidence-in-use = Ce fichier est joint à une activité et n’a donc pas été mis de côté. Détachez-le d’abord.
failure-not-the-same-file = Ce n’est pas le fichier perdu : rien n’a été changé. Cherchez-le dans une sauvegarde ou parmi vos téléchargements, ou demandez une nouvelle copie à l’organisme.
failure-cannot-open = « { $file } » n’a pas pu être ouvert. Vérifiez vos fichiers dans les réglages : il manque peut-être.
failure-cannot-read = Le fichier n’a pas pu être lu, et rien n’a été modifié. Vérifiez qu’il est là et que vous pouvez l’ouvrir.
failure-cannot-write = Le fichier n’a pas pu être écrit. Rien n’a été exporté. Choisissez un autre répertoire, ou vérifiez qu’il y reste de l’espace et que vous pouvez y écrire.
failure-exists = Un fichier de ce nom existe déjà, et il n’a pas été touché. Choisissez un autre nom.
failure-file-in-use = Le fichier qui s’y trouve est ouvert dans un autre programme ou protégé, et il n’a pas été touché. Fermez-le, puis exportez de nouveau, ou choisissez un autre nom.
failure-bad-name = Cet ordinateur ne peut pas avoir de fichier de ce nom : rien n’a été exporté. Choisissez un autre nom, sans point ni espace à la fin.
failure-record-folder = Ce répertoire contient votre dossier lui-même : rien n’y a été exporté. Choisissez un autre répertoire.
failure-cannot-set = Le rapport n’a pas pu être composé. Rien n’a été exporté. Réessayez; si cela se reproduit, exportez le CSV.
failure-evidence-changed = Un de vos fichiers a changé pendant la copie : rien n’a été exporté. Vérifiez vos fichiers dans les réglages, puis réessayez.
failure-too-large = Le rapport dépasserait 10 Go, ce qu’aucun PDF ne permet : rien n’a été exporté. Choisissez moins d’activités, ou exportez-le sans les fichiers originaux.
failure-picture-gone = L’image d’une page a disparu pendant la création du rapport : rien n’a été exporté. Exportez-le de nouveau : l’image sera refaite.
failure-no-room-for-pictures = Il n’y a plus de place à côté de votre dossier pour les images de ses fichiers : rien n’a été exporté. Libérez de l’espace sur le disque de votre dossier, puis exportez de nouveau.
failure-not-a-package = « { $file } » n’est pas une trousse d’audit créée par Ledgerline. Rien n’a été modifié. Choisissez le PDF ou le ZIP que vous avez reçu.
failure-hostile-package = « { $file } » n’est pas construit comme une trousse d’audit et n’a pas été ouvert davantage. Redemandez-le à la personne qui l’a créé.
failure-verify-stopped = La vérification de « { $file } » a été arrêtée. Relancez-la quand vous voudrez.
failure-package-unreadable = « { $file } » n’a pas pu être lu. Vérifiez qu’il est là et que vous pouvez l’ouvrir.
failure-trouble = Votre dossier est inaccessible pour l’instant : rien n’a été modifié. Vérifiez que son disque est branché et qu’il y reste de l’espace, puis réessayez.
failure-only-read = Vous lisez ce dossier sans le modifier : rien n’a été modifié. Ouvrez-le de nouveau pour y travailler.
failure-unexpected = Un problème que Ledgerline n’avait pas prévu est survenu. Rien n’a été modifié. Réessayez. Si cela se reproduit, fermez Ledgerline et rouvrez-le.
failure-login-item = L’ordinateur n’a pas laissé Ledgerline modifier ce qui démarre à l’ouverture de votre session : rien n’a été changé. Faites-le dans les réglages de l’ordinateur : le programme est « ledgerline », suivi du mot « remind ».

## Sauvegardes

failure-backup-disk-full = Il n’y a pas de place pour une sauvegarde dans { $path }. Les sauvegardes qui s’y trouvent sont gardées. Libérez de la place, puis recommencez.
failure-backup-cannot-write = Rien ne peut être sauvegardé dans { $path }, et les sauvegardes qui s’y trouvent sont gardées : { $detail }. Vérifiez que le disque est branché et que vous avez le droit d’écrire dans ce répertoire.
failure-backup-not-sound = Ce qui a été écrit dans { $path } ne se relit pas tel quel, et ne compte donc pas comme sauvegarde. Le disque est peut-être défaillant : choisissez-en un autre.
failure-backup-ledger = La copie de votre dossier ne s’ouvre pas, et ne compte donc pas comme sauvegarde : { $detail }. Les sauvegardes existantes sont gardées.
failure-backup-stopped = La sauvegarde a été arrêtée. Les sauvegardes existantes sont gardées.
failure-backup-folder-own = Ce répertoire fait partie de votre dossier, et un disque qui tombe en panne emporterait les deux. Choisissez un répertoire sur un autre disque.
failure-inbox-own = Ce répertoire fait partie de votre dossier. Choisissez celui où écrit votre numériseur ou votre navigateur.
# $folder is a folder's place on the computer.
failure-inbox-not-read = Le répertoire « { $folder } » ne peut pas être lu. Choisissez-en un autre, ou autorisez sa lecture, puis réessayez.
failure-inbox-not-noted = Le répertoire n’a pas pu être noté à côté de votre dossier. Faites de la place sur ce disque, ou autorisez-y l’écriture, puis réessayez.
failure-inbox-not-forgotten = Cela n’a pas pu être noté à côté de votre dossier, et des fichiers continuent d’arriver. Autorisez-y l’écriture, puis réessayez.
failure-backups-unreadable = Les sauvegardes dans { $path } ne peuvent pas être lues : { $detail }. Vérifiez que le disque est branché et que vous avez le droit d’ouvrir ce répertoire.
failure-restore-unknown = « { $file } » n’est ni une sauvegarde de Ledgerline ni un fichier qui contient un dossier entier. Rien n’a changé. Choisissez-en un autre.
failure-restore-damaged = « { $file } » n’est plus tel qu’il a été créé; rien n’en est repris. Rien n’a changé. Choisissez une autre sauvegarde.
failure-restore-newer = « { $file } » vient d’une version plus récente de Ledgerline. Rien n’a changé. Installez cette version, puis recommencez.
failure-restore-unreadable = « { $file } » ne peut pas être lu. Rien n’a changé. Vérifiez que le disque est branché, puis réessayez.
failure-restore-locked = « { $file } » est verrouillé. Donnez sa phrase de passe.
failure-restore-wrong-passphrase = Ce n’est pas la phrase de passe de « { $file } ». Rien n’a changé. Tapez-la de nouveau.
# $title : le nom d’une attestation.
failure-restore-lost = « { $title } » manque ou est endommagé dans « { $file } »; rien n’en est repris. Rien n’a changé. Exportez tout de nouveau, ou choisissez un autre fichier.

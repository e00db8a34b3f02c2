# What went wrong, and what to do about it.

failure-fields = Quelque chose est à corriger dans le formulaire.
failure-not-over-yet = « { $title } » se termine le { $day } : l’activité ne peut pas encore être marquée comme réalisée.
failure-nothing-to-do = Il n’y avait rien à faire.
failure-gone = Cela ne figure plus dans votre dossier. La liste est maintenant à jour.
failure-cycle-closed = Ce cycle est fermé et reste tel qu’il était. S’il a été fermé trop tôt, annulez la fermeture.
failure-cycle-runs = Ce cycle se termine le { $day }. Il pourra être fermé dès le lendemain.
failure-cycle-overlaps = Un autre cycle de ce programme va du { $first-day } au { $last-day }, et deux cycles ne peuvent pas avoir de jours en commun. Choisissez d’autres jours.
failure-last-cycle = Un dossier a besoin d’un cycle ouvert. Ouvrez-en d’abord un autre.
failure-rules-disagree = Vos propres règles ne peuvent pas figurer à côté des nouvelles : rien n’a été modifié. Modifiez ou retirez d’abord les vôtres, puis comparez de nouveau.
failure-program-exists = Il y a déjà un programme « { $program } », et il n’a pas été touché. Supprimez-le d’abord, ou donnez un autre identifiant au fichier.
failure-kind-in-use = Une activité ou une règle porte ce type : il n’a pas été supprimé. Donnez-lui d’abord un autre type.
failure-no-sessions = Aucune séance n’a été choisie : aucune feuille n’a été établie. Choisissez au moins une activité.
failure-too-many-participants = Une feuille de signatures a des lignes pour { $count } personnes au plus : aucune n’a été établie. Demandez-en moins, et établissez une deuxième feuille pour les autres.
failure-evidence-in-use = Ce fichier est joint à une activité et n’a donc pas été mis de côté. Détachez-le d’abord.
failure-not-the-same-file = Ce n’est pas le fichier perdu ; rien n’a été changé. Cherchez-le dans une sauvegarde ou parmi vos téléchargements.
failure-cannot-open = « { $file } » n’a pas pu être ouvert. Vérifiez vos fichiers dans les Réglages : il manque peut-être.
failure-cannot-read = Le fichier n’a pas pu être lu ({ $detail }), et rien n’a été modifié. Vérifiez qu’il est là et que vous pouvez l’ouvrir.
failure-cannot-write = Le fichier n’a pas pu être écrit. Rien n’a été exporté. Choisissez un autre emplacement, ou vérifiez qu’il y reste de l’espace et que vous pouvez y écrire.
failure-exists = Un fichier de ce nom existe déjà, et il n’a pas été touché. Choisissez un autre nom.
failure-record-folder = Votre dossier de formation lui-même se trouve à cet endroit : rien n’y a été exporté. Choisissez un autre emplacement.
failure-cannot-set = Le rapport n’a pas pu être composé. Rien n’a été exporté. Essayez le CSV, et signalez ce défaut, s’il vous plaît.
failure-trouble = Votre dossier est inaccessible pour l’instant : rien n’a été modifié. Vérifiez que son disque est branché et qu’il y reste de l’espace, puis réessayez.
failure-unexpected = Un problème que Ledgerline n’avait pas prévu est survenu. Rien n’a été modifié. Réessayez.

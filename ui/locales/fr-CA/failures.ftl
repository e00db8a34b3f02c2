# What went wrong, and what to do about it.

failure-fields = Quelque chose est à corriger dans le formulaire.
failure-not-over-yet = « { $title } » se termine le { $day } : l’activité ne peut pas encore être marquée comme réalisée.
failure-nothing-to-do = Il n’y avait rien à faire.
failure-gone = Cela ne figure plus dans votre dossier. La liste est maintenant à jour.
failure-cannot-write = Le fichier n’a pas pu être écrit. Rien n’a été exporté. Choisissez un autre emplacement, ou vérifiez qu’il y reste de l’espace et que vous pouvez y écrire.
failure-exists = Un fichier de ce nom existe déjà, et il n’a pas été touché. Choisissez un autre nom.
failure-record-folder = Votre dossier de formation lui-même se trouve à cet endroit : rien n’y a été exporté. Choisissez un autre emplacement.
failure-cannot-set = Le rapport n’a pas pu être composé. Rien n’a été exporté. Essayez le CSV, et signalez ce défaut, s’il vous plaît.
failure-trouble = Votre dossier est inaccessible pour l’instant : rien n’a été modifié. Vérifiez que son disque est branché et qu’il y reste de l’espace, puis réessayez.
failure-unexpected = Un problème que Ledgerline n’avait pas prévu est survenu. Rien n’a été modifié. Réessayez.

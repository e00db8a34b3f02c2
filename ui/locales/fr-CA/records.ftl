# D'un dossier à un autre.

records-open = Ouvrir un autre dossier…
records-find = Choisir où il se trouve maintenant…
records-usual = Ouvrir le dossier habituel
records-dialog = Choisir le répertoire d’un dossier
records-open-already = Le dossier de ce répertoire est celui qui est ouvert : { $folder }.
records-none-title = Il n’y a pas de dossier dans ce répertoire
records-none-text = Un nouveau dossier peut commencer ici : { $folder }. Celui qui est ouvert reste où il est, inchangé.
records-begin = Commencer un nouveau dossier ici
records-is-other = Ce dossier n’est pas le dossier habituel de cet ordinateur.
records-elsewhere = Votre dossier se trouve-t-il déjà dans un autre répertoire ou sur un autre disque?

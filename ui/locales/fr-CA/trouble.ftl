# Shown instead of the record when it cannot be opened.

trouble-no-ledger-title = Il n’y a pas encore de dossier ici
trouble-no-ledger-text = Ledgerline attendait votre dossier dans ce répertoire et ne l’y a pas trouvé.
trouble-exists-title = Il y a déjà un dossier ici
trouble-exists-text = Un dossier de formation se trouve dans ce répertoire, et il n’a pas été touché. Réessayez pour l’ouvrir.
trouble-in-use-title = Votre dossier est déjà ouvert
trouble-in-use-text = Une autre fenêtre de Ledgerline l’utilise. Fermez cette fenêtre, ou continuez à y travailler.
trouble-unreachable-title = Votre dossier est inaccessible
trouble-unreachable-text = Il est là, mais Ledgerline n’a pas le droit de le lire, ou le disque où il se trouve ne répond pas. Vérifiez que le disque est branché et que vous avez accès à ce répertoire.
trouble-disk-full-title = Le disque est plein
trouble-disk-full-text = Il n’y a plus de place pour ce que Ledgerline veut enregistrer. Tout ce que vous aviez enregistré est en sûreté. Libérez de la place sur le disque où se trouve votre dossier, puis réessayez.
trouble-read-only-title = Votre dossier ne peut pas être modifié ici
trouble-read-only-text = On peut lire son répertoire, mais rien ne peut y être écrit : le disque est peut-être verrouillé, ou le répertoire appartient à quelqu’un d’autre. Déverrouillez-le, ou copiez tout le répertoire à un endroit à vous, puis réessayez.
trouble-only-in-cloud-title = Votre dossier n’est pas sur cet ordinateur en ce moment
trouble-only-in-cloud-text = Un service infonuagique garde ce répertoire et n’a laissé ici que le nom de votre dossier. Connectez-vous à Internet, ouvrez l’application du service et faites garder tout le répertoire sur cet ordinateur, puis réessayez.
trouble-missing-title = Votre dossier n’est plus à sa place
trouble-missing-text = Il y avait un dossier de formation dans ce répertoire, et il n’y est plus. Il se trouve peut-être sur un disque qui n’est pas branché, ou quelqu’un l’a déplacé. Branchez le disque ou remettez le dossier à sa place, puis réessayez.
trouble-damaged-title = Votre dossier est endommagé
trouble-damaged-text = Le fichier est là, mais certaines de ses parties sont illisibles. Cela peut arriver quand un disque faiblit ou après une panne de courant.
trouble-newer-title = Votre dossier vient d’une version plus récente de Ledgerline
trouble-newer-text = Une version plus récente de Ledgerline l’a écrit, et celle-ci ne sait pas le lire. Installez la version plus récente, puis réessayez.
trouble-foreign-title = Ce fichier n’est pas un dossier de Ledgerline
trouble-foreign-text = Il y a un fichier qui porte le nom de votre dossier, mais un autre logiciel l’a créé. Déplacez ce fichier ailleurs, puis réessayez.

trouble-unchanged = Rien n’a été modifié.
trouble-where = Où il se trouve
trouble-where-missing = Où il se trouvait
trouble-whose = À qui est ce dossier
trouble-detail = Détail technique (en anglais)
trouble-retry = Réessayer
trouble-look = Lire ce qui peut être lu
trouble-look-text = Rien n’est modifié : vous pouvez lire votre dossier, ouvrir ses fichiers et en exporter. Tout ce qui demande un changement attend que le dossier soit rétabli.
trouble-still = Rien n’a changé : { $title }

trouble-aside = Le garder et recommencer
trouble-aside-text = Le fichier endommagé est conservé : il reste avec votre dossier, dans un sous-répertoire dont le nom commence par « damaged », pour que quelqu’un puisse essayer de le récupérer. Votre nouveau dossier est vide au départ.
trouble-aside-recover = Le fichier endommagé est conservé : il reste avec votre dossier, dans un sous-répertoire dont le nom commence par « damaged ». Votre nouveau dossier reprend ce dont les fichiers font état; Ledgerline demande d’abord votre nom et votre cycle.
trouble-anew = Recommencer avec ces fichiers
trouble-anew-text = Seulement si le dossier est perdu pour de bon. Votre nouveau dossier reprend ce dont les fichiers font état; Ledgerline demande d’abord votre nom et votre cycle.
trouble-lost = Commencer un nouveau dossier ici
trouble-lost-text = Seulement si le dossier est perdu pour de bon. Ledgerline ne le cherche alors plus ici et en commence un nouveau, vide. Si le dossier réapparaît un jour, rien n’y est touché.

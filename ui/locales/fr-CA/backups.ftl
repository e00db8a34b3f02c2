# Les sauvegardes, leur rétablissement, et un dossier entier dans un seul fichier. La page d’une sauvegarde est lue par qui la
# trouve, peut-être sans Ledgerline.

## La page d’une sauvegarde

# $name : le nom de la personne membre.
backup-page-title = Dossier de formation continue de { $name }
backup-page-made = Voici l’état du dossier le { $day } à { $time }.
backup-page-about = Chaque attestation s’ouvre d’un clic. Ledgerline peut rétablir le dossier à partir de ce répertoire.
backup-page-cycles = Cycles
backup-page-cycle = { $program } : du { $first } au { $last }
backup-page-activities = Activités
backup-page-no-activities = Il n’y a pas encore d’activité.
backup-page-days = Jours
backup-page-activity = Activité
backup-page-credits = Crédits
backup-page-files = Pièces justificatives
backup-page-minutes = { $minutes-count ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
backup-page-unfiled = Fichiers à classer

## Les sauvegardes gardées

backup-reason-changed = faite d’elle-même
backup-reason-asked = faite à votre demande
backup-reason-before-update = avant une mise à jour de Ledgerline
backup-reason-before-import = avant l’importation d’un tableau
backup-reason-before-restore = avant le rétablissement d’une sauvegarde
backup-verified = ouverte et vérifiée
backup-not-whole = n’est plus entière
backup-in-second = dans le second répertoire
backup-lacking = { $count-count ->
    [one] { $count } attestation n’y est pas, parce qu’elle manque ou est endommagée dans votre dossier et dans chaque sauvegarde.
   *[other] { $count } attestations n’y sont pas, parce qu’elles manquent ou sont endommagées dans votre dossier et dans chaque sauvegarde.
}

## Ce que le rétablissement changerait

restore-gone = { $count-count ->
    [one] { $count } activité est plus récente que cette sauvegarde et disparaîtrait.
   *[other] { $count } activités sont plus récentes que cette sauvegarde et disparaîtraient.
}
restore-as-before = { $count-count ->
    [one] { $count } activité redeviendrait ce qu’elle était alors.
   *[other] { $count } activités redeviendraient ce qu’elles étaient alors.
}
restore-back = { $count-count ->
    [one] { $count } activité supprimée depuis reviendrait.
   *[other] { $count } activités supprimées depuis reviendraient.
}
restore-certificates-gone = { $count-count ->
    [one] { $count } attestation est plus récente que cette sauvegarde. Le fichier reste, et attend d’être classé.
   *[other] { $count } attestations sont plus récentes que cette sauvegarde. Les fichiers restent, et attendent d’être classés.
}
restore-certificates-back = { $count-count ->
    [one] { $count } attestation reviendrait.
   *[other] { $count } attestations reviendraient.
}
# $file : le nom d’une attestation.
restore-lost = « { $file } » fait partie de cette sauvegarde et ne se trouve nulle part dans son état d’origine.

## Un seul fichier qui contient tout

# Le nom proposé pour le fichier, sans son suffixe; $day comme 2026-11-23.
everything-file-name = Ledgerline { $day }

## Les réglages et le pied de la navigation

# $time comme 14:03.
backup-when-today = aujourd’hui à { $time }
backup-when = { $day } à { $time }

nav-backup = Dernière sauvegarde : { $when }, ouverte et vérifiée
nav-backup-not-whole = Sauvegarde qui n’est plus entière : { $when }
nav-no-backup = Pas encore de sauvegarde

backups-title = Sauvegardes
backups-hint = Une sauvegarde contient tout votre dossier avec chaque attestation. Ledgerline en fait une de lui-même après chaque jour où quelque chose a changé et quand vous le fermez; il ouvre et vérifie chacune avant qu’une plus ancienne lui cède la place.
backup-last = Dernière sauvegarde : { $when }.
backup-last-verified = Elle a été ouverte et vérifiée.
backup-last-not-whole = Elle n’est plus entière. Sauvegardez maintenant, et vérifiez le disque où elle se trouve.
backup-none = Il n’y a pas encore de sauvegarde.
back-up = Sauvegarder maintenant
backup-working = Sauvegarde en cours…
backup-made = Sauvegardé, ouvert et vérifié
backup-unchanged = Rien n’a changé depuis la dernière sauvegarde, qui est entière

backup-second = Second répertoire
backup-second-hint = Si le disque de cet ordinateur tombe en panne, les sauvegardes qui s’y trouvent sont perdues aussi. Choisissez un répertoire sur une clé USB, ou un répertoire qu’un autre logiciel copie ailleurs : chaque sauvegarde y est gardée aussi.
backup-second-choose = Choisir un second répertoire…
backup-second-change = Choisir un autre second répertoire…
backup-second-forget = Ne plus y sauvegarder
backup-second-set = Sauvegardé aussi dans le second répertoire
backup-second-forgotten = Ledgerline ne sauvegarde plus dans le second répertoire; les sauvegardes qui s’y trouvent y restent
backup-second-reached = Il contient chaque sauvegarde; la dernière : { $when }.
backup-second-away = Il est hors d’atteinte pour le moment; dernier accès : { $when }. Branchez son disque : la prochaine sauvegarde y sera aussi gardée.
backup-second-never = Il est hors d’atteinte pour le moment. Branchez son disque : la prochaine sauvegarde y sera aussi gardée.

backups-kept = Sauvegardes gardées
backup-holds = { $activities-count ->
    [one] { $activities } activité
   *[other] { $activities } activités
}, { $certificates-count ->
    [one] { $certificates } attestation;
   *[other] { $certificates } attestations;
}
backup-look = La consulter
# Lu à voix haute; $when comme « 4 mars 2026 à 09:30 ».
backup-look-at = La consulter : la sauvegarde de ce moment, { $when }
backup-restore = Rétablir…
backup-restore-of = Rétablir… la sauvegarde de ce moment, { $when }
backup-all = { $count-count ->
    [one] Montrer la sauvegarde
   *[other] Montrer les { $count } sauvegardes
}

restore-title = Rétablir cette sauvegarde
# $file : le nom d’un fichier.
restore-title-file = Ouvrir « { $file } »
restore-looking = Examen de son contenu…
restore-unlock = Déverrouiller
restore-passphrase = Phrase de passe
restore-passphrase-hint = Celle avec laquelle le fichier a été exporté.
restore-holds = Voici l’état du dossier, { $when } : { $activities-count ->
    [one] { $activities } activité
   *[other] { $activities } activités
} et { $certificates-count ->
    [one] { $certificates } attestation.
   *[other] { $certificates } attestations.
}
# $name : le nom d’une personne.
restore-of-another = C’est le dossier de { $name }, et il prendrait la place du vôtre.
restore-more = { $count-count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
restore-same = Vos activités et vos attestations sont les mêmes que dans cette sauvegarde.
restore-hint = Ce que vous avez maintenant est sauvegardé d’abord; vous pouvez donc annuler.
restore-hint-new = Tout est repris, ou rien.
restore-do = Rétablir
restore-done = Rétabli : { $activities-count ->
    [one] { $activities } activité
   *[other] { $activities } activités
} et { $certificates-count ->
    [one] { $certificates } attestation
   *[other] { $certificates } attestations
}
restore-undo-hint = Une sauvegarde a été rétablie. Ce que vous aviez auparavant est gardé comme sauvegarde.
restore-undo = Annuler le rétablissement
restore-undone = Votre dossier est comme avant le rétablissement de la sauvegarde

everything-title = Tout dans un seul fichier
everything-hint = Un seul fichier contient votre dossier, vos attestations et vos réglages : pour passer à un autre ordinateur, ou pour en garder un exemplaire en lieu sûr.
everything-export = Tout exporter…
everything-open = Ouvrir un fichier de Ledgerline…
everything-export-title = Tout exporter
everything-what = Le fichier contient tout ce que vous gardez dans Ledgerline, y compris vos notes privées. Sans Ledgerline, sa page « index.html » présente vos activités et ouvre vos attestations.
everything-passphrase = Phrase de passe
everything-passphrase-hint = Avec une phrase de passe, seules les personnes qui la connaissent peuvent ouvrir le fichier. Plusieurs mots valent mieux qu’un.
everything-passphrase-again = Phrase de passe, encore une fois
everything-passphrase-differs = Les deux ne sont pas identiques. Tapez-les de nouveau.
everything-final = Personne ne peut ouvrir le fichier sans cette phrase de passe : ni vous, ni Ledgerline. Il n’y a aucun moyen de la retrouver.
everything-do = Tout exporter
everything-exported = Tout est exporté
everything-holds = { $activities-count ->
    [one] { $activities } activité
   *[other] { $activities } activités
}, { $certificates-count ->
    [one] { $certificates } attestation
   *[other] { $certificates } attestations
}; { $size }; ouvert et vérifié.
everything-dialog-title = Ouvrir un fichier de Ledgerline
everything-dialog-type = Fichier de Ledgerline (ZIP ou age)
export-type-locked = Fichier verrouillé (.age)

work-backing-up = Sauvegarde
work-backing-up-of = Sauvegarde de { $count } Mo
work-restoring = Rétablissement
work-restoring-of = Rétablissement de { $count } Mo
work-megabytes = { $done } Mo

## Là où il n’y a pas de dossier, ou aucun qui s’ouvre

backups-beside = Des sauvegardes d’un dossier se trouvent ici. L’une d’elles peut être rétablie.
everything-beside = Avez-vous un fichier qui contient tout, venu d’un autre ordinateur?

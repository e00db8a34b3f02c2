# Ce que disent les commandes sans fenêtre, et les noms des fichiers exportés.

headless-made = Un nouveau dossier a été créé pour { $program }, du { $first } au { $last }.
headless-heading = { $state }. { $heading }.
headless-line = { $label } : { $value }
headless-cycle = Du { $first } au { $last }
headless-added-done = Ajoutée : { $title }, { $amount-count ->
    [one] { $amount } crédit
   *[other] { $amount } crédits
}, { $day }.
headless-added-worth = Ajoutée : { $title }, { $day }.
headless-added-planned = Planifiée : { $title }, { $day }.
headless-added-draft = Gardée comme brouillon jusqu’à ce que vous en indiquiez les crédits : { $title }, { $day }.
headless-marked-done = Votre activité planifiée est marquée comme réalisée : { $title }, le { $day }.
# After what is asked about a line.
headless-another = Si oui, ajoutez-la avec --anyway.
headless-did-you-mean = Vouliez-vous dire le { $one }?
headless-did-you-mean-either = Vouliez-vous dire le { $one } ou le { $other }?
headless-day-meant = Si c’est bien le { $day }, ajoutez-la avec --anyway.
headless-status = État
headless-list-empty = Il n’y a pas encore d’activité.
headless-exported = Exporté dans { $path }.
# $state: missing, changed or unreadable, in a word.
headless-not-available = N’y figure pas : { $no }, { $file } ({ $state }). Le rapport le dit.
headless-verified-unchanged = { $count-count ->
    [one] { $file } est complet et inchangé depuis sa création : un fichier.
   *[other] { $file } est complet et inchangé depuis sa création : { $count } fichiers.
}
headless-verified-repacked-unchanged = { $count-count ->
    [one] Le seul fichier de { $file } est complet et inchangé; seule l’archive autour a été refaite.
   *[other] Les { $count } fichiers de { $file } sont complets et inchangés; seule l’archive autour a été refaite.
}
headless-verified-differs = { $differences-count ->
    [one] { $file } n’est pas tel qu’il a été créé. Une chose diffère.
   *[other] { $file } n’est pas tel qu’il a été créé. { $differences } choses diffèrent.
}
headless-senseless-word = L’option « { $word } » n’existe pas pour ce format; rien n’a été exporté. Retirez-la, ou exportez « pdf » ou « pack ».
headless-findings = { $count-count ->
    [one] Un passage y semble privé : le nom d’une cliente ou d’un client, une date de naissance ou un numéro d’assurance maladie. La page Audit de la fenêtre le montre.
   *[other] { $count } passages y semblent privés : noms de clientes et de clients, dates de naissance ou numéros d’assurance maladie. La page Audit de la fenêtre les montre.
}
headless-verified-system-files = laissé par un ordinateur de lui-même, sans rapport avec le contenu : { $name }
headless-verified-limit = Une vérification ne peut pas montrer qui l’a créé.
headless-difference-changed = modifié : { $name }
headless-difference-missing = manquant : { $name }
headless-difference-added = ajouté : { $name }
headless-difference-renamed = renommé : { $name } (auparavant { $was })
headless-difference-archive = l’archive elle-même : { $name }

headless-import-credits = { $credits-count ->
    [one] { $credits } crédit
   *[other] { $credits } crédits
}
headless-import-taken = { $count-count ->
    [one] Importée : { $count } activité, { $credits }.
   *[other] Importées : { $count } activités, { $credits }.
}
headless-import-would = { $count-count ->
    [one] { $count } activité serait importée, { $credits }. Rien n’a été changé.
   *[other] { $count } activités seraient importées, { $credits }. Rien n’a été changé.
}
headless-import-nothing = Rien à importer de « { $file } ». Rien n’a été changé.
headless-import-passed = { $count-count ->
    [one] { $count } ligne n’est pas une activité : { $rows }
   *[other] { $count } lignes ne sont pas des activités : { $rows }
}
headless-import-left-out = { $count-count ->
    [one] { $count } ligne est laissée de côté.
   *[other] { $count } lignes sont laissées de côté.
}
headless-import-unread = Feuilles non lues : { $sheets }
headless-import-unused = Réponses à rien qui soit demandé : { $keys }
headless-import-row = Ligne { $row } : { $why }
headless-import-row-of = Feuille { $sheet }, ligne { $row } : { $why }
headless-import-answers = --answer { $key }=… ({ $answers })
headless-import-there = { $count-count ->
    [one] { $count } ligne est déjà dans votre dossier.
   *[other] { $count } lignes sont déjà dans votre dossier.
}
headless-import-pairs = { $count-count ->
    [one] { $count } fichier qui attendait est classé avec sa ligne.
   *[other] { $count } fichiers qui attendaient sont classés avec leurs lignes.
}
headless-import-pairs-would = { $count-count ->
    [one] { $count } fichier qui attend serait classé avec sa ligne.
   *[other] { $count } fichiers qui attendent seraient classés avec leurs lignes.
}
headless-import-no-table = Aucune activité n’a été trouvée dans « { $file } ».
headless-import-columns = Non retenues : { $columns }
headless-unknown-program = Le programme « { $program } » n’existe pas. Il y a ceux-ci : { $programs }.
headless-not-in-program = Votre dossier n’a pas de cycle pour « { $program } ». Omettez --program pour tous les voir.
headless-no-such-activity = Il n’y a pas d’activité { $activity } dans votre dossier. « ledgerline list » affiche les numéros.
# $cycles: each with its number, its program's id and its days.
headless-no-such-cycle = Votre dossier n’a pas ce cycle. Il a ceux-ci : { $cycles }.
headless-which-cycle = Votre dossier a plusieurs cycles. Précisez lequel avec --program ou --cycle : { $cycles }.
headless-cannot-write = Le fichier n’a pas pu être écrit, et rien n’a été exporté : { $detail }. Choisissez un autre répertoire.
headless-exists = { $path } existe déjà et n’a pas été touché. Ajoutez --force pour le remplacer.
headless-unexpected = Il s’est passé quelque chose que Ledgerline n’avait pas prévu, et rien n’a été changé : { $detail }.
headless-detail = Détail technique (en anglais) : { $detail }.

headless-attached = Joint à « { $title } », fichier { $number } : { $file }.
headless-attached-already = « { $title } » a déjà le fichier { $number } : { $file }.
headless-kept = Conservé comme fichier { $number }, à classer plus tard : { $file }.
# $titles: activities, each with its number.
headless-was-attached = Le même fichier était déjà conservé et il est joint à : { $titles }.
headless-was-unfiled = Le même fichier était déjà conservé et attendait d’être classé.
headless-nothing-kept = Rien de tout cela n’a été conservé.
headless-detached = Détaché de « { $title } » : { $file }. Le fichier reste conservé, sous le numéro { $number }.
headless-not-attached = Le fichier { $number }, { $file }, n’est pas joint à « { $title } », et rien n’a été changé.
headless-replaced = { $file } prend la place de { $old }, comme fichier { $number }. Le fichier précédent est mis de côté, et non supprimé.
headless-same-file = C’est le même fichier que le numéro { $number }, { $file }. Il n’est conservé qu’une fois, et il est en bon état.
headless-no-such-evidence = Il n’y a pas de fichier { $number } dans votre dossier. « ledgerline evidence » affiche les numéros.
headless-no-evidence-yet = Il n’y a pas encore de fichier. « ledgerline attach » en conserve un.
headless-no-evidence-of-activity = Cette activité n’a pas encore de fichier.
headless-unfiled = à classer
headless-put-away = mis de côté
headless-found-nothing = Aucun fichier ne contient tous ces mots.
headless-checked = { $count-count ->
    [0] Le dossier est en ordre. Il n’a pas encore de fichier.
    [one] Le dossier est en ordre, et son unique fichier est inchangé.
   *[other] Le dossier est en ordre, et ses { $count } fichiers sont inchangés.
}
headless-made-anew = { $count-count ->
    [0] Ce qui peut être refait a été refait; aucun fichier n’avait encore de mots.
    [one] Ce qui peut être refait a été refait : les mots d’un fichier et ce qu’il dit.
   *[other] Ce qui peut être refait a été refait : les mots de { $count } fichiers et ce qu’ils disent.
}
headless-check-failed = { $count-count ->
    [one] Un fichier est introuvable ou a changé. Trouvez-en une copie, puis utilisez « ledgerline replace » avec son numéro.
   *[other] { $count } fichiers sont introuvables ou ont changé. Trouvez-en des copies, puis utilisez « ledgerline replace » avec leurs numéros.
}
headless-no-evidence = Il n’y a aucune pièce justificative dans { $path }. Choisissez le répertoire « evidence » d’un dossier de formation, ou une copie de celui-ci.
headless-rebuilt-files = { $count-count ->
    [one] Un nouveau dossier a été créé avec un fichier.
   *[other] Un nouveau dossier a été créé avec { $count } fichiers.
}
headless-rebuilt-activities = { $count-count ->
    [one] Une activité a été retrouvée. Ce qu’aucun fichier ne prouve et les notes privées ne peuvent pas l’être.
   *[other] { $count } activités ont été retrouvées. Ce qu’aucun fichier ne prouve et les notes privées ne peuvent pas l’être.
}
headless-rebuilt-unfiled = { $count-count ->
    [one] Un fichier attend d’être classé : rien ne dit ce qu’il prouve.
   *[other] { $count } fichiers attendent d’être classés : rien ne dit ce qu’ils prouvent.
}
headless-rebuilt-damaged = { $count-count ->
    [one] Un fichier est endommagé et a été laissé à sa place.
   *[other] { $count } fichiers sont endommagés et ont été laissés à leur place.
}
headless-recoverable = { $files-count ->
    [one] Un fichier fait état { $activities-count ->
        [one] d’une activité
       *[other] de { $activities } activités
    } que le dossier ne connaît pas. « ledgerline recover » reprend ce dont il fait état.
   *[other] { $files } fichiers font état { $activities-count ->
        [one] d’une activité
       *[other] de { $activities } activités
    } que le dossier ne connaît pas. « ledgerline recover » reprend ce dont ils font état.
}
headless-recovered = { $count-count ->
    [one] Une activité a été reprise. Les notes privées ne sont dans aucun fichier et ne peuvent pas revenir.
   *[other] { $count } activités ont été reprises. Les notes privées ne sont dans aucun fichier et ne peuvent pas revenir.
}
headless-nothing-to-recover = Aucun fichier ne fait état de quoi que ce soit que le dossier ne connaisse pas.

headless-trouble-no-ledger = Il n’y a pas encore de dossier dans { $path }. Créez-en un avec « ledgerline init ».
headless-trouble-exists = Il y a déjà un dossier dans { $path }, et il n’a pas été touché. Choisissez un autre répertoire avec --data-dir.
headless-trouble-in-use = Le dossier dans { $path } est ouvert dans une autre fenêtre. Fermez-la, puis réessayez.
headless-trouble-unreachable = { $path } est hors de portée, et rien n’a été changé. Vérifiez que son disque est branché, et que vous pouvez y lire et y écrire.
headless-trouble-disk-full = Il n’y a plus de place sur le disque de { $path }. Ce qui devait être enregistré ne l’est pas; tout ce qui l’était déjà est en sûreté. Libérez de la place, puis réessayez.
headless-trouble-read-only = On peut lire { $path }, mais rien ne peut y être écrit, et rien n’a été modifié. Déverrouillez-le, ou copiez tout le répertoire et indiquez la copie avec --data-dir.
headless-trouble-only-in-cloud = Le dossier dans { $path } n’est pas sur cet ordinateur, seul son nom y est : un service infonuagique le garde. Faites garder tout le répertoire sur cet ordinateur par ce service, puis réessayez.
headless-trouble-missing = Il y avait un dossier dans { $path }, et il n’y est plus : son disque n’est peut-être pas branché, ou le dossier a été déplacé. Branchez le disque ou remettez le dossier en place, puis réessayez; rien n’a été changé. S’il est perdu pour de bon, et seulement alors, commencez-en un nouveau à cet endroit avec « init --anyway ».
headless-trouble-damaged = { $path } est endommagé et a été laissé tel quel. Ouvrez la fenêtre pour le garder et recommencer.
headless-trouble-newer = { $path } vient d’une version plus récente de Ledgerline et n’a pas été touché. Installez la version plus récente.
headless-trouble-foreign = { $path } est le fichier d’un autre logiciel et n’a pas été touché. Déplacez-le, puis réessayez.

headless-no-folder = Cet ordinateur n’indique aucun répertoire pour vos données. Choisissez-en un avec --data-dir.
headless-no-display = Il n’y a pas d’écran pour une fenêtre ici. Lancez « xvfb-run -a ledgerline », ou utilisez une commande : « ledgerline --help » les énumère.
headless-no-window = La fenêtre n’a pas pu s’ouvrir.

# $problem est une phrase entière.
headless-field-problem = { $field } : { $problem }
headless-field-title = Titre
headless-field-credits = Crédits
headless-field-duration = Durée
headless-field-start = Premier jour
headless-field-end = Dernier jour
headless-field-kind = Type
headless-field-format = Modalité
headless-field-provider = Organisme
headless-field-approval-no = Numéro d’approbation
headless-field-presenter = Personne qui forme ou supervise
headless-field-place = Lieu
headless-field-note = Note
headless-field-practice = Lien avec la pratique
headless-field-reflection = Réflexion
headless-field-verification = Comment la vérifier
headless-field-private-note = Note privée
headless-field-topics = Thèmes
headless-field-name = Nom
headless-field-name-on-certificates = Nom sur les attestations
headless-field-member-no = Numéro de membre
headless-field-email = Courriel
headless-field-first-day = Premier jour du cycle
headless-field-from = Du
headless-field-to = Au
headless-field-months-held = Mois de détention du titre
headless-field-reason = Motif
headless-field-letter = Lettre
headless-field-shape = Type de règle
headless-field-kinds = Types
headless-field-topic = Thème
headless-field-count = Nombre
headless-field-minutes = Minutes
headless-field-rounding = Ce qui compte
headless-field-shortest = Activité la plus courte, en minutes
headless-field-days = Jours
headless-field-months = Mois
headless-field-question = Ce qui est à confirmer
headless-field-source = Source
headless-field-read-on = Lue le
headless-field-confidence = Degré de certitude
headless-field-done-on = Fait le

headless-history = « { $title } » (numéro { $number }), saisie le { $day }.
headless-trash-empty = Rien n’est supprimé.
headless-deleted-on = supprimée le { $day }
headless-deleted-once = supprimée
headless-brought-back = Récupéré : { $titles }.
headless-deleted-for-good = Supprimé définitivement : { $titles }.
# What depends on it follows.
headless-unconfirmed = Rien n’a été supprimé définitivement. Avec --yes, ceci disparaîtrait et ne pourrait pas être récupéré : { $titles }.
headless-not-deleted = Aucune activité supprimée n’a le numéro { $activity }. « ledgerline trash » montre les numéros.

export-file-name = dossier-de-formation-continue-{ $program }-{ $years }
export-dialog-title = Exporter le dossier
export-type-pdf = Document PDF
export-type-csv = Feuille de calcul (CSV)
export-type-xlsx = Classeur (XLSX)
export-type-ics = Agenda (ICS)
export-type-json = Dossier pour d’autres logiciels (JSON)
export-type-package = Trousse d’audit (ZIP)
package-file-name = trousse-d-audit-{ $program }-{ $years }
package-dialog-title = Vérifier une trousse d’audit
package-dialog-type = Trousses d’audit (ZIP, PDF)
export-type-program = Fichier de programme (TOML)
import-program-title = Ouvrir un fichier de programme

# Sauvegardes. $time comme 14:03.
headless-backed-up = Sauvegardé, ouvert et vérifié : { $activities-count ->
    [one] { $activities } activité
   *[other] { $activities } activités
} et { $certificates-count ->
    [one] { $certificates } attestation.
   *[other] { $certificates } attestations.
}
headless-backed-up-already = Rien n’a changé depuis la sauvegarde du { $day } à { $time }, qui est entière.
headless-backed-up-to = Sauvegardé, ouvert et vérifié dans { $path }.
headless-backup-in-second = La sauvegarde est aussi dans le second répertoire.
headless-backup-not-in-second = Le second répertoire est hors d’atteinte, et la sauvegarde n’y est pas. Branchez son disque, puis recommencez.
headless-no-backups = Il n’y a pas encore de sauvegarde. « ledgerline backup » en fait une.
headless-second-away = Le second répertoire, { $path }, est hors d’atteinte pour le moment; ses sauvegardes ne figurent pas dans la liste.
headless-backup-line = { $activities-count ->
    [one] { $activities } activité
   *[other] { $activities } activités
}, { $certificates-count ->
    [one] { $certificates } attestation
   *[other] { $certificates } attestations
}
headless-no-such-backup = Il n’y a pas de sauvegarde { $number }. « ledgerline backups » montre les numéros.
headless-no-passphrase = Il n’y a pas de phrase de passe dans { $path }. Écrivez-la sur la première ligne de ce fichier.
headless-restore-preview = La sauvegarde du { $day } à { $time } peut être rétablie. Rien n’a changé.
headless-restored = Rétabli : { $activities-count ->
    [one] { $activities } activité
   *[other] { $activities } activités
} et { $certificates-count ->
    [one] { $certificates } attestation.
   *[other] { $certificates } attestations.
}
headless-restore-undo = L’état précédent est la sauvegarde { $number } : rétablissez-la pour revenir en arrière.
headless-kept-damaged = Le dossier endommagé est gardé à côté, dans le répertoire « { $folder } ».

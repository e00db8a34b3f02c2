# The help dialog.

help-title = Aide
help-samples = Pour commencer, un coup d’œil
help-line-title = Ajouter une activité en une ligne
help-line-text = Écrivez dans n’importe quel ordre. Ce qui n’est pas reconnu devient le titre.
help-line-write = Écrivez
help-line-means = Signification
help-line-credits = les crédits; le point et la virgule conviennent
help-line-minutes = la durée
help-line-date = une date; l’année d’abord est toujours sûre
help-line-words = d’autres façons d’écrire une date
help-line-range = d’un jour à un autre
help-line-kind = le type, ou un thème
help-line-kind-example = #atelier #déontologie
help-line-provider = l’organisme qui l’offrait
help-line-provider-example = @organisme @"deux mots"
help-line-note = une note
help-line-note-example = // partager le document
help-line-plan = ce que vous prévoyez faire
help-line-quotes = des mots qui font partie du titre tels quels
help-line-quotes-example = « 4 saisons, 88 touches »
help-line-credits-example = 6cr, 1,5 crédit, ½ cr
help-line-minutes-example = 2h30, 90 min
help-line-date-example = 2026-03-04
help-line-words-example = 4 mars 2026, hier
help-line-range-example = du 9 au 11 mai 2025
help-line-plan-example = !plan
help-example-one = Atelier NMT 6cr 2026-03-04 #atelier @organisme
help-example-two = Webinaire de déontologie 1cr 15 janv. 2027 !plan // s’inscrire en décembre
help-examples = Par exemple
help-line-asked = Ce qui peut avoir plus d’un sens est demandé à ce mot, et rien n’est enregistré avant votre choix. Plusieurs jours deviennent une activité chacun, ou une seule en tout.
help-line-verdict = Sous la ligne figure ce qu’elle compterait pour chacun de vos titres, et pourquoi pas davantage.
help-line-known = Après # et @, les types, les thèmes et les organismes de votre dossier sont proposés. Les autres mots après # deviennent de nouveaux thèmes.
# $key is the key for undo.
help-line-back = Échap met la ligne de côté et la ramène. { $key } redonne ce que vous y avez effacé ou choisi.

help-import-title = Apporter ce que vous avez
help-import-drop = Déposez un tableau (CSV, XLSX, ODS), l’historique d’un portail ou d’un site de cours, ou une liste exportée par Ledgerline, n’importe où dans la fenêtre; ou choisissez « Importer un tableau » dans les activités ou les réglages.
help-import-asked = Chaque ligne est montrée avec ce qui a été compris. Ce qui peut signifier plusieurs choses est demandé, une seule fois pour toutes les lignes qui partagent le doute; une ligne dont la question reste ouverte est laissée de côté.
help-import-columns = Sous « Colonnes », vous pouvez dire ce que contient une colonne. Enregistrez-le comme modèle : il sert de lui-même pour le prochain fichier qui a les mêmes en-têtes.
help-import-files = Les attestations à classer sont montrées avec la ligne à laquelle chacune correspond, et sont classées avec elle quand vous importez.
help-import-undo = Rien n’est enregistré avant que vous choisissiez Importer, et un seul « Annuler » annule le tout. Le même fichier une seconde fois n’ajoute rien; un plus long ajoute ce qui est nouveau.

help-files-title = Attestations et autres pièces justificatives
help-files-attach = Déposez des fichiers sur une activité, ou choisissez « Joindre des fichiers ». Les PDF, les photos (JPEG, PNG, WebP, HEIC), les courriels (EML, MSG), les documents (DOCX, ODT, TXT), les classeurs, les partitions (MIDI, MusicXML) et les enregistrements (MP3, M4A, WAV) sont conservés, en copie : les originaux restent où ils sont. Un fichier peut prouver plusieurs activités, et une activité avoir plusieurs fichiers.
help-files-unfiled = Déposés ailleurs, les fichiers attendent sous « À classer », chacun avec ce que son texte suggère. Un fichier qui convient à une activité lui est d’abord proposé; les fichiers d’une même activité peuvent être classés ensemble. Rien de ce qui est suggéré n’est inscrit avant que vous le classiez.
help-files-tray = À la page « À classer », chaque fichier est une ligne : ce qui a été lu, où il va, et à quel point c’est sûr. Un fichier est sûr quand il dit tout ce qu’il faut et que rien ne parle contre lui; tous ceux-là se classent avec un seul bouton, et une seule annulation. Les autres s’ouvrent l’un après l’autre.
help-files-reading = « Lire en pleine fenêtre » montre les pages à côté des champs, avec les mots marqués d’après lesquels chaque champ a été rempli.
help-files-straighten = Une photo peut être redressée : tournez-la, coupez-la à la page, ajoutez les photos d’autres pages. Un document en est fait; les photos restent telles quelles et sont mises de côté.
help-files-inbox = Dans les réglages, vous pouvez nommer un répertoire, comme celui où votre téléphone numérise. Au démarrage et tant que Ledgerline est ouvert, chaque nouveau fichier en est copié dans votre dossier et attend d’être classé; rien n’y est déplacé ni changé.
help-files-proof = Les pièces justificatives sont complètes, à vérifier, manquantes, ou un fichier est à rétablir. « À vérifier » dit pourquoi : un autre nom, un autre jour, moins que ce que vous déclarez, un reçu seulement, un fichier qui n’a pas pu être lu. Corrigez l’activité, remplacez le fichier ou acceptez-le avec un motif, que vos rapports impriment.
help-files-check = Une fois par semaine, Ledgerline vérifie de lui-même que chaque fichier est là et inchangé. Dans les réglages, vous pouvez vérifier maintenant, et rétablir un fichier perdu, par exemple à partir d’une sauvegarde.
help-files-find = La recherche dans les activités trouve les mots que contiennent les fichiers; majuscules et accents ne comptent pas. Les mots d’une photo ou d’une numérisation sont reconnus sur cet ordinateur pendant que la fenêtre est ouverte; il peut en manquer.
help-files-checklist = Les réglages énumèrent les pièces justificatives que vous voulez avoir pour chaque type d’activité. Ce sont vos propres règles; personne n’a dit publiquement ce que demande l’ACM (CAMT).
help-files-sheet = La supervision et les groupes de pairs ne donnent pas d’attestation : sélectionnez les séances et exportez une feuille de signatures. Une fois signée, joignez-la, numérisée, aux mêmes activités.
help-files-folder = À côté de chaque fichier, un petit fichier texte dit ce qu’il prouve. Si jamais votre dossier se perd, ou qu’un ancien est remis en place, ce dont ces textes font état est proposé à la page Activités et au premier démarrage, et un bouton le reprend.
help-files-private = Les fichiers ne sont lus que sur cet ordinateur, à l’écart de votre dossier, pour qu’un fichier endommagé ne puisse pas lui nuire. Rien de leur contenu ne quitte cet ordinateur.

help-backups-title = Sauvegardes et autre ordinateur
help-backups-made = Ledgerline sauvegarde de lui-même après chaque jour où quelque chose a changé et quand vous le fermez; il ouvre et vérifie chaque sauvegarde. Dans les réglages, vous pouvez sauvegarder maintenant, et choisir un second répertoire, par exemple sur une clé USB : chaque sauvegarde y est gardée aussi.
help-backups-read = Une sauvegarde est un répertoire avec une page, « index.html », qui présente vos activités et ouvre vos attestations dans un navigateur, sans Ledgerline.
help-backups-restore = Dans les réglages, « Rétablir… » dit ce qui changerait avant de faire quoi que ce soit. Ce que vous avez est sauvegardé d’abord; vous pouvez donc annuler.
help-backups-read-damaged = Quand votre dossier est endommagé, ou que rien ne peut être écrit là où il se trouve, « Lire ce qui peut être lu » le montre et permet d’en exporter sans rien modifier.
help-backups-move = « Tout exporter » crée un seul fichier qui contient votre dossier, vos attestations et vos réglages. Sur un autre ordinateur, « Ouvrir un fichier de Ledgerline » reprend le tout. Avec une phrase de passe, seules les personnes qui la connaissent peuvent ouvrir le fichier; une phrase de passe perdue ne se retrouve pas.

help-audit-title = Quand un audit arrive
help-audit-checks = L’écran Audit dit ce qui est en ordre et ce qui ne l’est pas, avec chaque fois la façon d’y remédier. Il s’en tient à vos propres règles et listes; personne n’a dit publiquement comment l’ACM (CAMT) mène un audit.
help-audit-drill = « La lettre est arrivée aujourd’hui » tire quelques activités au hasard, comme un audit pourrait le faire, et dit ce qui manque à chacune. S’il faut demander quelque chose à un organisme, le courriel est rédigé, à copier, en français ou en anglais.
help-audit-package = La trousse d’audit est un seul PDF, ou une archive ZIP avec les fichiers originaux à côté du rapport. Elle peut être complète ou abrégée, et porter sur toutes les activités ou sur certaines. Un fichier introuvable ou modifié y est indiqué comme non disponible.
help-audit-private = Avant l’exportation, les mots qui ressemblent au nom d’une cliente ou d’un client, à une date de naissance ou à un numéro d’assurance maladie sont signalés. Changez-les, ou acceptez-les. Les notes privées ne sont jamais exportées.
help-audit-verify = La personne qui reçoit une trousse d’audit peut vérifier qu’elle est complète et inchangée. Choisissez « Vérifier une trousse d’audit », ou suivez le fichier LISEZ-MOI que contient le ZIP. Aucune vérification ne peut montrer qui l’a faite.

help-programs-title = Plusieurs titres professionnels et leurs règles
help-programs-claims = Une activité compte pour chaque titre dont le cycle comprend son dernier jour. Pour combien elle compte dans chacun, et pourquoi, figure au-dessus de son formulaire; si elle doit compter autrement, corrigez les crédits et dites pourquoi.
help-programs-source = Chaque règle dit qui l’énonce et quel jour elle y a été lue. Les vôtres sont marquées comme telles. Un cycle garde ses règles quand ce qui est publié change, jusqu’à ce que vous les compariez et adoptiez les nouvelles.
help-programs-adjust = Une prolongation, un congé, un total pour une partie du cycle ou une période sans adhésion s’inscrit dans les réglages, avec son motif et, s’il y en a une, la lettre qui l’accorde. Pendant un congé, Ledgerline suspend le rythme et compte ce que vous faites. Demandez à votre association si elle le compte.
help-programs-close = Quand un cycle est terminé, vous pouvez le fermer dans les réglages : ses règles, son résultat et sa liste sont gardés tels qu’ils étaient ce jour-là. Les activités peuvent encore changer ensuite, et chaque changement est indiqué.

help-keys-title = Clavier
help-key-new = Ajouter une activité
help-key-find = Rechercher une activité
help-key-edit = Modifier l’activité
help-key-duplicate = Dupliquer l’activité
help-key-undo = Annuler
help-key-redo = Rétablir
help-key-attach = Joindre des fichiers
help-key-export = Exporter le dossier
help-key-overview = Vue d’ensemble
help-key-activities = Activités
help-key-audit = Audit
help-key-settings = Réglages
help-key-help = Aide
# $key is the key that is held, as in “Ctrl”.
help-keys-zoom = { $key } avec + ou − agrandit ou réduit tout.
help-keys-rows = Dans la liste : les flèches passent d’une ligne à l’autre, Entrée ou E modifie, D duplique, Suppr supprime, Espace sélectionne.

help-data-title = Où se trouve votre dossier
help-data-text = Dans un seul répertoire sur cet ordinateur :

help-reminders = Chaque rappel ne vient qu’une fois : quand un cycle incomplet se termine d’ici 12, 6 ou 3 mois ou d’ici un mois, et quand la date d’une activité prévue est passée. Dans les réglages, vous pouvez demander que cet ordinateur vous les montre à l’ouverture de votre session.

help-promise-title = Ce que Ledgerline promet
help-promise-saved = Quand il dit « enregistré », votre dossier survit à une panne ou à une coupure de courant.
help-promise-undo = Chaque changement peut être annulé, même après un redémarrage. Ce que vous supprimez reste sous la liste des activités jusqu’à ce que vous le récupériez ou le supprimiez définitivement. « Historique », à la fin du formulaire d’une activité, dit ce qui a été modifié et quand.
help-promise-backups = Les sauvegardes contiennent chaque attestation, et chacune est ouverte et vérifiée avant qu’une plus ancienne lui cède la place.
help-promise-file = Un dossier qu’il ne peut pas lire n’est jamais remplacé ni supprimé.
help-promise-net = Il ne se connecte jamais à Internet. Rien ne quitte cet ordinateur sans que vous l’exportiez.

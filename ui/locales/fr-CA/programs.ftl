# Settings: programs and their rules, cycles open and past, kinds.

## Programs and rules

programs-title = Titres professionnels et règles
programs-hint = Chaque titre professionnel que vous détenez, avec son cycle. Chaque règle indique qui l’énonce et si elle est sûre; modifiez, ajoutez ou supprimez des règles selon ce que vous dit votre association.
programs-none = Aucun cycle n’est ouvert. Ajoutez un titre pour voir où vous en êtes.
programs-start = Ajouter un autre titre…
programs-start-hint = Il a ses propres dates.
programs-start-none = Vous avez un cycle ouvert pour chacun des programmes. Pour ajouter un autre titre, copiez ou importez un programme ci-dessous.
programs-export = Exporter le fichier du programme
programs-exported = Fichier du programme exporté
programs-cycle = { $months-count ->
    [one] Cycles de { $months } mois
   *[other] Cycles de { $months } mois
}

## A cycle

cycle-show = Afficher les règles
cycle-show-of = Afficher les règles : { $program }
cycle-hide = Masquer les règles
cycle-hide-of = Masquer les règles : { $program }
cycle-ends = La fin du cycle
cycle-can-close = Ce cycle est terminé. Fermez-le pour le conserver tel quel et pour ouvrir le suivant.
cycle-close-when = Vous pourrez fermer ce cycle après son dernier jour, le { $day }.
cycle-close = Fermer ce cycle…
cycle-remove = Supprimer ce cycle…
cycle-only = C’est votre seul cycle ouvert : il ne peut pas être supprimé. Ajoutez d’abord un autre titre.

## Rules, in groups

rules-list = Règles
rules-asks = Ce qu’il demande
rules-limits = Ce qu’il limite
rules-defines = Comment il compte
rules-add = Ajouter une règle…
rules-change = Modifier…
rules-change-of = Modifier : { $rule }
rules-delete = Supprimer
rules-delete-of = Supprimer : { $rule }

## The form for a rule

rules-add-title = Ajouter une règle
rules-change-title = Modifier une règle
rules-save = Enregistrer la règle
rules-save-new = Ajouter la règle
rules-shape = Type de règle
rules-shape-choose = Choisir…
rules-says = Ce que dit la règle
rules-any-kind = tous les types
rules-choose-kind = Choisir un type
rules-choose-format = Choisir un format
rules-field-credits = Crédits
rules-field-kind = Type d’activité
rules-field-format = Format
rules-field-topic = Thème
rules-field-count = Nombre
rules-field-minutes = Minutes
rules-field-rounding = Ce qui compte
rules-field-shortest = Activité la plus courte, en minutes
rules-field-days = Jours
rules-field-months = Mois
rules-field-question = Ce qui est à confirmer
rules-field-problem = { $field } : { $problem }
rules-topic-suggestions = Thèmes proposés
rules-kinds-among = Seulement ces types (aucun coché : tous les types)
rules-kinds-any = De l’un de ces types
rules-topics-among = Seulement ces thèmes (aucun coché : tous les thèmes)
rules-topics-any = Ou portant sur l’un de ces thèmes
rules-topics-other = Autres thèmes
rules-topics-hint = Séparés par des virgules.
rules-source = D’où elle vient
rules-source-hint = Une adresse, un document ou une note de votre part, par exemple « lettre du 3 mars 2026 ».
rules-read-on = Jour où vous l’avez lue
rules-read-on-hint = Par exemple 2026-03-04.
rules-sure = Degré de certitude
rules-name = Nom
rules-name-hint = Un nom court pour les listes. Sans nom, la règle porte celui de ce qu’elle concerne.
rules-remark = Remarque
rules-remark-hint = Ce qu’il faut savoir à son sujet. Les rapports l’indiquent.
rules-problem-not-positive-credits = Indiquez plus de 0 crédit.
rules-problem-too-many-credits = Indiquez 1000 crédits ou moins.
rules-problem-too-long-note = Ce texte est trop long. Raccourcissez-le.

## What a rule says, with fields in the place of its figures, kind, topic and question

sentence-total = Au moins { $credits } { $credits-count ->
    [one] crédit
   *[other] crédits
} en tout
sentence-minimum-of-kind = Au moins { $credits } { $credits-count ->
    [one] crédit
   *[other] crédits
} du type { $kind }
sentence-minimum-of-topic = Au moins { $credits } { $credits-count ->
    [one] crédit
   *[other] crédits
} sur le thème { $topic }
sentence-minimum-each-year = Au moins { $credits } { $credits-count ->
    [one] crédit
   *[other] crédits
} par année du cycle
sentence-different-kinds = Des activités d’au moins { $count } { $count-count ->
    [one] type
   *[other] types différents
}
sentence-different-topics = Des activités sur au moins { $count } { $count-count ->
    [one] thème
   *[other] thèmes différents
}
sentence-activities-with-topic = Au moins { $count } { $count-count ->
    [one] activité
   *[other] activités
} sur le thème { $topic }
sentence-at-least-one = Au moins une activité des types ou des thèmes cochés ci-dessous
sentence-yes-no = À confirmer : { $question }
sentence-maximum-of-kind = Au plus { $credits } { $credits-count ->
    [one] crédit
   *[other] crédits
} du type { $kind } { $credits-count ->
    [one] compte
   *[other] comptent
}
sentence-maximum-of-topic = Au plus { $credits } { $credits-count ->
    [one] crédit
   *[other] crédits
} sur le thème { $topic } { $credits-count ->
    [one] compte
   *[other] comptent
}
sentence-maximum-of-format = Au plus { $credits } { $credits-count ->
    [one] crédit
   *[other] crédits
} dans le format { $format } { $credits-count ->
    [one] compte
   *[other] comptent
}
sentence-maximum-per-activity = Au plus { $credits } { $credits-count ->
    [one] crédit
   *[other] crédits
} d’une même activité { $credits-count ->
    [one] compte
   *[other] comptent
}. Cela vaut pour { $kind }
sentence-maximum-per-day = Au plus { $credits } { $credits-count ->
    [one] crédit
   *[other] crédits
} d’un même jour { $credits-count ->
    [one] compte
   *[other] comptent
}
sentence-unit = Un crédit vaut { $minutes } { $minutes-count ->
    [one] minute
   *[other] minutes
}. Chaque activité compte en { $rounding }; une activité de moins de { $shortest } { $shortest-count ->
    [one] minute
   *[other] minutes
} ne compte pas (sans nombre : toute durée compte)
sentence-worth = Une activité du type { $kind } sans crédits indiqués vaut { $credits } { $credits-count ->
    [one] crédit
   *[other] crédits
}
sentence-carry-over = Report au cycle suivant : jusqu’à { $credits } { $credits-count ->
    [one] crédit excédentaire
   *[other] crédits excédentaires
}, obtenus à { $months } mois ou moins de la fin du cycle (sans nombre : pendant tout le cycle)
sentence-late-entry = Les activités peuvent être remises jusqu’à { $days } { $days-count ->
    [one] jour
   *[other] jours
} après le dernier jour
sentence-keep-proof = Les pièces justificatives sont à conserver pendant { $months } { $months-count ->
    [one] mois
   *[other] mois
} après le cycle
sentence-only-while-member = Seules comptent les activités qui se terminent pendant l’adhésion

## What a rule would do

rules-preview = Ce qu’elle change aujourd’hui
rules-preview-waiting = Remplissez la règle : son effet sur votre situation s’affichera ici.
rules-preview-same = Votre situation reste la même.
rules-preview-before = Maintenant
rules-preview-after = Avec cette règle

## Figures for a total that differ between sources

total-legend = Les sources donnent des nombres de crédits différents
total-hint = Choisissez celui que vous suivez. Vous pouvez en changer en tout temps.

## Yes/no items

item-open = Pas encore fait
item-confirm = Confirmer…
item-confirm-of = Confirmer : { $item }
item-done = Fait le { $day }
item-reopen = Marquer comme non fait
item-reopen-of = Marquer comme non fait : { $item }
item-on = Jour où cela a été fait
item-on-hint = Par exemple 2026-03-04.
item-note = Note
item-note-hint = Où se trouve la pièce justificative, ou qui l’a reçue.
item-save = Confirmer

## Carried in

carried-title = Crédits reportés
carried-none = Aucun du cycle précédent
carried-change = Modifier…
carried-form-title = Crédits reportés du cycle précédent
carried-credits = Crédits
carried-credits-hint = Du cycle précédent. Laissez ce champ vide s’il n’y en a pas.
carried-note = Note
carried-note-hint = Qui les a confirmés, et quand.
carried-save = Enregistrer les crédits
carried-problem-too-many-credits = Indiquez 1000 crédits ou moins.

## Adjustments

adjustments-title = Ajustements
adjustments-none = Aucun. Si votre association en accorde un, ajoutez-le ici : une prolongation, un congé ou un total pour une partie du cycle.
adjustment-add = Ajouter un ajustement…
adjustment-extension = Prolongation : le dernier jour est le { $day }
adjustment-leave = Congé du { $from } au { $to }
adjustment-proration = { $held-count ->
    [one] Total pour { $held } mois de détention du titre sur { $months }
   *[other] Total pour { $held } mois de détention du titre sur { $months }
}
adjustment-lapse = Sans adhésion du { $from } au { $to }
adjustment-why = Motif : { $reason }
adjustment-granted = Accordé par : { $letter }.
adjustment-no-letter = Aucune lettre notée.
adjustment-entered = Inscrit le { $day }.
adjustment-delete = Supprimer
adjustment-delete-of = Supprimer : { $adjustment }
adjustment-form-title = Ajouter un ajustement
adjustment-form-hint = Pour le demander, remplissez ces champs et rédigez la demande. Une fois l’ajustement accordé, enregistrez-le ici avec la lettre qui l’atteste.
adjustment-change = Ce qui change
adjustment-change-extension = Prolongation
adjustment-change-extension-hint = Le cycle se termine plus tard. Son premier jour ne change pas.
adjustment-change-leave = Congé
adjustment-change-leave-hint = Ledgerline suspend le rythme et compte ce que vous faites entre-temps. Demandez à votre association si elle le compte.
adjustment-change-proration = Total pour une partie du cycle
adjustment-change-proration-hint = Seule une partie du total est demandée, selon le nombre de mois où vous détenez le titre.
adjustment-change-lapse = Période sans adhésion
adjustment-change-lapse-hint = Ledgerline ne compte pas ce qui se termine pendant cette période.
adjustment-from = Premier jour
adjustment-to = Dernier jour
adjustment-day-hint = Par exemple 2026-03-04.
adjustment-last-day = Nouveau dernier jour
adjustment-last-day-hint = Par exemple 2026-03-04. Le dernier jour est pour l’instant le { $day }.
adjustment-months-held = Mois de détention du titre
adjustment-months-held-hint = { $months-count ->
    [one] Sur le seul mois du cycle ({ $months }).
   *[other] Sur les { $months } mois du cycle.
}
adjustment-reason = Motif
adjustment-reason-hint = En quelques mots, comme votre association pourra les lire.
adjustment-letter = Lettre qui l’accorde
adjustment-letter-hint = Sa date ou son numéro, quand vous l’aurez.
adjustment-save = Enregistrer l’ajustement

## The text for a request

request-write = Rédiger la demande
request-written = La demande est rédigée, en anglais et en français
request-title = Texte de la demande
request-hint = Lisez-le, copiez-le dans votre lettre ou votre message, et changez-y ce que vous voulez.
request-copy = Copier
request-copy-of = Copier : { $language }
request-copied = Copié
request-selected = Le texte est sélectionné : appuyez sur { $keys } pour le copier.

## What has changed in a program

compare-offer = Ce qui est publié sur ce titre a changé depuis que votre cycle emploie ces règles.
compare-open = Comparer les règles…
compare-title = Comparer les règles
compare-text = Ce qui a changé pour { $program } :
compare-added = Nouvelle règle
compare-changed = Règle modifiée
compare-removed = Règle disparue
compare-length = Durée du cycle
compare-before = Avant :
compare-now = Maintenant :
compare-yours = La vôtre :
compare-yours-hint = Vous avez modifié cette règle. Si vous adoptez les nouvelles règles, votre version est remplacée.
compare-months = { $months-count ->
    [one] { $months } mois
   *[other] { $months } mois
}
compare-months-ends = { $months-count ->
    [one] { $months } mois
   *[other] { $months } mois
}, jusqu’au { $ends }
compare-none = Rien n’a changé.
compare-hint = Les règles que vous avez ajoutées restent dans tous les cas, et votre décision peut être annulée.
compare-take-over = Adopter les nouvelles règles
compare-keep = Garder vos règles

## Closing a cycle

close-title = Fermer ce cycle
close-days = Du { $from } au { $to }
close-frozen = Fermer le cycle le conserve tel qu’il est aujourd’hui : ses règles, ses nombres et sa liste d’activités. Vous pourrez encore modifier des activités; ce que vous changez sera indiqué à côté.
close-carry-over = { $credits-count ->
    [0] Aucun crédit n’est reporté au cycle suivant.
    [one] { $credits } crédit est reporté au cycle suivant.
   *[other] { $credits } crédits sont reportés au cycle suivant.
}
close-no-rule = Aucune règle de ce programme ne parle de report : aucun crédit n’est reporté.
close-late = Des activités peuvent encore être remises jusqu’au { $day }. Ce que vous ajoutez après la fermeture ne fait pas partie de ce qui est conservé.
close-keep-proof = Conservez vos pièces justificatives jusqu’au { $day }.
close-keep-proof-suggested = Nous vous suggérons de conserver vos pièces justificatives jusqu’au { $day } : aucune règle de ce programme ne dit pendant combien de temps.
close-next = Ouvrir le cycle suivant à partir du { $day }
close-next-hint = Avec les mêmes règles et ce qui est reporté.
close-save = Fermer le cycle

## Removing a cycle

remove-title = Supprimer ce cycle
remove-text = Ses règles, ses ajustements et ce que vous avez confirmé sont supprimés avec lui. Vos activités restent dans votre dossier. Vous pourrez annuler.
remove-save = Supprimer le cycle

## Past cycles

past-title = Cycles passés
past-hint = Les cycles fermés, tels qu’ils étaient le jour où vous les avez fermés.
past-none = Aucun pour l’instant. Après son dernier jour, un cycle peut être fermé sous « Titres professionnels et règles ».
past-days = Du { $from } au { $to }, fermé le { $day }
past-required = Exigés
past-earned = Acquis
past-counted = Comptés
past-over-cap = Au-delà d’un maximum
past-carried-in = Reportés
past-missing = Manquants
past-changes = Changements après la fermeture
past-change-added = Ajoutée : « { $title } », { $day }
past-change-changed = Modifiée : « { $title } », { $day }
past-change-removed = Supprimée : « { $title } », { $day }
past-claimed = Crédits alors : { $then }; maintenant : { $now }
past-show = Afficher les règles et les activités
past-hide = Masquer les règles et les activités
past-rules = Règles
past-list = Activités de ce cycle
past-list-none = Il n’y en avait aucune.
past-column-day = Jour
past-column-title = Titre
past-column-kind = Type
past-column-claimed = Déclarés
past-column-counted = Comptés

## Starting another program

programs-start-title = Ajouter un autre titre
programs-start-which = Quel titre
programs-own-mark = le vôtre
programs-start-first-day = Premier jour de votre cycle
programs-start-first-day-hint = Par exemple 2024-01-01. Cherchez-le dans une lettre ou sur le site de l’organisme qui accorde le titre, ou demandez-le. Vous pourrez le corriger.
programs-start-last-day-waiting = Découle du premier jour
programs-start-save = Ouvrir le cycle

## Your own programs

programs-own = Vos propres programmes
programs-own-hint = Pour un titre dont les règles ne sont pas fournies avec Ledgerline, ou pour des règles différentes.
programs-own-none = Aucun pour l’instant. Copiez un programme pour en changer les règles, ou importez un fichier de programme que quelqu’un a préparé.
programs-copy = Copier un programme…
programs-import = Importer un fichier de programme…
programs-show = Afficher les règles
programs-show-of = Afficher les règles : { $program }
programs-hide = Masquer les règles
programs-hide-of = Masquer les règles : { $program }
programs-export-of = Exporter le fichier du programme : { $program }
programs-delete = Supprimer
programs-delete-of = Supprimer : { $program }
programs-rules-hint = Les changements valent pour les cycles que vous ouvrez désormais. Un cycle ouvert garde ses règles jusqu’à ce que vous les compariez.
programs-copy-title = Copier un programme
programs-copy-which = Programme à copier
programs-copy-name = Nom de votre programme
programs-copy-name-hint = Tel que vous voulez le voir dans les listes et les rapports.
programs-copy-save = Copier le programme
programs-problem-missing-name = Donnez un nom à votre programme.
programs-problem-too-long-name = Ce nom est trop long. Raccourcissez-le.

## Kinds

kinds-title = Types d’activité
kinds-hint = Donnez-leur les noms qu’emploie votre association et ajoutez les vôtres. Un nouveau nom ne change aucune activité ni aucune règle.
kinds-rename = Renommer…
kinds-rename-of = Renommer : { $name }
kinds-delete = Supprimer
kinds-delete-of = Supprimer : { $name }
kinds-add = Ajouter un type…
kinds-add-title = Ajouter un type
kinds-rename-title = Renommer un type
kinds-name = Nom
kinds-name-hint = Laissez ce champ vide pour redonner à ce type son nom d’origine.
kinds-name-hint-own = Le même nom est employé dans les deux langues.
kinds-save = Enregistrer le nom
kinds-save-new = Ajouter le type
kinds-problem-missing-name = Donnez au type un nom qui contient une lettre ou un chiffre.
kinds-problem-already-name = Un type porte déjà ce nom. Choisissez-en un autre.
kinds-problem-too-long-name = Ce nom est trop long. Utilisez au plus 60 caractères.

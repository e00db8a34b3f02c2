# Le rapport (PDF) et la liste (CSV). Lus par la personne membre et par qui vérifie son dossier,
# souvent sur papier : à la troisième personne, sans mode d’emploi de l’application.

report-title = Dossier de formation continue
# $body : le nom court de l’organisme qui accorde le titre, comme ACM.
report-disclaimer = Dossier tenu par le ou la membre; non délivré par l’organisme ({ $body }).
report-page = Page { $page } sur { $pages }

## En tête

report-member = Membre
report-name-on-certificates = Nom sur les attestations
report-member-no = Nº de membre
report-program = Titre professionnel
report-body = Titre accordé par
report-cycle = Cycle
report-cycle-days = du { $first } au { $last }
report-closed-on = Cycle fermé le
report-proof-until = Pièces justificatives conservées jusqu’au
report-proof-day = { $day }
report-proof-day-suggested = { $day } (suggestion de Ledgerline; aucune des règles ci-dessous ne l’énonce)
report-made-on = Dossier établi le

## Ce qu’il faut savoir avant de lire

report-inside = Dans ce document
# Some activities were chosen to be shown.
report-chosen = { $shown } sur { $activities-count ->
    [one] { $activities } activité figure ici, choisies par le ou la membre; toutes les sommes portent sur le dossier entier.
   *[other] { $activities } activités figurent ici, choisies par le ou la membre; toutes les sommes portent sur le dossier entier.
}
report-summary = Ceci est un résumé. Le rapport complet contient aussi les détails de chaque activité et les pages des pièces justificatives.
report-originals-attached = { $files-count ->
    [one] Le fichier original de la pièce justificative est joint à ce document : les lecteurs de PDF le montrent parmi les pièces jointes.
   *[other] Les { $files } fichiers originaux des pièces justificatives sont joints à ce document : les lecteurs de PDF les montrent parmi les pièces jointes.
}
report-originals-beside = { $files-count ->
    [one] Le fichier original de la pièce justificative accompagne ce document, dans le répertoire « evidence ».
   *[other] Les { $files } fichiers originaux des pièces justificatives accompagnent ce document, dans le répertoire « evidence ».
}
report-originals-left-out = { $files-count ->
    [one] Ceci est la version allégée : le fichier original de la pièce justificative ({ $size } Mo) n’y est pas joint; le ou la membre le conserve et peut le remettre.
   *[other] Ceci est la version allégée : les { $files } fichiers originaux des pièces justificatives ({ $size } Mo) n’y sont pas joints; le ou la membre les conserve et peut les remettre.
}
report-sealed = Ce fichier est scellé : Ledgerline peut dire s’il a changé depuis qu’il a été établi. Le sceau ne dit pas qui l’a établi.

## Le résultat

report-result = Résultat
report-required = Exigés
report-earned = Acquis
report-counted = Comptés
report-over-cap = Au-delà d’un maximum
report-carried-in = Reportés
report-missing = Manquants
report-planned = Planifiés
report-score-caption = Évolution du total : chaque note est une activité, placée à son dernier jour et au total atteint; les notes creuses sont planifiées. Les lignes marquent les cinquièmes des { $required } crédits exigés, les barres les années du cycle.

## Les règles

report-rules = Règles
report-rule = Règle
report-rule-result = Résultat
report-rule-met = Remplie
report-rule-not-yet = Pas encore remplie
report-rule-not-met = Non remplie
report-rule-kept = Respectée
report-rule-stopped =
    { $stopped-count ->
        [one] { $stopped } en trop, non compté
       *[other] { $stopped } en trop, non comptés
    }
# Counts of kinds, topics and activities in the columns of figures.
report-kinds = { $amount-count ->
    [one] { $amount } type
   *[other] { $amount } types
}
report-topics-count = { $amount-count ->
    [one] { $amount } thème
   *[other] { $amount } thèmes
}
report-activities-count = { $amount-count ->
    [one] { $amount } activité
   *[other] { $amount } activités
}
report-rule-chosen = Nombre choisi par le ou la membre; les sources diffèrent.
report-rule-adjusted = La source indique { $credits-count ->
    [one] { $credits } crédit
   *[other] { $credits } crédits
}; réduits pour ce cycle, voir les ajustements.
report-rule-each-year = Les nombres réunissent toutes les années du cycle; aucune année ne compte pour plus que ce qu’elle exige.
report-confirmed = Confirmé par le ou la membre comme fait le { $day }.
report-confirmed-note = Confirmé par le ou la membre comme fait le { $day } : { $note }
report-other-source = { $credits-count ->
    [one] Une autre source indique { $credits } crédit :
   *[other] Une autre source indique { $credits } crédits :
}
report-source = Source :
report-read-on = lue le { $day }
report-confidence-stated = telle que la source l’énonce
report-confidence-unconfirmed = non confirmée
report-confidence-yours = ajoutée par le ou la membre

## Comment les crédits sont comptés et conservés

report-definition = Comment les crédits sont comptés et conservés
report-cycle-length = { $months-count ->
    [one] Un cycle dure { $months } mois
   *[other] Un cycle dure { $months } mois
}
# $day is a day of the year.
report-cycle-length-ends = { $months-count ->
    [one] Un cycle dure au plus { $months } mois
   *[other] Un cycle dure au plus { $months } mois
} et se termine le { $day }
report-carry-over-now = { $credits-count ->
    [one] De ce cycle, dans son état actuel : { $credits } crédit.
   *[other] De ce cycle, dans son état actuel : { $credits } crédits.
}
report-until = Pour ce cycle : jusqu’au { $day }.

## Ce qui a été accordé pour ce cycle, et ce qui y est reporté

report-adjustments = Ajustements de ce cycle
report-adjustment = Ajustement
report-letter = Lettre
report-entered-on = Inscrit le
report-carried = { $credits-count ->
    [one] { $credits } crédit reporté du cycle précédent
   *[other] { $credits } crédits reportés du cycle précédent
}
report-adjustment-extension = Prolongation : le cycle se termine le { $day }
report-adjustment-leave = Congé du { $from } au { $to }
report-adjustment-lapse = Période sans adhésion du { $from } au { $to }
report-adjustment-proration = { $months-count ->
    [one] Prorata : le titre est détenu pendant { $months } mois
   *[other] Prorata : le titre est détenu pendant { $months } mois
} sur { $of-months }

## La liste

report-activities = Activités
report-no-activities = Aucune activité n’est inscrite pour ce cycle.
report-no = Nº
report-date = Date
report-activity = Activité
report-minutes = Minutes
report-claimed = Déclarés
report-with = Avec { $presenter }
report-provider = Organisme : { $provider }
report-approval = Nº d’approbation { $approval }
report-topics = Thèmes : { $topics }
report-year-sum = Comptés en { $year }
# Some activities were chosen to be shown: this is the sum of those.
report-year-sum-chosen = Comptés en { $year }, parmi les activités présentées
# The heading of a narrow column: the numbers of an activity’s exhibits.
report-evidence-short = Pièces
report-note-over-cap =
    { $over-count ->
        [one] { $over } non compté
       *[other] { $over } non comptés
    } : au-delà du maximum pour « { $rule } »
report-note-outside = Non comptée : hors du cycle
report-note-not-a-member = Non comptée : elle s’est terminée alors que la personne n’était pas membre
# $note is the member's own reason, $usual the figure it would have without.
report-claim = Nombre choisi par le ou la membre : { $note }
report-claim-instead = Nombre choisi par le ou la membre, au lieu de { $usual } : { $note }
report-note-needs-details = Pas encore comptée : il manque ses crédits
report-note-not-yet = Pas encore comptée : elle n’est pas terminée
report-note-plan-passed = Non comptée : planifiée pour un jour déjà passé

## Ce qui est planifié

report-plans = Activités planifiées
report-plans-note = Les activités planifiées ne sont pas comptées; elles figurent ici à titre d’information.
report-would-count = Si réalisée

## Détails de chaque activité

report-details = Détails des activités
report-detail = Détails
report-details-none = Aucune activité ne figure ici.
# An activity is called by its number in the list; its title stands there alone.
report-activity-no = Activité { $no }
report-detail-description = Description
report-detail-practice = Lien avec la pratique
report-detail-reflection = Réflexion
report-detail-verification = Comment la vérifier
report-detail-partial = Participation partielle ou autre nombre

## Les pièces justificatives : leur index et leurs pages

report-evidence = Pièces justificatives
report-evidence-none = Aucun fichier n’est joint à ces activités.
report-evidence-pages = Pages des pièces justificatives
report-exhibit-file = Fichier
report-exhibit-date = Date indiquée
report-exhibit-activities = Prouve l’activité
report-exhibit-keep-until = Conservée jusqu’au { $day }
report-entered = Inscrite le { $entered }
report-entered-changed = Inscrite le { $entered }, modifiée pour la dernière fois le { $changed }
# As the file says itself.
report-exhibit-issuer = Émise par { $issuer }
report-exhibit-pages = { $pages-count ->
    [one] { $pages } page
   *[other] { $pages } pages
}
report-exhibit-missing = Non disponible : son fichier est introuvable.
report-exhibit-changed = Non disponible : son fichier n’est plus celui qui a été conservé.
report-exhibit-unreadable = Non disponible : son fichier ne peut pas être lu.
# $no is the exhibit’s number, as in E-012.
report-exhibit = Pièce { $no }
report-exhibit-page = Pièce { $no }, page { $page } sur { $pages }
report-exhibit-to-index = Retour à l’index
# $numbers are pages, as in “41–60” or “3, 7”.
report-exhibit-rest = { $pages-count ->
    [one] La page { $numbers } se trouve seulement dans le fichier original.
   *[other] Les pages { $numbers } se trouvent seulement dans le fichier original.
}
report-not-shown-not-available = Ses pages ne sont pas reproduites : le fichier n’est pas disponible.
report-not-shown-encrypted = Ses pages ne sont pas reproduites : le fichier demande un mot de passe.
report-not-shown-broken = Ses pages ne sont pas reproduites : le fichier est endommagé. Un autre logiciel pourra peut-être l’ouvrir.
report-not-shown-too-large = Ses pages ne sont pas reproduites : le fichier est trop volumineux.
report-not-shown-no-preview = Ses pages ne sont pas reproduites : aucune image ne peut être tirée de cette photo. Un autre logiciel pourra peut-être l’ouvrir.
report-not-shown-live-form = Ses pages ne sont pas reproduites : c’est un formulaire que seul Adobe Acrobat peut ouvrir.
report-not-shown-not-pictured = Ses pages ne sont pas reproduites : elles n’ont pas pu l’être quand ce rapport a été établi. Cela ne dit rien du fichier.
# Read aloud in place of the picture of a page.
report-exhibit-text = Texte de la page : { $text }
report-exhibit-recognised = Texte reconnu sur l’image, qui peut contenir des erreurs : { $text }
report-exhibit-no-text = Aucun texte de la page n’a pu être lu.

## Fichiers joints

# $kind is what the file is to a reader, as in “Certificate”.
report-attached-original = Original de la pièce { $no } ({ $kind })
report-attached-record = Le dossier de ce rapport sous forme de données
report-attached-schema = Ce que veulent dire les données du dossier

## Points à signaler

report-exceptions = Points à signaler
report-no-exceptions = Aucun.
report-exception-no-evidence =
    { $activities-count ->
        [one] Pour l’activité { $numbers }, ce dossier ne contient pas toutes les pièces justificatives que le ou la membre conserve pour ce genre d’activité
       *[other] Pour les activités { $numbers }, ce dossier ne contient pas toutes les pièces justificatives que le ou la membre conserve pour ces genres d’activités
    } ({ $credits-count ->
        [one] { $credits } crédit compté
       *[other] { $credits } crédits comptés
    }).
# $numbers are exhibits, as in “E-003, E-007”.
report-exception-not-available =
    { $files-count ->
        [one] La pièce { $numbers } n’est pas disponible : à la dernière vérification, son fichier était introuvable, illisible ou différent de celui qui a été conservé.
       *[other] Les pièces { $numbers } ne sont pas disponibles : à la dernière vérification, leurs fichiers étaient introuvables, illisibles ou différents de ceux qui ont été conservés.
    }
report-exception-over-cap =
    { $activities-count ->
        [one] Activité { $numbers }
       *[other] Activités { $numbers }
    } : { $credits-count ->
        [one] { $credits } crédit dépasse un maximum et n’est pas compté
       *[other] { $credits } crédits dépassent un maximum et ne sont pas comptés
    }.
report-exception-not-a-member =
    { $activities-count ->
        [one] L’activité { $numbers } s’est terminée alors que la personne n’était pas membre et n’entre
       *[other] Les activités { $numbers } se sont terminées alors que la personne n’était pas membre et n’entrent
    } dans aucune somme ({ $credits-count ->
        [one] { $credits } crédit déclaré
       *[other] { $credits } crédits déclarés
    }).
report-exception-outside =
    { $activities-count ->
        [one] L’activité { $numbers } est hors du cycle et n’entre
       *[other] Les activités { $numbers } sont hors du cycle et n’entrent
    } dans aucune somme ({ $credits-count ->
        [one] { $credits } crédit déclaré
       *[other] { $credits } crédits déclarés
    }).
report-exception-needs-details =
    { $activities-count ->
        [one] L’activité { $numbers } est un brouillon : ses crédits ne sont ni indiqués ni comptés.
       *[other] Les activités { $numbers } sont des brouillons : leurs crédits ne sont ni indiqués ni comptés.
    }
report-exception-not-yet =
    { $activities-count ->
        [one] L’activité { $numbers } est marquée comme réalisée, mais n’était pas terminée
       *[other] Les activités { $numbers } sont marquées comme réalisées, mais n’étaient pas terminées
    } le jour où ce dossier a été établi ({ $credits-count ->
        [one] { $credits } crédit non compté
       *[other] { $credits } crédits non comptés
    }).
report-exception-plan-passed =
    { $activities-count ->
        [one] L’activité { $numbers } était planifiée pour un jour déjà passé et n’entre
       *[other] Les activités { $numbers } étaient planifiées pour des jours déjà passés et n’entrent
    } dans aucune somme ({ $credits-count ->
        [one] { $credits } crédit déclaré
       *[other] { $credits } crédits déclarés
    }).
report-exception-gap = Aucune activité ne compte entre le { $from } et le { $to } : trois mois ou plus.
report-exception-characters = Le signe □ remplace un caractère que les polices de ce document n’ont pas. Le dossier lui-même garde ce caractère.

## Ce qui a changé depuis la fermeture du cycle

report-changes = Modifications depuis la fermeture du cycle
report-changes-none = Rien n’a changé depuis la fermeture du cycle.
report-changes-none-chosen = Rien n’a changé depuis dans les activités présentées.
report-changes-note = Le résultat et la liste ci-dessus sont ceux du jour où le cycle a été fermé.
report-change = Modification
report-claimed-then = Déclarés alors
report-claimed-now = Déclarés maintenant
report-change-added = Ajoutée
report-change-changed = Modifiée
report-change-removed = Supprimée

## La déclaration

report-declaration = Déclaration
report-declaration-text = Je déclare qu’à ma connaissance ce dossier du cycle du { $first } au { $last }, établi le { $day }, est exact et complet.
# Some activities were chosen to be shown.
report-declaration-chosen = Je déclare qu’à ma connaissance ce que ce document présente du dossier du cycle du { $first } au { $last }, établi le { $day }, est exact, et que ses sommes sont celles du dossier entier.
report-declaration-name = Nom
report-declaration-signature = Signature
report-declaration-date = Date

## Colonnes propres au CSV

report-csv-first-day = Premier jour
report-csv-last-day = Dernier jour
report-csv-title = Titre
report-csv-provider = Organisme
report-csv-approval-no = Nº d’approbation
report-csv-presenter = Personne qui forme ou supervise
report-csv-format = Modalité
report-csv-place = Lieu
report-csv-kind = Type
report-csv-topics = Thèmes
report-csv-credits = Crédits
report-csv-claimed = Crédits déclarés
report-csv-counted = Crédits comptés
report-csv-status = État
report-csv-note = Note
report-csv-entered-on = Inscrite le
report-csv-changed-on = Dernière modification le
report-csv-claim-note = Motif d’un autre nombre

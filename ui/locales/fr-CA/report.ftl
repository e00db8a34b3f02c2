# Le rapport (PDF) et la liste (CSV). Lus par la personne membre et par qui vérifie son dossier,
# souvent sur papier : à la troisième personne, sans mode d’emploi de l’application.

report-title = Dossier de formation continue
# $body : le nom court de l’organisme qui accorde le titre, comme ACM.
report-disclaimer = Dossier tenu par le ou la membre ; non délivré par l’organisme ({ $body }).
report-page = Page { $page } de { $pages }

## En tête

report-member = Membre
report-name-on-certificates = Nom sur les attestations
report-member-no = N° de membre
report-program = Programme
report-body = Titre accordé par
report-cycle = Cycle
report-cycle-days = du { $first } au { $last }
report-closed-on = Cycle fermé le
report-proof-until = Pièces conservées jusqu’au
report-proof-day = { $day }
report-proof-day-suggested = { $day } (suggestion de Ledgerline ; aucune des règles ci-dessous ne l’énonce)
report-made-on = Dossier établi le

## Le résultat

report-result = Résultat
report-required = Exigés
report-earned = Acquis
report-counted = Comptés
report-over-cap = Excédentaires
report-carried-in = Reportés
report-missing = Manquants
report-planned = Planifiés
report-score-caption = Comment le total a grandi : chaque note est une activité, placée à son dernier jour et au total atteint ; les notes creuses sont planifiées. Les lignes marquent les cinquièmes des { $required } crédits exigés, les barres les années du cycle.

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
    [one] { $amount } type
   *[other] { $amount } types
}
report-topics-count = { $amount-count ->
    [one] { $amount } thème
   *[other] { $amount } thèmes
}
report-activities-count = { $amount-count ->
    [one] { $amount } activité
   *[other] { $amount } activités
}
report-rule-chosen = Chiffre choisi par le ou la membre ; les sources diffèrent.
report-rule-adjusted = La source indique { $credits-count ->
    [one] { $credits } crédit
   *[other] { $credits } crédits
} ; réduits pour ce cycle, voir les ajustements.
report-rule-each-year = Les chiffres réunissent toutes les années du cycle ; aucune année ne compte pour plus que ce qu’elle exige.
report-confirmed = Confirmé par le ou la membre comme fait le { $day }.
report-confirmed-note = Confirmé par le ou la membre comme fait le { $day } : { $note }
report-other-source = { $credits-count ->
    [one] Une autre source indique { $credits } crédit :
   *[other] Une autre source indique { $credits } crédits :
}
report-source = Source :
report-read-on = lue le { $day }
report-confidence-stated = telle que la source l’énonce
report-confidence-unconfirmed = non confirmée
report-confidence-yours = ajoutée par le ou la membre

## Comment les crédits sont comptés et conservés

report-definition = Comment les crédits sont comptés et conservés
report-cycle-length = { $months-count ->
    [one] Un cycle dure { $months } mois
   *[other] Un cycle dure { $months } mois
}
# $day is a day of the year.
report-cycle-length-ends = { $months-count ->
    [one] Un cycle dure au plus { $months } mois
   *[other] Un cycle dure au plus { $months } mois
} et se termine le { $day }
report-carry-over-now = { $credits-count ->
    [one] De ce cycle, dans son état actuel : { $credits } crédit.
   *[other] De ce cycle, dans son état actuel : { $credits } crédits.
}
report-until = Pour ce cycle : jusqu’au { $day }.

## Ce qui a été accordé pour ce cycle, et ce qui y est reporté

report-adjustments = Ajustements de ce cycle
report-adjustment = Ajustement
report-letter = Lettre
report-entered-on = Inscrit le
report-carried = { $credits-count ->
    [one] { $credits } crédit reporté du cycle précédent
   *[other] { $credits } crédits reportés du cycle précédent
}
report-adjustment-extension = Prolongation : le cycle se termine le { $day }
report-adjustment-leave = Congé du { $from } au { $to }
report-adjustment-lapse = Période sans adhésion du { $from } au { $to }
report-adjustment-proration = { $months-count ->
    [one] Prorata : le titre est détenu pendant { $months } mois
   *[other] Prorata : le titre est détenu pendant { $months } mois
} sur { $of-months }

## La liste

report-activities = Activités
report-no-activities = Aucune activité n’est inscrite pour ce cycle.
report-no = N°
report-date = Date
report-activity = Activité
report-minutes = Minutes
report-claimed = Déclarés
report-with = Avec { $presenter }
report-provider = Organisme : { $provider }
report-approval = N° d’approbation { $approval }
report-topics = Thèmes : { $topics }
report-year-sum = Comptés en { $year }
report-note-over-cap =
    { $over-count ->
        [one] { $over } non compté
       *[other] { $over } non comptés
    } : au-delà du maximum pour « { $rule } »
report-note-outside = Non comptée : hors du cycle
report-note-not-a-member = Non comptée : elle s’est terminée pendant une période sans adhésion
# $note is the member's own reason, $usual the figure it would have without.
report-claim = Chiffre propre au ou à la membre : { $note }
report-claim-instead = Chiffre propre au ou à la membre, au lieu de { $usual } : { $note }
report-note-needs-details = Pas encore comptée : il manque ses crédits
report-note-not-yet = Pas encore comptée : elle n’est pas terminée
report-note-plan-passed = Non comptée : planifiée pour un jour déjà passé

## Ce qui est planifié

report-plans = Activités planifiées
report-plans-note = Les activités planifiées ne sont pas comptées ; elles figurent ici à titre d’information.
report-would-count = Si réalisée

## Points à signaler

report-exceptions = Points à signaler
report-no-exceptions = Aucun.
report-exception-no-evidence =
    { $activities-count ->
        [one] Pour l’activité { $numbers }, ce dossier ne contient pas toutes les pièces justificatives que le ou la membre conserve pour ce genre d’activité
       *[other] Pour les activités { $numbers }, ce dossier ne contient pas toutes les pièces justificatives que le ou la membre conserve pour ces genres d’activités
    } ({ $credits-count ->
        [one] { $credits } crédit compté
       *[other] { $credits } crédits comptés
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
        [one] L’activité { $numbers } s’est terminée pendant une période sans adhésion et n’entre
       *[other] Les activités { $numbers } se sont terminées pendant une période sans adhésion et n’entrent
    } dans aucune somme ({ $credits-count ->
        [one] { $credits } crédit déclaré
       *[other] { $credits } crédits déclarés
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
report-changes-note = Le résultat et la liste ci-dessus sont ceux du jour où le cycle a été fermé.
report-change = Modification
report-claimed-then = Déclarés alors
report-claimed-now = Déclarés maintenant
report-change-added = Ajoutée
report-change-changed = Modifiée
report-change-removed = Retirée

## La déclaration

report-declaration = Déclaration
report-declaration-text = Je déclare qu’à ma connaissance ce dossier du cycle du { $first } au { $last }, établi le { $day }, est exact et complet.
report-declaration-name = Nom
report-declaration-signature = Signature
report-declaration-date = Date

## Colonnes propres au CSV

report-csv-first-day = Premier jour
report-csv-last-day = Dernier jour
report-csv-title = Titre
report-csv-provider = Organisme
report-csv-approval-no = N° d’approbation
report-csv-presenter = Formatrice, formateur ou supervision
report-csv-format = Formule
report-csv-place = Lieu
report-csv-kind = Type
report-csv-topics = Thèmes
report-csv-claimed = Crédits déclarés
report-csv-counted = Crédits comptés
report-csv-status = État
report-csv-note = Note
report-csv-entered-on = Inscrite le
report-csv-changed-on = Dernière modification le
report-csv-claim-note = Motif d’un autre chiffre

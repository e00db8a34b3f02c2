# Rules in words, what they make of an activity, and the requests about a cycle. The window, the
# commands and the report all read them, so none of them speaks to the member except where noted.
#
# $rule is a rule's name, $kind and $topic are names, $among several of them with “and” before the last.

## What a rule is called that has no name, kind or topic of its own

rule-total = Tous les crédits
rule-minimum-each-year = Chaque année
rule-different-kinds = Types différents
rule-different-topics = Thèmes différents
rule-at-least-one = Au moins une activité
rule-maximum-per-activity = Une même activité
rule-maximum-per-day = Un même jour
rule-unit = Durée d’un crédit
rule-carry-over = Report
rule-late-entry = Remise tardive
rule-keep-proof = Conservation des pièces justificatives
rule-only-while-member = Adhésion

## What a rule says. No full stop: it stands in tables and lists.

rule-states-total = { $credits-count ->
    [one] Au moins { $credits } crédit en tout
   *[other] Au moins { $credits } crédits en tout
}
rule-states-minimum-of-kind = { $credits-count ->
    [one] Au moins { $credits } crédit du type « { $kind } »
   *[other] Au moins { $credits } crédits du type « { $kind } »
}
rule-states-minimum-of-topic = { $credits-count ->
    [one] Au moins { $credits } crédit sur le thème « { $topic } »
   *[other] Au moins { $credits } crédits sur le thème « { $topic } »
}
rule-states-minimum-each-year = { $credits-count ->
    [one] Au moins { $credits } crédit par année du cycle
   *[other] Au moins { $credits } crédits par année du cycle
}
rule-states-different-kinds = { $count-count ->
    [one] Des activités d’au moins { $count } type
   *[other] Des activités d’au moins { $count } types différents
}
rule-states-different-kinds-among = { $count-count ->
    [one] Des activités d’au moins { $count } de ces types : { $among }
   *[other] Des activités d’au moins { $count } types différents parmi ceux-ci : { $among }
}
rule-states-different-topics = { $count-count ->
    [one] Des activités sur au moins { $count } thème
   *[other] Des activités sur au moins { $count } thèmes différents
}
rule-states-different-topics-among = { $count-count ->
    [one] Des activités sur au moins { $count } de ces thèmes : { $among }
   *[other] Des activités sur au moins { $count } thèmes différents parmi ceux-ci : { $among }
}
rule-states-activities-with-topic = { $count-count ->
    [one] Au moins { $count } activité sur le thème « { $topic } »
   *[other] Au moins { $count } activités sur le thème « { $topic } »
}
rule-states-at-least-one = Au moins une activité { $among-count ->
    [one] de ce type ou sur ce thème
   *[other] de l’un de ces types ou sur l’un de ces thèmes
} : { $among }
rule-states-yes-no = À confirmer : { $question }
rule-states-maximum-of-kind = { $credits-count ->
    [one] Au plus { $credits } crédit du type « { $kind } » compte
   *[other] Au plus { $credits } crédits du type « { $kind } » comptent
}
rule-states-maximum-of-topic = { $credits-count ->
    [one] Au plus { $credits } crédit sur le thème « { $topic } » compte
   *[other] Au plus { $credits } crédits sur le thème « { $topic } » comptent
}
rule-states-maximum-of-format = { $credits-count ->
    [one] Au plus { $credits } crédit dans le format « { $format } » compte
   *[other] Au plus { $credits } crédits dans le format « { $format } » comptent
}
rule-states-maximum-per-activity = { $credits-count ->
    [one] Au plus { $credits } crédit compte pour une même activité
   *[other] Au plus { $credits } crédits comptent pour une même activité
}
rule-states-maximum-per-activity-of-kind = { $credits-count ->
    [one] Au plus { $credits } crédit compte pour une même activité du type « { $kind } »
   *[other] Au plus { $credits } crédits comptent pour une même activité du type « { $kind } »
}
rule-states-maximum-per-day = { $credits-count ->
    [one] Au plus { $credits } crédit compte pour un même jour
   *[other] Au plus { $credits } crédits comptent pour un même jour
}
rule-states-unit = { $minutes-count ->
    [one] Un crédit équivaut à { $minutes } minute
   *[other] Un crédit équivaut à { $minutes } minutes
}
rule-states-unit-rounded = { $minutes-count ->
    [one] Un crédit équivaut à { $minutes } minute, et chaque activité compte en { $rounding }
   *[other] Un crédit équivaut à { $minutes } minutes, et chaque activité compte en { $rounding }
}
# $shortest is how many minutes an activity takes at least to count anything.
rule-states-unit-shortest = { $minutes-count ->
    [one] Un crédit équivaut à { $minutes } minute
   *[other] Un crédit équivaut à { $minutes } minutes
}, et une activité de moins de { $shortest-count ->
    [one] { $shortest } minute
   *[other] { $shortest } minutes
} ne compte pas
rule-states-unit-rounded-shortest = { $minutes-count ->
    [one] Un crédit équivaut à { $minutes } minute
   *[other] Un crédit équivaut à { $minutes } minutes
}; chaque activité compte en { $rounding }, et une activité de moins de { $shortest-count ->
    [one] { $shortest } minute
   *[other] { $shortest } minutes
} ne compte pas
rule-states-worth = { $credits-count ->
    [one] Une activité du type « { $kind } » dont les crédits ne sont pas indiqués vaut { $credits } crédit
   *[other] Une activité du type « { $kind } » dont les crédits ne sont pas indiqués vaut { $credits } crédits
}
rule-states-carry-over = { $credits-count ->
    [one] Jusqu’à { $credits } crédit excédentaire peut être reporté au cycle suivant
   *[other] Jusqu’à { $credits } crédits excédentaires peuvent être reportés au cycle suivant
}
# The last $months months of the cycle.
rule-states-carry-over-window = { $credits-count ->
    [one] Peut être reporté au cycle suivant : jusqu’à { $credits } crédit excédentaire
   *[other] Peuvent être reportés au cycle suivant : jusqu’à { $credits } crédits excédentaires
} { $months-count ->
    [one] du dernier mois du cycle
   *[other] des { $months } derniers mois du cycle
}
rule-states-carry-over-among = { $credits-count ->
    [one] Jusqu’à { $credits } crédit excédentaire peut être reporté au cycle suivant, uniquement parmi : { $among }
   *[other] Jusqu’à { $credits } crédits excédentaires peuvent être reportés au cycle suivant, uniquement parmi : { $among }
}
rule-states-carry-over-window-among = { $credits-count ->
    [one] Peut être reporté au cycle suivant : jusqu’à { $credits } crédit excédentaire
   *[other] Peuvent être reportés au cycle suivant : jusqu’à { $credits } crédits excédentaires
} { $months-count ->
    [one] du dernier mois du cycle
   *[other] des { $months } derniers mois du cycle
}, uniquement parmi : { $among }
rule-states-late-entry = { $days-count ->
    [one] Les activités du cycle peuvent être remises jusqu’à { $days } jour après son dernier jour
   *[other] Les activités du cycle peuvent être remises jusqu’à { $days } jours après son dernier jour
}
rule-states-keep-proof = { $months-count ->
    [one] Les pièces justificatives sont à conserver pendant { $months } mois après le cycle
   *[other] Les pièces justificatives sont à conserver pendant { $months } mois après le cycle
}
rule-states-only-while-member = Seules comptent les activités qui se terminent pendant l’adhésion

## The shapes a rule can have, in the list of a form

shape-total = Crédits nécessaires en tout
shape-minimum-of-kind = Un minimum de crédits d’un type
shape-minimum-of-topic = Un minimum de crédits sur un thème
shape-minimum-each-year = Un minimum de crédits par année
shape-different-kinds = Un minimum de types différents
shape-different-topics = Un minimum de thèmes différents
shape-activities-with-topic = Un minimum d’activités sur un thème
shape-at-least-one = Au moins une activité de certains types ou thèmes
shape-yes-no = Quelque chose à confirmer
shape-maximum-of-kind = Un maximum de crédits d’un type
shape-maximum-of-topic = Un maximum de crédits sur un thème
shape-maximum-of-format = Un maximum de crédits dans un format
shape-maximum-per-activity = Un maximum de crédits par activité
shape-maximum-per-day = Un maximum de crédits par jour
shape-unit = Durée d’un crédit
shape-worth = Valeur d’une activité d’un type
shape-carry-over = Ce qui peut être reporté au cycle suivant
shape-late-entry = Délai de remise après le dernier jour
shape-keep-proof = Durée de conservation des pièces justificatives
shape-only-while-member = Seul compte ce qui se termine pendant l’adhésion

## What is counted of each activity

rounding-hundredth = centièmes de crédit
rounding-quarter = quarts de crédit
rounding-half = demi-crédits
rounding-whole = crédits entiers

## How sure a rule is

confidence-stated = Énoncée par la source
confidence-unconfirmed = Non confirmée
confidence-yours = Votre propre règle

## What an activity counts for in one program, and why not for more

# $note is the member's own reason.
claim-corrected = { $credits-count ->
    [one] Votre propre nombre : { $credits } crédit ({ $note }).
   *[other] Votre propre nombre : { $credits } crédits ({ $note }).
}
claim-given = { $credits-count ->
    [one] { $credits } crédit, tel qu’indiqué pour l’activité.
   *[other] { $credits } crédits, tels qu’indiqués pour l’activité.
}
claim-worth = { $credits-count ->
    [one] { $credits } crédit : ce que ce titre compte pour une activité de ce type.
   *[other] { $credits } crédits : ce que ce titre compte pour une activité de ce type.
}
# $unit is how many minutes one credit is.
claim-minutes = { $minutes-count ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, à raison de { $unit-count ->
    [one] { $unit } minute
   *[other] { $unit } minutes
} par crédit : { $credits-count ->
    [one] { $credits } crédit.
   *[other] { $credits } crédits.
}
# $rounding is what is counted of each activity, as in “whole credits”.
claim-minutes-rounded = { $minutes-count ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, à raison de { $unit-count ->
    [one] { $unit } minute
   *[other] { $unit } minutes
} par crédit et en { $rounding } : { $credits-count ->
    [one] { $credits } crédit.
   *[other] { $credits } crédits.
}
# $shortest is how many minutes an activity takes at least to count anything.
claim-minutes-short = { $minutes-count ->
    [one] { $minutes } minute ne compte pas ici
   *[other] { $minutes } minutes ne comptent pas ici
} : il faut une activité d’au moins { $shortest-count ->
    [one] { $shortest } minute
   *[other] { $shortest } minutes
}.
claim-over-cap = { $over-count ->
    [one] { $over } crédit dépasse le maximum pour « { $rule } » et ne compte pas
   *[other] { $over } crédits dépassent le maximum pour « { $rule } » et ne comptent pas
}{ $counted-count ->
    [0] .
    [one]; { $counted } compte.
   *[other]; { $counted } comptent.
}
claim-before-cycle = L’activité s’est terminée avant ce cycle, qui commence le { $day }.
claim-after-cycle = L’activité se termine après ce cycle, dont le dernier jour est le { $day }.
claim-not-a-member = L’activité s’est terminée le { $day }, alors que vous n’étiez pas membre : elle ne compte pas ici.
claim-needs-details = Indiquez ses crédits, ou votre propre nombre pour ce titre, pour qu’elle compte ici.
claim-plan-passed = L’activité était planifiée pour le { $day }, un jour passé : elle ne compte pas.
claim-not-yet = L’activité se termine le { $day } : elle ne compte pas encore.

## Requests: a paragraph each, which the member copies into a letter or a message to their
## association. $reason is the member's own words without a full stop.

request-extension = Je vous écris au sujet de mon cycle de formation continue pour « { $program } », qui va du { $first-day } au { $last-day }. J’aimerais demander que ce cycle soit prolongé jusqu’au { $until }. Le motif de ma demande est le suivant : { $reason }. En date du { $today }, mon dossier compte { $counted } sur { $required-count ->
    [one] { $required } crédit
   *[other] { $required } crédits
}. Je vous enverrai volontiers des pièces justificatives et vous remercie de l’attention portée à ma demande.
request-leave = Je vous écris au sujet de mon cycle de formation continue pour « { $program } », qui va du { $first-day } au { $last-day }. J’aimerais demander que mon congé du { $from } au { $to } soit pris en compte dans ce cycle. Le motif de ma demande est le suivant : { $reason }. En date du { $today }, mon dossier compte { $counted } sur { $required-count ->
    [one] { $required } crédit
   *[other] { $required } crédits
}. Je vous enverrai volontiers des pièces justificatives et vous remercie de l’attention portée à ma demande.
request-lapse = Je vous écris au sujet de mon cycle de formation continue pour « { $program } », qui va du { $first-day } au { $last-day }. J’aimerais vous demander de confirmer l’interruption de mon adhésion du { $from } au { $to }, et ce qu’elle signifie pour ce cycle. Le motif de ma demande est le suivant : { $reason }. En date du { $today }, mon dossier compte { $counted } sur { $required-count ->
    [one] { $required } crédit
   *[other] { $required } crédits
}. Je vous enverrai volontiers des pièces justificatives et vous remercie de l’attention portée à ma demande.
request-proration = Je vous écris au sujet de mon cycle de formation continue pour « { $program } », qui va du { $first-day } au { $last-day }. J’aimerais demander que les crédits exigés soient réduits au prorata, puisque j’aurai détenu le titre pendant { $months-count ->
    [one] { $months } mois
   *[other] { $months } mois
} d’un cycle de { $of-months-count ->
    [one] { $of-months } mois
   *[other] { $of-months } mois
}. Le motif de ma demande est le suivant : { $reason }. En date du { $today }, mon dossier compte { $counted } sur { $required-count ->
    [one] { $required } crédit
   *[other] { $required } crédits
}. Je vous enverrai volontiers des pièces justificatives et vous remercie de l’attention portée à ma demande.

## What is wrong with one field of the forms for rules, adjustments and claims: each stands for the
## general problem beside that field.

problem-not-a-number-months-held = Écrivez un nombre entier de mois, inférieur à la durée du cycle.
problem-not-a-number-minutes = Écrivez un nombre entier de minutes, de 1 à 1440.
problem-not-a-number-shortest = Écrivez un nombre entier de minutes, de 1 à 1440, ou laissez vide.
problem-not-a-number-days = Écrivez un nombre entier de jours, de 1 à 366.
problem-not-a-number-count = Indiquez un nombre entier de 1 à 1000.
problem-not-a-number-months = Écrivez un nombre entier de mois.
problem-outside-cycle-from = Le cycle n’a aucun de ces jours. Choisissez des jours qui en font partie, au moins en partie.
problem-already-name = Un type porte déjà ce nom. Choisissez un autre nom.
problem-already-shape = Le programme a déjà une règle de ce type, et ne peut en avoir qu’une. Modifiez plutôt celle-là.
problem-already-kind = Une autre règle indique déjà ce que vaut ce type. Modifiez plutôt celle-là.
problem-already-topics = Un thème figure deux fois. Gardez-le une seule fois.
problem-already-credits = Une autre source donne déjà ce nombre. Choisissez-en un autre.
problem-missing-from = Écrivez le premier jour ainsi : 2026-03-04.
problem-missing-to = Écrivez le dernier jour ainsi : 2026-03-04.
problem-missing-done-on = Indiquez le jour où cela a été fait, par exemple 2026-03-04.
problem-missing-months-held = Écrivez pendant combien de mois vous détenez le titre.
problem-missing-reason = Dites pourquoi, en quelques mots.
problem-missing-count = Indiquez le nombre.
problem-missing-minutes = Indiquez le nombre de minutes.
problem-missing-days = Indiquez le nombre de jours.
problem-missing-months = Indiquez le nombre de mois.
problem-missing-kind = Choisissez un type.
problem-missing-kinds = Choisissez au moins un type ou un thème.
problem-missing-topic = Écrivez un thème.
problem-missing-topics = Choisissez au moins un type ou un thème.
problem-missing-question = Écrivez ce qui est à confirmer, par exemple « L’auto-évaluation est soumise ».
problem-missing-source = Dites d’où cela vient : une adresse, ou une note de votre main.
problem-missing-confidence = Choisissez le degré de certitude.
problem-missing-shape = Un programme doit avoir une règle pour le total des crédits : gardez celle-ci.
problem-unknown-topic = Un thème contient au moins une lettre ou un chiffre.

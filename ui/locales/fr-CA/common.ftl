# Words that the window, the commands and the reports share.
#
# A figure comes twice: $name is its text in the reader's language, $name-count the number that
# decides between singular and plural: 0, 0.5, 1 and 1.5 are singular in French. Days come written out.

## Dates

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juill.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.

# $day and $year are figures, $month a month's name; $first is 1 on the first day of a month, else 0.
date-long = { $first ->
    [1] { $day }er
   *[other] { $day }
} { $month } { $year }
date-day-month = { $first ->
    [1] { $day }er
   *[other] { $day }
} { $month }
# The number of a day in a list of days of one month.
date-day = { $first ->
    [1] { $day }er
   *[other] { $day }
}
# $from and $to are days written out, or day numbers of one month.
date-range = du { $from } au { $to }
date-range-short = { $from } – { $to }
date-range-days = { $from }–{ $to }

## Several: $first are all but the last, with commas between

list-and = { $first } et { $last }

## Amounts

credits-amount = { $amount-count ->
    [one] { $amount } crédit
   *[other] { $amount } crédits
}
# $rest is the minutes beyond whole hours, in two digits.
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $rest }
duration-minutes = { $minutes } min

## States of a cycle

state-upcoming = À venir
state-complete = Complet
state-overdue = Échu
state-planned = Couvert par votre plan
state-at-risk = À risque
state-on-pace = Au bon rythme
state-behind = En retard

## Headings of a cycle

heading-upcoming = Votre prochain cycle commence le { $day }
heading-complete = { $required-count ->
    [one] Le total exigé est atteint : { $required } crédit compte
   *[other] Les { $required } crédits exigés comptent tous
}
heading-complete-spare = { $required-count ->
    [one] Le total exigé est atteint : { $required } crédit compte
   *[other] Les { $required } crédits exigés comptent tous
}, et { $spare } de plus
heading-overdue = Il manquait { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} à la fin du cycle
heading-overdue-rule = Il manquait { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} pour « { $rule } » à la fin du cycle
heading-overdue-rule-kinds = Il manquait { $missing-count ->
    [one] { $missing } type
   *[other] { $missing } types
} pour « { $rule } » à la fin du cycle
heading-overdue-rule-topics = Il manquait { $missing-count ->
    [one] { $missing } thème
   *[other] { $missing } thèmes
} pour « { $rule } » à la fin du cycle
heading-overdue-rule-activities = Il manquait { $missing-count ->
    [one] { $missing } activité
   *[other] { $missing } activités
} pour « { $rule } » à la fin du cycle
heading-overdue-rule-confirmation = Le cycle est terminé, et « { $rule } » reste à confirmer
heading-rule-short = { $required-count ->
    [one] Le total exigé est atteint : { $required } crédit compte
   *[other] Les { $required } crédits exigés comptent tous
}, mais il en manque { $missing } pour « { $rule } »
heading-rule-short-kinds = { $required-count ->
    [one] Le total exigé est atteint : { $required } crédit compte
   *[other] Les { $required } crédits exigés comptent tous
}, mais il manque { $missing-count ->
    [one] { $missing } type
   *[other] { $missing } types
} pour « { $rule } »
heading-rule-short-topics = { $required-count ->
    [one] Le total exigé est atteint : { $required } crédit compte
   *[other] Les { $required } crédits exigés comptent tous
}, mais il manque { $missing-count ->
    [one] { $missing } thème
   *[other] { $missing } thèmes
} pour « { $rule } »
heading-rule-short-activities = { $required-count ->
    [one] Le total exigé est atteint : { $required } crédit compte
   *[other] Les { $required } crédits exigés comptent tous
}, mais il manque { $missing-count ->
    [one] { $missing } activité
   *[other] { $missing } activités
} pour « { $rule } »
heading-rule-short-confirmation = { $required-count ->
    [one] Le total exigé est atteint : { $required } crédit compte
   *[other] Les { $required } crédits exigés comptent tous
}, mais « { $rule } » reste à confirmer
heading-last-day = { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} à acquérir, et c’est le dernier jour
heading-last-day-planned = { $missing-count ->
    [one] { $missing } crédit à acquérir le dernier jour, déjà planifié
   *[other] { $missing } crédits à acquérir le dernier jour, tous planifiés
}
heading-days = { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} en { $time-count ->
    [one] { $time } jour
   *[other] { $time } jours
}
heading-days-planned = { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} en { $time-count ->
    [one] { $time } jour
   *[other] { $time } jours
}, tout est planifié
heading-weeks = { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} en { $time-count ->
    [one] { $time } semaine
   *[other] { $time } semaines
}
heading-weeks-planned = { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} en { $time-count ->
    [one] { $time } semaine
   *[other] { $time } semaines
}, tout est planifié
heading-planned = En retard aujourd’hui, mais votre plan comble l’écart
heading-on-pace = Au bon rythme : { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} à acquérir, environ { $rate } par mois
heading-on-pace-slowly = Au bon rythme : { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} à acquérir
heading-to-go = { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} à acquérir en { $months-count ->
    [one] { $months } mois
   *[other] { $months } mois
} : environ { $rate } par mois
heading-to-go-slowly = { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
} à acquérir en { $months-count ->
    [one] { $months } mois
   *[other] { $months } mois
}

## Sentences below a heading

standing-earned = { $counted-count ->
    [one] { $counted } crédit compte pour l’instant, sur { $required }.
   *[other] { $counted } crédits comptent pour l’instant, sur { $required }.
}
standing-carried-in = { $carried-count ->
    [one] De ce nombre, { $carried } vient du cycle précédent.
   *[other] De ce nombre, { $carried } viennent du cycle précédent.
}
standing-over-cap = { $over-count ->
    [one] { $over } crédit dépasse un maximum et ne compte pas.
   *[other] { $over } crédits dépassent un maximum et ne comptent pas.
}
standing-pace-behind = À un rythme régulier, vous en auriez { $pace } aujourd’hui : vous avez { $by } de retard.
standing-pace-ahead = À un rythme régulier, vous en auriez { $pace } aujourd’hui : vous avez { $by } d’avance.
standing-pace-even = À un rythme régulier, vous en auriez { $pace } aujourd’hui : c’est exactement ce que vous avez.
standing-plan = Votre plan en couvre { $planned } de plus.
standing-on-leave = Vous êtes en congé jusqu’au { $day } : le rythme est en pause.
standing-rule-short = « { $rule } » : il manque encore { $missing-count ->
    [one] { $missing } crédit
   *[other] { $missing } crédits
}.
standing-rule-short-kinds = « { $rule } » : il manque encore { $missing-count ->
    [one] { $missing } type
   *[other] { $missing } types
}.
standing-rule-short-topics = « { $rule } » : il manque encore { $missing-count ->
    [one] { $missing } thème
   *[other] { $missing } thèmes
}.
standing-rule-short-activities = « { $rule } » : il manque encore { $missing-count ->
    [one] { $missing } activité
   *[other] { $missing } activités
}.
standing-rule-short-confirmation = « { $rule } » reste à confirmer.
standing-rule-impossible = La règle « { $rule } » ne peut plus être remplie dans ce cycle. Votre association peut vous dire ce qui est possible.
standing-late-entry = Ce qui s’est terminé pendant le cycle peut encore être remis jusqu’au { $day }.

## Labels of the score

score-needed = requis : { $rate } par mois
score-pace = rythme : { $rate } par année
score-earned = comptés : { $counted }
score-plan = votre plan : { $total }
score-plan-short = il manque { $short }
score-today = Aujourd’hui, { $counted }

## Kinds of activity

kind-workshop = Atelier ou cours
kind-conference = Congrès
kind-independent-learning = Apprentissage autonome
kind-supervision-received = Supervision reçue
kind-supervision-given = Supervision offerte
kind-presentation = Présentation
kind-publication = Publication
kind-professional-service = Service à la profession
kind-graduate-course = Cours de cycles supérieurs
kind-other = Autre

## Topics known in both languages

topic-ethics = Éthique et déontologie
topic-supervision = Supervision
topic-diversity-and-cultural-safety = Diversité et sécurisation culturelle
topic-didactic = Didactique
topic-experiential = Expérientiel
topic-focused-forum = Forum thématique
topic-support-chapter = Groupe local de soutien
topic-global-support-meeting = Rencontre mondiale de soutien
topic-clinical-practice-workshop = Atelier de pratique clinique
topic-fellowship-training = Formation avancée
topic-basic-training = Formation de base
topic-professional-recognition = Reconnaissance professionnelle
topic-self-study = Autoformation
topic-publication = Publication
topic-conference = Congrès

## How an activity was held

format-in-person = En personne
format-live-online = En ligne, en direct
format-recorded = En ligne, en différé
format-self-study = Autoformation

## How far along an activity is

status-draft = Brouillon
status-planned = Planifiée
status-done = Réalisée

## Languages, each in its own words

language-en = English
language-fr = Français

# Round the one-line field in the window: what it asks, what a line would count, what is known after
# # and @, and the day that passes.

## Questions. $words is the piece of the line it is about.

ask-ambiguous-date = « { $words } » : de quel jour s’agit-il?
ask-ambiguous-date-of-three = « { $words } » : de quel jour s’agit-il?
ask-unclear = « { $words } » : qu’est-ce que cela veut dire ici?
ask-unclear-not-a-day = « { $words } » n’est pas un jour précis : quel était le dernier?
ask-unclear-several-days = « { $words } » : une activité par jour, ou une seule pour toute la période?
ask-unclear-weekday-differs = Dans « { $words } », le jour de la semaine et la date ne vont pas ensemble : de quel jour s’agit-il?
ask-unclear-weekday-today = « { $words } » peut être aujourd’hui ou un autre jour du même nom : lequel est-ce?
ask-unclear-which-week = « { $words } » peut être le jour d’une semaine ou d’une autre : lequel est-ce?
ask-unclear-perhaps-a-day = « { $words } » : est-ce un jour?
ask-unclear-short-year = Dans « { $words } », le dernier nombre est peut-être une année : de quel jour s’agit-il?
ask-unclear-run-together = « { $words } » : y a-t-il là une date?
ask-unclear-repeated = « { $words } » : pour chaque fois, ou en tout?
ask-unclear-ceu = Une UEC vaut d’ordinaire dix heures de contact, et bien des gens le disent pour une heure : que vaut « { $words } »?
ask-unclear-hour = « { $words } » : est-ce une heure de la journée, ou la durée?
ask-unclear-marker = « { $words } » n’est pas connu : qu’est-ce que cela veut dire?
ask-unclear-one-of-two = « { $words } » : combien cela fait-il?
ask-unclear-perhaps-an-amount = « { $words } » : est-ce une quantité?
# For those who listen: the question, and how to answer it.
ask-aloud = { $question } La flèche vers le bas mène { $count-count ->
    [one] à la réponse
   *[other] aux { $count } réponses
}.

## What can be chosen. $days are days written out.

choice-series = { $count-count ->
    [one] { $count } activité : { $days }
   *[other] { $count } activités : { $days }
}
# $each is what each of them is worth.
choice-series-each = { $count-count ->
    [one] { $count } activité : { $days } ({ $each })
   *[other] { $count } activités : { $days } (chacune { $each })
}
choice-one-activity = Une seule activité : { $days }
choice-title = Des mots du titre
# $what is "Kind" or "Topic".
choice-of = { $what } : { $name }
answer-anyway = Enregistrer quand même
answer-open = Ouvrir celle qui existe
answer-mark-done = La marquer comme réalisée

# The chip of a series that was chosen.
chip-series-remove = Choisir de nouveau : { $value }

## Words that are known

offers-tags = Types et thèmes
offers-providers = Organismes
offers-new-topic = nouveau thème
chip-new-topic = Nouveau thème

# What is written after # for a kind, and for a topic known in both languages.
offer-word-workshop = atelier
offer-word-conference = conférence
offer-word-independent-learning = autoformation
offer-word-supervision-received = supervision
offer-word-supervision-given = encadrement
offer-word-presentation = présentation
offer-word-publication = publication
offer-word-professional-service = service-professionnel
offer-word-graduate-course = cours-universitaire
offer-word-other = autre
offer-word-topic-ethics = déontologie
offer-word-topic-supervision = supervision
offer-word-topic-diversity-and-cultural-safety = diversité
offer-word-topic-didactic = didactique
offer-word-topic-experiential = expérientiel

## A line that was put away, and a day that passed

line-put-away = La ligne est mise de côté. Échap la ramène.
line-brought-back = La ligne est revenue.
line-new-day = Nous sommes maintenant le { $day } : la ligne a été relue.
line-new-day-not-saved = Nous sommes maintenant le { $day } : la ligne désigne un autre jour. Rien n’a été enregistré : vérifiez-la, puis appuyez de nouveau sur Entrée.

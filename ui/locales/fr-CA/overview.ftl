# The first screen.

overview-score-table = Afficher en tableau
overview-score-picture = Afficher en image
overview-score-keys = Les flèches passent d’une note à l’autre, et Entrée ouvre l’activité.
overview-score-empty = Votre première note ira ici
overview-score-key-earned = acquis
overview-score-key-planned = planifié

## A note of the score and the row of its table. $credits and $total are amounts.

overview-note = { $title }, { $day }, { $credits }, { $total } en tout
overview-note-planned = { $title }, prévue le { $day }, { $credits }, { $total } en tout
overview-note-amount = { $credits }, { $total } en tout
overview-column-date = Date
overview-column-activity = Activité
overview-column-status = État
overview-column-credits = Crédits
overview-column-total = En tout
overview-table-empty = Aucune activité pour l’instant.

overview-programs = Vos titres professionnels

overview-next = À faire
overview-next-none = Rien à faire aujourd’hui.
overview-next-dismiss = Masquer jusqu’à ce que les chiffres changent : { $text }
overview-action-open-activity = Ouvrir l’activité
overview-action-add-activity = Ajouter une activité
overview-action-add-plan = Planifier une activité
overview-action-open-rules = Voir les règles

overview-rules = Règles
# $counted is what counts so far, $required the figure in the rule.
rule-words-total = { $counted } sur { $required }
rule-words-minimum = { $counted } sur { $required }, minimum
rule-words-maximum = { $counted } sur { $required }, maximum
rule-met = respectée
rule-source = Source : { $source }, lue le { $day }
rule-source-own = Votre propre règle : { $source }
rule-unconfirmed = non confirmée

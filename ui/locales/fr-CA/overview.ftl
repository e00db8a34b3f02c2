# The first screen.

overview-score-table = Afficher en tableau
overview-score-picture = Afficher en image
overview-score-keys = Les flèches passent d’une note à l’autre, et Entrée ouvre l’activité.
overview-score-empty = Votre première activité paraîtra ici sous forme de note
overview-score-key-earned = comptés
overview-score-key-planned = planifiés
overview-score-key-missing = pièce justificative manquante
overview-score-key-broken = un fichier est à rétablir

## A note of the score and the row of its table. $credits and $total are amounts.

overview-note = { $title }, { $day }, { $credits }, total { $total }
overview-note-planned = { $title }, planifiée le { $day }, { $credits }, total { $total }
# $note is one of the two above.
overview-note-missing = { $note }, pièce justificative manquante
overview-note-broken = { $note }, un fichier est à rétablir
overview-note-amount = { $credits }, total { $total }
overview-column-date = Date
overview-column-activity = Activité
overview-column-status = État
overview-column-credits = Crédits
overview-column-total = Total
overview-table-empty = Aucune activité pour l’instant.

# Beside the standing. $credits is an amount.
# $broken: whether what lacks proof lacks it because of a file that is lost or damaged.
overview-unproved = { $broken ->
    [all] Un fichier justificatif est à rétablir : { $credits }.
    [some] Des pièces justificatives manquent ou sont à rétablir : { $credits }.
   *[none] Il manque des pièces justificatives : { $credits }.
}
overview-unproved-show = Voir les activités

overview-programs = Vos titres professionnels
overview-program-counted = { $counted } sur { $required }
overview-program-until = jusqu’au { $day }
overview-program-from = à partir du { $day }
overview-program-ended = terminé le { $day }
overview-program-days = { $days-count ->
    [one] { $days } jour restant
   *[other] { $days } jours restants
}

overview-none-title = Aucun cycle n’est ouvert
overview-none-text = Vos activités sont conservées. Ajoutez un titre dans les réglages pour les voir et savoir où vous en êtes.
overview-none-action = Ouvrir les réglages

overview-next = À faire
overview-next-none = Rien à faire aujourd’hui.
overview-next-dismiss = Masquer ce rappel jusqu’à ce que la situation change : { $text }
overview-next-more = En afficher { $count } de plus
overview-next-fewer = En afficher moins
overview-action-open-activity = Ouvrir l’activité
overview-action-attach = Joindre une pièce justificative
overview-action-mend-evidence = Rétablir le fichier
overview-action-open-unfiled = Les classer
overview-action-open-unproved = Voir les activités
overview-action-add-activity = Ajouter une activité
overview-action-add-plan = Planifier une activité
overview-action-open-rules = Voir les règles
overview-action-close-cycle = Fermer le cycle
overview-action-compare-rules = Comparer les règles
overview-action-open-drafts = Voir les brouillons
overview-action-open-privacy = Les examiner
overview-action-check-files = Vérifier les fichiers
overview-action-open-member = Ouvrir vos renseignements
overview-action-open-past-cycle = Voir le cycle passé
# $program is a credential's letters, $text a sentence about it.
overview-next-of = { $program } : { $text }

## What would help most. $what is a kind, a topic or both; $rules are names, several with “and” before the last.

overview-best = Ce qui aiderait le plus
overview-best-kind-topic = « { $kind } » sur le thème « { $topic } »
overview-best-kind = « { $kind } »
overview-best-topic = Toute activité sur le thème « { $topic } »
overview-best-rule = { $rule }
overview-best-rule-of = { $rule } ({ $program })
overview-best-serves = { $what } fait avancer { $count-count ->
    [one] { $count } règle qui reste à remplir
   *[other] { $count } règles qui restent à remplir
} : { $rules }
overview-best-plan = Planifier
overview-best-plan-named = Planifier : { $what }

overview-rules = Règles
# $counted is what counts so far, $required the figure in the rule.
rule-words-total = { $counted } sur { $required }
rule-words-minimum = { $counted } sur { $required }, minimum
rule-words-maximum = { $counted } sur { $required }, maximum
# $each is the figure for one year.
rule-words-each-year = { $counted } sur { $required }, { $each } par année
rule-words-kinds = { $counted } sur { $required-count ->
    [one] { $required } type
   *[other] { $required } types
}
rule-words-topics = { $counted } sur { $required-count ->
    [one] { $required } thème
   *[other] { $required } thèmes
}
rule-words-activities = { $counted } sur { $required-count ->
    [one] { $required } activité
   *[other] { $required } activités
}
rule-words-confirmed = confirmé
rule-words-open = pas encore confirmé
rule-met = remplie
rule-met-with-plans = remplie avec votre plan
rule-stopped = { $stopped-count ->
    [one] { $stopped } crédit au-delà du maximum ne compte pas
   *[other] { $stopped } crédits au-delà du maximum ne comptent pas
}
rule-impossible = ne peut plus être remplie
rule-confirm = Confirmer
rule-confirm-named = Confirmer : { $rule }
rule-source = Source : { $source }, lue le { $day }
rule-source-own = Votre propre règle : { $source }
rule-unconfirmed = non confirmée

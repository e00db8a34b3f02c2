# A quick-add line beside the record: what is asked before it is kept, and what it would count.

## The computer's date is far from all that the record knows. $words is that date.

refusal-far-day = D’après cet ordinateur, nous sommes le { $words } : sa date semble fausse, et rien n’a été enregistré. Réglez la date, ou écrivez le jour de l’activité au complet.

## What is asked before a line is kept. $title and $day are those of the activity that is there; $day is
## the day that lies far from all cycles, $years how many years from today.

asks-looks-like-one = « { $title } » ({ $day }) figure déjà dans votre dossier. S’agit-il d’une autre activité?
asks-plan-done = Vous aviez planifié « { $title } » pour le { $day }. Est-ce cette activité, maintenant réalisée?
asks-far-day-past = { $years-count ->
    [one] Le { $day } remonte à un an et ne se trouve dans aucun de vos cycles.
   *[other] Le { $day } remonte à { $years } ans et ne se trouve dans aucun de vos cycles.
}
asks-far-day-ahead = { $years-count ->
    [one] Le { $day } est dans un an et ne se trouve dans aucun de vos cycles.
   *[other] Le { $day } est dans { $years } ans et ne se trouve dans aucun de vos cycles.
}
asks-far-day = Le { $day } est loin de tous vos cycles.
# Where the days that may be meant are offered beside it.
asks-which-day = De quel jour s’agit-il?

## What a line would count for each credential; several stand beside each other with “;” between
## them. $program is a credential's letters, $rule what a maximum is for.

verdict-counts = { $counts } pour { $program }
verdict-plan-counts = { $counts } pour { $program } une fois l’activité réalisée
verdict-over-cap = { $counts-count ->
    [0] rien pour { $program } : le maximum pour « { $rule } » est atteint
   *[other] { $counts } sur { $claimed } pour { $program } : le maximum pour « { $rule } » est atteint
}
verdict-plan-over-cap = { $counts-count ->
    [0] rien pour { $program } une fois l’activité réalisée : le maximum pour « { $rule } » est atteint
   *[other] { $counts } sur { $claimed } pour { $program } une fois l’activité réalisée : le maximum pour « { $rule } » est atteint
}
verdict-needs-credits = il manque les crédits pour { $program }
verdict-needs-credits-or-duration = il manque les crédits ou la durée pour { $program }
verdict-own-figure-is-nothing = rien pour { $program } : c’est votre propre nombre
verdict-minutes-are-too-few = rien pour { $program } : trop court pour y compter
verdict-cycle-ended = rien pour { $program } : le cycle s’est terminé le { $day }
verdict-cycle-ends = rien pour { $program } : le cycle se termine le { $day }
verdict-cycle-began = rien pour { $program } : le cycle a commencé le { $day }
verdict-cycle-begins = rien pour { $program } : le cycle commence le { $day }
verdict-cycle-closed = rien pour { $program } : le cycle terminé le { $day } est fermé
verdict-not-a-member = rien pour { $program } : vous n’étiez pas membre le { $day }
verdict-plan-passed = rien pour { $program } : le { $day } est passé
verdict-not-yet = rien encore pour { $program } : l’activité se termine le { $day }
# Several activities together, of which only some count.
verdict-several = { $some-count ->
    [one] { $counts } pour { $program }, de { $some } activité sur { $of }
   *[other] { $counts } pour { $program }, de { $some } activités sur { $of }
}
# The same where not all counts, and not for one reason.
verdict-several-reasons = { $counts-count ->
    [0] rien pour { $program }, pour plusieurs raisons
   *[other] { $some-count ->
        [one] { $counts } pour { $program }, de { $some } activité sur { $of } : le reste ne compte pas, pour plusieurs raisons
       *[other] { $counts } pour { $program }, de { $some } activités sur { $of } : le reste ne compte pas, pour plusieurs raisons
    }
}

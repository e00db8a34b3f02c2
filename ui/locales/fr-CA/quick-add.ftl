# The one-line field: what was understood, and why a line is refused.

quick-add-label = Ajouter une activité en une ligne
quick-add-placeholder = Ajouter une activité : Atelier NMT 6cr 2026-03-04 ({ $key })
quick-add-submit = Ajouter
quick-add-understood = Ce qui a été compris
quick-add-keys = Entrée ajoute. Maj+Entrée ouvre le formulaire. Échap efface.

## Chips. $words are the words of the line.

chip-title = Titre
chip-credits = Crédits
chip-minutes = Durée
chip-date = Date
chip-kind = Type
chip-topic = Thème
chip-provider = Organisme
chip-note = Note
chip-plan = Plan
chip-plan-value = planifiée
chip-date-assumed = { $day }, aujourd’hui (supposé)
chip-remove = Retirer { $label } : { $value }

quick-add-will-be-draft = Elle sera gardée comme brouillon jusqu’à ce que vous donniez ses crédits.
quick-add-will-be-planned = La date est à venir : elle sera gardée comme planifiée.

## A date with two readings. $words is the date as typed.

quick-add-which-day = Le { $words }, quel jour est-ce ?

## Refusals. $words is the piece of the line it is about; $one and $other are the two days that an
## ambiguous date can mean.

refusal-ambiguous-date = « { $words } » peut être le { $one } ou le { $other }. Écrivez la date comme 2026-03-04.
refusal-no-such-date = « { $words } » n’est pas une date entre 1950 et 2100. Écrivez la date comme 2026-03-04.
refusal-bad-credits = « { $words } » ne peut pas être compté. Indiquez plus de 0 et au plus 1000 crédits, avec deux décimales au plus ; une durée va d’une minute à un an.
refusal-no-title = Il manque un titre. Ajoutez quelques mots qui disent ce que c’était.
refusal-twice = « { $words } » est de trop : donnez une seule date, un seul nombre et un seul organisme. Mettez des guillemets autour des mots du titre.
refusal-end-before-start = « { $words } » se termine avant de commencer. Écrivez d’abord le premier jour.
refusal-plan-in-the-past = « { $words } » est passé et ne peut plus être planifié. Changez la date, ou retirez !plan.
refusal-plan-without-date = Une activité planifiée doit avoir une date. Écrivez-la comme 2027-03-04.
refusal-too-long = Une partie de cette ligne est trop longue. Gardez le titre et chaque nom à 500 caractères au plus, et la note à 10 000.

# The one-line field: what was understood, and why a line is refused.

quick-add-label = Ajouter une activité en une ligne
quick-add-placeholder = Ajouter une activité : Atelier NMT 6cr 2026-03-04 ({ $key })
quick-add-submit = Ajouter
quick-add-understood = Ce qui a été compris
quick-add-keys = Entrée ajoute. Maj+Entrée ouvre le formulaire. Échap met la ligne de côté et la ramène. Après # et @, ce qui est connu est proposé.

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
chip-hours = Moment de la journée
chip-unclear = À préciser
chip-date-assumed = { $day }, aujourd’hui (par défaut)
chip-remove = Retirer { $label } : { $value }

quick-add-will-be-draft = Elle sera gardée comme brouillon jusqu’à ce que vous donniez ses crédits.
quick-add-will-be-planned = La date est à venir : elle sera gardée comme planifiée.

## Refusals. $words is the piece of the line it is about; $one and $other are the two days that an
## ambiguous date can mean, $third a third where it can mean three.

refusal-ambiguous-date = « { $words } » peut être le { $one } ou le { $other }. Écrivez la date ainsi : 2026-03-04.
refusal-no-such-date = « { $words } » n’existe pas dans le calendrier. Écrivez la date ainsi : 2026-03-04.
refusal-bad-credits = « { $words } » ne peut pas être compté. Indiquez plus de 0 et au plus 1000 crédits, avec deux décimales au plus; une durée va d’une minute à un an.
refusal-no-title = Il manque un titre. Ajoutez quelques mots qui disent ce que c’était.
refusal-twice = « { $words } » est de trop : donnez une seule date, une seule quantité (crédits ou durée) et un seul organisme. Mettez des guillemets autour des mots du titre.
refusal-end-before-start = « { $words } » se termine avant de commencer. Écrivez d’abord le premier jour.
refusal-plan-in-the-past = « { $words } » est passé et ne peut plus être planifié. Changez la date, ou retirez !plan.
refusal-plan-without-date = Une activité planifiée doit avoir une date. Écrivez-la ainsi : 2027-03-04.
refusal-too-long = Une partie de cette ligne est trop longue. Gardez le titre et chaque nom à 500 caractères au plus, et la note à 10 000.
refusal-unclear = « { $words } » n’est pas clair. Choisissez ce que cela veut dire, ou mettez des guillemets autour pour le garder dans le titre.
refusal-no-such-date-too-far = « { $words } » se situe avant 1950 ou après 2100. Vérifiez l’année et écrivez la date ainsi : 2026-03-04.
refusal-ambiguous-date-of-three = « { $words } » peut être le { $one }, le { $other } ou le { $third }. Écrivez la date ainsi : 2026-03-04.
refusal-unclear-not-a-day = « { $words } » n’est pas un jour précis. Donnez le dernier jour, par exemple 2026-03-31, ou le premier et le dernier, par exemple 2026-03-01..2026-03-31.
refusal-unclear-several-days = « { $words } » désigne plusieurs jours. Ajoutez une activité pour chacun, ou une seule pour toute la période, par exemple 2026-03-04..2026-03-18.
refusal-unclear-weekday-differs = Dans « { $words } », le jour de la semaine et la date ne vont pas ensemble. Écrivez la date ainsi : 2026-03-04.
refusal-unclear-weekday-today = « { $words } » peut être aujourd’hui ou un autre jour du même nom. Écrivez la date ainsi : 2026-03-04.
refusal-unclear-which-week = « { $words } » peut être le jour d’une semaine ou d’une autre. Écrivez la date ainsi : 2026-03-04.
refusal-unclear-perhaps-a-day = « { $words } » est peut-être un jour. Écrivez la date ainsi : 2026-03-04, ou mettez des guillemets autour pour le garder dans le titre.
refusal-unclear-short-year = Dans « { $words } », le dernier nombre est peut-être une année. Écrivez la date ainsi : 2026-03-04.
refusal-unclear-run-together = « { $words } » ressemble à une date collée à autre chose. Mettez des espaces autour, ou des guillemets pour la garder dans le titre.
refusal-unclear-repeated = « { $words } » peut valoir pour chaque fois ou pour le tout. Écrivez le total, par exemple 4 h 30 ou 6 cr.
refusal-unclear-ceu = « { $words } » n’est pas clair : une UEC vaut d’habitude dix heures de contact, et on le dit souvent pour une heure. Écrivez les heures ou les crédits, par exemple 6 h ou 6 cr.
refusal-unclear-hour = « { $words } » peut être une heure de la journée ou une durée. Écrivez l’heure ainsi : « à 19:00 », ou donnez la durée en minutes.
refusal-unclear-marker = « { $words } » n’est pas connu. Écrivez !plan pour un plan, # devant un type ou un thème, ou des guillemets pour le garder dans le titre.
refusal-unclear-one-of-two = « { $words } » n’est pas un seul nombre. Écrivez combien c’était, par exemple 3 h ou 3 cr.
refusal-unclear-perhaps-an-amount = « { $words } » est peut-être une durée ou un nombre de crédits. Écrivez-le ainsi : 6 cr ou 1 h 30, ou mettez des guillemets autour pour le garder dans le titre.

# The list of activities and the form.

activities-title = Activités
activities-add = Remplir le formulaire
activities-find = Rechercher
activities-find-hint = Titre, organisme, note…
activities-kind = Type
activities-kind-all = Tous les types
activities-kind-none = Sans type
activities-status = État
activities-status-all = Tous les états
activities-cycle = Titre et cycle
activities-clear = Tout afficher
activities-empty-title = Aucune activité pour l’instant
activities-empty-text = Écrivez la première dans la ligne ci-dessus, par exemple « Atelier NMT 6cr 2026-03-04 », ou remplissez le formulaire. Ou déposez des attestations n’importe où dans cette fenêtre.
activities-none-found = Aucune activité ne correspond à ces filtres.
activities-found = { $count-count ->
    [one] { $count } activité
   *[other] { $count } activités
}
activities-keys = Les flèches passent d’une ligne à l’autre. Entrée ou E modifie, D duplique, Suppr supprime, Espace sélectionne.

activities-column-marks = Repères
activities-column-select = Sélection
activities-column-date = Date
activities-column-title = Activité
activities-column-kind = Type
activities-column-credits = Crédits
activities-select = Sélectionner « { $title } »
activities-no-credits = sans crédits

# $counted is an amount of credits, $planned a figure.
activities-year-sum = { $counted }
activities-year-sum-planned = { $counted }, { $planned-count ->
    [one] { $planned } planifié
   *[other] { $planned } planifiés
}

## Marks in the margin

mark-draft = Brouillon
mark-planned = Planifiée
mark-attention = Voyez pourquoi elle ne compte pas entièrement
mark-corrected = Votre propre nombre

## Why an activity does not count, or not in full. $rule is the rule's name.

outcome-over-cap = au-delà du maximum : { $counted } sur { $claimed } comptent (« { $rule } »)
outcome-not-a-member = vous n’étiez pas membre : ne compte pas
outcome-outside = hors du cycle : ne compte pas
outcome-needs-details = brouillon : comptera quand vous indiquerez ses crédits
outcome-needs-details-here = ne compte pas encore ici : indiquez ses crédits, ou corrigez le nombre
outcome-plan-passed = planifiée pour un jour passé
outcome-not-yet = se termine après aujourd’hui : ne compte pas encore

# $note says why the member gave a figure of their own.
outcome-corrected = votre propre nombre : { $note }

## What an activity counts for in each program. $counted and $claimed are figures, $usual an amount.

claims-title = Pour combien elle compte
claims-counted = { $counted-count ->
    [one] { $counted } compte
   *[other] { $counted } comptent
}
claims-counted-of = { $counted } sur { $claimed-count ->
    [one] { $claimed } compte
   *[other] { $claimed } comptent
}
claims-would = { $counted-count ->
    [one] { $counted } compterait
   *[other] { $counted } compteraient
}
claims-would-of = { $counted } sur { $claimed-count ->
    [one] { $claimed } compterait
   *[other] { $claimed } compteraient
}
claims-none = Ne compte pas
claims-correct = Corriger les crédits
claims-correct-named = Corriger les crédits : { $program }
claims-usual = Revenir aux crédits habituels
claims-usual-named = Revenir aux crédits habituels : { $program }
claims-credits = Crédits qui comptent pour { $program }
claims-credits-hint = Par exemple 1,5. Indiquez 0 si rien ne compte.
claims-credits-hint-usual = Par exemple 1,5. Indiquez 0 si rien ne compte. D’habitude, { $usual }.
claims-note = Pourquoi le nombre diffère
claims-note-hint = Par exemple « départ après la première moitié ».
claims-save = Enregistrer les crédits

## Several rows

selection-count = { $count-count ->
    [one] { $count } sélectionnée
   *[other] { $count } sélectionnées
}
selection-done = Marquer comme réalisées
selection-delete = Supprimer
selection-clear = Effacer la sélection

## The form

form-title-new = Nouvelle activité
form-title-edit = Modifier l’activité
form-back = Retour à la liste
form-what = De quoi il s’agit
form-when = Quand, et pour combien
form-how = Comment elle se déroule
form-notes = Thèmes et notes

form-field-title = Titre
form-field-title-hint = Tel qu’il figure sur l’attestation ou le programme.
form-field-kind = Type
form-field-kind-none = Non précisé
form-field-topics = Thèmes
form-field-topics-other = Autres thèmes
form-field-topics-hint = Séparez-les par des virgules.
form-field-provider = Organisme
form-field-start = Premier jour
form-field-start-hint = Par exemple 2026-03-04.
form-field-end = Dernier jour
form-field-end-hint = Laissez ce champ vide pour un seul jour.
form-field-status = État
form-status-done = Réalisée
form-status-planned = Planifiée
form-status-hint = Ce qui se termine après aujourd’hui est gardé comme activité planifiée.
form-field-credits = Crédits
form-field-credits-hint = Par exemple 1,5.
form-field-duration = Durée
form-field-duration-hint = Par exemple 2 h 30 ou 90 min.
form-field-format = Modalité
form-field-format-none = Non précisée
form-field-place = Lieu
form-field-presenter = Personne qui forme ou supervise
form-field-approval-no = Numéro d’approbation
form-field-note = Note
form-field-note-hint = Peut figurer dans vos rapports.
form-field-practice = Lien avec votre pratique
form-field-practice-hint = Ce que vous en faites dans votre travail. Peut figurer dans vos rapports; ne nommez jamais une cliente ou un client.
form-field-reflection = Réflexion
form-field-reflection-hint = Ce que vous en retenez.
form-field-verification = Comment la vérifier
form-field-verification-hint = Une page Web, ou quelqu’un à qui le demander. Peut figurer dans vos rapports.
form-field-private-note = Note privée
form-field-private-note-hint = Pour vous seulement : jamais dans un rapport ni une exportation.

form-save-new = Ajouter l’activité
form-save = Enregistrer les modifications
form-duplicate = Dupliquer
form-mark-done = Marquer comme réalisée
form-delete = Supprimer
form-entered = Inscrite le { $entered }.
form-entered-changed = Inscrite le { $entered }, modifiée le { $changed }.
form-problems = { $count-count ->
    [one] { $count } champ est à corriger.
   *[other] { $count } champs sont à corriger.
}

## What is wrong with a field, and how to mend it

problem-missing = Remplissez ce champ.
problem-missing-title = Donnez un titre à l’activité.
problem-missing-start = Écrivez le premier jour ainsi : 2026-03-04.
problem-missing-credits = Indiquez les crédits en chiffres, par exemple 1,5.
problem-missing-note = Dites en quelques mots pourquoi le nombre diffère.
problem-missing-name = Écrivez votre nom.
problem-missing-first-day = Écrivez le premier jour de votre cycle ainsi : 2024-01-01.
problem-too-long = C’est trop long. Raccourcissez, ou mettez-en une partie dans la note.
problem-not-a-date = Écrivez la date ainsi : 2026-03-04.
problem-no-such-date = Cette date n’existe pas entre 1950 et 2100. Écrivez-la ainsi : 2026-03-04.
problem-ambiguous-date = Cette date peut se lire de deux façons. Écrivez-la ainsi : 2026-03-04.
problem-not-credits = Écrivez les crédits en chiffres, par exemple 1,5.
problem-too-fine = Au plus deux décimales, par exemple 1,25.
problem-not-positive = Indiquez plus de 0 crédit, ou laissez ce champ vide.
problem-too-many = Une activité peut avoir au plus 1000 crédits.
problem-not-a-duration = Écrivez la durée ainsi : 2 h 30, ou 90 min.
problem-end-before-start = Le dernier jour précède le premier. Corrigez l’un des deux.
problem-plan-in-the-past = Cette date est passée. Choisissez « Réalisée » ou une date à venir.
problem-unknown = Choisissez dans la liste.
problem-not-an-address = Écrivez l’adresse ainsi : nom@exemple.org, ou laissez ce champ vide.
problem-not-a-number = Écrivez un nombre entier, par exemple 3.
problem-not-later = Choisissez un jour après le dernier jour actuel.
problem-outside-cycle = Ce jour est en dehors du cycle. Choisissez-en un qui en fait partie.
problem-in-the-future = Ce jour est à venir. Choisissez aujourd’hui ou un jour passé.
problem-already = C’est déjà dans la liste. Modifiez l’élément qui s’y trouve, ou indiquez autre chose.
problem-above-maximum = Le minimum dépasserait le maximum du même type ou thème. Changez l’un des deux.
problem-more-than-there = Il en faut plus qu’il n’y en a au choix. Choisissez-en davantage, ou demandez-en moins.
problem-not-named = Indiquez qui énonce cette règle, ou choisissez une autre réponse.

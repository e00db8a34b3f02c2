# La liste sous forme de classeur, et les colonnes propres aux listes. Lue par la personne membre et
# par qui vérifie son dossier : à la troisième personne.

list-exhibits = Pièces
list-practice = Lien avec la pratique
list-verification = Comment la vérifier

## Les feuilles ; 31 caractères au plus

list-sheet-activities = Activités
list-sheet-rules = Règles
list-sheet-result = Résultat

## La feuille des règles

# Ce que sont les chiffres d’une règle.
list-measure = Nombres de
list-measure-credits = crédits
list-measure-kinds = types
list-measure-topics = thèmes
list-measure-activities = activités
list-measure-confirmation = jour de confirmation
list-source = Source
list-read-on = Lue le
list-confidence = Degré de certitude

## La feuille du résultat

list-cycle-first-day = Premier jour du cycle
list-cycle-last-day = Dernier jour du cycle
list-state = État
list-without-evidence = Comptés sans toutes les pièces justificatives
# $mark termine un texte qui a dû être coupé.
list-cut = Certains textes dépassent ce qu’une cellule peut contenir. Ils sont coupés et se terminent par { $mark }. Le dossier lui-même les garde en entier.

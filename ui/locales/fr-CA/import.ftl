# Taking in tables: spreadsheets, lists of sites, our own lists.

## What a column says
import-meaning-title = Titre
import-meaning-start = Jour, ou premier jour
import-meaning-end = Dernier jour
import-meaning-year = Année
import-meaning-completed-at = Terminée le (temps universel)
import-meaning-credits = Crédits
import-meaning-ceu = UEC
import-meaning-hours = Heures
import-meaning-duration = Durée
import-meaning-minutes = Minutes
import-meaning-provider = Organisme
import-meaning-number = Nº d’approbation
import-meaning-place-or-number = Lieu ou nº d’approbation
import-meaning-presenter = Personne qui forme ou supervise
import-meaning-format = Modalité
import-meaning-place = Lieu
import-meaning-kind = Type
import-meaning-topics = Thèmes
import-meaning-note = Note
import-meaning-practice = Lien avec la pratique
import-meaning-reflection = Réflexion
import-meaning-verification = Comment la vérifier
import-meaning-status = État
import-meaning-ignored = Non retenue

## Questions
import-asks-letters = Comment les lettres de ce fichier sont-elles écrites?
import-asks-date-order = « { $piece } » peut désigner plus d’un jour. Qu’est-ce qui vient en premier dans ce tableau?
import-asks-swapped-days = Le jour et le mois ont pu changer de place dans ce classeur. De quel jour s’agit-il?
import-asks-year = « { $piece } » n’a pas d’année. De quelle année s’agit-il?
import-asks-serial = « { $piece } » : les tableurs comptent les jours ainsi. S’agit-il du { $day }?
import-asks-zone = Cette liste note les heures en temps universel, par exemple le { $day }. Dans quel fuseau horaire étiez-vous?
import-asks-no-status = Il manque l’état. L’activité a-t-elle été réalisée?
import-asks-shared-duration = « { $piece } » vaut pour plusieurs lignes à la fois.
import-asks-column-title = Quelle colonne contient les titres : { $columns }?
import-asks-column-start = Quelle colonne contient le jour : { $columns }?
import-asks-column-end = Quelle colonne contient le dernier jour : { $columns }?
import-asks-column-credits = Quelle colonne contient les crédits : { $columns }?
import-asks-column-hours = Quelle colonne contient les heures : { $columns }?
import-asks-duration-unit = Sous « { $column } », « { $piece } » compte-t-il des heures ou des minutes?
import-asks-two-days = « { $column } » et « { $other } » disent des jours différents. Quelle colonne compte?
import-asks-two-durations = Deux colonnes disent la durée. Laquelle est juste?
import-asks-hours-alone = Ce tableau a des heures et pas de crédits, par exemple { $hours } h. Combien valent-elles?
import-asks-ceu = « { $units } UEC » : une UEC vaut d’habitude dix heures, et beaucoup de gens l’écrivent pour une heure. Qu’en est-il ici?
import-asks-hidden-rows = Cette ligne est masquée dans le classeur. Faut-il l’ajouter?
import-asks-decimal-comma = Cette ligne a plus de cellules qu’il n’y a d’en-têtes, car « { $piece } » est sans guillemets. S’agit-il de « { $piece } »?
import-asks-more-cells = Cette ligne a plus de cellules qu’il n’y a d’en-têtes. Mettez entre guillemets le texte qui contient le signe entre les cellules, puis importez de nouveau le fichier.
import-asks-pending = L’état est « { $status } ». L’activité compte-t-elle déjà?
import-asks-status = L’état est « { $status } ». L’activité a-t-elle été réalisée?
import-asks-title = Il manque le titre.
import-asks-no-day = Il manque le jour.
import-asks-no-first-day = Il manque le premier jour; le dernier est le { $day }.
import-asks-day = « { $piece } » n’est pas reconnu comme un jour.
import-asks-stretch = « { $piece } », c’est plus d’un jour. Quel jour compte?
import-asks-several-days = « { $piece } » nomme plusieurs jours. Quel jour compte?
import-asks-year-alone = « { $piece } » est une année. Quel jour était-ce?
import-asks-ends-before = « { $piece } » finit avant de commencer. Quel jour était-ce?
import-asks-backwards = Elle finit le { $end }, avant de commencer le { $start }.
import-asks-plan-passed = Elle n’est que planifiée, et le { $day } est passé. A-t-elle été réalisée?
import-asks-duration = « { $piece } » n’est pas reconnu comme une durée.
import-asks-credits-blank = Il manque les crédits.
import-asks-credits-blank-hours = Il manque les crédits; la durée est de { $hours } h.
import-asks-credits = « { $piece } » n’est pas reconnu comme des crédits.
import-asks-credits-are-hours = « { $piece } » tient lieu de crédits et dit des heures.
import-asks-credits-are-a-day = Une date se trouve à la place des crédits : « { $piece } ». Un tableur fait une date de 1/2 ou de 3-4.
import-asks-credits-are-a-time = Une heure se trouve à la place des crédits : « { $piece } ».
import-asks-no-credits = « { $piece } » n’est pas un nombre de crédits qui peut être déclaré.
import-asks-too-many-credits = « { $piece } » dépasse ce qu’une activité peut valoir.
import-asks-too-fine-credits = « { $piece } » a plus de deux décimales.
import-asks-shared-amount = « { $piece } » : ces crédits valent pour plusieurs lignes à la fois. Combien pour celle-ci?
import-asks-same-as = Le même titre et le même jour qu’à la ligne { $other }. Deux séances ce jour-là, ou une de trop?
import-asks-differs = Votre dossier a ce titre et ce jour avec d’autres chiffres.
import-asks-planned = Votre dossier a ce titre et ce jour comme activité planifiée.

## Answers
import-answer-take = Oui
import-answer-leave-out = La laisser de côté
import-answer-letters = « { $word } »
import-answer-day-first = Le jour : { $day }
import-answer-month-first = Le mois : { $day }
import-answer-year-first = L’année : { $day }
import-answer-day = { $day }
import-answer-zone-newfoundland = Terre-Neuve
import-answer-zone-atlantic = Atlantique
import-answer-zone-eastern = Est (Toronto, Montréal)
import-answer-zone-central = Centre (Winnipeg)
import-answer-zone-saskatchewan = Saskatchewan
import-answer-zone-mountain = Rocheuses (Calgary)
import-answer-zone-pacific = Pacifique (Vancouver)
import-answer-column = { $column }
import-answer-no-column = Aucune d’elles
import-answer-swapped = Du { $start } au { $end }
import-answer-done = Elle a été réalisée
import-answer-planned = La garder planifiée
import-answer-plan-done = Cette activité planifiée, qui a été réalisée
import-answer-hours = Des heures
import-answer-minutes = Des minutes
import-answer-minutes-of = { $minutes } min
import-answer-without-duration = Sans durée
import-answer-credits = { $credits-count ->
    [one] { $credits } crédit
   *[other] { $credits } crédits
}
import-answer-without-credits = Sans crédits
import-answer-hours-as-credits = Un crédit par heure
import-answer-ceu-ten = Dix heures chacune : { $credits-count ->
    [one] { $credits } crédit
   *[other] { $credits } crédits
}
import-answer-ceu-one = Une heure chacune : { $credits-count ->
    [one] { $credits } crédit
   *[other] { $credits } crédits
}
import-answer-ceu-hours = Autant de crédits que d’heures
import-answer-two-sessions = Deux séances
import-answer-another = Une autre activité

## Why a row is not taken
import-refused-no-such-day = « { $piece } » n’existe pas au calendrier. Corrigez-le dans le fichier, puis importez-le de nouveau.
import-refused-denied = L’état est « { $status } ».
import-refused-not-done = L’état est « { $status } » : elle n’a pas été réalisée.
import-refused-not-completed = Elle n’a pas été terminée.
import-refused-too-long = « { $column } » est plus long que ce que Ledgerline garde. Raccourcissez-le dans le fichier, puis importez-le de nouveau.
import-passed-headings = En-têtes
import-passed-sum = Une somme
import-passed-heading = Un titre ou une remarque

## Why there is no table
no-table-encrypted = « { $file } » demande un mot de passe. Enregistrez-en une copie sans mot de passe, puis importez-la.
no-table-broken = « { $file } » est endommagé et n’a pas pu être lu. Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis importez-le.
no-table-too-large = « { $file } » est trop volumineux : Ledgerline lit des tableaux d’au plus { $most } Mo, ou de 200 000 cellules dans un classeur. Divisez-le, puis importez les parties.
no-table-too-many-rows = « { $file } » a trop de lignes : Ledgerline en lit au plus 100 000. Divisez-le, puis importez les parties.
no-table-too-many-columns = « { $file } » a trop de colonnes. Supprimez celles qui ne servent pas, puis importez-le de nouveau.
no-table-not-opened = « { $file } » n’a pas pu être ouvert. Vérifiez qu’il est là et que vous pouvez le lire.
no-table-not-read = « { $file } » n’a pas pu être lu. Fermez Ledgerline, ouvrez-le de nouveau, puis réessayez.
no-table-too-much = « { $file } » n’a pas pu être lu : il demande trop de temps ou de mémoire. Divisez-le, puis importez les parties.
no-table-old-workbook = « { $file } » est un classeur d’un ancien type. Enregistrez-le en XLSX, en ODS ou en CSV, puis importez-le.
no-table-macros = « { $file } » contient des programmes, que Ledgerline ne lit pas. Enregistrez-le en XLSX, puis importez-le.
no-table-unclosed = Un guillemet de la ligne { $row } de « { $file } » n’est pas fermé. Corrigez-le dans le fichier, puis importez-le de nouveau.
no-table-letters = Les lettres de « { $file } » n’ont pas pu être lues. Enregistrez-le en CSV avec l’encodage UTF-8, puis importez-le.
no-table-newer = « { $file } » vient d’une version plus récente de Ledgerline. Mettez Ledgerline à jour, puis importez-le de nouveau.
no-table-another-file = « { $file } » n’est pas un tableau. Ledgerline importe les fichiers CSV, XLSX et ODS, et son propre record.json.
no-table-empty = « { $file } » est vide.
import-no-such-sheet = Il n’y a pas de feuille « { $sheet } ». Le fichier contient : { $sheets }.
import-no-such-column = Il n’y a pas de colonne « { $column } ». Donnez son en-tête ou sa lettre.
import-answer-not-understood = La réponse à « { $key } » n’est pas comprise. Rien n’a été importé.

## Dans la fenêtre
import-open = Importer un tableau
import-dialog-title = Choisir un tableau
import-dialog-type = Tableaux et listes
import-title = Importer « { $file } »
import-none = Apportez ce que vous avez
import-none-text = Déposez ensemble votre tableau et vos attestations sur cette fenêtre. Ledgerline les lit, montre quelle attestation va avec quelle activité et n’enregistre rien du tableau avant votre accord.
import-none-where = Un tableau peut être un fichier CSV, XLSX ou ODS, l’historique d’un portail ou d’un site de cours, ou une liste exportée par Ledgerline. Les attestations peuvent être des PDF, des photos, des courriels et des documents.
import-bring-files = Choisir des attestations
import-later = Pas maintenant
import-waiting = { $count-count ->
    [one] { $count } fichier est à classer.
   *[other] { $count } fichiers sont à classer.
}
import-to-unfiled = Afficher
import-later-files = { $count-count ->
    [one] { $count } autre fichier déposé vient après celui-ci.
   *[other] { $count } autres fichiers déposés viennent après celui-ci.
}
import-no-table = Ledgerline n’a trouvé aucune activité dans ce fichier. Vérifiez sous « Colonnes » laquelle contient le titre et laquelle contient la date, ou conservez le fichier tel quel.
import-would = { $count-count ->
    [0] Rien ne serait ajouté pour l’instant.
    [one] { $count } activité sera ajoutée : { $credits }.
   *[other] { $count } activités seront ajoutées : { $credits }.
}
import-questions-open = { $count-count ->
    [one] { $count } question attend une réponse.
   *[other] { $count } questions attendent une réponse.
}
import-pairs = { $files-count ->
    [one] { $files } fichier est à classer;
   *[other] { $files } fichiers sont à classer;
} { $count-count ->
    [0] aucun ne va avec une ligne.
    [one] { $count } va avec une ligne.
   *[other] { $count } vont avec des lignes.
}
import-questions-title = { $count-count ->
    [one] { $count } question à laquelle répondre
   *[other] { $count } questions auxquelles répondre
}
import-questions-answered = Toutes les questions ont leur réponse
import-questions-all = { $count-count ->
    [one] Afficher { $count } question
   *[other] Afficher les { $count } questions
}
import-row = ligne { $row }
import-row-of-sheet = feuille { $sheet }, ligne { $row }
import-row-titled = ligne { $row } (« { $title } »)
import-row-titled-of-sheet = feuille { $sheet }, ligne { $row } (« { $title } »)
import-rows-more = { $count-count ->
    [one] { $count } autre ligne
   *[other] { $count } autres lignes
}
import-typed-credits = Crédits
import-typed-day = Date
import-typed-year = Année
import-typed-title = Titre
import-typed-use = Utiliser ceci
import-not-understood-credits = Écrivez les crédits comme un nombre, par exemple 1,5.
import-not-understood-day = Écrivez la date comme 2026-03-04.
import-not-understood-year = Écrivez l’année en quatre chiffres.
import-not-understood-title = Écrivez un titre.
import-answer-later = Répondre plus tard
import-files-title = { $count-count ->
    [one] { $count } fichier à classer va avec une ligne
   *[other] { $count } fichiers à classer vont avec des lignes
}
import-files-hint = Ils sont classés avec leurs activités à l’importation. Décochez une case pour laisser un fichier à classer.
import-pair = { $file } : ligne { $row }, « { $title } »
import-pair-of-sheet = { $file } : feuille { $sheet }, ligne { $row }, « { $title } »
import-sheets = Feuilles à lire
import-sheet = Feuille { $sheet }
import-sheet-without = aucune activité trouvée
import-columns = Colonnes
import-columns-of-sheet = Colonnes de « { $sheet } »
import-columns-hint = Ce que dit chaque colonne. Changez-le là où Ledgerline se trompe.
import-columns-heading = En-tête
import-columns-samples = Par exemple
import-columns-meaning = Contient
import-column = Colonne { $letter }
import-meaning-of = Ce que contient « { $column } »
import-meaning-back = Comme trouvé
import-templates = Modèle
import-templates-use = Utiliser un modèle
import-templates-none = Aucun modèle
import-templates-hint = Un modèle garde ce que vous dites des colonnes et les réponses qui valent pour tous les fichiers de cette sorte. Il est utilisé de lui-même pour un fichier aux mêmes en-têtes.
import-template-used = Le modèle « { $name } » est utilisé.
import-template-keep = Enregistrer ces choix comme modèle
import-template-remove = Supprimer le modèle « { $name } »
import-template-delete = Supprimer
import-template-save = Enregistrer
import-template-name = Nom
import-template-nameless = Donnez un nom au modèle.
import-template-name-hint = Par exemple d’où vient le fichier.
import-rows-title = { $count-count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
import-rows-show = Afficher
import-rows-all = Toutes les lignes
import-rows-of = { $what } ({ $count })
import-rows-number = Ligne
import-rows-day = Date
import-rows-outcome = Ce qui se passe
import-rows-more-show = { $count-count ->
    [one] Afficher { $count } ligne de plus
   *[other] Afficher { $count } lignes de plus
}
import-outcome-taken = Sera ajoutée
import-outcome-questioned = Attend une réponse
import-outcome-refused = Ne peut être ajoutée
import-outcome-there = Déjà dans votre dossier
import-outcome-left-out = Laissée de côté
import-outcome-passed = Pas une activité
import-leave-out = Laisser de côté
import-leave-out-of = Laisser de côté la ligne { $row }, « { $title } »
import-take = Ajouter tout de même
import-take-of = Ajouter tout de même la ligne { $row }, « { $title } »
import-left-out = { $count-count ->
    [one] { $count } ligne attend une réponse et sera laissée de côté. Importez de nouveau le fichier plus tard pour l’ajouter.
   *[other] { $count } lignes attendent une réponse et seront laissées de côté. Importez de nouveau le fichier plus tard pour les ajouter.
}
import-do = { $count-count ->
    [0] Importer
    [one] Importer { $count } activité
   *[other] Importer { $count } activités
}
import-keep-as-file = Conserver plutôt comme fichier
import-kept-before = Ce fichier est déjà dans votre dossier.
import-nothing-new = Rien de nouveau : votre dossier contient déjà tout.
import-hint = Rien n’est enregistré avant l’importation. Une sauvegarde est faite d’abord, et un seul « Annuler » annule le tout.
import-settings = Importation
import-settings-hint = Un tableau, l’historique d’un portail ou d’un site de cours, ou une liste exportée par Ledgerline. Vous pouvez aussi le déposer sur la fenêtre.
import-settings-templates = Modèles
import-settings-no-templates = Aucun modèle n’est enregistré. Vous pouvez en enregistrer un en important un fichier.

## Modèles
toast-template-kept = Modèle enregistré : « { $title } »
toast-template-removed = Modèle supprimé : « { $title } »
undone-template-kept = Annulé : le modèle « { $title } » est comme avant
undone-template-removed = Annulé : le modèle « { $title } » est de retour
import-no-such-template = Il n’y a pas de modèle « { $template } ». Il y a ceux-ci : { $templates }.
import-no-templates = Il n’y a pas de modèle « { $template } ». Les modèles s’enregistrent dans la fenêtre, pendant l’importation d’un fichier.

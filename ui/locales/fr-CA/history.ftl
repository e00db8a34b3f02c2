# The history of an activity, and what was deleted.

## What was done

history-imported = Importée d’un tableau
history-added = Ajoutée
history-duplicated = Ajoutée comme copie
history-filed = Ajoutée à partir d’un fichier
history-recovered = Reprise de ce que disent vos fichiers
history-corrected = Modifiée
history-marked-done = Marquée comme faite
history-claim-changed = Crédits pour un titre modifiés
history-removed = Supprimée
history-brought-back = Récupérée
history-attached = Pièce justificative jointe
history-detached = Pièce justificative détachée
history-replaced = Pièce justificative remplacée
history-accepted = Différence acceptée
history-not-accepted = Différence qui n’est plus acceptée
history-with-cycle = Modifiée avec un cycle ou ses règles

## What it changed

history-changed = { $field } : { $before }, maintenant { $after }
history-set = { $field } : vide, maintenant { $after }
history-cleared = { $field } : { $before }, maintenant vide
history-text-changed = { $field } : « { $before } », maintenant « { $after } »
history-text-set = { $field } : vide, maintenant « { $after } »
history-text-cleared = { $field } : « { $before } », maintenant vide
history-private-note = Note privée modifiée
history-claim-changed-from = Crédits pour { $program } : { $before }, maintenant { $after } (« { $why } »)
history-claim-set = Crédits pour { $program } : le nombre habituel, maintenant { $after } (« { $why } »)
history-claim-cleared = Crédits pour { $program } : { $before }, maintenant le nombre habituel
history-file-attached = Joint : « { $file } »
history-file-detached = Détaché : « { $file } »
history-file-accepted = Acceptée : une différence de « { $file } »
history-file-not-accepted = N’est plus acceptée : une différence de « { $file } »

## What depends on an activity that is to be deleted for good

for-good-file-proves = « { $file } » reste et prouve { $activities }.
for-good-file-waits = « { $file } » reste et attend d’être classé.
for-good-file-aside = « { $file } » reste, mis de côté.
for-good-cycle = Le cycle fermé de { $program }, du { $first } au { $last }, garde sa copie.
for-good-backups = Les sauvegardes et les autres copies de votre dossier faites avant la gardent.

## The list of what was done

history-no-day = Avant
history-not-whole = Ce qui a été fait avant n’est pas conservé.

history-show = Historique
history-show-of = Historique de « { $title } »

## What was deleted

deleted-show = { $count-count ->
    [one] Une activité supprimée
   *[other] { $count } activités supprimées
}
deleted-none = Aucune activité n’est supprimée.
deleted-hint = Elles restent ici jusqu’à ce que vous les récupériez ou les supprimiez définitivement. Une activité récupérée retrouve ses fichiers.
deleted-find = Rechercher parmi les activités supprimées
deleted-none-found = Aucune activité supprimée ne contient tous ces mots.
deleted-found = { $count-count ->
    [one] Une activité supprimée trouvée
   *[other] { $count } activités supprimées trouvées
}
deleted-on = supprimée le { $day }
deleted-earlier = supprimée auparavant
deleted-files = { $count-count ->
    [one] un fichier
   *[other] { $count } fichiers
}
deleted-bring-back = Récupérer
deleted-bring-back-of = Récupérer « { $title } »
deleted-for-good = Supprimer définitivement…
deleted-for-good-of = Supprimer définitivement : « { $title } »…

## The dialog before something is deleted for good

for-good-title = Supprimer définitivement
for-good-text = « { $title } » et son historique disparaîtront, et il sera impossible de les récupérer.
for-good-depends = Ce qui en dépend
for-good-save = Supprimer définitivement
for-good-done = Supprimée définitivement : « { $title } »

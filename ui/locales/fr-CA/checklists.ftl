# What proof each kind of activity is to have.

checklists-title = Listes de pièces justificatives
checklists-hint = Les pièces justificatives que vous voulez avoir pour chaque type d’activité.
checklists-whose = Personne n’a dit publiquement quelles pièces justificatives demande l’ACM (CAMT). Ce sont vos propres règles, et vous pouvez les modifier librement. Ce qui est suggéré repose sur ce que d’autres organismes ont publié, et qui est cité à côté.
# $wanted are kinds of files, several with “and” before the last.
checklists-wanted = { $wanted }
checklists-none = Aucune pièce justificative
checklists-change = Modifier
checklists-change-of = Modifier la liste du type « { $kind } »
checklists-close = Fermer
checklists-close-of = Fermer la liste du type « { $kind } »
checklists-legend = Pièces justificatives pour une activité du type « { $kind } »
checklists-empty = Si rien n’est coché, aucune pièce justificative n’est à fournir.
checklists-each = Si plusieurs sont cochées, il faut chacune d’elles.
checklists-suggested = Suggestion : { $wanted }
checklists-use = Adopter la suggestion
# $body is whoever says so, $says its words.
checklists-source = { $body } demande : « { $says } »
# $address is where, $day when it was read there.
checklists-read = Lu le { $day } à l’adresse { $address }
checklists-no-source = Rien de publié n’a été trouvé pour ce type : la suggestion vient de Ledgerline.

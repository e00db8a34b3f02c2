# What proof each kind of activity is to have.

checklists-title = Preuves à fournir
checklists-hint = Ce qu’une activité de chaque type doit avoir pour être tenue pour prouvée.
checklists-whose = Personne n’a dit publiquement quelles preuves demande l’ACM (CAMT). Ce sont vos propres règles, et vous pouvez les modifier librement. Ce qui est suggéré repose sur ce que d’autres organismes ont publié, et qui est cité à côté.
# $wanted are kinds of files with commas between.
checklists-wanted = { $wanted }
checklists-none = Sans preuve à fournir
checklists-change = Modifier
checklists-change-of = Modifier les preuves du type « { $kind } »
checklists-close = Fermer
checklists-close-of = Fermer les preuves du type « { $kind } »
checklists-legend = Une activité du type « { $kind } » doit avoir
checklists-empty = Si aucune ne l’est, aucune preuve n’est à fournir.
checklists-each = Si plusieurs sont cochées, il faut chacune d’elles.
checklists-suggested = Suggestion : { $wanted }
checklists-use = Adopter la suggestion
# $body is whoever says so, $says its words.
checklists-source = { $body } demande : « { $says } »
# $address is where, $day when it was read there.
checklists-read = Lu le { $day } à l’adresse { $address }
checklists-no-source = Rien de publié n’a été trouvé pour ce type : la suggestion vient de Ledgerline.

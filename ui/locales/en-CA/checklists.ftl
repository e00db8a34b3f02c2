# What proof each kind of activity is to have.

checklists-title = Proof checklists
checklists-hint = What an activity of each kind is to have before it counts as proved.
checklists-whose = Nobody has stated publicly which proof CAMT asks for. These are your own rules, and you can change them freely. What is suggested rests on what other bodies have published, as named beside it.
# $wanted are kinds of files with commas between.
checklists-wanted = { $wanted }
checklists-none = Needs no proof
checklists-change = Change
checklists-change-of = Change the checklist of “{ $kind }”
checklists-close = Close
checklists-close-of = Close the checklist of “{ $kind }”
checklists-legend = An activity of the kind “{ $kind }” is to have
checklists-empty = With nothing chosen, it needs no proof.
checklists-each = With several chosen, it is to have each of them.
checklists-suggested = Suggested: { $wanted }
checklists-use = Use the suggestion
# $body is whoever says so, $says its words.
checklists-source = { $body } asks for: “{ $says }”
# $address is where, $day when it was read there.
checklists-read = Read on { $day } at { $address }
checklists-no-source = Nothing published was found for this kind: the suggestion is Ledgerline’s.

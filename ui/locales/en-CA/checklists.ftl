# What proof each kind of activity is to have.

checklists-title = Proof checklists
checklists-hint = The proof you want to have for each kind of activity.
checklists-whose = Nobody has stated publicly which proof CAMT asks for. These are your own rules, and you can change them freely. What is suggested rests on what other bodies have published, as named beside it.
# $wanted are kinds of files, several with “and” before the last.
checklists-wanted = { $wanted }
checklists-none = Needs no proof
checklists-change = Change
checklists-change-of = Change the checklist of “{ $kind }”
checklists-close = Close
checklists-close-of = Close the checklist of “{ $kind }”
checklists-legend = Proof for an activity of the kind “{ $kind }”
checklists-empty = With nothing chosen, it needs no proof.
checklists-each = With several chosen, it needs each of them.
checklists-suggested = Suggested: { $wanted }
checklists-use = Use the suggestion
# $body is whoever says so, $says its words.
checklists-source = { $body } asks for: “{ $says }”
# $address is where, $day when it was read there.
checklists-read = Read on { $day } at { $address }
checklists-no-source = Nothing published was found for this kind: the suggestion is Ledgerline’s.

# The list as a workbook, and the columns that only the lists have. Read by the member and by whoever
# checks the record: third person.

list-exhibits = Exhibits
list-practice = Relation to practice
list-verification = How it can be verified

## The sheets; at most 31 characters

list-sheet-activities = Activities
list-sheet-rules = Rules
list-sheet-result = Result

## The sheet of rules

# What a rule’s figures are.
list-measure = Numbers of
list-measure-credits = credits
list-measure-kinds = kinds
list-measure-topics = topics
list-measure-activities = activities
list-measure-confirmation = day confirmed
list-source = Source
list-read-on = Read on
list-confidence = How sure it is

## The sheet of the result

list-cycle-first-day = First day of the cycle
list-cycle-last-day = Last day of the cycle
list-state = State
list-without-evidence = Counted without all the proof
# $mark stands at the end of a text that had to be cut.
list-cut = Some texts are longer than a cell can hold. They are cut, and end with { $mark }. The record itself keeps them whole.

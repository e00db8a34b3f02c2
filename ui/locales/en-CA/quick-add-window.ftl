# Round the one-line field in the window: what it asks, what a line would count, what is known after
# # and @, and the day that passes.

## Questions. $words is the piece of the line it is about.

ask-ambiguous-date = Which day is “{ $words }”?
ask-ambiguous-date-of-three = Which day is “{ $words }”?
ask-unclear = What does “{ $words }” mean here?
ask-unclear-not-a-day = “{ $words }” is not one day: which was the last?
ask-unclear-several-days = “{ $words }”: one activity for each day, or one for the whole time?
ask-unclear-weekday-differs = In “{ $words }” the day of the week and the date do not go together: which day is it?
ask-unclear-weekday-today = “{ $words }” can be today or another day of that name: which day is it?
ask-unclear-which-week = “{ $words }” can be the day of one week or of another: which day is it?
ask-unclear-perhaps-a-day = Is “{ $words }” a day?
ask-unclear-short-year = In “{ $words }” the last number may be a year: which day is it?
ask-unclear-run-together = Is there a date in “{ $words }”?
ask-unclear-repeated = “{ $words }”: for each time, or in all?
ask-unclear-ceu = One CEU is usually ten contact hours, and many people say it for one hour: what is “{ $words }”?
ask-unclear-hour = Is “{ $words }” an hour of the day, or how long it took?
ask-unclear-marker = “{ $words }” is not known: what does it mean?
ask-unclear-one-of-two = How much is “{ $words }”?
ask-unclear-perhaps-an-amount = Is “{ $words }” an amount?
# For those who listen: the question, and how to answer it.
ask-aloud = { $question } The down arrow leads to { $count-count ->
    [one] the answer
   *[other] { $count } answers
}.

## What can be chosen. $days are days written out.

choice-series = { $count-count ->
    [one] { $count } activity: { $days }
   *[other] { $count } activities: { $days }
}
# $each is what each of them is worth.
choice-series-each = { $count-count ->
    [one] { $count } activity: { $days } ({ $each })
   *[other] { $count } activities: { $days } ({ $each } each)
}
choice-one-activity = One activity: { $days }
choice-title = Words of the title
# $what is "Kind" or "Topic".
choice-of = { $what }: { $name }
answer-anyway = Save anyway
answer-open = Open the one you have
answer-mark-done = Mark it done

# The chip of a series that was chosen.
chip-series-remove = Choose again: { $value }

## Words that are known

offers-tags = Kinds and topics
offers-providers = Who offered it
offers-new-topic = new topic
chip-new-topic = New topic

# What is written after # for a kind, and for a topic known in both languages.
offer-word-workshop = workshop
offer-word-conference = conference
offer-word-independent-learning = independent
offer-word-supervision-received = supervision
offer-word-supervision-given = supervising
offer-word-presentation = presentation
offer-word-publication = publication
offer-word-professional-service = service
offer-word-graduate-course = graduate
offer-word-other = other
offer-word-topic-ethics = ethics
offer-word-topic-supervision = supervision
offer-word-topic-diversity-and-cultural-safety = diversity
offer-word-topic-didactic = didactic
offer-word-topic-experiential = experiential

## A line that was put away, and a day that passed

line-put-away = The line is set aside. Esc brings it back.
line-brought-back = The line is back.
line-new-day = It is { $day } now, so the line was read again.
line-new-day-not-saved = It is { $day } now, so the line means another day. Nothing was saved: look at it, then press Enter again.

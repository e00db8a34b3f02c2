# Sample records, and what stands in them.

samples-look = Look at sample records
samples-look-hint = Made up, in a folder of their own beside your record. Try whatever you like: they are as before the next time.
samples-banner = Sample records: nothing here is yours
samples-back = Back to my record
samples-begin = Begin my record

sample-member = Sample Member
sample-provider-academy = Sample academy
sample-provider-association = Sample association
sample-provider-college = Sample college
sample-provider-hospice = Sample hospice
sample-title-neurologic = Neurologic music therapy, level 1
sample-title-ethics = Ethics of touch and distance
sample-title-peers = Peer supervision group
sample-title-conference = National music therapy conference
sample-title-dementia = Directed reading: music and dementia
sample-title-supervision = Supervision of two cases
sample-title-safety = Indigenous cultural safety
sample-title-songs = Songwriting in palliative care
sample-title-intern = Supervision of an intern
sample-title-article = Article in the association’s newsletter
sample-title-talk = Presentation to the rehabilitation team
sample-title-committee = Conference program committee
sample-title-drumming = Reading: rhythm and gait after a stroke
sample-title-records = Keeping records in private practice
sample-title-improvisation = Clinical improvisation at the piano
sample-title-next-conference = Spring conference
sample-title-next-level = Neurologic music therapy, level 2

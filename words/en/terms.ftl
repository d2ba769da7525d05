### The window in English: the words of the field, which every other message keeps to.
###
### desk: one archive in one file. brief: the short news item. headline, slug, standfirst, body,
### byline, dateline: its parts. source: who supplied information; credit: one brief's use of a
### source; credit line: the credits as printed. stage: where the work stands (draft, in review,
### ready, spiked); publication: what readers see (unpublished, scheduled, published, retracted).
### embargo, revision, correction, finding, ledger, bundle. No synonyms.

# Parts of a brief

headline = Headline
no-headline = No headline yet
slug = Slug
standfirst = Standfirst
body = Body
byline = Byline
dateline = Dateline
tags = Tags
tag = Tag
source = Source
sources = Sources
author = Author
authors = Authors
credits = Credits
credit-line-as-printed = Credit line as it prints
language = Language
briefs = Briefs

# Stage

stage-draft = Draft
stage-review = In review
stage-ready = Ready
stage-spiked = Spiked

# Publication

publication-unpublished = Unpublished
publication-scheduled = Scheduled
publication-published = Published
publication-retracted = Retracted
published-with-changes = Published, with changes

# What a source was used for

role-reported_by = Reported by
role-quoted = Quoted
role-via = Via
role-photo = Photo
role-excerpted_from = Excerpted from

# Public notices

correction-correction = Correction
correction-clarification = Clarification
correction-update = Update
correction-editors_note = Editor’s note

# Kept states

revision-autosaved = Autosaved
revision-named = Named version
revision-published = Published

# Buttons and words that stand everywhere

cancel = Cancel
close = Close
done = Done
undo = Undo
save = Save
remove = Remove
try-again = Try again
clear-the-search = Clear the search
nothing-found = Nothing found
new = New
all = All
name = Name
kind = Kind
show-more = Show { $count } more
part-of = { $part } of { $whole }
choose-folder = Choose a folder…
write-day-and-time = Write the day as 2026-03-12 and the time as 09:30

### Importing, and the ledgers of what came in and went out.

# What to import

import = Import
import-description = The format is found from what is in the files. Nothing is written before you have seen what would be.
import-what = What to import
import-what-hint = Files, folders or .zip files, one to a line: another program’s export, a feed, Markdown, saved pages, plain text
choose-files = Choose files…
import-media = Pictures and files from
import-media-hint = A folder or a .zip with the archive’s uploads. What lies beside it is found without this; nothing is fetched from the web.
choose-pictures = Choose a folder of pictures…
import-how = How
import-pages = Pages, too
import-pages-hint = Left off, pages that stand by themselves are named in the ledger and left out.
import-salvage = What is whole of a broken file
import-salvage-hint = Left off, a file that breaks off is refused, and nothing of it comes in.
import-dated = Publish briefs that carry no date
import-dated-hint = Left off, they come in as drafts.
import-published-on = As published on
import-published-at = At
import-prefix = Before a category’s name
import-prefix-hint = Categories become tags. With “Topic: ” here, Space becomes Topic: Space.
import-look = See what would be imported
import-something-else = Import something else
import-count =
    Import { $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    }
back = Back

# While it runs

importing = Importing…
undoing = Undoing the import…
reading = Reading…
reading-again = Reading again with your names…
looking = Looking at what would change…
stopping = Stopping…
desk-as-it-was = The desk is as it was until this is done.

# Its account

import-trial = What would be imported
imported = Imported
import-undone = Import undone
undo-effect = What undoing would change
undo-this-import = Undo this import…
undo-the-import = Undo the import
undo-note = Nothing is changed yet. What was changed since the import stays.
keep-it = Keep it
save-the-ledger-button = Save the ledger…
save-ledger-as = Save the ledger as
save-ledger-hint = A name that ends in .csv, a table for spreadsheets, or in .json, with everything in it
choose-place = Choose a place…
replace-it = Replace it
saved-as = Saved as { $path }
read-as = Read as { $formats }
parts-of-ledger = Parts of the ledger
items = Items
what-to-know = What to know

# Ledgers

ledgers = Ledgers
ledger = Ledger
ledgers-description = The accounts of what came into this desk and what went out.
ledger-title = { $what }, { $moment }
no-ledger-yet = No ledger yet
no-ledger-yet-text = Every import and every export leaves one here.
all-ledgers = All ledgers
show-more-ledgers = Show more ledgers
verb-import = Import
verb-export = Export
verb-undo = Undone import
ledger-when = When
ledger-what = What
ledger-place = From or to
ledger-account = Account
outcome = Outcome
where = Where
notes = Notes
kind-of-items = Kind of items
every-kind = Every kind
with-count = { $what } ({ $count })
notes-on-items = Notes on items
with-and-without-notes = With and without notes
with-any-note = With any note ({ $count })
more-notes =
    { $count ->
        [one] One more note
       *[other] { $count } more notes
    }
search-the-ledger = Search the ledger
no-headline-item = No headline
no-item-like-this = No item is like this.
show-all-items = Show all items

# Names that an import met

names = Names
names-detail = { $count } · { $suggestions }
counted-suggestions =
    { $count ->
        [one] { $count } suggestion
       *[other] { $count } suggestions
    }
perhaps-the-same = Perhaps one and the same
is = is
take-as-one = Take as one
take-as-one-names = Take as one: { $from } is { $to }
kind-of-name = Kind of name
search-the-names = Search the names
comes-in-as = Comes in as
name-comes-in-as = { $name } comes in as
otherwise = Otherwise
left-out = Left out
leave-as-it-is = Leave { $name } as it is
as-it-is = As it is
leave-out = Leave out
leave-out-name = Leave out { $name }
no-name-like-this = No name is like this.
show-more-names = Show more names

# Kinds of what is read, one and many

kind-one-brief = Brief
kind-one-page = Page
kind-one-attachment = Picture or file
kind-one-comment = Comment
kind-one-author = Author
kind-one-tag = Tag
kind-one-category = Category
kind-one-source = Source
kind-one-media = Picture or file
kind-one-other = Other item
kind-many-brief = Briefs
kind-many-page = Pages
kind-many-attachment = Pictures and files
kind-many-comment = Comments
kind-many-author = Authors
kind-many-tag = Tags
kind-many-category = Categories
kind-many-source = Sources
kind-many-media = Pictures and files
kind-many-other = Other items
counted-brief =
    { $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    }
counted-page =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
counted-attachment =
    { $count ->
        [one] { $count } picture or file
       *[other] { $count } pictures and files
    }
counted-comment =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
counted-author =
    { $count ->
        [one] { $count } author
       *[other] { $count } authors
    }
counted-tag =
    { $count ->
        [one] { $count } tag
       *[other] { $count } tags
    }
counted-category =
    { $count ->
        [one] { $count } category
       *[other] { $count } categories
    }
counted-source =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
counted-media =
    { $count ->
        [one] { $count } picture or file
       *[other] { $count } pictures and files
    }
counted-other =
    { $count ->
        [one] { $count } other item
       *[other] { $count } other items
    }

# What became of an item

outcome-imported = Imported
outcome-updated = Updated
outcome-unchanged = Unchanged
outcome-skipped = Skipped
outcome-removed = Removed
outcome-restored = Restored
outcome-kept = Kept
trial-imported = To import
trial-updated = To update
trial-unchanged = Unchanged
trial-skipped = To skip
trial-removed = To remove
trial-restored = To put back
trial-kept = To keep

# A ledger in a line

items-read =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    } read
items-read-of = { $read }: { $kinds }
items-left-out = { $items } left out
items-dropped = { $items } dropped
items-in-part = { $taken } of { $items }
undo-removed =
    { $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    } removed
undo-restored =
    { $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    } restored
undo-kept =
    { $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    } kept
undo-records =
    { $count ->
        [one] { $count } record
       *[other] { $count } records
    } removed with them
undo-nothing = Nothing changed
undo-will-removed =
    { $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    } will be removed
undo-will-restored =
    { $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    } will be put back
undo-will-kept =
    { $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    } will stay
undo-will-records =
    { $count ->
        [one] { $count } record
       *[other] { $count } records
    } will be removed with them
undo-will-nothing = Nothing will change
row-imported = { $count } imported
row-updated = { $count } updated
row-unchanged = { $count } unchanged
row-skipped = { $count } skipped
row-removed = { $count } removed
row-restored = { $count } restored
row-kept = { $count } kept
briefs-exported =
    { $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    } exported

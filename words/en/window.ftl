### The frame of the window: the bar, the sidebar, the list, the palette, help and preferences.

# Panes

width-of-sidebar = Width of the sidebar
width-of-list = Width of the list
put-away = Put away

# The bar

menu = Menu
hide-sidebar = Hide sidebar
show-sidebar = Show sidebar
hide-inspector = Hide inspector
show-inspector = Show inspector
export = Export
export-never = Export: nothing has been exported yet
export-up-to-date = Export: everything published is exported
export-changed =
    Export: { $count ->
        [one] { $count } brief has
       *[other] { $count } briefs have
    } changed since the last export
saving-saved = Saved
saving-unsaved = Unsaved
saving-saving = Saving…
saving-failed = Not saved
saving-conflict = Changed elsewhere

# Searching

search-briefs = Search briefs
search-briefs-placeholder = Search briefs…
search-briefs-keys = Search briefs ({ $keys })
clear-search = Clear search
search-words = Words that search knows
search-both = both words, in the headline, the text or a credit
search-together = these words together
search-source = credited to a source, by name or short name
search-author = by an author
search-tag = with a tag
search-stage = draft, review, ready or spiked
search-publication = unpublished, scheduled, published or retracted
search-before = published before a year, a month or a day
search-after = published after it

# The sidebar

parts-of-desk = Parts of the desk
all-briefs = All briefs
edit-and-merge-sources = Edit and merge sources
filter-source = Filter sources
filter-author = Filter authors
filter-tag = Filter tags
filter-placeholder-source = Filter sources…
filter-placeholder-author = Filter authors…
filter-placeholder-tag = Filter tags…
none-yet = None yet
none-named = None has “{ $typed }” in its name
more-by-filter = { $count } more: filter to find them

# The list

briefs-found = { $count } found
sort-the-list = Sort the list
list-label = { $place }, { $order }
order-newest = Newest first
order-oldest = Oldest first
order-updated = Last edited first
order-headline = By headline
order-byline = By byline
order-longest = Longest first
order-shortest = Shortest first
order-best = Best match first
order-other = Sorted
edited-on = Edited { $day }
no-credit = No credit
no-match-anywhere = No brief matches “{ $searched }”.
no-match-here = No brief under “{ $place }” matches “{ $searched }”.
search-all-briefs = Search all briefs
no-briefs-yet = No briefs yet
none-here = None here
none-under = No brief is under “{ $place }” now.
show-all-briefs = Show all briefs

# The palette

palette-placeholder = Do something, or go to a brief…
palette-placeholder-no-desk = Do something…
palette-actions = Actions
palette-show = Show
palette-nothing = Nothing is called that.

# Help

help-keys = Keys
help-search = In the search box
help-here = This window
help-contents = Contents
help-find = Find in help
help-found =
    { $count ->
        [one] { $count } section
       *[other] { $count } sections
    }
help-nothing = No section holds these words.
help-text = What it says
help-back = Back to what you read before
help-in-english = The guide is in English.

# Preferences

preferences = Preferences
preferences-description = These hold for every desk on this computer, from now on.
interface-language = Language of the window
interface-language-hint = What is written in briefs and on exported sites keeps its own.
appearance = Appearance
as-the-system = As the system has it
theme-light = Light
theme-dark = Dark
smart-typing = Smart typing
smart-typing-hint = Straight quotation marks and hyphens become “ ”, ’ and – as you type.
preview-beside = Preview beside the copy
preview-beside-hint = The brief as the site will show it.
notify-published = Notify me of scheduled briefs
notify-published-hint = The system says when one is published, while this window is open.
panes = Panes
sidebar = Sidebar
list = List
inspector = Inspector

# Scheduled briefs that were published by themselves

brief-was-published = “{ $headline }” was published as scheduled. Readers see it with the next export.
briefs-were-published =
    { $count ->
        [one] { $count } scheduled brief was
       *[other] { $count } scheduled briefs were
    } published. Readers see them with the next export.
briefs-published-while-closed =
    { $count ->
        [one] { $count } scheduled brief was
       *[other] { $count } scheduled briefs were
    } published now: their time had come while Briefdesk was closed.
published-as-scheduled = Published as scheduled. Readers see it with the next export.

# Without a desk, and with an empty one

welcome-text = A desk is one file on your own disk that holds a whole archive: its briefs, their sources, every published text.
start-a-desk = Start a desk
only-looking = Only looking?
try-the-sample = Try the sample desk
open-a-desk = Open a desk
choose-file = Choose a file…
or-its-path = Or give its path
open = Open
recent = Recent
not-there-now = Not there now: { $path }
new-desk = New desk
new-desk-description = The desk that is open now is saved and closed.
title-of-archive = Title of the archive
title-example = The Northern Brief
file = File
file-hint = A folder that is not there yet is made.
file-example = northern-brief.briefdesk
path-example = archive.briefdesk
choose = Choose…
make-the-desk = Make the desk
desk-is-ready = { $title } is ready
three-things-first = Nothing is in it yet. Three things to do first:
first-brief = Write the first brief
first-brief-text = A headline, a few paragraphs in your own words, and a credit to where you read it.
first-import = Import an archive
first-import-text = From WordPress, Ghost, a Markdown site, saved pages or plain text. You see what will come in before anything is written.
first-settings = Set up the desk
first-settings-text = Its address on the web, its time zone, and how credits are worded.

# Names that files are given

archive-file = Archive
sample-file = Sample

# The system’s own dialogs

desk-files = Briefdesk desks
make-a-desk = Make a desk
pick-folder = Choose a folder
pick-files = Choose files
pick-place = Choose a place
pick-bundle = Choose a bundle
zip-files = Zip files
save-the-ledger = Save the ledger
tables = Tables

# Dropping

drop-needs-desk = Open or make a desk first, then drop it here
drop-pictures-on-copy = Drop pictures on the copy of a brief to show them there
drop-wait = Wait until the import or export is done
drop-attach =
    Drop to put { $count ->
        [one] the picture
       *[other] { $count } pictures
    } in this brief
drop-import = Drop to see what an import of { $what } would do
drop-add = Drop to add { $what } to the import
dropped-one = “{ $name }”
dropped-many =
    { $count ->
        [one] { $count } file or folder
       *[other] { $count } files and folders
    }

# A newer release of the program

updates = Updates
update-looking = Asking for a newer release…
update-none = This is the newest release.
update-found = Briefdesk { $version } can be installed.
update-notes = What has changed
update-fetching = Fetching Briefdesk { $version }…
update-installed = Briefdesk { $version } is installed, and runs from the next start on.
update-install = Install
update-restart = Restart now
update-later = Later

# The program’s own faults

fault-hint = Please report this; your desk is as it was

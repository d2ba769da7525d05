### What can be done, as the menus, the palette and the buttons name it. The shell reads this file
### for the menu bar, so its messages are plain: no variables, no terms. “…” says that something is
### asked first.

menu-desk = Desk
menu-edit = Edit
menu-brief = Brief
menu-find = Find
menu-format = Format
menu-view = View
menu-help = Help

# Briefs

action-new-brief = New brief
action-save-version = Save a named version…
action-publish = Publish now
action-schedule = Publish at a time…
action-unpublish = Unpublish
action-retract = Retract…
action-discard-changes = Discard changes
action-spike = Spike
action-bring-back = Bring back
action-previous-brief = Previous brief
action-next-brief = Next brief

# Finding

action-find-in-brief = Find in brief
action-search-briefs = Search briefs
action-palette = Command palette

# Formats of the body

action-bold = Bold
action-italic = Italic
action-link = Link…
action-quote = Quote
action-bulleted-list = List

# The window

action-preview = Preview
action-focus-mode = Focus mode
action-site = Preview the site
action-sidebar = Sidebar
action-list = List of briefs
action-inspector = Inspector
action-next-pane = Next pane

# The desk

action-sources = Sources
action-import = Import…
action-export = Export…
action-export-again = Export again
action-check-bundle = Check a bundle…
action-ledgers = Ledgers…
action-new-desk = New desk…
action-open-desk = Open desk…
action-close-desk = Close desk
action-settings = Desk settings…
action-preferences = Preferences…
action-help = Guide and keys
action-check-for-updates = Check for updates…
action-quit = Quit

### What was refused or broke, by the error's code (docs/formats.md), and what to do about it. An error
### that says something else each time has no message here and is shown as the engine says it.

problem-no_desk = No desk is open
problem-no_desk-hint = Open a desk first
problem-busy = Another import or export is still running
problem-busy-hint = Wait until it is done, or cancel it
problem-not_exported = { $path } was not made by an export of this program
problem-not_exported-hint = Export the desk first
problem-not_a_desk-hint = A desk is a file that ends in .briefdesk; make one with “New desk…”
problem-newer_desk = { $path } was made by a newer Briefdesk (its format is { $found }; this program knows up to { $known })
problem-newer_desk-hint = Install the newest Briefdesk; the desk was not touched
problem-damaged = { $path } is damaged: { $detail }
problem-damaged-hint = Work on with a copy from your backups, and keep this file: much of it can often be read still
problem-desk_busy = { $path } is in use: another program is writing to it
problem-desk_busy-hint = Wait until the other program is done, or close it, and try again
problem-exists-hint = Choose another name
problem-not_found-hint = It may have been changed elsewhere: look it up in the list
problem-unknown_filter = Nothing is known as “{ $filter }:{ $value }”
problem-unknown_filter-hint =
    { $filter ->
        [source] Use a source’s name, short name or alias, with quotes where it has spaces
        [author] Use an author’s whole name, with quotes where it has spaces
        [tag] Use a tag’s whole name, with quotes where it has spaces
        [stage] Use stage:draft, stage:review, stage:ready or stage:spiked
        [is] Use is:unpublished, is:scheduled, is:published, is:retracted or is:changed
       *[other] Use a year, a month or a day: 2019, 2019-05, 2019-05-21
    }
problem-conflict = “{ $headline }” was changed elsewhere since you opened it; nothing was overwritten
problem-conflict-hint = Read the newer text, then save yours again
problem-no_headline = This brief has no headline, so it can’t be published. Write one first
problem-embargo_in_force = An embargo is in force until { $until }. Publish at that time or later, or lift the embargo
problem-spiked = This brief is spiked. Bring it back to draft, review or ready first
problem-not_unpublished =
    This brief is { $state ->
        [scheduled] scheduled
        [published] published
       *[retracted] retracted
    }. Unpublish it before you spike it
problem-not_published =
    This brief is { $state ->
        [unpublished] unpublished
        [scheduled] scheduled
        [published] published
       *[retracted] retracted
    }, so there is nothing to { $verb ->
        [retract] retract
       *[unpublish] unpublish
    }
problem-already_public =
    This brief is { $state ->
        [unpublished] unpublished
        [scheduled] scheduled
        [published] published
       *[retracted] retracted
    } already. Publish its changes now, or unpublish it first
problem-no_reason = A retraction needs a reason: readers are shown it at the brief’s address
problem-not_fit = This brief can’t be published yet
problem-not_fit-hint = Mend what was found, then publish
problem-bundle_occupied = { $path } holds files that this export did not write
problem-bundle_occupied-hint = Choose an empty folder, or allow it: files of the same names are then replaced, others stay
problem-file =
    { $doing ->
        [read] Could not read { $path }: { $detail }
        [write] Could not write { $path }: { $detail }
        [remove] Could not remove { $path }: { $detail }
        [replace] Could not replace { $path }: { $detail }
        [find] Could not find { $path }: { $detail }
       *[make] Could not make { $path }: { $detail }
    }
problem-file-hint = Check that the place exists, has room and may be written to
problem-update_failed = The newer release could not be had: { $detail }
problem-update_failed-hint = Try again later; the program is as it was
problem-update_not_ours = What was fetched is not signed with Briefdesk’s key: { $detail }
problem-update_not_ours-hint = It was thrown away, and the program is as it was; please report this
problem-internal-hint = Please report this; your desk is as it was

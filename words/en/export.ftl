### Exporting, and the preview of what a site will show.

# What to export

export-description = Write the archive as a bundle of files that stands on its own.
export-format = Format
export-to = Where to
export-to-hint = A folder, or a name that ends in .zip
choose-zip = Choose a zip file…
export-include = What goes in
export-include-published = What is published
export-include-all = Every brief, drafts too
export-from = From
export-from-hint = Empty for the first day
export-until = Until
export-until-hint = Empty for the last day
export-force = Write there all the same
export-force-hint = Files of the same name are replaced; others stay.
exporting = Exporting…
export-something-else = Export something else
open-the-file = Open the file
open-the-folder = Open the folder
open-in-browser = Open in browser

# Its account

files-written = Files written
files-unchanged = Unchanged
files-removed = Removed
files-size = Size

# Formats, and what each is for

export-name-html = Web site
export-name-markdown = Markdown
export-name-book = Book to print
export-name-epub = EPUB
export-name-wxr = WordPress (WXR)
export-name-ninjs = ninjs 3.1
export-name-csv = CSV
export-name-hugo = Hugo
export-name-jekyll = Jekyll
export-name-eleventy = Eleventy
export-name-pelican = Pelican
export-name-zola = Zola
export-name-astro = Astro
export-for-html = A site to put on any web server, or to open from disk
export-for-markdown = A text file to each brief, for keeps: imported again, it gives an equal desk
export-for-book = One page with all briefs of some days, to print or to keep as PDF
export-for-epub = A book of some days for phones and reading devices
export-for-wxr = To move to WordPress: take it in there under Tools, Import
export-for-ninjs = IPTC’s News in JSON, for other newsrooms’ programs
export-for-csv = A table of briefs and one of credits, for spreadsheets
export-for-hugo = A site of Markdown files that Hugo builds as it is
export-for-jekyll = A site of Markdown files that Jekyll builds as it is
export-for-eleventy = A site of Markdown files that Eleventy builds as it is
export-for-pelican = A site of Markdown files that Pelican builds as it is
export-for-zola = A site of Markdown files that Zola builds as it is
export-for-astro = A site of Markdown files that Astro builds as it is

# Export profiles

export-profiles = Export profiles
profile-new = New profile
profile-name = Name of the profile
profile-save = Save the profile
profile-remove = Remove the profile
profile-removed = “{ $name }” is removed. What it exported stays.
profile-put-back = Put it back
profile-detail = { $format } · { $exported }
profile-not-exported = not exported yet
profile-changed =
    { $count ->
        [0] No brief has changed since
        [one] { $count } brief has changed since
       *[other] { $count } briefs have changed since
    }
export-theme = Theme
export-theme-settings = As in the desk settings
export-theme-default = Default
export-theme-plain = Plain
export-theme-folder = A theme of your own
export-theme-place = Folder of the theme
export-theme-place-hint = One that “briefdesk theme copy” made
export-theme-choose = Choose the theme’s folder…
export-redirects = Redirects for former addresses, besides pages
export-redirects-netlify = Netlify (_redirects)
export-redirects-apache = Apache (.htaccess)

# The preview

preview = Preview
preview-frame = The brief as the site shows it

# The coming site

site-preview = Preview of the site
site-page = A page of the site
site-back = Back
site-forward = Forward
site-home = Home page
site-address = Address within the site
site-width = Width
site-desktop = As on a desktop
site-phone = As on a phone
site-theme-settings = The desk’s theme
site-close = Close the preview
site-outside = The preview stays within the site: { $address }

# What an export would do

effect-see = See what would change
effect-running = Finding out what would change…
effect-title = What an export would do now
effect-nothing = Nothing would change
effect-written = Files to write
effect-removed = To remove
effect-unchanged = Right already
effect-unknown = Which briefs have changed is not known: the last export here was not made on this machine.
effect-gone = Gone
effect-only-files = No brief is different; the files are, because of a setting, a record or the theme.
changed = Changed
and-more = and { $count } more

# Checking a bundle

bundle-check = Check a bundle
bundle-description = Compare every file of an export with the list that was written with it. Nothing is changed.
bundle-which = Which bundle
bundle-which-hint = The folder or zip file that an export made
bundle-checking = Checking…
bundle-do-check = Check
bundle-another = Check another
bundle-whole = The bundle is whole
bundle-not-whole = The bundle is not as it was exported
bundle-cut-short = An export into this folder was cut short: export again to mend it.
bundle-missing = Missing
bundle-changed = Changed
bundle-extra = Not listed
bundle-listed =
    { $format }, { $count ->
        [one] { $count } file
       *[other] { $count } files
    } listed

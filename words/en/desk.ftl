### The desk: its settings and its sources.

# Settings

settings = Desk settings
settings-description = They hold for every brief of this desk and for everything it exports.
save-settings = Save settings
title = Title
tagline = Tagline
tagline-hint = A sentence under the title; it may be empty.
web-address = Address on the web
web-address-hint = Where the archive will be published. Feeds and the sitemap need it.
language-hint = Such as en, de-AT or zh-Hant.
time-zone = Time zone
time-zone-hint = In which days begin.
page-size = Briefs to a page
credit-line = Credit line
credit-line-hint = The credits stand in place of { "{credits}" }.
between-credits = Between two credits
credit-line-example = A brief credited to two sources ends with <strong>{ $line }</strong>
address-pattern = Addresses of briefs
address-pattern-hint = Made of { "{year}" }, { "{month}" }, { "{day}" } and { "{slug}" }.
address-example = A brief stands at <strong>{ $address }</strong>
about-the-archive = About the archive
about-the-archive-hint = The site’s page about who makes it and how, in Markdown. Without a text there is no such page.
theme = Theme of the web site
theme-hint = default, plain, or the folder of a theme of your own.

# Sources

sources-back = Back to the briefs
sources-search = Search sources
sources-search-placeholder = Search names and aliases…
sources-saved = { $name } is saved
sources-merged = { $count } sources are now one: { $into }
add-a-source = Add a source
no-sources-yet = No sources yet
no-sources-yet-text = A source is made when a brief credits it. You can also add one now.
no-source-named = No source is called “{ $typed }”.
chosen-sources = Chosen sources
count-chosen = { $count } chosen
choose-none = Choose none
choose-another = Choose another to merge it with
merge = Merge…
choose-heading = Choose
choose-source = Choose { $name }
edit-source = Edit { $name }
also-found-as = Also found as
home-page = Home page
new-source-title = New source
briefs-credit-it =
    { $count ->
        [one] { $count } brief credits
       *[other] { $count } briefs credit
    } it.
show-them = Show them
source-name-hint = As credit lines print it.
short-name = Short name
home-page-hint = Pasted articles from this host are credited to it.
aliases = Aliases
aliases-hint = Other spellings that find it, one to a line.
save-source = Save source
add-source = Add source
merge-count = Merge { $count } sources
which-stays = Which one stays?
merge-changes-none = No brief changes its credit.
merge-changes =
    <strong>{ $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    }</strong> will credit <strong>{ $into }</strong> instead.
merge-changes-among =
    <strong>{ $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    }</strong> will credit <strong>{ $into }</strong> instead, among them:
merge-aliases = These spellings will find it from now on: <strong>{ $aliases }</strong>

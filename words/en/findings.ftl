### What the checks find, by the check's code (src-tauri/core/src/check/), and what to do about it.

finding-empty_headline = The brief has no headline
finding-empty_headline-hint = Write one: it can’t be published without
finding-same_headline =
    { $form ->
        [one] The brief { $briefs } has the same headline
        [several] The briefs { $briefs } have the same headline
       *[more] The briefs { $briefs } and { $more } more have the same headline
    }
finding-same_headline-hint = Make sure that the brief was not written twice; else say in the headline what is new
finding-slug_differs = The slug is { $slug }; the headline would give { $would_be }
finding-slug_differs-hint = Change the slug before you publish: afterwards its address stays
finding-empty_byline = The brief names no author
finding-empty_byline-hint = Add an author to the byline
finding-empty_body = The brief has no text
finding-empty_body-hint = Write it, or spike the brief
finding-unbalanced_quotes =
    { $fault ->
        [unclosed] A quotation is opened and not closed
       *[unopened] A quotation is closed and was not opened
    }
finding-unbalanced_quotes-hint = Add the missing quotation mark
finding-bad_link =
    The link to “{ $address }” leads nowhere: { $fault ->
        [no_address] it has no address
        [spaces] an address has no spaces
        [no_scheme] it does not start with https://
        [no_site] it names no site
        [no_mail_box] it names no mail box
        [no_number] it names no number
       *[other_scheme] it starts with neither https: nor mailto: nor tel:
    }
finding-bad_link-hint = Write the whole address, as in https://example.com/page, or take the link off
finding-unread_credit = “{ $line }” looks like a credit
finding-unread_credit-hint = If it is one, delete it from the text and add it to the credits
finding-no_credit = The brief credits no source
finding-no_credit-hint = Add a credit that says where the reporting came from
finding-source_home_page = The source { $source } has no home page
finding-source_home_page-hint = Add its address to the source

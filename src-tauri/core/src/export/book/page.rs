//! A book as one page to print, `book.html`, with its style sheet in it and its pictures beside it.

use super::{Book, Kind, STYLE};
use crate::{
    brief::Media,
    error::Result,
    export::{Archive, BundleFile, Output, Written, escape::escape, records::counted},
    progress::Progress,
};

/// Writes an archive as one page to print.
///
/// # Errors
/// What the archive or the output says; [`crate::Error::Cancelled`]; [`crate::Error::BadInput`]
/// where it is too much for one book.
pub fn write_page(
    archive: &dyn Archive,
    output: &mut dyn Output,
    progress: &dyn Progress,
) -> Result<Written> {
    let book = Book::of(archive, Kind::Page)?;
    let settings = book.records.settings;
    let mut contents = String::new();
    let mut text = String::new();
    let printed = book.print(progress, |chapter| {
        let title = escape(&chapter.title);
        let name = &chapter.name;
        let count = counted(chapter.briefs.len());
        contents.push_str(&format!(
            "<li><a href=\"#m{name}\">{title}</a>, {count}</li>\n"
        ));
        text.push_str(&format!(
            "<section class=\"month\" id=\"m{name}\">\n<h1>{title}</h1>\n{}</section>\n",
            chapter.text
        ));
        Ok(())
    })?;
    let title = escape(&settings.title);
    let html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <header>\n<h1>{title}</h1>\n<p>{}</p>\n<p class=\"range\">{}</p>\n</header>\n\
         <nav class=\"contents\" aria-label=\"Contents\">\n<ul>\n{contents}</ul>\n</nav>\n\
         <main>\n{text}</main>\n</body>\n</html>\n",
        settings.language,
        escape(&settings.tagline),
        escape(&book.range())
    );
    output.put(vec![BundleFile {
        path: "book.html".to_owned(),
        bytes: html.into_bytes(),
    }])?;
    let notes = printed
        .media
        .write(archive, Media::FOLDER, output, progress)?;
    Ok(book.written(1, notes))
}

//! A book as an EPUB 3 (<https://www.w3.org/TR/epub-33/>): a zip of XHTML, one file a month.
//!
//! As in every zip of ours, entries bear one time and one set of permissions, so that two exports
//! are the same bytes.

use std::io::{Cursor, Write};

use sha2::{Digest, Sha256};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{
    Book, Kind, STYLE,
    chapter::{Chapter, is_core_picture},
};
use crate::{
    brief::{Media, Timestamp},
    error::{Error, Result},
    export::{Archive, BundleFile, Output, Written, escape::escape},
    progress::Progress,
};

/// Writes an archive as `book.epub`.
///
/// # Errors
/// What the archive or the output says; [`Error::Cancelled`]; [`Error::BadInput`] where it is too
/// much for one book.
pub fn write_epub(
    archive: &dyn Archive,
    output: &mut dyn Output,
    progress: &dyn Progress,
) -> Result<Written> {
    let book = Book::of(archive, Kind::Epub)?;
    let mut epub = Epub::begin()?;
    let mut bound = Binding::default();
    let language = book.records.settings.language.as_str();
    let printed = book.print(progress, |chapter| {
        let name = &chapter.name;
        let title = escape(&chapter.title);
        let body = format!(
            "<section class=\"month\">\n<h1>{title}</h1>\n{}</section>\n",
            chapter.text
        );
        let path = format!("EPUB/text/{name}.xhtml");
        epub.add(
            &path,
            xhtml(&title, language, "../style.css", &body).as_bytes(),
        )?;
        bound.list(&chapter);
        Ok(())
    })?;
    let pictures = printed.media.records(archive).into_iter();
    for media in pictures.filter(|media| is_core_picture(media)) {
        progress.check()?;
        let path = format!("EPUB/{}{}", Media::FOLDER, media.name);
        epub.add(&path, &archive.media_bytes(media.id)?)?;
        bound.items.push_str(&format!(
            "<item id=\"media.{0}\" href=\"media/{0}\" media-type=\"{1}\"/>\n",
            media.name, media.mime
        ));
    }
    bound.finish(&book, printed.modified, &mut epub)?;
    output.put(vec![BundleFile {
        path: "book.epub".to_owned(),
        bytes: epub.end()?,
    }])?;
    let pages = bound.chapters;
    Ok(book.written(pages, Vec::new()))
}

/// What the book's package lists.
#[derive(Default)]
struct Binding {
    items: String,
    spine: String,
    contents: String,
    chapters: usize,
}

impl Binding {
    fn list(&mut self, chapter: &Chapter) {
        let name = &chapter.name;
        self.chapters += 1;
        self.items.push_str(&format!(
            "<item id=\"m{name}\" href=\"text/{name}.xhtml\" media-type=\"application/xhtml+xml\"/>\n"
        ));
        self.spine
            .push_str(&format!("<itemref idref=\"m{name}\"/>\n"));
        let briefs = chapter.briefs.iter().map(|(anchor, headline)| {
            // An entry of the contents must say something.
            let headline = if headline.trim().is_empty() {
                "…"
            } else {
                headline
            };
            let headline = escape(headline);
            format!("<li><a href=\"text/{name}.xhtml#{anchor}\">{headline}</a></li>\n")
        });
        self.contents.push_str(&format!(
            "<li><a href=\"text/{name}.xhtml\">{}</a>\n<ol>\n{}</ol>\n</li>\n",
            escape(&chapter.title),
            briefs.collect::<String>()
        ));
    }

    /// Writes what leads to the chapters.
    fn finish(&self, book: &Book<'_>, modified: Option<Timestamp>, epub: &mut Epub) -> Result<()> {
        let settings = book.records.settings;
        let language = settings.language.as_str();
        let title = match settings.title.trim() {
            "" => "…".to_owned(),
            title => escape(title),
        };
        let range = escape(&book.range());
        let front = format!(
            "<section>\n<h1>{title}</h1>\n<p>{}</p>\n<p class=\"range\">{range}</p>\n</section>\n",
            escape(&settings.tagline)
        );
        let contents = format!(
            "<nav epub:type=\"toc\" role=\"doc-toc\" class=\"contents\">\n<h1>{title}</h1>\n<ol>\n\
             <li><a href=\"title.xhtml\">{title}</a></li>\n{}</ol>\n</nav>\n",
            self.contents
        );
        // A book of nothing has not changed since time began.
        let modified = modified.map_or_else(
            || "1970-01-01T00:00:00Z".to_owned(),
            |at| {
                at.in_zone(chrono_tz::UTC)
                    .format("%Y-%m-%dT%H:%M:%SZ")
                    .to_string()
            },
        );
        let creators = book
            .archive
            .authors()
            .iter()
            .map(|author| format!("<dc:creator>{}</dc:creator>\n", escape(&author.name)));
        let package = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{language}\">\n\
             <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
             <dc:identifier id=\"id\">{}</dc:identifier>\n\
             <dc:title>{title}</dc:title>\n<dc:language>{language}</dc:language>\n{}\
             <meta property=\"dcterms:modified\">{modified}</meta>\n</metadata>\n\
             <manifest>\n\
             <item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n\
             <item id=\"title\" href=\"title.xhtml\" media-type=\"application/xhtml+xml\"/>\n\
             <item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n{}\
             </manifest>\n<spine>\n<itemref idref=\"title\"/>\n{}</spine>\n</package>\n",
            identifier(book),
            creators.collect::<String>(),
            self.items,
            self.spine
        );
        epub.add("EPUB/style.css", STYLE.as_bytes())?;
        epub.add(
            "EPUB/title.xhtml",
            xhtml(&title, language, "style.css", &front).as_bytes(),
        )?;
        epub.add(
            "EPUB/nav.xhtml",
            xhtml(&title, language, "style.css", &contents).as_bytes(),
        )?;
        epub.add("EPUB/package.opf", package.as_bytes())
    }
}

/// A book's id: a UUID (RFC 9562, version 8) made from the archive's name and place and the days,
/// so that it is the same in every export.
fn identifier(book: &Book<'_>) -> String {
    let settings = book.records.settings;
    let said = format!(
        "{}\n{}\n{}",
        settings.title,
        book.records.base(),
        book.range()
    );
    let hash = Sha256::digest(said.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    let uuid = uuid::Builder::from_custom_bytes(bytes).into_uuid();
    format!("urn:uuid:{uuid}")
}

fn xhtml(title: &str, language: &str, style: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" \
         lang=\"{language}\" xml:lang=\"{language}\">\n\
         <head>\n<title>{title}</title>\n<link rel=\"stylesheet\" href=\"{style}\"/>\n</head>\n\
         <body>\n{body}</body>\n</html>\n"
    )
}

/// The zip.
struct Epub(ZipWriter<Cursor<Vec<u8>>>);

impl Epub {
    /// A zip that says what it is, as its first bytes must.
    fn begin() -> Result<Self> {
        let mut epub = Self(ZipWriter::new(Cursor::new(Vec::new())));
        epub.put(
            "mimetype",
            b"application/epub+zip",
            CompressionMethod::Stored,
        )?;
        epub.add(
            "META-INF/container.xml",
            b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
              <container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n\
              <rootfiles>\n\
              <rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/>\n\
              </rootfiles>\n</container>\n",
        )?;
        Ok(epub)
    }

    fn add(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        self.put(path, bytes, CompressionMethod::Deflated)
    }

    fn put(&mut self, path: &str, bytes: &[u8], method: CompressionMethod) -> Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        self.0.start_file(path, options).map_err(|it| broken(&it))?;
        self.0.write_all(bytes).map_err(|it| broken(&it))
    }

    fn end(self) -> Result<Vec<u8>> {
        let cursor = self.0.finish().map_err(|it| broken(&it))?;
        Ok(cursor.into_inner())
    }
}

fn broken(error: &dyn std::fmt::Display) -> Error {
    Error::Internal {
        doing: "binding an EPUB".into(),
        detail: error.to_string(),
    }
}

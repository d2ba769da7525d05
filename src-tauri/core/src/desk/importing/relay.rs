//! Reading and keeping at the same time: a reader works on a thread of its own, and what it finds
//! comes over to the desk in its order.
//!
//! What is on its way is bounded, so that a reader which is faster than the disk fills no memory.
//! Deliberately absent: a way back. Nothing that the desk does with a brief changes how the next one
//! is read. What a reader asks for, the times of undated briefs, goes over with it.

use std::{
    panic::resume_unwind,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

use crate::{
    brief::{Author, ItemKind, Media, Note, Settings, Source, Tag, Timestamp},
    error::{Error, Result},
    import::{IncomingBrief, PassedOver, Sink, Undated},
};

/// How many findings, and how many bytes of texts and files in them, come over together.
const TOGETHER: (usize, usize) = (128, 512 * 1024);
/// As much as a program's first thread has: readers go down into what is nested.
const STACK: usize = 8 * 1024 * 1024;

/// Something that a reader found; see [`Sink`].
enum Found {
    Settings(Box<Settings>),
    Author(Author),
    Source(Source),
    Tag(Tag),
    Media(Media, Vec<u8>),
    Brief(Box<IncomingBrief>),
    PassedOver(PassedOver),
    Count(ItemKind, usize, usize),
    Site(String),
    Note(Note),
}

impl Found {
    fn hand_to(self, sink: &mut dyn Sink) -> Result<()> {
        match self {
            Self::Settings(settings) => return sink.settings(*settings),
            Self::Author(author) => return sink.author(author),
            Self::Source(source) => return sink.source(source),
            Self::Tag(tag) => return sink.tag(tag),
            Self::Media(media, bytes) => return sink.media(media, bytes),
            Self::Brief(brief) => return sink.brief(*brief),
            Self::PassedOver(item) => return sink.pass_over(item),
            Self::Count(kind, read, taken) => sink.count(kind, read, taken),
            Self::Site(address) => sink.site(&address),
            Self::Note(note) => sink.note(note),
        }
        Ok(())
    }

    /// How many bytes of texts and files it holds, roughly.
    fn bytes(&self) -> usize {
        match self {
            Self::Brief(brief) => {
                let contents = [Some(&brief.contents), brief.changes.as_ref()];
                let bodies = contents.into_iter().flatten();
                let bodies = bodies.map(|contents| contents.body.as_str().len());
                bodies.sum::<usize>() + brief.original.as_ref().map_or(0, String::len)
            }
            Self::Media(_, bytes) => bytes.len(),
            _ => 0,
        }
    }
}

/// Hands on to `sink` what `read` finds, which works meanwhile.
///
/// # Errors
/// The sink's, which stops the reader; else the reader's.
pub(super) fn relay(
    sink: &mut dyn Sink,
    undated: &mut Undated,
    read: impl FnOnce(&mut dyn Sink) -> Result<()> + Send,
) -> Result<()> {
    let (sender, receiver) = sync_channel(1);
    thread::scope(|scope| {
        let reader = thread::Builder::new().stack_size(STACK);
        let reader = reader.spawn_scoped(scope, move || {
            let mut relay = Relay {
                sender,
                undated,
                found: Vec::new(),
                bytes: 0,
            };
            let done = read(&mut relay);
            // What was found before the reader failed is handed on, too: there may be a refusal in
            // it, which then is what happened first.
            let handed_on = relay.hand_on();
            done.and(handed_on)
        });
        let reader = reader.map_err(|error| Error::Internal {
            doing: "beginning to read".into(),
            detail: error.to_string(),
        })?;
        let kept = keep(receiver, sink);
        let read = reader.join().unwrap_or_else(|panic| resume_unwind(panic));
        kept.and(read)
    })
}

/// Takes what comes until nothing more does. The channel ends with it, which stops the reader.
fn keep(receiver: Receiver<Vec<Found>>, sink: &mut dyn Sink) -> Result<()> {
    let mut found = receiver.into_iter().flatten();
    found.try_for_each(|found| found.hand_to(sink))
}

/// The reader's side.
struct Relay<'u> {
    sender: SyncSender<Vec<Found>>,
    undated: &'u mut Undated,
    found: Vec<Found>,
    bytes: usize,
}

impl Relay<'_> {
    fn add(&mut self, found: Found) -> Result<()> {
        self.bytes += found.bytes();
        self.found.push(found);
        if self.found.len() >= TOGETHER.0 || self.bytes >= TOGETHER.1 {
            self.hand_on()
        } else {
            Ok(())
        }
    }

    fn hand_on(&mut self) -> Result<()> {
        self.bytes = 0;
        let found = std::mem::take(&mut self.found);
        // Nobody listens any more: the desk refused something, and says so itself.
        self.sender.send(found).map_err(|_| Error::Cancelled)
    }

    /// Adds what can't be refused.
    fn tell(&mut self, found: Found) {
        // Where nobody listens any more, the next brief or the end meets that.
        let _ = self.add(found);
    }
}

impl Sink for Relay<'_> {
    fn settings(&mut self, settings: Settings) -> Result<()> {
        self.add(Found::Settings(Box::new(settings)))
    }

    fn author(&mut self, author: Author) -> Result<()> {
        self.add(Found::Author(author))
    }

    fn source(&mut self, source: Source) -> Result<()> {
        self.add(Found::Source(source))
    }

    fn tag(&mut self, tag: Tag) -> Result<()> {
        self.add(Found::Tag(tag))
    }

    fn media(&mut self, media: Media, bytes: Vec<u8>) -> Result<()> {
        self.add(Found::Media(media, bytes))
    }

    fn brief(&mut self, brief: IncomingBrief) -> Result<()> {
        self.add(Found::Brief(Box::new(brief)))
    }

    fn undated(&mut self) -> Option<Timestamp> {
        self.undated.next()
    }

    fn pass_over(&mut self, item: PassedOver) -> Result<()> {
        self.add(Found::PassedOver(item))
    }

    fn count(&mut self, kind: ItemKind, read: usize, taken: usize) {
        self.tell(Found::Count(kind, read, taken));
    }

    fn site(&mut self, address: &str) {
        self.tell(Found::Site(address.to_owned()));
    }

    fn note(&mut self, note: Note) {
        self.tell(Found::Note(note));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        error::Existing,
        import::{Basket, IncomingContents},
    };

    fn brief(number: usize) -> IncomingBrief {
        IncomingBrief::draft("a.txt", number.to_string(), IncomingContents::default())
    }

    /// More than comes over together, several times.
    const MANY: usize = 1_000;

    #[test]
    fn what_is_found_comes_over_in_its_order() {
        let mut basket = Basket::default();
        let read = |sink: &mut dyn Sink| {
            sink.site("https://old.example");
            for number in 0..MANY {
                sink.brief(brief(number))?;
                sink.note(Note::new("read", &number.to_string()));
            }
            Ok(())
        };
        relay(&mut basket, &mut Undated::default(), read).unwrap();
        let all: Vec<String> = (0..MANY).map(|number| number.to_string()).collect();
        let briefs = basket.briefs.iter().map(|brief| brief.item.clone());
        let notes = basket.notes.iter().map(|note| note.message.clone());
        assert!(briefs.eq(all.iter().cloned()) && notes.eq(all));
        assert_eq!(basket.sites, ["https://old.example"]);
    }

    #[test]
    fn a_reader_that_fails_has_handed_on_what_came_before() {
        let mut basket = Basket::default();
        let failed = relay(&mut basket, &mut Undated::default(), |sink| {
            sink.brief(brief(1))?;
            Err(Error::bad_input(
                "a.txt",
                "It breaks off",
                "Export it again",
            ))
        });
        assert!(matches!(failed, Err(Error::BadInput { .. })));
        assert_eq!(basket.briefs.len(), 1);
    }

    /// Takes some briefs and then no more.
    struct Full(Basket);

    impl Sink for Full {
        fn brief(&mut self, brief: IncomingBrief) -> Result<()> {
            if self.0.briefs.len() == 3 {
                let what = Existing::File("reef.jpg".to_owned());
                return Err(Error::Exists { what });
            }
            self.0.brief(brief)
        }
        fn undated(&mut self) -> Option<Timestamp> {
            None
        }
        fn settings(&mut self, settings: Settings) -> Result<()> {
            self.0.settings(settings)
        }
        fn author(&mut self, author: Author) -> Result<()> {
            self.0.author(author)
        }
        fn source(&mut self, source: Source) -> Result<()> {
            self.0.source(source)
        }
        fn tag(&mut self, tag: Tag) -> Result<()> {
            self.0.tag(tag)
        }
        fn media(&mut self, media: Media, bytes: Vec<u8>) -> Result<()> {
            self.0.media(media, bytes)
        }
        fn pass_over(&mut self, item: PassedOver) -> Result<()> {
            self.0.pass_over(item)
        }
        fn count(&mut self, kind: ItemKind, read: usize, taken: usize) {
            self.0.count(kind, read, taken);
        }
        fn site(&mut self, address: &str) {
            self.0.site(address);
        }
        fn note(&mut self, note: Note) {
            self.0.note(note);
        }
    }

    #[test]
    fn a_desk_that_refuses_stops_the_reader_and_says_why() {
        let mut full = Full(Basket::default());
        let refused = relay(&mut full, &mut Undated::default(), |sink| {
            // Without end, so that only the refusal ends it.
            (0..).try_for_each(|number| sink.brief(brief(number)))
        });
        assert!(matches!(refused, Err(Error::Exists { .. })));
        assert_eq!(full.0.briefs.len(), 3);
    }
}

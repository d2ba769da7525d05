//! Words before a name that say what it is: “Source:”, “via”, “photo by”.

use crate::brief::Role;

/// Whether the text begins with a word such as “Source:”, which says that a name follows.
pub(super) fn is_labelled(text: &str) -> bool {
    find(text).is_some_and(|label| label.sure)
}

/// Whether the text is such a word and names nobody: an address is to follow.
pub(super) fn is_alone(text: &str) -> bool {
    let words = [
        "source", "sources", "via", "from", "credit", "photo", "image", "link",
    ];
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// What words before a name say of it.
pub(super) struct Label<'a> {
    pub(super) role: Role,
    /// What follows the label.
    pub(super) rest: &'a str,
    /// Whether the label alone makes it a credit, wherever it stands.
    pub(super) sure: bool,
    /// Whether a comma may stand between a person and their role.
    pub(super) names_person: bool,
    /// Whether the label is printed again.
    pub(super) keeps_words: bool,
}

/// The words before a name that say what it is: “Source:”, “via”, “photo by”.
pub(super) fn find(text: &str) -> Option<Label<'_>> {
    const LABELS: [(&str, Role, bool); 27] = [
        ("excerpted from", Role::ExcerptedFrom, true),
        ("excerpt from", Role::ExcerptedFrom, true),
        ("source:", Role::ReportedBy, true),
        ("sources:", Role::ReportedBy, true),
        ("credit:", Role::ReportedBy, true),
        ("credits:", Role::ReportedBy, true),
        ("via:", Role::Via, true),
        ("via", Role::Via, false),
        ("quoting", Role::Quoted, false),
        ("photo:", Role::Photo, true),
        ("photos:", Role::Photo, true),
        ("photo credit:", Role::Photo, true),
        ("photo by", Role::Photo, true),
        ("photos by", Role::Photo, true),
        ("photo courtesy of", Role::Photo, true),
        ("image:", Role::Photo, true),
        ("image credit:", Role::Photo, true),
        ("picture:", Role::Photo, true),
        ("reporting by", Role::ReportedBy, false),
        ("reported by", Role::ReportedBy, false),
        ("with reporting by", Role::ReportedBy, false),
        ("courtesy of", Role::ReportedBy, false),
        ("adapted from", Role::ReportedBy, false),
        ("based on", Role::ReportedBy, false),
        ("taken from", Role::ReportedBy, false),
        ("from", Role::ReportedBy, false),
        ("by", Role::ReportedBy, false),
    ];
    let lower = text.to_ascii_lowercase();
    LABELS.iter().find_map(|(words, role, sure)| {
        let rest = lower.strip_prefix(words)?;
        let apart = words.ends_with(':') || rest.starts_with([' ', ':']);
        let rest = text[words.len()..].trim_start_matches([' ', ':', '[']);
        let rest = rest.trim_end_matches([' ', ']']);
        (apart && !rest.is_empty()).then_some(Label {
            role: *role,
            rest,
            sure: *sure,
            names_person: *role == Role::ReportedBy && *sure,
            keeps_words: *role == Role::ReportedBy && !*sure,
        })
    })
}

//! The site's own words, in the desk's language: the one place where they stand.
//!
//! A language has all of them or is not here: the site is then in English, and says so with `lang`
//! where that stands in a page of another language. Dates are not here; see `text/date.rs`.
//!
//! Deliberately absent: what an editor reads, such as the notes of an export, which is in English.

use serde::Serialize;

use crate::brief::{CorrectionKind, Language};

/// All words of one language. Templates see them as `words`.
#[derive(Debug, Serialize)]
pub struct Phrases {
    /// The language, as BCP 47 writes it.
    pub lang: &'static str,
    /// What stands between three digits and the next three.
    grouping: &'static str,
    brief: &'static str,
    briefs: &'static str,

    // What leads around the site.
    pub skip: &'static str,
    pub site: &'static str,
    pub latest: &'static str,
    pub archive: &'static str,
    pub sources: &'static str,
    pub authors: &'static str,
    pub tags: &'static str,
    pub corrections: &'static str,
    pub about: &'static str,
    pub feeds: &'static str,
    pub pages: &'static str,
    pub months: &'static str,
    pub newer: &'static str,
    pub older: &'static str,
    newer_briefs: &'static str,
    older_briefs: &'static str,
    /// The name of a page of a list, with `{number}`.
    page: &'static str,
    /// The same with `{of}` pages.
    page_of: &'static str,

    // What stands above a list.
    pub by_author: &'static str,
    pub credited_to: &'static str,
    pub filed_under: &'static str,
    pub published_in: &'static str,
    pub nothing_yet: &'static str,
    pub every_correction: &'static str,

    // What stands in a brief or on its card.
    pub posted_on: &'static str,
    pub by: &'static str,
    pub corrected: &'static str,
    pub see_corrections: &'static str,
    pub retracted_on: &'static str,
    pub notices: &'static str,
    pub credits: &'static str,
    pub reported_by: &'static str,
    pub archived_copy: &'static str,
    pub related: &'static str,
    pub neighbours: &'static str,
    correction: &'static str,
    clarification: &'static str,
    update: &'static str,
    editors_note: &'static str,
    retraction: &'static str,

    // What the page that searches says; `{q}` is what was typed, `{n}` how many were found.
    pub search: &'static str,
    search_for: &'static str,
    search_needs_script: &'static str,
    found_none: &'static str,
    found_one: &'static str,
    found_many: &'static str,
    more_found: &'static str,
    search_failed: &'static str,

    // What lost readers read.
    pub not_found: &'static str,
    pub no_such_page: &'static str,
    pub go_to_latest: &'static str,
    pub or_look_around: &'static str,
    pub moved_to: &'static str,
}

const ENGLISH: Phrases = Phrases {
    lang: "en",
    grouping: ",",
    brief: "brief",
    briefs: "briefs",
    skip: "Skip to the text",
    site: "Site",
    latest: "Latest",
    archive: "Archive",
    sources: "Sources",
    authors: "Authors",
    tags: "Tags",
    corrections: "Corrections",
    about: "About",
    feeds: "Feeds",
    pages: "Pages",
    months: "Months",
    newer: "Newer",
    older: "Older",
    newer_briefs: "Newer briefs",
    older_briefs: "Older briefs",
    page: "Page {number}",
    page_of: "Page {number} of {of}",
    by_author: "By",
    credited_to: "Everything we credited to",
    filed_under: "Filed under",
    published_in: "Published in",
    nothing_yet: "Nothing has been published yet.",
    every_correction: "Every correction, note and retraction, newest first.",
    posted_on: "Posted on",
    by: "by",
    corrected: "Corrected",
    see_corrections: "With corrections",
    retracted_on: "This brief was retracted on",
    notices: "Corrections and notes",
    credits: "Credits",
    reported_by: "by",
    archived_copy: "archived copy",
    related: "Related briefs",
    neighbours: "Neighbouring briefs",
    correction: "Correction",
    clarification: "Clarification",
    update: "Update",
    editors_note: "Editor’s note",
    retraction: "Retraction",
    search: "Search",
    search_for: "Words to look for",
    search_needs_script: "Search needs a script. Without one, the sections above lead to every brief.",
    found_none: "Nothing found for “{q}”. Every word has to stand in the brief, spelled as it is there.",
    found_one: "One brief found",
    found_many: "{n} briefs found",
    more_found: "More results",
    search_failed: "The index of the search could not be read.",
    not_found: "Page not found",
    no_such_page: "There is no page at this address. It may have been mistyped, or the page was taken down.",
    go_to_latest: "Go to the latest briefs",
    or_look_around: "or look through the sections above",
    moved_to: "This page has moved to",
};

const GERMAN: Phrases = Phrases {
    lang: "de",
    grouping: ".",
    brief: "Meldung",
    briefs: "Meldungen",
    skip: "Zum Text springen",
    site: "Website",
    latest: "Neueste",
    archive: "Archiv",
    sources: "Quellen",
    authors: "Autoren",
    tags: "Schlagwörter",
    corrections: "Korrekturen",
    about: "Über uns",
    feeds: "Feeds",
    pages: "Seiten",
    months: "Monate",
    newer: "Neuere",
    older: "Ältere",
    newer_briefs: "Neuere Meldungen",
    older_briefs: "Ältere Meldungen",
    page: "Seite {number}",
    page_of: "Seite {number} von {of}",
    by_author: "Von",
    credited_to: "Alles, was wir dieser Quelle verdanken:",
    filed_under: "Abgelegt unter",
    published_in: "Veröffentlicht im Zeitraum",
    nothing_yet: "Es ist noch nichts veröffentlicht.",
    every_correction: "Alle Korrekturen, Hinweise und Rücknahmen, die neuesten zuerst.",
    posted_on: "Veröffentlicht am",
    by: "von",
    corrected: "Korrigiert",
    see_corrections: "Mit Korrekturen",
    retracted_on: "Diese Meldung wurde zurückgezogen am",
    notices: "Korrekturen und Hinweise",
    credits: "Quellenangaben",
    reported_by: "von",
    archived_copy: "archivierte Kopie",
    related: "Ähnliche Meldungen",
    neighbours: "Benachbarte Meldungen",
    correction: "Korrektur",
    clarification: "Klarstellung",
    update: "Aktualisierung",
    editors_note: "Anmerkung der Redaktion",
    retraction: "Rücknahme",
    search: "Suche",
    search_for: "Gesuchte Wörter",
    search_needs_script: "Die Suche braucht ein Skript. Ohne es führen die Bereiche oben zu jeder Meldung.",
    found_none: "Nichts gefunden zu „{q}“. Jedes Wort muss so in der Meldung stehen.",
    found_one: "Eine Meldung gefunden",
    found_many: "{n} Meldungen gefunden",
    more_found: "Weitere Treffer",
    search_failed: "Der Index der Suche war nicht zu lesen.",
    not_found: "Seite nicht gefunden",
    no_such_page: "Unter dieser Adresse steht keine Seite. Vielleicht ist sie vertippt, oder die Seite wurde entfernt.",
    go_to_latest: "Zu den neuesten Meldungen",
    or_look_around: "oder über die Rubriken oben weitersuchen",
    moved_to: "Diese Seite ist umgezogen:",
};

const FRENCH: Phrases = Phrases {
    lang: "fr",
    grouping: "\u{202f}",
    brief: "brève",
    briefs: "brèves",
    skip: "Aller au texte",
    site: "Site",
    latest: "À la une",
    archive: "Archives",
    sources: "Sources",
    authors: "Auteurs",
    tags: "Mots-clés",
    corrections: "Rectificatifs",
    about: "À propos",
    feeds: "Flux",
    pages: "Pages",
    months: "Mois",
    newer: "Plus récent",
    older: "Plus ancien",
    newer_briefs: "Brèves plus récentes",
    older_briefs: "Brèves plus anciennes",
    page: "Page {number}",
    page_of: "Page {number} sur {of}",
    by_author: "Par",
    credited_to: "Tout ce que nous devons à",
    filed_under: "Classé sous",
    published_in: "Publié en",
    nothing_yet: "Rien n’est encore publié.",
    every_correction: "Tous les rectificatifs, précisions et retraits, du plus récent au plus ancien.",
    posted_on: "Publié le",
    by: "par",
    corrected: "Rectifié",
    see_corrections: "Avec rectificatifs",
    retracted_on: "Cette brève a été retirée le",
    notices: "Rectificatifs et précisions",
    credits: "Crédits",
    reported_by: "par",
    archived_copy: "copie archivée",
    related: "Brèves liées",
    neighbours: "Brèves voisines",
    correction: "Rectificatif",
    clarification: "Précision",
    update: "Mise à jour",
    editors_note: "Note de la rédaction",
    retraction: "Retrait",
    search: "Recherche",
    search_for: "Mots à chercher",
    search_needs_script: "La recherche a besoin d’un script. Sans lui, les rubriques ci-dessus mènent à chaque brève.",
    found_none: "Rien trouvé pour « {q} ». Chaque mot doit figurer tel quel dans la brève.",
    found_one: "Une brève trouvée",
    found_many: "{n} brèves trouvées",
    more_found: "Plus de résultats",
    search_failed: "L’index de la recherche n’a pas pu être lu.",
    not_found: "Page introuvable",
    no_such_page: "Il n’y a pas de page à cette adresse. Elle est peut-être mal saisie, ou la page a été retirée.",
    go_to_latest: "Aller aux brèves les plus récentes",
    or_look_around: "ou parcourir les rubriques ci-dessus",
    moved_to: "Cette page a été déplacée :",
};

impl Phrases {
    /// The words of a language, or else of English.
    pub fn of(language: &Language) -> &'static Self {
        [&GERMAN, &FRENCH]
            .into_iter()
            .find(|phrases| phrases.lang == language.primary())
            .unwrap_or(&ENGLISH)
    }

    /// `1 brief`, `12,345 briefs`.
    pub fn briefs(&self, count: usize) -> String {
        let digits = count.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push_str(self.grouping);
            }
            grouped.push(digit);
        }
        let noun = if count == 1 { self.brief } else { self.briefs };
        format!("{grouped} {noun}")
    }

    /// `Page 3`.
    pub fn page(&self, number: usize) -> String {
        self.page.replace("{number}", &number.to_string())
    }

    /// `Page 3 of 12`.
    pub fn page_of(&self, number: usize, of: usize) -> String {
        self.page_of
            .replace("{number}", &number.to_string())
            .replace("{of}", &of.to_string())
    }

    /// What a notice is called above its text; one without a kind says that a brief was retracted.
    pub fn notice(&self, kind: Option<CorrectionKind>) -> &'static str {
        match kind {
            Some(CorrectionKind::Correction) => self.correction,
            Some(CorrectionKind::Clarification) => self.clarification,
            Some(CorrectionKind::Update) => self.update,
            Some(CorrectionKind::EditorsNote) => self.editors_note,
            None => self.retraction,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped_as_each_language_does() {
        assert_eq!(ENGLISH.briefs(1), "1 brief");
        assert_eq!(ENGLISH.briefs(12_345), "12,345 briefs");
        assert_eq!(GERMAN.briefs(12_345), "12.345 Meldungen");
        assert_eq!(FRENCH.briefs(1_000), "1\u{202f}000 brèves");
    }

    #[test]
    fn every_language_has_every_word_and_every_place_in_it() {
        for phrases in [&ENGLISH, &GERMAN, &FRENCH] {
            let all = serde_json::to_value(phrases).unwrap();
            for (name, words) in all.as_object().unwrap() {
                assert!(
                    !words.as_str().unwrap().is_empty(),
                    "{}: {name}",
                    phrases.lang
                );
            }
            assert!(phrases.page(7).contains('7'));
            let of = phrases.page_of(7, 12);
            assert!(of.contains('7') && of.contains("12"), "{of}");
        }
    }

    #[test]
    fn a_language_without_words_of_its_own_has_the_english_ones() {
        let words = |tag: &str| Phrases::of(&tag.parse().unwrap()).lang;
        assert_eq!(
            ["de-AT", "fr", "en-US", "ja", "DE"].map(words),
            ["de", "fr", "en", "en", "de"]
        );
    }
}

//! Days as they are printed: `13 April 2019`, `13. April 2019`, `13 de abril de 2019`.
//!
//! Deliberately absent: times of day (a brief is dated by its day) and the machine's own zone and
//! locale: the language and the zone are the desk's.

use chrono::{Datelike, Locale, NaiveDate};

/// How one language writes days and months.
#[derive(Debug, Clone, Copy)]
pub struct DateStyle {
    language: &'static str,
    locale: Locale,
    day: &'static str,
    month: &'static str,
}

impl DateStyle {
    /// The style of a language by its tag (BCP 47); English for one that is not known here.
    pub fn of(language: &str) -> Self {
        let tag = language.to_ascii_lowercase();
        let primary = tag.split('-').next().unwrap_or_default();
        let (language, locale, day, month) = match (primary, tag.as_str()) {
            (_, "en-us") => ("en", Locale::en_US, "%B %-d, %Y", "%B %Y"),
            ("de", _) => ("de", Locale::de_DE, "%-d. %B %Y", "%B %Y"),
            ("fr", _) => ("fr", Locale::fr_FR, "%-d %B %Y", "%B %Y"),
            ("es", _) => ("es", Locale::es_ES, "%-d de %B de %Y", "%B de %Y"),
            ("pt", _) => ("pt", Locale::pt_PT, "%-d de %B de %Y", "%B de %Y"),
            ("it", _) => ("it", Locale::it_IT, "%-d %B %Y", "%B %Y"),
            ("nl", _) => ("nl", Locale::nl_NL, "%-d %B %Y", "%B %Y"),
            ("sv", _) => ("sv", Locale::sv_SE, "%-d %B %Y", "%B %Y"),
            ("da", _) => ("da", Locale::da_DK, "%-d. %B %Y", "%B %Y"),
            ("nb" | "no", _) => ("nb", Locale::nb_NO, "%-d. %B %Y", "%B %Y"),
            ("tr", _) => ("tr", Locale::tr_TR, "%-d %B %Y", "%B %Y"),
            ("id", _) => ("id", Locale::id_ID, "%-d %B %Y", "%B %Y"),
            ("zh", _) => ("zh", Locale::zh_CN, "%Y年%-m月%-d日", "%Y年%-m月"),
            ("ja", _) => ("ja", Locale::ja_JP, "%Y年%-m月%-d日", "%Y年%-m月"),
            ("ko", _) => ("ko", Locale::ko_KR, "%Y년 %-m월 %-d일", "%Y년 %-m월"),
            _ => ("en", Locale::en_GB, "%-d %B %Y", "%B %Y"),
        };
        Self {
            language,
            locale,
            day,
            month,
        }
    }

    /// The language that days are printed in, which is English where the desk's is not known here.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// A day: `13 April 2019`.
    pub fn day(&self, day: NaiveDate) -> String {
        let written = day.format_localized(self.day, self.locale).to_string();
        // French counts the first day of a month and numbers the others.
        match written.strip_prefix("1 ") {
            Some(rest) if self.language == "fr" => format!("1er {rest}"),
            _ => written,
        }
    }

    /// A day's month: `April 2019`.
    pub fn month(&self, day: NaiveDate) -> String {
        day.format_localized(self.month, self.locale).to_string()
    }

    /// A day's month without its year: `April`.
    pub fn month_name(&self, day: NaiveDate) -> String {
        match self.locale {
            Locale::zh_CN | Locale::ja_JP => format!("{}月", day.month()),
            Locale::ko_KR => format!("{}월", day.month()),
            locale => day.format_localized("%B", locale).to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_a_day_its_own_way() {
        let day = NaiveDate::from_ymd_opt(2019, 3, 9).unwrap();
        for (tag, written, month) in [
            ("en", "9 March 2019", "March 2019"),
            ("en-US", "March 9, 2019", "March 2019"),
            ("de-AT", "9. März 2019", "März 2019"),
            ("es", "9 de marzo de 2019", "marzo de 2019"),
            ("fr", "9 mars 2019", "mars 2019"),
            ("ko", "2019년 3월 9일", "2019년 3월"),
            ("tlh", "9 March 2019", "March 2019"),
        ] {
            let style = DateStyle::of(tag);
            assert_eq!(
                (style.day(day).as_str(), style.month(day).as_str()),
                (written, month)
            );
        }
    }

    #[test]
    fn the_first_of_a_month_is_the_first_in_french() {
        let first = NaiveDate::from_ymd_opt(2019, 4, 1).unwrap();
        assert_eq!(DateStyle::of("fr").day(first), "1er avril 2019");
        assert_eq!(DateStyle::of("de").day(first), "1. April 2019");
    }
}

//! Addresses: on the web, and a brief's own within the exported archive.

use std::{fmt, str::FromStr};

use chrono::Datelike;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{Slug, Timestamp};

/// An absolute `http` or `https` address, kept as it was written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(type = "string"))]
pub struct WebAddress(String);

impl WebAddress {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host in lower case without a leading `www.`: what tells one outlet from another.
    pub fn host(&self) -> String {
        let host = url::Url::parse(&self.0)
            .ok()
            .and_then(|url| url.host_str().map(str::to_owned));
        let host = host.unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(&host).to_owned()
    }

    /// The address without a slash at its end, for putting a path behind it.
    pub fn without_slash(&self) -> &str {
        self.0.trim_end_matches('/')
    }
}

/// A text that is no web address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a web address: it must start with http:// or https:// and name a host")]
pub struct NotAWebAddress(String);

impl TryFrom<String> for WebAddress {
    type Error = NotAWebAddress;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let plain = !text.contains(|c: char| c.is_whitespace() || c.is_control());
        let web = url::Url::parse(&text)
            .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some());
        if plain && web {
            Ok(Self(text))
        } else {
            Err(NotAWebAddress(text))
        }
    }
}

impl FromStr for WebAddress {
    type Err = NotAWebAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::try_from(text.to_owned())
    }
}

impl From<WebAddress> for String {
    fn from(address: WebAddress) -> Self {
        address.0
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// How a published brief's address is made: `/{year}/{month}/{slug}/`.
///
/// It starts and ends with a slash, holds `{slug}` once as a part of its own, and may hold
/// `{year}`, `{month}` and `{day}` (of publication, in the desk's time zone) and fixed parts of
/// `a–z`, `0–9`, `-`.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(type = "string"))]
pub struct AddressPattern(String);

impl AddressPattern {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a brief published then under this slug.
    pub fn address(&self, published_at: Timestamp, zone: Tz, slug: &Slug) -> String {
        let day = published_at.in_zone(zone);
        self.0
            .replace("{year}", &format!("{:04}", day.year()))
            .replace("{month}", &format!("{:02}", day.month()))
            .replace("{day}", &format!("{:02}", day.day()))
            .replace("{slug}", slug.as_str())
    }
}

impl Default for AddressPattern {
    fn default() -> Self {
        Self("/{year}/{month}/{slug}/".to_owned())
    }
}

/// A text that is no pattern for addresses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is not an address pattern: it starts and ends with /, holds {{slug}} once, and else only {{year}}, {{month}}, {{day}} and parts of a–z, 0–9 and hyphens"
)]
pub struct NotAnAddressPattern(String);

impl TryFrom<String> for AddressPattern {
    type Error = NotAnAddressPattern;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let inner = text
            .strip_prefix('/')
            .and_then(|rest| rest.strip_suffix('/'));
        let sound = inner.is_some_and(|inner| {
            let known = |part: &str| {
                matches!(part, "{year}" | "{month}" | "{day}" | "{slug}")
                    || part.parse::<Slug>().is_ok()
            };
            inner.split('/').all(known)
                && inner.split('/').filter(|part| *part == "{slug}").count() == 1
        });
        if sound {
            Ok(Self(text))
        } else {
            Err(NotAnAddressPattern(text))
        }
    }
}

impl FromStr for AddressPattern {
    type Err = NotAnAddressPattern;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::try_from(text.to_owned())
    }
}

impl From<AddressPattern> for String {
    fn from(pattern: AddressPattern) -> Self {
        pattern.0
    }
}

impl fmt::Debug for AddressPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_uses_the_day_in_the_desks_zone() {
        let late: Timestamp = "2018-12-31T23:30:00Z".parse().unwrap();
        let slug = "reef".parse().unwrap();
        let pattern = AddressPattern::default();
        assert_eq!(pattern.address(late, Tz::UTC, &slug), "/2018/12/reef/");
        assert_eq!(
            pattern.address(late, Tz::Asia__Seoul, &slug),
            "/2019/01/reef/"
        );
    }

    #[test]
    fn patterns_that_could_not_tell_briefs_apart_are_refused() {
        for pattern in [
            "",
            "/",
            "/{year}/",
            "{slug}",
            "/{slug}/{slug}/",
            "/x{slug}/",
            "/{week}/{slug}/",
            "//{slug}/",
        ] {
            assert!(pattern.parse::<AddressPattern>().is_err(), "{pattern}");
        }
        for pattern in ["/{slug}/", "/news/{year}/{month}/{day}/{slug}/"] {
            assert!(pattern.parse::<AddressPattern>().is_ok(), "{pattern}");
        }
    }

    #[test]
    fn only_addresses_a_reader_can_follow_are_web_addresses() {
        for bad in [
            "",
            "bbc.com",
            "ftp://bbc.com/x",
            "javascript:alert(1)",
            "https://",
            "https://a b.com",
        ] {
            assert!(bad.parse::<WebAddress>().is_err(), "{bad}");
        }
        let address: WebAddress = "https://WWW.bbc.com/news/1".parse().unwrap();
        assert_eq!(address.host(), "bbc.com");
        assert_eq!(address.as_str(), "https://WWW.bbc.com/news/1");
    }
}

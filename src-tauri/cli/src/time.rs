//! Times as they are typed: in the desk's zone unless they say otherwise.

use briefdesk_core::brief::Timestamp;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use chrono_tz::Tz;

use crate::output::Failure;

/// Reads `2019-04-13`, `2019-04-13 10:30`, `2019-04-13T10:30:00` (all in the desk's time zone) or a
/// time with an offset such as `2019-04-13T10:30:00Z`.
pub fn parse(typed: &str, zone: Tz) -> Result<Timestamp, Failure> {
    if let Ok(moment) = typed.parse() {
        return Ok(moment);
    }
    let day = |text: &str| {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map(|day| day.and_time(NaiveTime::MIN))
            .ok()
    };
    let formats = [
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%dT%H:%M:%S",
    ];
    let local = formats
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(typed, format).ok())
        .or(day(typed));
    local
        // Where clocks go back, the earlier of two; where they go forward, there is none.
        .and_then(|local| zone.from_local_datetime(&local).earliest())
        .map(Timestamp::from)
        .ok_or_else(|| {
            Failure::Usage(format!("“{typed}” is not a time; write 2019-04-13, “2019-04-13 10:30” or 2019-04-13T10:30:00Z"))
        })
}

/// A time as people read it, in the desk's zone.
pub fn shown(moment: Timestamp, zone: Tz) -> String {
    moment.in_zone(zone).format("%Y-%m-%d %H:%M").to_string()
}

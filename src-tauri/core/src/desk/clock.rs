//! The present and new ids: the only place that asks the machine what time it is.

use std::sync::atomic::{AtomicU64, Ordering};

use uuid::{Builder, Uuid};

use crate::brief::{Id, Timestamp};

/// Tells the time and makes ids.
pub trait Clock: Send + Sync {
    /// The present.
    fn now(&self) -> Timestamp;
    /// A new UUIDv7; each is greater than the one before.
    fn uuid(&self) -> Uuid;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine"
    )]
    fn now(&self) -> Timestamp {
        chrono::Utc::now().into()
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine"
    )]
    fn uuid(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// A clock that stands still and counts its ids, for results that can be repeated.
#[derive(Debug)]
pub struct FixedClock {
    now: Timestamp,
    made: AtomicU64,
}

impl FixedClock {
    /// A clock that always shows this time.
    pub fn at(now: Timestamp) -> Self {
        Self {
            now,
            made: AtomicU64::new(0),
        }
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.now
    }

    fn uuid(&self) -> Uuid {
        let made = self.made.fetch_add(1, Ordering::Relaxed);
        let millis = u64::try_from(self.now.seconds()).unwrap_or_default() * 1_000;
        numbered(millis, u128::from(made))
    }
}

/// Ids for things that come in newest first: each is *smaller* than the one before, so that the
/// desk's order, which falls back on ids, keeps the order they came in.
#[derive(Debug)]
pub(super) struct Descending {
    millis: u64,
    left: u32,
}

impl Descending {
    /// Begins at the present, which the clock's next id tells to the millisecond.
    pub(super) fn begin(clock: &dyn Clock) -> Self {
        let millis = clock.uuid().as_u128() >> 80;
        Self {
            millis: u64::try_from(millis).unwrap_or_default(),
            left: u32::MAX,
        }
    }

    /// The next id; `clock` gives it the random part that keeps two desks apart.
    pub(super) fn id<T: Id>(&mut self, clock: &dyn Clock) -> T {
        self.left = self.left.saturating_sub(1);
        let random = clock.uuid().as_u128() & ((1 << 42) - 1);
        T::from_uuid(numbered(self.millis, u128::from(self.left) << 42 | random))
    }
}

/// A UUIDv7 of this time, in milliseconds since 1970, whose 74 free bits hold a number (RFC 9562,
/// 6.2: a counter may stand there).
fn numbered(millis: u64, number: u128) -> Uuid {
    // The builder takes 80 bits and overwrites six of them: four before the first 12, two before
    // the other 62.
    let spread = (number >> 62 & 0xfff) << 64 | number & ((1 << 62) - 1);
    let mut bytes = [0; 10];
    bytes.copy_from_slice(&spread.to_be_bytes()[6..]);
    Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::BriefId;

    #[test]
    fn ids_sort_by_age() {
        for clock in [
            &SystemClock as &dyn Clock,
            &FixedClock::at(SystemClock.now()),
        ] {
            let ids: Vec<Uuid> = (0..1000).map(|_| clock.uuid()).collect();
            assert!(ids.is_sorted_by(|a, b| a < b));
            assert!(ids.iter().all(|id| id.get_version_num() == 7));
        }
    }

    #[test]
    fn ids_of_what_comes_newest_first_descend() {
        let mut descending = Descending::begin(&SystemClock);
        let ids: Vec<BriefId> = (0..5000).map(|_| descending.id(&SystemClock)).collect();
        assert!(ids.is_sorted_by(|a, b| a > b));
        assert!(ids.iter().all(|id| id.uuid().get_version_num() == 7));
    }
}

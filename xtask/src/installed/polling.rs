//! Waiting for what is going to happen.

use std::{
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

/// How long anything may take that is going to happen.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often one looks.
const PAUSE: Duration = Duration::from_millis(50);

/// Looks again until it finds something.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let begun = Instant::now();
    loop {
        if let Some(found) = look()? {
            return Ok(found);
        }
        if begun.elapsed() > PATIENCE {
            bail!("After {} seconds still not: {what}", PATIENCE.as_secs());
        }
        thread::park_timeout(PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_looks_until_something_is_found_or_looking_fails() {
        let mut looks = 0..3;
        let found = until("the end", || Ok(looks.next().is_none().then_some("it")));
        assert_eq!(found.unwrap(), "it");
        assert!(until::<()>("anything", || bail!("blind")).is_err());
    }
}

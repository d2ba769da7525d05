//! Feeds `html` of `tests/readers.rs` with any bytes.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| briefdesk_tests::readers::run("html", bytes));

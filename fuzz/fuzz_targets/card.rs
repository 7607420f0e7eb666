//! Fuzzes `checks::card`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::card(bytes));

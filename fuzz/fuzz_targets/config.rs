//! Fuzzes `checks::config`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::config(bytes));

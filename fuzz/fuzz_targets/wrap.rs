//! Fuzzes `checks::wrap`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::wrap(bytes));

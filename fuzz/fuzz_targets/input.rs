//! Fuzzes `checks::input`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::input(bytes));

//! Fuzzes `checks::sanitise`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::sanitise(bytes));

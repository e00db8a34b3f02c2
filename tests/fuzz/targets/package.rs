//! A package to be checked.

#![no_main]

use ledgerline_tests::laws::package;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| package::hold(bytes));

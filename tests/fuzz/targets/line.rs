//! A line of quick add.

#![no_main]

use ledgerline_tests::laws::line;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| line::hold(bytes));

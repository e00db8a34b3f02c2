//! A backup to be restored.

#![no_main]

use ledgerline_tests::laws::backup;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| backup::hold(bytes));

//! The text of a certificate.

#![no_main]

use ledgerline_tests::laws::certificate;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| certificate::hold(bytes));

//! What stands beside a certificate.

#![no_main]

use ledgerline_tests::laws::sidecar;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sidecar::hold(bytes));

//! A program file.

#![no_main]

use ledgerline_tests::laws::program_file;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| program_file::hold(bytes));

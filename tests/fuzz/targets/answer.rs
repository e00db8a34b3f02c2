//! What the reading process answers.

#![no_main]

use std::alloc::System;

use cap::Cap;
use ledgerline_tests::laws::answer;
use libfuzzer_sys::fuzz_target;

#[global_allocator]
static HEAP: Cap<System> = Cap::new(System, usize::MAX);

/// An answer is held in so many times its size, and in so many bytes more.
const TIMES: usize = 8;
const MORE: usize = 16 * 1024;

fuzz_target!(|bytes: &[u8]| {
    HEAP.set_limit(HEAP.allocated() + TIMES * bytes.len() + MORE).expect("it is more than there is");
    answer::understood(bytes);
    HEAP.set_limit(usize::MAX).expect("there is no end to it");
    answer::hold(bytes);
});

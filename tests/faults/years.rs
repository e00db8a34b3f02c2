//! Years of a record with the real program: it is killed at calls that write and at any moment, its disk fails and is full,
//! the record is restored, moved and brought up to date, in an order that a number decides. After each step a model that
//! knows nothing of the program says what must be there: what was acknowledged, and of the rest all or nothing.

mod harm;
mod life;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use ledgerline_tests::chance::setting;
use ledgerline_tests::elsewhere;

use self::life::Life;

/// How many lives are lived by `make test`; `make endure` asks for more with `PROGRAM_YEARS_SEEDS`, from
/// `PROGRAM_YEARS_FROM` on.
const SEEDS: u64 = 6;

/// How much happens in each.
const STEPS: u32 = 30;

#[test]
fn nothing_is_lost_in_years_of_the_program() {
    if elsewhere::cannot("a process of the core is of this system, and would not see what Wine's program has locked") {
        return;
    }
    let from = setting("PROGRAM_YEARS_FROM").unwrap_or(1);
    let seeds = setting("PROGRAM_YEARS_SEEDS").unwrap_or(SEEDS);
    let mut tally = std::collections::BTreeMap::<&str, u32>::new();
    for seed in from..from + seeds {
        let mut done = Vec::new();
        let lived = catch_unwind(AssertUnwindSafe(|| {
            let mut life = Life::begun(seed);
            for _ in 0..STEPS {
                let step = life.step();
                done.push(step);
            }
            life.tally
        }));
        match lived {
            Ok(of_it) => of_it.into_iter().for_each(|(name, count)| *tally.entry(name).or_default() += count),
            Err(panic) => {
                eprintln!("seed {seed}, after {done:#?}; again with PROGRAM_YEARS_FROM={seed} PROGRAM_YEARS_SEEDS=1");
                resume_unwind(panic);
            }
        }
    }
    println!("{tally:?}");
    // Both ends are met, or the harm does none.
    if seeds >= SEEDS {
        for met in ["acknowledged", "not done", "done and not said"] {
            assert!(tally.contains_key(met), "{met}: {tally:?}");
        }
    }
}

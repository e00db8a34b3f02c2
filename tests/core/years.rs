//! Ten simulated years: a member adds, plans, corrects, deletes, undoes, attaches, takes leave, closes cycles, backs up,
//! restores, starts anew on another computer and has a clock that jumps, in an order that a number decides. Some begin with
//! what an earlier release has written. A model that knows nothing of the program keeps what must be there.

mod backups;
mod cycles;
mod life;
mod model;
mod released;
mod steps;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicU64, Ordering};

use ledgerline_tests::chance::setting;

use self::life::{Harm, Life};

/// How many lives are lived by `make test`; `make endure` asks for more with `YEARS_SEEDS`, from `YEARS_FROM` on.
const SEEDS: u64 = 200;

/// How much happens in each.
const STEPS: u32 = 90;

fn live(seed: u64, harm: Option<Harm>) {
    let mut done = Vec::new();
    let lived = catch_unwind(AssertUnwindSafe(|| {
        let mut life = Life::begun(seed, harm);
        life.look();
        for number in 0..STEPS {
            done.push(life.step());
            if number % 6 == 5 {
                life.look();
            }
        }
        life.close();
        life.look();
        life.tally
    }));
    match lived {
        Ok(tally) if setting("YEARS_SEEDS") == Some(1) => eprintln!("seed {seed}: {tally:?}"),
        Ok(_) => {}
        Err(panic) => {
            eprintln!("seed {seed}, after {done:?}; again with YEARS_FROM={seed} YEARS_SEEDS=1");
            resume_unwind(panic);
        }
    }
}

#[test]
fn nothing_is_lost_in_ten_years() {
    let (from, seeds) = (setting("YEARS_FROM").unwrap_or(1), setting("YEARS_SEEDS").unwrap_or(SEEDS));
    let next = AtomicU64::new(from);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= from + seeds {
                        break;
                    }
                    live(seed, None);
                }
            });
        }
    });
}

/// All that a life is to go through is gone through, so that none of it is only written down.
#[test]
fn lives_are_full() {
    let mut tally = life::Tally::default();
    for seed in 1..=12 {
        let mut life = Life::begun(seed, None);
        for _ in 0..STEPS {
            life.step();
        }
        tally.add(&life.tally);
    }
    let missing: Vec<_> = life::HAPPENINGS.into_iter().filter(|it| !tally.0.contains_key(it)).collect();
    assert!(missing.is_empty(), "{missing:?} never happened: {tally:?}");
}

/// Whether some of the first lives notice a fault.
fn is_noticed(harm: Harm) -> bool {
    (1..=20).any(|seed| catch_unwind(|| live(seed, Some(harm))).is_err())
}

#[test]
fn a_backup_that_forgets_a_certificate_is_noticed() {
    assert!(is_noticed(Harm::ForgetsACertificate));
}

#[test]
fn a_clock_that_is_trusted_is_noticed() {
    assert!(is_noticed(Harm::PrunesByTheClock));
}

#[test]
fn a_row_that_is_written_before_its_file_is_noticed() {
    assert!(is_noticed(Harm::RowBeforeFile));
}

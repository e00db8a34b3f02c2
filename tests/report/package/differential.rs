//! What the check says of an archive, held against what other programs write to a disk.
//!
//! A number decides what is done to a package: more files, files that nobody lists, other names, sizes and flags before a file
//! than in the directory, other archives around it or within. The seal is made anew, as whoever changes a package can do. What
//! the check then calls unchanged is what every program unpacks, name by name and byte by byte.

mod again;
mod another_kind;
mod bytes;
mod kinds;
mod law;
mod tools;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use ledgerline_core::domain::values::language::Language;
use ledgerline_report::package::{NotVerified, PackageOutcome};
use ledgerline_tests::chance::setting;
use zip::CompressionMethod;

use self::again::packed_again;
use self::bytes::{DIGITS, MARK, Pieces, seal_anew};
use self::kinds::{Chance, File, PACKED_AGAIN, UNTOUCHED, list, with_bytes, with_files, with_pieces};
use self::law::{Verdict, fault};
use self::tools::{Tool, Tools, Unpacked};
use super::{entries, packed, sample, verify};

/// How many archives are judged by `make test`; `make endure` asks for more with `ARCHIVES_SEEDS`, from `ARCHIVES_FROM` on.
const SEEDS: u64 = 180;

/// What all archives are made of.
struct Base {
    /// The package as Ledgerline has made it.
    package: Vec<u8>,
    /// Its files without the list.
    files: Vec<File>,
    /// What other programs have made of its files.
    again: Vec<(&'static str, Vec<u8>)>,
}

impl Base {
    fn new() -> Self {
        let package = packed(&sample(), Language::French);
        let mut files = entries(&package);
        let again = packed_again(&files);
        files.pop();
        Self { package, files, again }
    }
}

/// An archive, and what was done to it.
struct Made {
    kinds: Vec<&'static str>,
    bytes: Vec<u8>,
    /// What is listed, and the list.
    listed: BTreeMap<String, Vec<u8>>,
    is_sealed: bool,
}

/// The archive that this number decides.
fn made(seed: u64, base: &Base) -> Made {
    let mut chance = Chance::of(seed);
    let all = kinds::all();
    let turn = usize::try_from(seed).expect("a small number");
    let mut kinds = vec![all[turn % all.len()]];
    if kinds != [UNTOUCHED] && chance.below(4) == 0 {
        kinds.push(chance.one(&all[2..]));
    }
    let is_sealed = kinds == [UNTOUCHED] || (kinds[0] != PACKED_AGAIN && chance.below(3) != 0);
    let mut files = base.files.clone();
    with_files(&kinds, &mut files, &mut chance);
    files.push(list(&files));
    let mut bytes = if kinds == [UNTOUCHED] {
        base.package.clone()
    } else if kinds == [PACKED_AGAIN] {
        base.again[turn / all.len() % base.again.len()].1.clone()
    } else {
        let method = chance.one(&[CompressionMethod::Deflated, CompressionMethod::Deflated, CompressionMethod::Stored]);
        let mut pieces = Pieces::of(&files, if is_sealed { CompressionMethod::Stored } else { method });
        if is_sealed {
            pieces.comment = [MARK, &[b'0'; DIGITS]].concat();
        }
        with_pieces(&kinds, &mut pieces, &mut chance);
        pieces.bytes()
    };
    with_bytes(&kinds, &mut bytes, &mut chance);
    // Mostly; a seal that nobody has made anew is looked at elsewhere.
    if is_sealed && chance.below(12) != 0 {
        seal_anew(&mut bytes);
    }
    Made { kinds, bytes, listed: files.into_iter().collect(), is_sealed }
}

/// What the check says of an archive.
fn judged(path: &std::path::Path) -> Verdict {
    match verify(path) {
        Ok(checked) => match checked.outcome {
            PackageOutcome::Unchanged => Verdict::Unchanged,
            PackageOutcome::RepackedUnchanged => Verdict::PackedAgain(checked.system_files),
            PackageOutcome::Differs => {
                assert!(!checked.differences.is_empty(), "what differs is told");
                Verdict::Differs
            }
        },
        Err(NotVerified::NotAPackage) => Verdict::NoPackage,
        Err(NotVerified::Hostile) => Verdict::Hostile,
        Err(error) => panic!("it can be read: {error}"),
    }
}

/// How often what came up.
#[derive(Default)]
struct Counts {
    verdicts: BTreeMap<&'static str, u32>,
    /// Of each kind that was all that was done: how often, and how often it would have been a fault to say unchanged.
    kinds: BTreeMap<&'static str, (u32, u32)>,
    /// Of each program: how often all went well, and how often not.
    tools: BTreeMap<Tool, (u32, u32)>,
    /// What differs though every program unpacks what is listed.
    strict: BTreeMap<&'static str, u32>,
    faults: Vec<String>,
}

impl Counts {
    fn add(&mut self, seed: u64, made: &Made, verdict: &Verdict, unpacked: &BTreeMap<Tool, Unpacked>) {
        *self.verdicts.entry(verdict.name()).or_default() += 1;
        let harm = fault(&Verdict::Unchanged, &made.listed, unpacked);
        for kind in &made.kinds {
            let (times, harmful) = self.kinds.entry(kind).or_default();
            *times += 1;
            *harmful += u32::from(harm.is_some());
        }
        for (tool, unpacked) in unpacked {
            let (well, refused) = self.tools.entry(*tool).or_default();
            *(if unpacked.is_well { well } else { refused }) += 1;
        }
        if harm.is_none() && !matches!(verdict, Verdict::Unchanged | Verdict::PackedAgain(_)) {
            *self.strict.entry(made.kinds[0]).or_default() += 1;
        }
        let fault = fault(verdict, &made.listed, unpacked).or_else(|| match (made.kinds.as_slice(), verdict) {
            ([kind], verdict) if *kind == UNTOUCHED && *verdict != Verdict::Unchanged => {
                Some("a package that nobody has touched".to_owned())
            }
            ([kind], verdict) if *kind == PACKED_AGAIN && !matches!(verdict, Verdict::PackedAgain(_)) => {
                Some("files that were only packed again".to_owned())
            }
            _ => None,
        });
        if let Some(fault) = fault {
            self.faults.push(format!(
                "seed {seed}, {:?}, sealed: {}: {} is said of {fault}; again with ARCHIVES_FROM={seed} ARCHIVES_SEEDS=1",
                made.kinds,
                made.is_sealed,
                verdict.name(),
            ));
        }
    }

    fn tell(&self) {
        println!("verdicts: {:?}", self.verdicts);
        for (tool, (well, refused)) in &self.tools {
            println!("{tool:?}: {well} unpacked, {refused} refused");
        }
        for (kind, (times, harmful)) in &self.kinds {
            println!("{times:4}, {harmful:4} not as listed, {:4} strict: {kind}", self.strict.get(kind).unwrap_or(&0));
        }
    }
}

/// Judges so many archives, on every processor.
fn count(from: u64, seeds: u64, base: &Base) -> Counts {
    let (next, counts) = (AtomicU64::new(from), Mutex::new(Counts::default()));
    let workers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let mut tools = Tools::new();
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= from + seeds {
                        break;
                    }
                    let made = made(seed, base);
                    let path = tools.put(&made.bytes);
                    let verdict = judged(&path);
                    let unpacked = Tool::ALL.into_iter().map(|tool| (tool, tools.unpack(tool, &path))).collect();
                    counts.lock().unwrap_or_else(PoisonError::into_inner).add(seed, &made, &verdict, &unpacked);
                }
            });
        }
    });
    counts.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Whoever only packs the files again has changed nothing, whatever they pack them with.
#[test]
fn what_other_programs_pack_again_is_packed_again_and_no_more() {
    let tools = Tools::new();
    for (name, bytes) in Base::new().again {
        assert_eq!(judged(&tools.put(&bytes)).name(), "packed again", "{name}");
        // What fills it up to a block says nothing, and what says something is more. One program has done so already.
        let filled = [bytes.as_slice(), &[0; 4_000]].concat();
        let is_filled = bytes.ends_with(&[0; 40]);
        assert!(is_filled || judged(&tools.put(&filled)).name() == "packed again", "{name}, filled up");
        for behind in [[&[0; 4_000][..], b"x"].concat(), vec![0; 20_000]] {
            let more = [bytes.as_slice(), &behind].concat();
            assert_eq!(judged(&tools.put(&more)).name(), "differs", "{name}, with more behind");
        }
    }
}

#[test]
fn what_is_called_unchanged_is_what_other_programs_unpack() {
    let (from, seeds) = (setting("ARCHIVES_FROM").unwrap_or(0), setting("ARCHIVES_SEEDS").unwrap_or(SEEDS));
    let counts = count(from, seeds, &Base::new());
    counts.tell();
    assert!(counts.faults.is_empty(), "{}", counts.faults.join("\n"));
    if seeds < SEEDS {
        return;
    }
    let all: BTreeSet<_> = kinds::all().into_iter().collect();
    assert_eq!(counts.kinds.keys().copied().collect::<BTreeSet<_>>(), all, "every kind came up");
    for verdict in ["unchanged", "packed again", "differs", "no package", "hostile"] {
        assert!(counts.verdicts.contains_key(verdict), "nothing was {verdict}");
    }
    // What is done is done to somebody: most of it makes some program refuse the archive, or write something else.
    let harmful = counts.kinds.values().filter(|(_, harmful)| *harmful > 0).count();
    assert!(harmful * 2 > all.len(), "only {harmful} of {} kinds have done any harm", all.len());
    for tool in Tool::ALL {
        let (well, refused) = counts.tools[&tool];
        assert!(well > 0 && refused > 0, "{tool:?} has unpacked {well} and refused {refused}");
    }
}

/// The pieces of which the archives are made are those of a package.
#[test]
fn a_package_in_pieces_is_the_package_that_was_made() {
    let base = Base::new();
    let mut files = base.files.clone();
    files.push(list(&files));
    let mut pieces = Pieces::of(&files, CompressionMethod::Stored);
    pieces.comment = [MARK, &[b'0'; DIGITS]].concat();
    let mut bytes = pieces.bytes();
    seal_anew(&mut bytes);
    assert!(bytes == base.package, "byte by byte");
}

/// The checksum that the format knows bytes by.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

//! A package to be checked. It may come from anybody.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _};
use std::ops::ControlFlow;
use std::path::PathBuf;

use ledgerline_core::domain::evidence::Fingerprint;
use ledgerline_report::package::{MANIFEST, NotVerified, PackageKind, PackageOutcome, Verification, verify};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization as _;
use zip::ZipArchive;
use zip::read::read_zipfile_from_stream;

/// What stands before the digits of a seal.
const MARK: &[u8] = b"%ledgerline-sha256 ";

/// How many digits a seal has.
const DIGITS: usize = 64;

/// The longest name of a file that is told.
const LONGEST_NAME: usize = 301;

/// No more than this is unpacked here, in bytes: a package of the kept inputs is far smaller.
const MOST: u64 = 4_000_000;

/// Where the package lies.
struct Place {
    _home: TempDir,
    path: PathBuf,
}

thread_local! {
    /// Made once for each thread, as it is the same each time.
    static PLACE: Place = Place::new();
}

impl Place {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder can be made");
        let path = home.path().join("package");
        Self { _home: home, path }
    }

    fn verify(&self, bytes: &[u8]) -> Result<Verification, NotVerified> {
        fs::write(&self.path, bytes).expect("a file can be written");
        let checked = verify(&self.path, &mut |_, _| ControlFlow::Continue(()));
        assert!(fs::read(&self.path).is_ok_and(|there| there == bytes), "what is checked stays as it is");
        checked
    }
}

/// Holds a package against its laws, as it is and with a seal that somebody has made anew.
///
/// # Panics
/// Where one is broken.
pub fn hold(bytes: &[u8]) {
    PLACE.with(|place| {
        is_checked(place, bytes);
        if let Some(sealed) = sealed_anew(bytes) {
            is_checked(place, &sealed);
        }
    });
}

fn is_checked(place: &Place, bytes: &[u8]) {
    let checked = place.verify(bytes);
    if let (Ok(one), Ok(other)) = (&checked, &place.verify(bytes)) {
        assert_eq!(one, other, "a package is always checked alike");
    }
    let Ok(checked) = checked else { return };
    let is_same = checked.outcome != PackageOutcome::Differs;
    assert_eq!(checked.differences.is_empty(), is_same, "{checked:?}");
    let names = checked.differences.iter().flat_map(|it| [Some(&it.name), it.was.as_ref()]).flatten();
    for name in names.chain(&checked.system_files).chain(&checked.member).chain(&checked.program) {
        assert!(!name.contains(char::is_control) && name.chars().count() <= LONGEST_NAME, "{name:?}");
    }
    match (checked.outcome, checked.kind) {
        (PackageOutcome::Differs, _) => {}
        (PackageOutcome::Unchanged, PackageKind::Pdf) => assert!(is_sealed(bytes), "no byte is another"),
        (PackageOutcome::Unchanged, PackageKind::Zip) => {
            assert!(is_sealed(bytes), "no byte is another");
            is_as_it_is_listed(bytes, &checked);
        }
        (PackageOutcome::RepackedUnchanged, PackageKind::Zip) => is_as_it_is_listed(bytes, &checked),
        (outcome, kind) => panic!("{outcome:?} is said of {kind:?}"),
    }
}

/// What another reader of archives finds is what the list in it says, by the directory and from the beginning on.
fn is_as_it_is_listed(bytes: &[u8], checked: &Verification) {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut found = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("there is a file");
        let name = String::from_utf8_lossy(file.name_raw()).into_owned();
        if name.ends_with('/') && file.size() == 0 {
            continue;
        }
        let mut content = Vec::new();
        file.by_ref().take(MOST).read_to_end(&mut content).expect("it can be unpacked");
        assert!(found.insert(name, content).is_none(), "two files have one name");
    }
    let within = |name: &&String| {
        name.strip_suffix(MANIFEST).is_some_and(|it| it.ends_with('/') && it.matches('/').count() == 1)
    };
    let list = found.get_key_value(MANIFEST).map(|(name, _)| name).or_else(|| found.keys().find(within));
    let list = list.expect("there is a list").clone();
    let root = list.strip_suffix(MANIFEST).unwrap_or_default();
    let mut listed = BTreeMap::new();
    for line in String::from_utf8_lossy(&found[&list]).lines() {
        let (sha256, name) = line.split_once("  ").expect("a line of the list");
        listed.insert(composed(&format!("{root}{name}")), sha256.to_owned());
    }
    assert_eq!(listed.len(), checked.files as usize, "it says how many there are");
    let mut others = 0;
    for (name, content) in found.iter().filter(|(name, _)| **name != list) {
        match listed.remove(&composed(name)) {
            Some(sha256) => assert_eq!(sha256, hex(content), "{name:?} is another"),
            None => others += 1,
        }
    }
    assert!(listed.is_empty(), "{listed:?} are not there");
    assert_eq!(others, checked.system_files.len(), "of {found:?} only what a system leaves is not on the list");
    is_the_same_from_the_beginning(bytes, &found);
}

/// Whoever reads on from the first byte finds no other file, and none with other bytes.
fn is_the_same_from_the_beginning(mut bytes: &[u8], found: &BTreeMap<String, Vec<u8>>) {
    // What is written behind a file of which its size was not known cannot be read so.
    while let Ok(Some(mut file)) = read_zipfile_from_stream(&mut bytes) {
        let name = String::from_utf8_lossy(file.name_raw()).into_owned();
        if name.ends_with('/') && file.size() == 0 {
            continue;
        }
        let mut content = Vec::new();
        if file.by_ref().take(MOST).read_to_end(&mut content).is_err() {
            return;
        }
        assert!(found.get(&name) == Some(&content), "{name:?} is another, or hidden");
    }
}

fn composed(name: &str) -> String {
    name.nfc().collect()
}

/// Where the digits of a seal are, the last that there is.
fn seal_of(bytes: &[u8]) -> Option<std::ops::Range<usize>> {
    let at = bytes.windows(MARK.len()).rposition(|window| window == MARK)? + MARK.len();
    (at + DIGITS <= bytes.len()).then_some(at..at + DIGITS)
}

fn sealed_anew(bytes: &[u8]) -> Option<Vec<u8>> {
    let seal = seal_of(bytes)?;
    let mut sealed = bytes.to_vec();
    sealed[seal.clone()].fill(b'0');
    let digits = hex(&sealed);
    sealed[seal].copy_from_slice(digits.as_bytes());
    Some(sealed)
}

/// Whether the seal is that of these very bytes.
fn is_sealed(bytes: &[u8]) -> bool {
    sealed_anew(bytes).is_some_and(|sealed| sealed == bytes)
}

fn hex(bytes: &[u8]) -> String {
    Fingerprint::new(Sha256::digest(bytes).into()).to_string()
}

//! Holding what is there against the list of what there was.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use ledgerline_core::domain::evidence::Fingerprint;
use ledgerline_core::text::invisible::{is_invisible, is_joiner};
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization as _;

use super::looking::{Content, Everything, FileInside};
use super::outcome::{DifferenceKind, NotVerified, PackageDifference, PackageKind, PackageOutcome, Verification};
use crate::names::package::{MANIFEST, RECORD};
use crate::package::write::{as_one, folders, is_safe};

/// The most files that a package holds.
pub(super) const MOST_FILES: usize = 5_000;

/// The longest name that is shown, in characters.
const LONGEST_NAME: usize = 300;

/// What there is of a record that says whose it is.
#[derive(Deserialize)]
struct Identity {
    format: String,
    made_on: NaiveDate,
    member: Named,
    program: Named,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

/// Holds everything that is there against the list in it. `was_sealed` where it is known to have been
/// a package even if the list is gone.
pub(super) fn compare(
    kind: PackageKind,
    everything: &Everything,
    was_sealed: bool,
) -> Result<Verification, NotVerified> {
    let identity = everything.record.as_deref().and_then(|bytes| serde_json::from_slice::<Identity>(bytes).ok());
    let identity = identity.filter(|identity| identity.format == "ledgerline-record");
    let Some((listed, is_whole)) = everything.manifest.as_deref().and_then(read) else {
        let is_there = everything.found.iter().any(|found| found.name == MANIFEST);
        if !was_sealed && identity.is_none() {
            return Err(NotVerified::NotAPackage);
        }
        let what = if is_there { DifferenceKind::Changed } else { DifferenceKind::Missing };
        return Ok(verification(kind, None, 0, vec![difference(MANIFEST, what, None)]));
    };
    let is_zip = kind == PackageKind::Zip;
    let is_left = |one: &FileInside| {
        let is_file = match one.content {
            Content::File(_) | Content::Beside => true,
            // A system keeps some of its own to itself, and packs none that cannot be unpacked.
            Content::Unreadable => !is_zip,
            // It leaves files and no links.
            Content::NoFile => false,
        };
        // What nobody has unpacked, no system has looked into.
        is_file && !(is_zip && was_sealed) && is_left_by_system(&one.name, kind)
    };
    let (mut differences, system_files) = differences(&listed, &everything.found, &is_left);
    if !is_whole {
        differences.push(difference(MANIFEST, DifferenceKind::Changed, None));
    }
    differences.sort();
    // A record that is not as it was says nothing that could be relied on.
    let identity = identity.filter(|_| {
        let is_listed = listed.contains_key(RECORD);
        is_listed && !differences.iter().any(|it| it.name == RECORD || it.was.as_deref() == Some(RECORD))
    });
    Ok(Verification { system_files, ..verification(kind, identity, listed.len(), differences) })
}

fn verification(
    kind: PackageKind,
    identity: Option<Identity>,
    files: usize,
    differences: Vec<PackageDifference>,
) -> Verification {
    let outcome = if differences.is_empty() { PackageOutcome::Unchanged } else { PackageOutcome::Differs };
    let files = u32::try_from(files).unwrap_or(u32::MAX);
    let (made_on, member, program) = match identity {
        Some(it) => (Some(it.made_on), Some(shown(&it.member.name)), Some(shown(&it.program.name))),
        None => (None, None, None),
    };
    Verification { kind, outcome, made_on, member, program, files, differences, system_files: Vec::new() }
}

/// The names and fingerprints of a list as `sha256sum` writes it, and whether it is one that a package can have: every
/// line is one of these, no name leads elsewhere, no two are the same to any system, and none is the folder of another; none
/// where no line is.
fn read(manifest: &[u8]) -> Option<(BTreeMap<String, Fingerprint>, bool)> {
    let text = String::from_utf8_lossy(manifest);
    let mut listed = BTreeMap::new();
    // Nor may one be taken for the list itself.
    let mut names = BTreeSet::from([MANIFEST.to_owned()]);
    let mut is_whole = text.ends_with('\n');
    for line in text.strip_suffix('\n').unwrap_or(&text).split('\n') {
        let entry = line.split_once("  ").and_then(|(hash, name)| Some((Fingerprint::from_hex(hash)?, name)));
        let is_new = entry.is_some_and(|(hash, name)| listed.insert(composed(name), hash).is_none());
        is_whole &= is_new && listed.len() <= MOST_FILES;
        is_whole &= entry.is_some_and(|(_, name)| is_safe(name) && names.insert(as_one(name)));
    }
    is_whole &= names.iter().all(|name| folders(name).all(|folder| !names.contains(folder)));
    (!listed.is_empty() && listed.len() <= MOST_FILES).then_some((listed, is_whole))
}

/// A name as it is compared: some systems write letters and their accents apart.
fn composed(name: &str) -> String {
    name.nfc().collect()
}

/// What differs between the list and what is there, and what a system has left.
fn differences(
    listed: &BTreeMap<String, Fingerprint>,
    found: &[FileInside],
    is_left: &dyn Fn(&FileInside) -> bool,
) -> (Vec<PackageDifference>, Vec<String>) {
    let (mut differences, mut system_files) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    let mut added: Vec<(&FileInside, Option<Fingerprint>)> = Vec::new();
    for one in found.iter().filter(|found| found.name != MANIFEST) {
        let name = composed(&one.name);
        let hash = match &one.content {
            Content::File(hash) => Some(*hash),
            Content::Unreadable | Content::NoFile | Content::Beside => None,
        };
        match listed.get(&name) {
            // What is no file, or lies elsewhere, is not the file that was there.
            Some(expected) if !matches!(one.content, Content::NoFile | Content::Beside) && seen.insert(name) => {
                if hash != Some(*expected) {
                    differences.push(difference(&one.name, DifferenceKind::Changed, None));
                }
            }
            _ if is_left(one) => system_files.push(shown(&one.name)),
            _ => added.push((one, hash)),
        }
    }
    for (name, expected) in listed.iter().filter(|(name, _)| !seen.contains(*name)) {
        match added.iter().position(|(_, hash)| *hash == Some(*expected)) {
            Some(at) => {
                let (renamed, _) = added.swap_remove(at);
                differences.push(difference(&renamed.name, DifferenceKind::Renamed, Some(name)));
            }
            None => differences.push(difference(name, DifferenceKind::Missing, None)),
        }
    }
    differences.extend(added.into_iter().map(|(one, _)| difference(&one.name, DifferenceKind::Added, None)));
    system_files.sort();
    (differences, system_files)
}

/// Whether a system leaves such a file in a folder that somebody has looked into or on a disk, or packs it with a folder:
/// nobody has put it there.
pub(super) fn is_left_by_system(name: &str, kind: PackageKind) -> bool {
    const FILES: [&str; 5] = [".ds_store", ".directory", "thumbs.db", "ehthumbs.db", "desktop.ini"];
    const FOLDERS: [&str; 7] = [
        "__macosx",
        ".fseventsd",
        ".spotlight-v100",
        ".temporaryitems",
        ".trashes",
        "$recycle.bin",
        "system volume information",
    ];
    let parts: Vec<String> = name.split('/').map(str::to_lowercase).collect();
    let Some((last, folders)) = parts.split_last() else { return false };
    let is_within = |names: &[&str]| folders.iter().any(|it| names.contains(&it.as_str()));
    if FILES.contains(&last.as_str()) {
        return true;
    }
    match kind {
        PackageKind::Folder => last.starts_with("._") || is_within(&FOLDERS),
        _ => last.starts_with("._") && is_within(&["__macosx"]),
    }
}

pub(super) fn difference(name: &str, kind: DifferenceKind, was: Option<&str>) -> PackageDifference {
    PackageDifference { name: shown(name), kind, was: was.map(shown) }
}

/// A text that somebody else wrote, fit to be shown.
fn shown(text: &str) -> String {
    let is_hidden = |character| is_invisible(character) || is_joiner(character);
    let mut shown: String =
        text.chars().take(LONGEST_NAME).map(|it| if is_hidden(it) { '\u{fffd}' } else { it }).collect();
    if text.chars().nth(LONGEST_NAME).is_some() {
        shown.push('…');
    }
    shown
}

//! Packages as earlier versions of Ledgerline have written them: what an office was given stays what it is.

use std::fs;

use ledgerline_report::package::{PackageKind, PackageOutcome, Verification};
use ledgerline_tests::{day, samples};

use super::{unpack, verify, verify_bytes};

/// One for each version of what a package holds, with how many bytes its description of the record has.
///
/// All were written in one way: stored, one file behind the other, the list last, under one seal. In each are the description of
/// the record as it was then and a record as it was exported then, to the byte; something stands for the report and for a
/// certificate, and the texts beside them are left out. The names of the first two are from before letters were composed.
const VERSIONS: [(&str, u64); 4] =
    [("1-first.zip", 34_308), ("2-chosen.zip", 34_348), ("3-proof.zip", 36_640), ("4-forms.zip", 36_695)];

fn assert_unchanged(checked: &Verification, kind: PackageKind, name: &str) {
    assert_eq!((checked.kind, checked.outcome), (kind, PackageOutcome::Unchanged), "{name}: {checked:?}");
    assert_eq!((checked.files, checked.made_on), (4, Some(day("2026-11-23"))), "{name}");
    assert_eq!(checked.member.as_deref(), Some("Sample Therapist"), "{name}");
}

#[test]
fn a_package_of_each_earlier_version_is_unchanged_packed_and_unpacked() {
    let kept = fs::read_dir(samples().join("packages")).expect("they are kept").count();
    assert_eq!(kept, VERSIONS.len(), "each of them is looked at");
    for (name, described) in VERSIONS {
        let bytes = fs::read(samples().join("packages").join(name)).expect("it is kept");
        assert_unchanged(&verify_bytes(&bytes).expect("a package"), PackageKind::Zip, name);
        let folder = tempfile::tempdir().expect("a folder for the package");
        unpack(&bytes, folder.path());
        assert_unchanged(&verify(folder.path()).expect("a package"), PackageKind::Folder, name);
        let description = fs::metadata(folder.path().join("record.schema.json")).expect("it is there");
        assert_eq!(description.len(), described, "{name} is of its version");
        for at in (0..bytes.len()).step_by(997) {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            let checked = verify_bytes(&changed).unwrap_or_else(|error| panic!("{name}, byte {at}: {error}"));
            assert_eq!(checked.outcome, PackageOutcome::Differs, "{name}, byte {at}");
        }
    }
}

//! The audit package: the record as data, the archive it lies in, and the check of both.

mod checking;
mod data;
mod differential;
mod earlier;
mod hostile;
mod schema;
mod writing;

use std::io::Cursor;
use std::ops::ControlFlow;
use std::path::Path;

use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::evidence::Soundness;
use ledgerline_core::domain::values::language::Language;
use ledgerline_report::package::{NotVerified, PackageWriter, Verification, documents, evidence_path, report_name};
use ledgerline_tests::exhibits::{exhibit, lost};
use ledgerline_tests::full_record;

/// Everything, with the originals beside the report.
const WHOLE: ReportChoice = ReportChoice { extent: Extent::Full, reflections: true, originals: Originals::Beside };

/// The bytes of the sample's evidence, by their exhibits' numbers.
const FILES: [(u32, &[u8]); 4] =
    [(1, b"%PDF-1.7 one"), (2, b"%PDF-1.7 two"), (3, &[7; 100_000]), (5, b"%PDF-1.7 five")];

/// A record with evidence, of which one file is lost.
fn sample() -> Record {
    let names = ["certificate.pdf", "œuvre à quatre mains.pdf", "supervision (log).pdf", "音楽療法.pdf"];
    let mut exhibits: Vec<_> =
        (FILES.iter().zip(names)).map(|((no, bytes), name)| exhibit(*no, name, &[*no], bytes)).collect();
    exhibits.insert(3, lost(exhibit(4, "lost.pdf", &[4], b"gone"), Soundness::Missing));
    let mut record = full_record::open().with_exhibits(exhibits);
    let details = &mut record.activities[0].activity.details;
    details.reflection = Some("what the member made of it".to_owned());
    record
}

/// The package of the sample, with something that stands for its report.
fn packed(record: &Record, language: Language) -> Vec<u8> {
    let mut package = PackageWriter::new(Cursor::new(Vec::new()), record.made_on);
    let mut add = |name: &str, bytes: &[u8]| {
        let length = u64::try_from(bytes.len()).expect("a small file");
        package.add(name, length, &mut &*bytes).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    for (name, bytes) in documents(record, WHOLE, language).expect("the documents of a package") {
        add(name, &bytes);
    }
    add(report_name(language), b"%PDF-1.7 stands for the report");
    for exhibit in record.exhibits.iter().filter(|exhibit| exhibit.is_available()) {
        let (_, bytes) = FILES.iter().find(|(no, _)| *no == exhibit.no.0).expect("its bytes");
        assert_eq!(add(&evidence_path(exhibit), bytes), exhibit.evidence.fingerprint);
    }
    package.finish().expect("a package").into_inner()
}

fn verify(path: &Path) -> Result<Verification, NotVerified> {
    ledgerline_report::package::verify(path, &mut |_, _| ControlFlow::Continue(()))
}

/// What came of checking these bytes as a file.
fn verify_bytes(bytes: &[u8]) -> Result<Verification, NotVerified> {
    let folder = tempfile::tempdir().expect("a folder for the package");
    let path = folder.path().join("package.zip");
    std::fs::write(&path, bytes).expect("the package can be written");
    verify(&path)
}

/// The names and contents of an archive, in their order.
fn entries(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).expect("an archive");
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).expect("a file");
            let mut bytes = Vec::new();
            std::io::copy(&mut file, &mut bytes).expect("its bytes");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

/// Unpacks an archive into a folder.
fn unpack(archive: &[u8], folder: &Path) {
    for (name, bytes) in entries(archive) {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders can be made");
        std::fs::write(path, bytes).expect("files can be written");
    }
}

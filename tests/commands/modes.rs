//! Who may read what is written, where the system tells people apart.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use ledgerline_tests::elsewhere;
use ledgerline_tests::program::{Folder, Run, calm, path};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).permissions().mode() & 0o777
}

/// The record is for its owner alone, also in a folder that others can look into; what is exported is for whom the
/// account's new files are.
#[test]
fn the_record_is_for_its_owner_and_an_export_for_whom_the_account_says() {
    if elsewhere::cannot("Windows has no modes") {
        return;
    }
    for (mask, exported) in [("022", 0o644), ("027", 0o640), ("077", 0o600)] {
        let folder = Folder::empty();
        fs::create_dir(folder.data()).expect("a folder can be made");
        fs::set_permissions(folder.data(), fs::Permissions::from_mode(0o755)).expect("it can be opened to all");
        let run = |words: &[&str]| -> Run {
            let mut command = Command::new("sh");
            command.args(["-c", "umask $0 && exec \"$@\"", mask]).arg(path());
            command.arg("--data-dir").arg(folder.data()).args(["--today", "2026-11-23"]).args(words);
            calm(&mut command, &folder.beside("."));
            let run: Run = command.output().expect("the program starts").into();
            assert_eq!(run.status, 0, "{run:?}");
            run
        };
        run(&["init", "--name", "Sample Therapist", "--cycle-start", "2024-01-01"]);
        run(&["add", "NMT workshop 6cr 2026-03-04"]);
        assert_eq!(mode(&folder.data().join("ledger.db")), 0o600, "umask {mask}");
        for format in ["csv", "pdf", "pack"] {
            let out = folder.beside(&format!("export.{format}"));
            run(&["export", format, "--out", out.to_str().expect("a path")]);
            run(&["export", format, "--force", "--out", out.to_str().expect("a path")]);
            assert_eq!(mode(&out), exported, "umask {mask}: {format}");
        }
    }
}

/// A copy that is made before something else is done is for its owner alone as well.
#[test]
fn a_copy_of_the_record_is_for_its_owner() {
    if elsewhere::cannot("Windows has no modes") {
        return;
    }
    let folder = Folder::empty();
    fs::create_dir(folder.data()).expect("a folder can be made");
    let older = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases/schema-3.db");
    fs::copy(older, folder.data().join("ledger.db")).expect("it can be copied");
    assert_eq!(folder.run(&["list"]).status, 0);
    assert_eq!(mode(&folder.data().join("copies")), 0o700);
    assert_eq!(mode(&folder.data().join("copies/ledger-of-schema-3.db")), 0o600);
}

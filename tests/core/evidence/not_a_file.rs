//! What stands in the place of a file of the vault and is none: nobody waits for it.

use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;

use super::*;

fn pipe(place: &Path) {
    assert!(Command::new("mkfifo").arg(place).status().expect("there is mkfifo").success());
}

fn endless(place: &Path) {
    symlink("/dev/zero", place).expect("a link can be made");
}

fn a_folder(place: &Path) {
    std::fs::create_dir(place).expect("a folder can be made");
}

/// What `work` answers, unless it waits for something that never comes.
fn in_time<T: Send + 'static>(case: &str, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, answer) = mpsc::channel();
    std::thread::spawn(move || sender.send(work()));
    answer.recv_timeout(Duration::from_secs(20)).unwrap_or_else(|_| panic!("{case}: it waits"))
}

#[test]
fn a_pipe_a_device_or_a_folder_in_the_place_of_a_file_is_unreadable_and_keeps_nobody_waiting() {
    type Put = fn(&Path);
    for (case, put) in [("a pipe", pipe as Put), ("a device", endless), ("a folder", a_folder)] {
        let mut open = Open::new();
        let workshop = open.add("NMT workshop 6cr 2026-03-04");
        let id = open.attach("certificate", &[workshop]);
        let file = open.logbook.evidence(id).expect("it is there");
        let (store, place) = (open.store(), open.store().path_of(file.fingerprint, file.file_type));
        lose(&place);
        put(&place);
        let looked_at = FileInFolder::from(&file);
        let checked = store.clone();
        let found = in_time(case, move || {
            let mut found = Vec::new();
            let _ = ledgerline_core::vault::check(&checked, [looked_at], &mut |step| {
                if let ledgerline_core::vault::Check::Done(_, soundness) = step {
                    found.push(soundness);
                }
                ControlFlow::Continue(())
            });
            found
        });
        assert_eq!(found, [Soundness::Unreadable], "{case}");
        // The same file again takes its place, unless a folder has it.
        let again = open.home.path().join("certificate.pdf");
        let kept = in_time(case, move || store.keep(&again, &mut |_| ControlFlow::Continue(())).map(drop));
        assert_eq!(kept.is_ok(), case != "a folder", "{case}: {kept:?}");
        let open = in_time(case, move || open.again());
        assert_eq!(open.logbook.evidence_of(workshop, today()).expect("they can be told").len(), 1, "{case}");
    }
}

#[test]
fn a_pipe_in_the_place_of_a_sidecar_keeps_nobody_waiting() {
    let mut open = Open::new();
    let workshop = open.add("NMT workshop 6cr 2026-03-04");
    let id = open.attach("certificate", &[workshop]);
    let file = open.logbook.evidence(id).expect("it is there");
    let sidecar = open.store().path_of(file.fingerprint, file.file_type).with_extension("json");
    lose(&sidecar);
    pipe(&sidecar);
    let open = in_time("a sidecar", move || open.again());
    assert_eq!(open.logbook.evidence_of(workshop, today()).expect("they can be told").len(), 1);
}

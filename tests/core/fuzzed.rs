//! What `make fuzz` begins with and what ever broke a law: each such input, held against the laws of its target.

use ledgerline_tests::laws::{backup, certificate, kept, line, program_file, sidecar};

#[test]
fn every_kept_line_holds_the_laws_of_lines() {
    kept("line", line::hold);
}

#[test]
fn every_kept_certificate_holds_the_laws_of_certificates() {
    kept("certificate", certificate::hold);
}

#[test]
fn every_kept_program_file_holds_the_laws_of_program_files() {
    kept("program_file", program_file::hold);
}

#[test]
fn every_kept_sidecar_holds_the_laws_of_sidecars() {
    kept("sidecar", sidecar::hold);
}

#[test]
fn every_kept_backup_holds_the_laws_of_backups() {
    kept("backup", backup::hold);
}

//! Folders that a service keeps the same on several computers and in the cloud: which of them a record lies in, and files of
//! which only the name is on this computer.

use std::fs;
use std::path::Path;

/// What such a service calls its folder, wherever it has put it, and the service. A name that others use as well is none.
const FOLDERS: [(&str, &str); 9] = [
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pclouddrive", "pCloud"),
    ("proton drive", "Proton Drive"),
];

/// How the folder of a service begins with several accounts, as in `OneDrive - Clinic` or `GoogleDrive-me@example.org`.
const BEGINNINGS: [(&str, &str); 4] =
    [("onedrive -", "OneDrive"), ("onedrive-", "OneDrive"), ("dropbox (", "Dropbox"), ("googledrive-", "Google Drive")];

/// What a service puts into the folder that it keeps.
const MARKERS: [(&str, &str); 6] = [
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".tmp.drivedownload", "Google Drive"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
];

/// Where macOS keeps its own service's folder: a folder, and the one around it.
const OF_MACOS: [&str; 2] = ["mobile documents", "library"];

/// What the names of files end with that are put in the place of others.
const STAND_INS: [&str; 3] = ["icloud", "nextcloud", "owncloud"];

/// The service that keeps the folder `folder`, or one around it, the same elsewhere; nothing where none is seen.
#[must_use]
pub fn service_of(folder: &Path) -> Option<&'static str> {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    folder.ancestors().find_map(|place| {
        let name_of = |place: &Path| place.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let name = name_of(place);
        let named = FOLDERS.iter().find(|(folder, _)| *folder == name);
        let begun = || BEGINNINGS.iter().find(|(beginning, _)| name.starts_with(beginning));
        let is_of_macos = || [name.clone(), place.parent().map(name_of).unwrap_or_default()] == OF_MACOS;
        let marked = || MARKERS.iter().find(|(marker, _)| fs::symlink_metadata(place.join(marker)).is_ok());
        let known = named.or_else(begun).map(|(_, service)| *service);
        known.or_else(|| is_of_macos().then_some("iCloud Drive")).or_else(|| marked().map(|(_, service)| *service))
    })
}

/// Whether only the name of a file is on this computer: its service has put what is in it elsewhere, and cannot be asked for
/// it now, or has put something else in its place.
#[must_use]
pub fn is_only_there(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    stands_for_another(&name) || has_stand_in(path, &name) || is_recalled_when_read(path)
}

/// Whether a file is called as those that are put in the place of others, as `.certificate.pdf.icloud` and
/// `certificate.pdf.nextcloud`.
#[must_use]
pub fn stands_for_another(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| STAND_INS.iter().any(|it| end.eq_ignore_ascii_case(it)))
}

fn has_stand_in(path: &Path, name: &str) -> bool {
    let is_there = |name: &str| fs::symlink_metadata(path.with_file_name(name)).is_ok();
    // One service hides it.
    !is_there(name)
        && STAND_INS.iter().any(|end| is_there(&format!("{name}.{end}")) || is_there(&format!(".{name}.{end}")))
}

#[cfg(windows)]
fn is_recalled_when_read(path: &Path) -> bool {
    use std::os::windows::fs::MetadataExt as _;
    // FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN and _RECALL_ON_DATA_ACCESS.
    const ELSEWHERE: u32 = 0x1000 | 0x4_0000 | 0x40_0000;
    fs::symlink_metadata(path).is_ok_and(|it| it.file_attributes() & ELSEWHERE != 0)
}

#[cfg(target_os = "macos")]
fn is_recalled_when_read(path: &Path) -> bool {
    use std::os::macos::fs::MetadataExt as _;
    // SF_DATALESS.
    const ELSEWHERE: u32 = 0x4000_0000;
    fs::symlink_metadata(path).is_ok_and(|it| it.st_flags() & ELSEWHERE != 0)
}

#[cfg(not(any(windows, target_os = "macos")))]
fn is_recalled_when_read(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_known_by_its_folder_and_by_what_it_puts_there() {
        for (folder, service) in [
            ("/home/sam/Dropbox/record", Some("Dropbox")),
            ("/home/sam/Dropbox (Personal)", Some("Dropbox")),
            ("/home/sam/OneDrive - Clinic/a/b", Some("OneDrive")),
            ("/home/sam/onedrive/a", Some("OneDrive")),
            ("/Users/sam/Library/CloudStorage/GoogleDrive-sam@example.org/My Drive", Some("Google Drive")),
            ("/Users/sam/Library/Mobile Documents/com~apple~CloudDocs/record", Some("iCloud Drive")),
            ("/home/sam/Nextcloud", Some("Nextcloud")),
            ("/home/sam/Documents/Dropbox notes/record", None),
            ("/home/sam/Box of records", None),
            ("/home/sam/.local/share/ledgerline", None),
        ] {
            assert_eq!(service_of(Path::new(folder)), service, "{folder}");
        }
        let home = tempfile::tempdir().expect("a folder");
        let record = home.path().join("files/record");
        fs::create_dir_all(&record).expect("a folder");
        assert_eq!(service_of(&record), None);
        fs::create_dir(home.path().join("files/.stfolder")).expect("a folder");
        assert_eq!(service_of(&record), Some("Syncthing"));
    }

    #[test]
    fn a_name_without_a_file_is_known() {
        let home = tempfile::tempdir().expect("a folder");
        let path = |name: &str| home.path().join(name);
        for name in [".scan.pdf.icloud", "second.pdf.nextcloud", "whole.pdf"] {
            fs::write(path(name), " ").expect("a file");
        }
        for (name, only_there) in [
            ("scan.pdf", true),
            (".scan.pdf.icloud", true),
            ("second.pdf", true),
            ("second.pdf.nextcloud", true),
            ("whole.pdf", false),
            ("gone.pdf", false),
        ] {
            assert_eq!(is_only_there(&path(name)), only_there, "{name}");
        }
        fs::write(path("scan.pdf"), "%PDF-1.7").expect("a file");
        assert!(!is_only_there(&path("scan.pdf")), "it was brought back");
    }
}

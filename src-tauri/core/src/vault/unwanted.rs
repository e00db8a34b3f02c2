//! What a file is that is not kept as evidence: each has its own sentence, with what to do instead.

use crate::cloud;

/// What is not kept as evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unwanted {
    /// A page of the web, whatever it is called.
    WebPage,
    /// A page of the web that was saved with everything on it.
    SavedPage,
    /// What a site sends to programs, or in the place of a file: JSON, XML.
    SiteData,
    /// Emails that are kept together, or packed in a way of their own.
    Mailbox,
    /// What only points to something elsewhere.
    Shortcut,
    /// Files packed into one.
    Archive,
    /// A document of a program that is not known here.
    Document,
    /// A document with programs in it.
    Macros,
    /// A picture of a kind that is not kept, also a drawing, which can carry programs.
    OtherPicture,
    /// A film, or a sound of a kind that is not kept.
    Media,
    /// A program.
    Program,
    /// An entry of a calendar.
    Calendar,
    /// Words in a file whose name says that it is something else.
    PlainText,
    /// Bytes that say nothing: room for a file that never came.
    Blank,
    /// What the system or a program writes for itself beside the files of people.
    SystemFile,
    /// What stands for a file that is kept online and is not on this computer.
    InCloud,
    /// A download that is not finished.
    UnfinishedDownload,
    /// What nobody knows.
    WrongType,
}

impl Unwanted {
    /// Its id, which is also the end of its message's id (`not-kept-web-page`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::WebPage => "web-page",
            Self::SavedPage => "saved-page",
            Self::SiteData => "site-data",
            Self::Mailbox => "mailbox",
            Self::Shortcut => "shortcut",
            Self::Archive => "archive",
            Self::Document => "document",
            Self::Macros => "macros",
            Self::OtherPicture => "other-picture",
            Self::Media => "media",
            Self::Program => "program",
            Self::Calendar => "calendar",
            Self::PlainText => "plain-text",
            Self::Blank => "blank",
            Self::SystemFile => "system-file",
            Self::InCloud => "in-cloud",
            Self::UnfinishedDownload => "unfinished-download",
            Self::WrongType => "wrong-type",
        }
    }

    /// Whether nobody means it: whoever hands over a whole folder hands it over, too.
    #[must_use]
    pub const fn is_nobodys(self) -> bool {
        matches!(self, Self::SystemFile)
    }
}

/// Files that systems and programs write for themselves, by their whole names.
const SYSTEM_FILES: &[&str] = &[
    ".ds_store",
    ".localized",
    ".apdisk",
    ".volumeicon.icns",
    ".fseventsd",
    ".spotlight-v100",
    ".trashes",
    ".temporaryitems",
    ".documentrevisions-v100",
    "__macosx",
    "icon\r",
    "desktop.ini",
    "thumbs.db",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "folder.ini",
    "$recycle.bin",
    "system volume information",
    ".directory",
    ".nomedia",
    ".dropbox",
    ".dropbox.attr",
    ".dropbox.cache",
];

/// The ends of names of what stands for a file elsewhere.
const SHORTCUTS: &[&str] = &[
    "lnk",
    "url",
    "webloc",
    "website",
    "inetloc",
    "fileloc",
    "desktop",
    "appref-ms",
    "gdoc",
    "gsheet",
    "gslides",
    "gdraw",
    "gform",
    "gjam",
    "gsite",
    "glink",
];

/// The ends of names that browsers give to what they have not finished.
const UNFINISHED: &[&str] =
    &["part", "partial", "crdownload", "download", "opdownload", "filepart", "downloading", "aria2"];

/// What a file is called by whoever made it, where that alone says that it is none of the member's:
/// what it holds need not be looked at.
#[must_use]
pub fn by_name(name: &str) -> Option<Unwanted> {
    let name = name.to_lowercase();
    let is_mark_of_open_document = name.starts_with("~$") || (name.starts_with(".~lock.") && name.ends_with('#'));
    if name.starts_with("._") || SYSTEM_FILES.contains(&name.as_str()) || is_mark_of_open_document {
        return Some(Unwanted::SystemFile);
    }
    if name.starts_with(".com.google.chrome.") {
        return Some(Unwanted::UnfinishedDownload);
    }
    let (_, end) = name.rsplit_once('.')?;
    match end {
        _ if cloud::stands_for_another(&name) => Some(Unwanted::InCloud),
        _ if SHORTCUTS.contains(&end) => Some(Unwanted::Shortcut),
        _ if UNFINISHED.contains(&end) => Some(Unwanted::UnfinishedDownload),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nobodys_certificate_is_known_by_its_name() {
        for (name, expected) in [
            ("._certificate.pdf", Unwanted::SystemFile),
            (".DS_Store", Unwanted::SystemFile),
            ("Desktop.ini", Unwanted::SystemFile),
            ("Thumbs.db", Unwanted::SystemFile),
            ("~$certificate.docx", Unwanted::SystemFile),
            (".~lock.certificate.odt#", Unwanted::SystemFile),
            ("Icon\r", Unwanted::SystemFile),
            ("__MACOSX", Unwanted::SystemFile),
            (".certificate.pdf.icloud", Unwanted::InCloud),
            ("certificate.pdf.nextcloud", Unwanted::InCloud),
            ("certificate.pdf.part", Unwanted::UnfinishedDownload),
            ("certificate.pdf.crdownload", Unwanted::UnfinishedDownload),
            ("Non confirmé 512.crdownload", Unwanted::UnfinishedDownload),
            ("certificate.pdf.download", Unwanted::UnfinishedDownload),
            ("certificate.partial", Unwanted::UnfinishedDownload),
            ("certificate.pdf.lnk", Unwanted::Shortcut),
            ("Certificate.URL", Unwanted::Shortcut),
            ("certificate.webloc", Unwanted::Shortcut),
            ("certificate.gdoc", Unwanted::Shortcut),
        ] {
            assert_eq!(by_name(name), Some(expected), "{name}");
        }
    }

    #[test]
    fn other_names_say_nothing() {
        for name in [
            "certificate.pdf",
            "part.pdf",
            "url",
            "download.pdf",
            "_certificate.pdf",
            "desktop.ini.pdf",
            "my icon.png",
            "",
        ] {
            assert_eq!(by_name(name), None, "{name}");
        }
    }
}

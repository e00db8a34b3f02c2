//! A whole record in one file: a ZIP archive with what a backup holds, which may be locked with a passphrase.
//!
//! ```text
//! index.html                 what is in it, to be read
//! backup.json                what belongs to it, with fingerprints
//! ledger.db                  the ledger
//! certificates/ab/abcd….pdf  every certificate
//! ```
//!
//! With a passphrase the archive is an `age` file (age-encryption.org), which other programs open as well.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::iter;
use std::path::Path;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use ledgerline_core::backups::{FolderSource, Manifest, Part, Source};
use ledgerline_core::vault::FileInFolder;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::archive::{self, Archive};

/// How much work it is to try a passphrase, as the exponent of two: about a second on a small computer, and the same
/// wherever the file is made.
const WORK: u8 = 15;

/// A file may ask for so much more, as one that another program has locked.
const MOST_WORK: u8 = 20;

/// How a locked file begins.
const LOCKED: &[u8] = b"age-encryption.org/";

/// The folder of certificates in it.
const CERTIFICATES: &str = "certificates/";

/// Why a file is not opened.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// It is something else.
    #[error("it is no file with a whole record")]
    Unknown,
    /// It is locked, and no passphrase was given.
    #[error("it is locked")]
    Locked,
    /// It is locked with another passphrase.
    #[error("the passphrase is another")]
    WrongPassphrase,
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Io(#[from] io::Error),
}

/// Writes a backup to `out` as one file, with `page` to be read; locked where there is a passphrase. `watch` is told
/// the bytes of each certificate, before it is written.
///
/// # Errors
/// The system's.
pub fn export_everything(
    backup: &Path,
    manifest: &Manifest,
    page: &[u8],
    passphrase: Option<&str>,
    out: &mut File,
    watch: &mut dyn FnMut(u64) -> io::Result<()>,
) -> io::Result<()> {
    let mut source = FolderSource::of(backup);
    let out = BufWriter::new(out);
    match passphrase {
        None => write(&mut source, manifest, page, out, watch)?.flush(),
        Some(passphrase) => {
            let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
            recipient.set_work_factor(WORK);
            let locked = Encryptor::with_recipients(iter::once(&recipient as _)).map_err(io::Error::other)?;
            let locked = locked.wrap_output(out)?;
            write(&mut source, manifest, page, locked, watch)?.finish()?.flush()
        }
    }
}

/// Writes the archive without ever going back in it.
fn write<W: Write>(
    source: &mut dyn Source,
    manifest: &Manifest,
    page: &[u8],
    out: W,
    watch: &mut dyn FnMut(u64) -> io::Result<()>,
) -> io::Result<W> {
    let mut zip = ZipWriter::new_stream(out);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    // Certificates are packed in themselves.
    let as_it_is = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file("index.html", packed)?;
    zip.write_all(page)?;
    for (part, options) in [(Part::Manifest, packed), (Part::Ledger, packed)] {
        zip.start_file(name_of(part), options)?;
        io::copy(&mut source.open(part)?, &mut zip)?;
    }
    for (file, bytes, _) in manifest.certificates() {
        watch(bytes)?;
        let part = Part::Certificate(file);
        zip.start_file(name_of(part), as_it_is)?;
        io::copy(&mut source.open(part)?, &mut zip)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn name_of(part: Part) -> String {
    match part {
        Part::Manifest => "backup.json".to_owned(),
        Part::Ledger => "ledger.db".to_owned(),
        Part::Certificate(FileInFolder { fingerprint, file_type }) => {
            let fingerprint = fingerprint.to_string();
            let shelf = fingerprint.get(..2).unwrap_or_default();
            format!("{CERTIFICATES}{shelf}/{fingerprint}.{}", file_type.extension())
        }
    }
}

/// Whether a file is locked with a passphrase. It is at its beginning when this answers.
fn is_locked(file: &mut File) -> io::Result<bool> {
    let mut head = Vec::new();
    file.rewind()?;
    Read::by_ref(file).take(LOCKED.len() as u64).read_to_end(&mut head)?;
    file.rewind()?;
    Ok(head == LOCKED)
}

/// A file with a whole record, opened.
pub struct FileSource {
    archive: Archive<Box<dyn ReadSeek>>,
}

impl FileSource {
    /// Opens such a file, which may be locked with `passphrase`. Only its directory is read: what is in it is for whoever
    /// reads on to hold against its fingerprints.
    ///
    /// # Errors
    /// [`NotOpened`].
    pub fn open(mut file: File, passphrase: Option<&str>) -> Result<Self, NotOpened> {
        let inner: Box<dyn ReadSeek> = if is_locked(&mut file)? {
            let passphrase = passphrase.ok_or(NotOpened::Locked)?;
            let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
            identity.set_max_work_factor(MOST_WORK);
            let decryptor = Decryptor::new_buffered(BufReader::new(file)).map_err(not_unlocked)?;
            Box::new(decryptor.decrypt(iter::once(&identity as _)).map_err(not_unlocked)?)
        } else {
            Box::new(file)
        };
        let mut archive = archive::open(inner).map_err(|_| NotOpened::Unknown)?;
        if archive.has_duplicate_names() || archive.by_name(&name_of(Part::Manifest)).is_err() {
            return Err(NotOpened::Unknown);
        }
        Ok(Self { archive })
    }
}

impl Source for FileSource {
    fn open(&mut self, part: Part) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(self.archive.by_name(&name_of(part))?))
    }
}

fn not_unlocked(error: DecryptError) -> NotOpened {
    match error {
        DecryptError::Io(error) => NotOpened::Io(error),
        DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys | DecryptError::KeyDecryptionFailed => {
            NotOpened::WrongPassphrase
        }
        _ => NotOpened::Unknown,
    }
}

/// What can be read at any place.
trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

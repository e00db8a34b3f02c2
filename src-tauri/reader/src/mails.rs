//! Emails: the files that came with them. For each a line of JSON, and after it its bytes.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use ledgerline_core::domain::evidence::FileType;
use serde::{Deserialize, Serialize};

use crate::NotReadable;
use crate::limits::{MAX_ANSWER, MAX_ATTACHED, MAX_ATTACHED_BYTES, MAX_ATTACHED_NAME};
use crate::reader::{NotRead, Reader, heard};

/// The name of the hidden command that takes an email apart.
pub const MAIL_COMMAND: &str = "read-mail";

/// Which email.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAsk {
    /// The file; absolute, as the process may begin in another folder.
    pub file: PathBuf,
    /// What its first bytes say it is.
    pub file_type: FileType,
}

impl MailAsk {
    /// The words after [`MAIL_COMMAND`] that say this.
    #[must_use]
    pub fn to_args(&self) -> Vec<OsString> {
        vec![self.file_type.extension().into(), self.file.clone().into_os_string()]
    }

    /// Understands the words after [`MAIL_COMMAND`]; nothing where they are not exactly such.
    #[must_use]
    pub fn from_args(args: Vec<OsString>) -> Option<Self> {
        let [file_type, file] = <[OsString; 2]>::try_from(args).ok()?;
        let file_type = FileType::from_extension(file_type.to_str()?).filter(|it| it.is_mail())?;
        Some(Self { file: PathBuf::from(file), file_type })
    }
}

/// A file that came with an email.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// What it is called there; never to be believed.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
enum Part {
    File { name: String, bytes: usize },
    End,
    NotReadable { why: NotReadable },
}

/// Writes the files, or why there are none.
///
/// # Errors
/// Where the parent no longer listens.
pub fn write(output: &mut impl Write, answer: &Result<Vec<Attached>, NotReadable>) -> io::Result<()> {
    let mut part = |part: &Part, bytes: &[u8]| -> io::Result<()> {
        serde_json::to_writer(&mut *output, part)?;
        output.write_all(b"\n")?;
        output.write_all(bytes)
    };
    match answer {
        Err(why) => part(&Part::NotReadable { why: *why }, &[])?,
        Ok(files) => {
            for file in files {
                let name = file.name.chars().take(MAX_ATTACHED_NAME).collect();
                part(&Part::File { name, bytes: file.bytes.len() }, &file.bytes)?;
            }
            part(&Part::End, &[])?;
        }
    }
    output.flush()
}

/// The answer made no sense, or ended early: nothing of it is believed.
#[derive(Debug, PartialEq, Eq)]
pub struct Nonsense;

/// Understands an answer.
///
/// # Errors
/// [`Nonsense`] where it is not such an answer.
pub fn understand(mut answer: &[u8]) -> Result<Result<Vec<Attached>, NotReadable>, Nonsense> {
    let (mut files, mut room) = (Vec::new(), MAX_ATTACHED_BYTES);
    loop {
        let end = answer.iter().position(|byte| *byte == b'\n').ok_or(Nonsense)?;
        let (line, rest) = answer.split_at(end);
        let rest = rest.get(1..).unwrap_or_default();
        match serde_json::from_slice(line).map_err(|_| Nonsense)? {
            Part::NotReadable { why } if files.is_empty() && rest.is_empty() => return Ok(Err(why)),
            Part::End if rest.is_empty() => return Ok(Ok(files)),
            Part::File { name, bytes } if files.len() < MAX_ATTACHED && name.chars().count() <= MAX_ATTACHED_NAME => {
                room = room.checked_sub(bytes).ok_or(Nonsense)?;
                let (file, left) = rest.split_at_checked(bytes).ok_or(Nonsense)?;
                files.push(Attached { name, bytes: file.to_vec() });
                answer = left;
            }
            _ => return Err(Nonsense),
        }
    }
}

impl Reader {
    /// The files that came with an email. It answers at the latest a moment after its patience has ended or `stop` has become
    /// true.
    ///
    /// # Errors
    /// [`NotRead`] where it was not taken apart.
    pub fn attached(&self, ask: &MailAsk, stop: &AtomicBool) -> Result<Vec<Attached>, NotRead> {
        self.start_mail(ask)?.finish(stop)
    }

    /// Starts to take an email apart.
    ///
    /// # Errors
    /// [`NotRead::NotStarted`].
    pub fn start_mail(&self, ask: &MailAsk) -> Result<RunningMail, NotRead> {
        let words = std::iter::once(MAIL_COMMAND.into()).chain(ask.to_args()).collect();
        Ok(RunningMail(self.process(words, MAX_ANSWER)?))
    }
}

/// An email that is being taken apart. The process ends with this value.
#[derive(Debug)]
pub struct RunningMail(ledgerline_child::Running);

impl RunningMail {
    /// The system's number for the reading process.
    #[must_use]
    pub fn process_id(&self) -> u32 {
        self.0.process_id()
    }

    /// Waits for the answer.
    ///
    /// # Errors
    /// As [`Reader::attached`].
    pub fn finish(self, stop: &AtomicBool) -> Result<Vec<Attached>, NotRead> {
        let said = heard(self.0, MAX_ANSWER, stop)?;
        match understand(&said.bytes) {
            Ok(answer) => Ok(answer?),
            // A process that was ended, or that has died, has not said all.
            Err(Nonsense) if !said.in_time => Err(NotRead::TookTooLong),
            Err(Nonsense) => Err(NotRead::Died),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(answer: &Result<Vec<Attached>, NotReadable>) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(&mut bytes, answer).expect("it is written");
        bytes
    }

    #[test]
    fn both_halves_understand_the_same_words() {
        let ask = MailAsk { file: PathBuf::from("/mails/- of 2024.eml"), file_type: FileType::Eml };
        assert_eq!(MailAsk::from_args(ask.to_args()), Some(ask));
        assert_eq!(MailAsk::from_args(vec!["pdf".into(), "a".into()]), None);
    }

    #[test]
    fn files_arrive_as_they_were_sent_or_not_at_all() {
        let file = |name: &str, bytes: &[u8]| Attached { name: name.to_owned(), bytes: bytes.to_vec() };
        let files = vec![file("certificate.pdf", b"%PDF-1.7\n\n{}\n"), file("a.txt", b"\n")];
        let bytes = written(&Ok(files.clone()));
        assert_eq!(understand(&bytes), Ok(Ok(files)));
        for end in 0..bytes.len() {
            assert_eq!(understand(&bytes[..end]), Err(Nonsense), "{end}");
        }
        assert_eq!(understand(&written(&Err(NotReadable::Broken))), Ok(Err(NotReadable::Broken)));
        let many = vec![file("a", b"a"); MAX_ATTACHED + 1];
        assert_eq!(understand(&written(&Ok(many))), Err(Nonsense));
    }
}

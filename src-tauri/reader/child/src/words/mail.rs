//! Emails: what they say, and the files that came with them.
//!
//! The day on which one was sent is no day of an activity, and whoever sent it need not have offered one: of what stands
//! above a message only the subject is taken.

use ledgerline_core::domain::evidence::FileType;
use ledgerline_reader::NotReadable;
use ledgerline_reader::limits::{MAX_ATTACHED, MAX_ATTACHED_BYTES};
use ledgerline_reader::mails::Attached;
use mail_parser::decoders::html::html_to_text;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};
use msg_parser::Outlook;

use super::{HEADING, Line, plain};

/// The subject and the words of an email.
pub fn lines_of_eml(bytes: &[u8]) -> Result<Vec<Line>, NotReadable> {
    let message = eml(bytes)?;
    let subject = message.subject().unwrap_or_default().to_owned();
    let bodies = (0..message.text_body_count()).filter_map(|at| message.body_text(at));
    let body = bodies.map(std::borrow::Cow::into_owned).collect::<Vec<_>>().join("\n");
    Ok(lines(subject, &body))
}

/// The same of one as Outlook keeps it.
pub fn lines_of_msg(bytes: &[u8]) -> Result<Vec<Line>, NotReadable> {
    let message = Outlook::from_slice(bytes).map_err(|_| NotReadable::Broken)?;
    let body = if message.body.trim().is_empty() { html_to_text(&message.html) } else { message.body };
    Ok(lines(message.subject, &body))
}

fn lines(subject: String, body: &str) -> Vec<Line> {
    std::iter::once((subject, HEADING)).chain(plain(body)).collect()
}

fn eml(bytes: &[u8]) -> Result<Message<'_>, NotReadable> {
    MessageParser::default().parse(bytes).ok_or(NotReadable::Broken)
}

/// The files that came with an email, without the pictures that stand in its words: all of them, or none.
pub fn attached(bytes: &[u8], file_type: FileType) -> Result<Vec<Attached>, NotReadable> {
    let mut all = if file_type == FileType::Msg { of_msg(bytes)? } else { of_eml(bytes)? };
    all.retain(|file| !file.bytes.is_empty());
    let size: usize = all.iter().map(|file| file.bytes.len()).sum();
    if all.len() > MAX_ATTACHED || size > MAX_ATTACHED_BYTES {
        return Err(NotReadable::TooLarge);
    }
    Ok(all)
}

fn of_eml(bytes: &[u8]) -> Result<Vec<Attached>, NotReadable> {
    let message = eml(bytes)?;
    let file = |part: &MessagePart<'_>| {
        if is_in_words(part) {
            return None;
        }
        let bytes = match &part.body {
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => bytes.to_vec(),
            PartType::Text(text) | PartType::Html(text) => text.as_bytes().to_vec(),
            PartType::Message(message) => message.raw_message().to_vec(),
            PartType::Multipart(_) => return None,
        };
        let is_message = matches!(part.body, PartType::Message(_));
        let name = part.attachment_name().unwrap_or(if is_message { "message.eml" } else { "attachment" });
        Some(Attached { name: name.to_owned(), bytes })
    };
    Ok(message.attachments().filter_map(file).collect())
}

/// Whether a part is a picture that stands among the words, as in a signature.
fn is_in_words(part: &MessagePart<'_>) -> bool {
    let is_picture = part.content_type().is_some_and(|it| it.c_type.eq_ignore_ascii_case("image"));
    let is_attached = part.content_disposition().is_some_and(|it| it.c_type.eq_ignore_ascii_case("attachment"));
    is_picture && part.content_id().is_some() && !is_attached
}

fn of_msg(bytes: &[u8]) -> Result<Vec<Attached>, NotReadable> {
    let message = Outlook::from_slice(bytes).map_err(|_| NotReadable::Broken)?;
    let is_in_words = |file: &msg_parser::Attachment| {
        !file.content_id.is_empty() && file.mime_tag.to_lowercase().starts_with("image/")
    };
    let files = message.attachments.iter().filter(|file| !is_in_words(file));
    let name = |file: &msg_parser::Attachment| {
        let names = [&file.long_file_name, &file.file_name, &file.display_name];
        names.into_iter().find(|name| !name.is_empty()).map_or_else(|| "attachment".to_owned(), Clone::clone)
    };
    Ok(files.map(|file| Attached { name: name(file), bytes: file.payload_bytes.clone() }).collect())
}

//! What happens in the process that reads files from strangers: [`serve`], for tables [`serve_table`], and for what came with
//! emails [`serve_mail`].

mod form;
mod heic;
mod letters;
mod lines;
mod overlay;
mod own_limits;
mod pages;
mod pdf;
mod photo;
mod picture;
mod straight;
pub mod tables;
mod widths;
mod words;

use std::fs::File;
use std::io::{self, Read as _, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::thread;

use hayro::hayro_syntax::Pdf;
use image::ImageFormat;
use ledgerline_core::domain::evidence::FileType;

use crate::form::Form;
use crate::picture::Picture;
use ledgerline_reader::NotReadable;
use ledgerline_reader::limits::{MAX_FILE, MAX_HEAP, MAX_IMAGES, MAX_TABLE_FILE, MAX_TABLE_HEAP, STACK};
use ledgerline_reader::tables as tables_wire;
use ledgerline_reader::wire::{self, Part};
use ledgerline_reader::{Ask, Cut, MailAsk, NoTable, Pictures, TableAsk, mails};

/// Reads what is asked and writes it to `output`, in a process that does nothing else.
///
/// It ends with its parent. Before the file is opened the process limits itself: `limit_memory` is called with the most bytes
/// that its heap may hold, [`MAX_HEAP`], and is expected to hold it to them, as an allocator can; on
/// Unix, processor time, written files and the dump that a crash leaves are limited as well, and
/// once the file is read the process can open no other and connect to nothing. These limits stay, so
/// the process should end after this.
///
/// A file that cannot be read is an answer, too. Where the memory or the time does not suffice, the
/// system ends the process; the parts that were written stand.
///
/// # Errors
///
/// Where the limits cannot be set, or the parent no longer listens.
pub fn serve(
    ask: &Ask,
    output: &mut (impl Write + Send),
    limit_memory: impl FnOnce(usize) -> io::Result<()>,
) -> io::Result<()> {
    limit(MAX_HEAP, limit_memory)?;
    let bytes = match bytes_of(&ask.file, MAX_FILE) {
        Ok(bytes) => bytes,
        Err(why) => return wire::write(output, &Part::NotReadable { why }, &[]),
    };
    on_own_stack(|| answer(ask, bytes, output))
}

/// Reads a table and writes it to `output`, as [`serve`] reads other files: in a process that does nothing else, which limits
/// itself first.
///
/// # Errors
/// As [`serve`].
pub fn serve_table(
    ask: &TableAsk,
    output: &mut (impl Write + Send),
    limit_memory: impl FnOnce(usize) -> io::Result<()>,
) -> io::Result<()> {
    limit(MAX_TABLE_HEAP, limit_memory)?;
    let bytes = match bytes_of(&ask.file, MAX_TABLE_FILE) {
        Ok(bytes) => bytes,
        Err(NotReadable::TooLarge) => return tables_wire::write(output, &Err(NoTable::TooLarge)),
        Err(_) => return tables_wire::write(output, &Err(NoTable::NotOpened)),
    };
    on_own_stack(|| {
        let read = || tables::read(&bytes, ask.letters);
        let table = catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(NoTable::Broken));
        tables_wire::write(output, &table)
    })
}

/// Takes an email apart and writes the files that came with it to `output`, as [`serve`] reads other files.
///
/// # Errors
/// As [`serve`].
pub fn serve_mail(
    ask: &MailAsk,
    output: &mut (impl Write + Send),
    limit_memory: impl FnOnce(usize) -> io::Result<()>,
) -> io::Result<()> {
    limit(MAX_HEAP, limit_memory)?;
    let bytes = match bytes_of(&ask.file, MAX_FILE) {
        Ok(bytes) => bytes,
        Err(why) => return mails::write(output, &Err(why)),
    };
    on_own_stack(|| mails::write(output, &guarded(|| words::attached(&bytes, ask.file_type))))
}

/// Ends with the parent, and takes the limits.
fn limit(heap: usize, limit_memory: impl FnOnce(usize) -> io::Result<()>) -> io::Result<()> {
    ledgerline_child::end_with_parent()?;
    own_limits::before_opening()?;
    limit_memory(heap)
}

/// Does the work that looks at the bytes, once nothing else can be opened.
fn on_own_stack(work: impl FnOnce() -> io::Result<()> + Send) -> io::Result<()> {
    let work = || -> io::Result<()> {
        own_limits::after_opening()?;
        work()
    };
    thread::scope(|scope| {
        let worker = thread::Builder::new().name("reader".into()).stack_size(STACK).spawn_scoped(scope, work)?;
        worker.join().unwrap_or_else(|_| Err(io::Error::other("the reading thread panicked")))
    })
}

/// The bytes of the file.
fn bytes_of(file: &Path, most: u64) -> Result<Vec<u8>, NotReadable> {
    let file = File::open(file).map_err(|_| NotReadable::NotOpened)?;
    let about = file.metadata().map_err(|_| NotReadable::NotOpened)?;
    if !about.is_file() {
        return Err(NotReadable::NotOpened);
    }
    if about.len() > most {
        return Err(NotReadable::TooLarge);
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    file.take(most).read_to_end(&mut bytes).map_err(|_| NotReadable::NotOpened)?;
    Ok(bytes)
}

fn answer(ask: &Ask, bytes: Vec<u8>, output: &mut impl Write) -> io::Result<()> {
    let format = match ask.file_type {
        FileType::Pdf => return answer_pdf(ask, bytes, output),
        FileType::Jpeg => Some(ImageFormat::Jpeg),
        FileType::Png => Some(ImageFormat::Png),
        FileType::Webp => Some(ImageFormat::WebP),
        FileType::Heic => None,
        _ => return answer_words(ask, &bytes, output),
    };
    let bytes = without_blanks(&bytes);
    let check = || format.map_or_else(|| heic::check(bytes), |format| photo::check(bytes, format));
    let picture_of = |width| match format {
        Some(format) => photo::picture_of(bytes, format, width),
        None => heic::picture_of(bytes, width),
    };
    let picture = match ask.pictures {
        // Even where only its text is asked for, which it has not, a photo that cannot be shown is said to be so.
        None => guarded(check).map(|()| None),
        Some(Pictures { width, .. }) => guarded(|| match ask.straightening {
            None => Ok((Picture::encode(&picture_of(width)?)?, None)),
            Some(how) => {
                let image = straight::turned(picture_of(straight::width_before(how, width))?, how.quarters);
                let paper = straight::paper_on(&image);
                Ok((Picture::encode(&straight::cut(&image, how.cut, width))?, paper))
            }
        })
        .map(Some),
    };
    match picture {
        Err(why) => wire::write(output, &Part::NotReadable { why }, &[]),
        Ok(picture) => {
            wire::write(output, &Part::Pages { pages: 1 }, &[])?;
            let wanted = picture.filter(|_| ask.pictures.is_some_and(|it| it.first == 1));
            if let Some((picture, paper)) = wanted {
                write_picture(output, 1, &picture, paper)?;
            }
            wire::write(output, &Part::End { whole: true }, &[])
        }
    }
}

/// What a file without pages says: it counts as one page, of which there is no picture.
fn answer_words(ask: &Ask, bytes: &[u8], output: &mut impl Write) -> io::Result<()> {
    match guarded(|| words::of(bytes, ask.file_type)) {
        Err(why) => wire::write(output, &Part::NotReadable { why }, &[]),
        Ok(text) => {
            wire::write(output, &Part::Pages { pages: 1 }, &[])?;
            if ask.text {
                wire::write(output, &Part::Text { text, form: None }, &[])?;
            }
            wire::write(output, &Part::End { whole: true }, &[])
        }
    }
}

/// A photo from its first byte: what tells a file's type passes over a byte-order mark and blanks.
fn without_blanks(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start()
}

fn answer_pdf(ask: &Ask, bytes: Vec<u8>, output: &mut impl Write) -> io::Result<()> {
    let pdf = match guarded(|| pdf::open(bytes)) {
        Ok(pdf) => pdf,
        Err(why) => return wire::write(output, &Part::NotReadable { why }, &[]),
    };
    let pages = u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX);
    wire::write(output, &Part::Pages { pages }, &[])?;
    let mut whole = true;
    if ask.text {
        match guarded(|| Ok(pdf::text_of(&pdf))) {
            Ok((text, form)) => wire::write(output, &Part::Text { text, form }, &[])?,
            Err(_) => whole = false,
        }
    }
    if let Some(pictures) = ask.pictures {
        whole &= answer_pages(&pdf, pictures, output)?;
    }
    wire::write(output, &Part::End { whole }, &[])
}

/// Writes the pages that are asked for; answers whether there is a picture of each.
fn answer_pages(pdf: &Pdf, asked: Pictures, output: &mut impl Write) -> io::Result<bool> {
    // Where it cannot be understood as a form, its pages are still there.
    let form = guarded(|| Ok(Form::of(pdf))).unwrap_or_default();
    let painter = pages::Painter::new(form);
    let mut whole = true;
    for (page, number) in pdf
        .pages()
        .iter()
        .zip(1_u32..)
        .skip_while(|(_, number)| *number < asked.first)
        .take(asked.count.min(MAX_IMAGES) as usize)
    {
        match guarded(|| painter.picture_of(page, asked.width)) {
            Ok(picture) => write_picture(output, number, &picture, None)?,
            Err(_) => whole = false,
        }
    }
    Ok(whole)
}

fn write_picture(output: &mut impl Write, page: u32, picture: &Picture, paper: Option<Cut>) -> io::Result<()> {
    let Picture { width, height, jpeg } = picture;
    let (width, height, bytes) = (*width, *height, jpeg.len());
    wire::write(output, &Part::Image { page, width, height, bytes, paper }, jpeg)
}

/// Damaged files are met with a panic here and there in the libraries; that spoils what was being
/// read, not what can be read besides.
fn guarded<T>(work: impl FnOnce() -> Result<T, NotReadable>) -> Result<T, NotReadable> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(NotReadable::Broken))
}

#[cfg(test)]
mod tests;

//! Reads a file as the app does, without the app: `reading FILE [WIDTH [PAGES]]` prints its text as
//! JSON and, with a width, leaves its first pages as JPEG in the current folder. It is the smallest
//! program that can be a [`Reader`]'s.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;

use ledgerline_core::domain::evidence::FileType;
use ledgerline_reader::{Ask, COMMAND, NotRead, Reader};
use ledgerline_reader_child::serve;

#[global_allocator]
static ALLOCATOR: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    if args.first().is_some_and(|word| word == COMMAND) {
        let done = Ask::from_args(args[1..].to_vec()).map(|ask| {
            serve(&ask, &mut std::io::stdout(), |limit| {
                ALLOCATOR.set_limit(limit).map_err(|()| std::io::ErrorKind::OutOfMemory.into())
            })
        });
        return if matches!(done, Some(Ok(()))) { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let [file, numbers @ ..] = args.as_slice() else {
        eprintln!("reading FILE [WIDTH [PAGES]]");
        return ExitCode::FAILURE;
    };
    let number = |at: usize| numbers.get(at).and_then(|word| word.to_str()?.parse().ok());
    match read(Path::new(file), number(0), number(1).unwrap_or(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read(file: &Path, width: Option<u32>, pages: u32) -> Result<(), NotRead> {
    let extension = file.extension().and_then(|it| it.to_str()).unwrap_or_default();
    let file_type = FileType::from_extension(extension).expect("a name that says the type");
    let file = PathBuf::from(file);
    let ask = match width {
        Some(width) => Ask::preview(file, file_type, pages, width),
        None => Ask::text(file, file_type),
    };
    let program = std::env::current_exe().expect("a program knows where it is");
    let reading = Reader::new(program).read(&ask, &AtomicBool::new(false))?;
    println!("{}", serde_json::to_string_pretty(&reading.text).expect("text can be written as JSON"));
    eprintln!("{} pages{}", reading.pages, if reading.whole { "" } else { ", not read to the end" });
    for image in reading.images {
        let name = format!("page-{}.jpg", image.page);
        eprintln!("{name}: {} x {}, {} bytes", image.width, image.height, image.jpeg.len());
        std::fs::write(name, image.jpeg).expect("the current folder can be written to");
    }
    Ok(())
}

//! What is done to a process while it works.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use ledgerline_tests::chance::Chance;
use ledgerline_tests::power::recording::watched;
use ledgerline_tests::small_disk::SmallDisk;

/// What a process has said, beside the record.
const OUTPUT: &str = "output.txt";

/// What is done to a process while it works.
#[derive(Debug, Clone)]
pub enum Harm {
    Nothing,
    /// It is killed after so many milliseconds.
    KilledAfter(u64),
    /// It is killed at a call, the so-many-th of this name.
    KilledAt(&'static str, u64),
    /// Such calls fail, from one of them on.
    Fails(&'static str, u64, &'static str),
    /// Its disk has room for so many kilobytes.
    FullDisk(usize),
}

/// Calls that change something on a disk.
const CALLS: [&str; 9] = ["pwrite64", "pwrite64", "write", "fsync", "openat", "rename", "unlink", "mkdir", "ftruncate"];

impl Harm {
    /// Every other step is left in peace.
    pub fn chosen(chance: &mut Chance, can_trace: bool, has_disk: bool) -> Self {
        let call = chance.one_of(CALLS).expect("there are some");
        let number = 1 + chance.below(if call == "openat" { 60 } else { 12 });
        match chance.below(20) {
            0..=1 => Self::KilledAfter(chance.below(60)),
            2..=5 if can_trace => Self::KilledAt(call, number),
            6..=8 if can_trace => Self::Fails(call, number, if chance.once_in(2) { "ENOSPC" } else { "EIO" }),
            9..=10 if has_disk => Self::FullDisk(usize::try_from(chance.below(40)).expect("it is a number") * 4),
            _ => Self::Nothing,
        }
    }

    /// Runs a command to its end, whatever that is, and answers what it has said.
    pub fn run(&self, command: Command, home: &Path, disk: Option<&SmallDisk>) -> String {
        let place = home.join(OUTPUT);
        // What it says goes to where there is room.
        let mut command = match self {
            Self::Nothing | Self::KilledAfter(_) | Self::FullDisk(_) => command,
            Self::KilledAt(call, number) => {
                let inject = format!("inject={call}:signal=SIGKILL:when={number}");
                watched(&["-qq", "-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject], &command)
            }
            Self::Fails(call, number, error) => {
                let inject = format!("inject={call}:error={error}:when={number}+");
                watched(&["-qq", "-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject], &command)
            }
        };
        let ballast = match (self, disk) {
            (Self::FullDisk(kilobytes), Some(disk)) => Some(disk.leave(*kilobytes)),
            _ => None,
        };
        let said = File::create(&place).expect("a file can be made");
        let silent = std::process::Stdio::null();
        let mut child = command.stdout(said).stderr(silent).spawn().expect("it starts");
        if let Self::KilledAfter(milliseconds) = self {
            std::thread::sleep(Duration::from_millis(*milliseconds));
            // It may have ended by itself.
            let _ = child.kill();
        }
        child.wait().expect("it ends");
        if let Some(ballast) = ballast {
            fs::remove_file(ballast).expect("there is room again");
        }
        String::from_utf8_lossy(&fs::read(place).expect("it is there")).into_owned()
    }
}

//! A disk with little room.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A disk of its own in memory, mounted on a folder; gone with this value.
#[derive(Debug)]
pub struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Mounts one. Nothing, said aloud, where this user may not mount.
    ///
    /// # Panics
    /// Where there is no room for its folder.
    #[must_use]
    pub fn on(folder: &Path, kilobytes: u32) -> Option<Self> {
        fs::create_dir_all(folder).expect("a folder can be made");
        let size = format!("size={kilobytes}k,mode=700");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "none"]).arg(folder).output();
        match mounted {
            Ok(output) if output.status.success() => Some(Self(folder.to_path_buf())),
            Ok(output) => {
                eprintln!("skipped: nothing may be mounted here: {}", String::from_utf8_lossy(&output.stderr).trim());
                None
            }
            Err(error) => {
                eprintln!("skipped: there is no mount here: {error}");
                None
            }
        }
    }

    /// Makes it `ro` or `rw`.
    ///
    /// # Panics
    /// Where that is not done.
    pub fn remount(&self, how: &str) {
        let options = format!("remount,{how}");
        let done = Command::new("mount").args(["-o", &options]).arg(&self.0).status().expect("there is mount");
        assert!(done.success(), "the disk cannot be made {how}");
    }

    /// Fills it up to so many kilobytes, and answers with what fills it.
    ///
    /// # Panics
    /// Where it had no more room before.
    #[must_use]
    pub fn leave(&self, kilobytes: usize) -> PathBuf {
        let ballast = self.0.join("ballast");
        let mut file = File::create(&ballast).expect("it had more room before");
        // As much as goes in; then so much is taken away again.
        let mut size = 0;
        while let Ok(more) = file.write(&[b'b'; 4096]) {
            size += more;
        }
        let left = size.saturating_sub(kilobytes * 1024);
        file.set_len(u64::try_from(left).expect("it is a size")).expect("it can be made smaller");
        ballast
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

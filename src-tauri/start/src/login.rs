//! What starts when the member logs in: the command that reminds, and never the window. The system keeps it, and is asked
//! each time.

use std::io;
use std::path::PathBuf;

/// The command, after the program.
const COMMAND: &str = "remind";

/// Whether this very program reminds at a login.
///
/// # Errors
/// The system's, and where it could not start the program.
pub fn reminds_at_login() -> io::Result<bool> {
    system::is_set(&program()?)
}

/// Has it remind at a login, or not any more; answers whether it does now.
///
/// # Errors
/// As [`reminds_at_login`]; all is as it was then.
pub fn remind_at_login(wanted: bool) -> io::Result<bool> {
    let program = program()?;
    if wanted {
        system::set(&program)?;
    } else {
        system::unset(&program)?;
    }
    system::is_set(&program)
}

/// The program as a text, in which the system keeps it.
fn program() -> io::Result<String> {
    // An AppImage is unpacked anew by whoever starts it, and starts nothing but its window.
    let beside = if crate::set("APPIMAGE").is_none() { crate::beside(crate::LEDGERLINE) } else { None };
    let text = beside.map(PathBuf::into_os_string).and_then(|path| path.into_string().ok());
    text.ok_or_else(|| io::ErrorKind::Unsupported.into())
}

/// A file in the folder whose programs every desktop starts.
#[cfg(target_os = "linux")]
mod system {
    use std::io::{self, Write as _};
    use std::path::{Path, PathBuf};

    use directories::BaseDirs;
    use ledgerline_core::disk;

    use super::COMMAND;

    pub(super) fn is_set(program: &str) -> io::Result<bool> {
        is_set_in(&folder()?, program)
    }

    pub(super) fn set(program: &str) -> io::Result<()> {
        set_in(&folder()?, program)
    }

    pub(super) fn unset(_program: &str) -> io::Result<()> {
        unset_in(&folder()?)
    }

    fn folder() -> io::Result<PathBuf> {
        let folders = BaseDirs::new().ok_or(io::ErrorKind::NotFound)?;
        Ok(folders.config_dir().join("autostart"))
    }

    fn file_in(folder: &Path) -> PathBuf {
        folder.join("ledgerline-remind.desktop")
    }

    /// Desktops that turn such a file off leave it where it is.
    pub(super) fn is_set_in(folder: &Path, program: &str) -> io::Result<bool> {
        let text = match std::fs::read_to_string(file_in(folder)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            text => text?,
        };
        let is_off = text.lines().any(|line| matches!(line, "Hidden=true" | "X-GNOME-Autostart-enabled=false"));
        Ok(!is_off && text.lines().any(|line| line == exec(program)))
    }

    pub(super) fn set_in(folder: &Path, program: &str) -> io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let mut whole = disk::temporary_document(folder, ".ledgerline-")?;
        let exec = exec(program);
        write!(
            whole,
            "[Desktop Entry]\nType=Application\nName=Ledgerline\nIcon=ledgerline-window\n{exec}\nTerminal=false\n"
        )?;
        whole.as_file().sync_all()?;
        disk::settle(whole, &file_in(folder), true)
    }

    pub(super) fn unset_in(folder: &Path) -> io::Result<()> {
        match std::fs::remove_file(file_in(folder)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// The line that names the program, quoted twice as the Desktop Entry Specification says: as an argument, and as a text.
    fn exec(program: &str) -> String {
        let mut quoted = String::new();
        for letter in program.chars() {
            match letter {
                '"' | '`' | '$' => quoted.push_str("\\\\"),
                '\\' => quoted.push_str("\\\\\\"),
                '%' => quoted.push('%'),
                _ => {}
            }
            quoted.push(letter);
        }
        format!("Exec=\"{quoted}\" {COMMAND}")
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn it_is_set_for_this_program_alone_and_read_back() {
            let home = tempfile::tempdir().expect("a folder");
            let folder = home.path().join("config/autostart");
            let program = "/opt/Ledgerline 2/ledgerline";
            assert!(!is_set_in(&folder, program).expect("it can be asked"));
            unset_in(&folder).expect("there is nothing to take away");
            set_in(&folder, program).expect("it can be set");
            set_in(&folder, program).expect("it can be set again");
            assert!(is_set_in(&folder, program).expect("it can be asked"));
            assert!(!is_set_in(&folder, "/usr/bin/ledgerline").expect("it can be asked"), "another is started");
            let text = std::fs::read_to_string(file_in(&folder)).expect("it is there");
            assert!(text.contains("\nExec=\"/opt/Ledgerline 2/ledgerline\" remind\n"), "{text}");
            for off in ["Hidden=true", "X-GNOME-Autostart-enabled=false"] {
                std::fs::write(file_in(&folder), format!("{text}{off}\n")).expect("it can be turned off");
                assert!(!is_set_in(&folder, program).expect("it can be asked"), "{off}");
            }
            unset_in(&folder).expect("it can be taken away");
            assert!(!is_set_in(&folder, program).expect("it can be asked"));
            assert_eq!(std::fs::read_dir(&folder).expect("it is there").count(), 0, "nothing is left");
        }

        #[test]
        fn a_path_is_quoted_so_that_it_is_one_word() {
            for (path, expected) in [
                ("/a b/ledgerline", r#"Exec="/a b/ledgerline" remind"#),
                ("/50%/x", r#"Exec="/50%%/x" remind"#),
                ("/a\"b`c$d", r#"Exec="/a\\"b\\`c\\$d" remind"#),
                (r"/a\b", r#"Exec="/a\\\\b" remind"#),
            ] {
                assert_eq!(exec(path), expected);
            }
        }
    }
}

/// The registry of Windows, and a launch agent of macOS.
#[cfg(not(target_os = "linux"))]
mod system {
    use std::io;

    use auto_launch::{AutoLaunch, AutoLaunchBuilder, MacOSLaunchMode, WindowsEnableMode};

    use super::COMMAND;

    fn item(program: &str) -> io::Result<AutoLaunch> {
        // The registry keeps a whole command line.
        let program = if cfg!(windows) { format!("\"{program}\"") } else { program.to_owned() };
        AutoLaunchBuilder::new()
            .set_app_name("Ledgerline")
            .set_app_path(&program)
            .set_args(&[COMMAND])
            .set_macos_launch_mode(MacOSLaunchMode::LaunchAgent)
            .set_windows_enable_mode(WindowsEnableMode::CurrentUser)
            .build()
            .map_err(io::Error::other)
    }

    pub(super) fn is_set(program: &str) -> io::Result<bool> {
        item(program)?.is_enabled().map_err(io::Error::other)
    }

    pub(super) fn set(program: &str) -> io::Result<()> {
        item(program)?.enable().map_err(io::Error::other)
    }

    pub(super) fn unset(program: &str) -> io::Result<()> {
        // Some systems refuse to take away what is not there.
        if is_set(program)? { item(program)?.disable().map_err(io::Error::other) } else { Ok(()) }
    }
}

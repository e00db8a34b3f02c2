//! The desktop around the window: its dialogs, its file viewer, its colours.
//!
//! In builds with the feature `test-seam`, dialogs are answered from the environment and opened
//! files are only noted, so that the whole window can be driven without a person.

use std::path::{Path, PathBuf};

use ledgerline_app::export::ExportFormat;
use ledgerline_app::failure::Failure;
use ledgerline_core::domain::values::language::Language;
use serde::Serialize;
use specta::Type;
use tauri::AppHandle;

/// Whether the desktop is light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only the portal of Linux is asked"))]
pub enum DesktopTheme {
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

/// What is to be saved, for the dialog that asks where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveDialog {
    /// The report.
    Pdf,
    /// The list of activities.
    Csv,
    /// The list of activities with its rules.
    Xlsx,
    /// Deadlines and plans for a calendar.
    Ics,
    /// The record for programs.
    Json,
    /// An audit package.
    Package,
    /// A program's rules.
    Program,
    /// A whole record, locked with a passphrase.
    Locked,
}

/// Which files a dialog asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenDialog {
    /// Certificates, as many as there are.
    Evidence,
    /// One file that is lost.
    LostFile,
    /// An audit package.
    Package,
    /// A file that holds a whole record.
    Everything,
    /// A table of activities.
    Table,
}

impl SaveDialog {
    /// The end of its files' names.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => ExportFormat::Pdf.extension(),
            Self::Csv => ExportFormat::Csv.extension(),
            Self::Xlsx => ExportFormat::Xlsx.extension(),
            Self::Ics => ExportFormat::Ics.extension(),
            Self::Json => ExportFormat::Json.extension(),
            Self::Package => "zip",
            Self::Program => "toml",
            Self::Locked => "age",
        }
    }
}

impl From<ExportFormat> for SaveDialog {
    fn from(format: ExportFormat) -> Self {
        match format {
            ExportFormat::Pdf => Self::Pdf,
            ExportFormat::Csv => Self::Csv,
            ExportFormat::Xlsx => Self::Xlsx,
            ExportFormat::Ics => Self::Ics,
            ExportFormat::Json => Self::Json,
        }
    }
}

/// Where a file is to be saved, as somebody has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveAs {
    /// Its place.
    pub path: PathBuf,
    /// Whether a file that is there is to be replaced: the dialog has asked about that very name.
    pub replace: bool,
}

/// Asks where to save a file; nothing where the question is cancelled.
pub fn ask_where_to_save(app: &AppHandle, name: &str, dialog: SaveDialog, language: Language) -> Option<SaveAs> {
    until_sure(dialog.extension(), |known| ask_for_place(app, name, known, dialog, language))
}

/// Asks once, and where a name was answered without an ending and a file has the name with it, about that one. On Linux the
/// dialog knows of no ending, and so has not asked whether that file may be replaced.
fn until_sure(extension: &str, mut ask: impl FnMut(Option<&Path>) -> Option<PathBuf>) -> Option<SaveAs> {
    let has_ending = |path: &Path| path.extension().is_some_and(|it| !it.is_empty());
    let answer = ask(None)?;
    if has_ending(&answer) {
        return Some(SaveAs { path: answer, replace: true });
    }
    let path = answer.with_extension(extension);
    // One that somebody makes meanwhile is not replaced, either.
    if !path.exists() {
        return Some(SaveAs { path, replace: false });
    }
    let answer = ask(Some(&path))?;
    let replace = has_ending(&answer);
    Some(SaveAs { path: if replace { answer } else { answer.with_extension(extension) }, replace })
}

/// Asks for one file; nothing where the question is cancelled.
pub fn ask_for_file(app: &AppHandle, dialog: OpenDialog, language: Language) -> Option<PathBuf> {
    ask_for_files(app, dialog, language)?.into_iter().next()
}

#[cfg(not(feature = "test-seam"))]
pub use real::{
    ask_for_files, ask_for_folder, ask_for_place, ask_for_program_file, ask_for_record, open_file, show_in_folder,
};
#[cfg(feature = "test-seam")]
pub use seam::{
    ask_for_files, ask_for_folder, ask_for_place, ask_for_program_file, ask_for_record, open_file, show_in_folder,
};

/// The desktop itself.
#[cfg(not(feature = "test-seam"))]
mod real {
    use ledgerline_app::evidence::drops;
    use ledgerline_words::Words;
    use tauri_plugin_dialog::DialogExt as _;

    use super::{AppHandle, Failure, Language, OpenDialog, Path, PathBuf, SaveDialog};

    /// Asks for a place, beginning with `name`, or with the place that is `known`; nothing where the question is
    /// cancelled.
    pub fn ask_for_place(
        app: &AppHandle,
        name: &str,
        known: Option<&Path>,
        dialog: SaveDialog,
        language: Language,
    ) -> Option<PathBuf> {
        let id = match dialog {
            SaveDialog::Pdf => "export-type-pdf",
            SaveDialog::Csv => "export-type-csv",
            SaveDialog::Xlsx => "export-type-xlsx",
            SaveDialog::Ics => "export-type-ics",
            SaveDialog::Json => "export-type-json",
            SaveDialog::Package => "export-type-package",
            SaveDialog::Program => "export-type-program",
            SaveDialog::Locked => "export-type-locked",
        };
        let mut question = app
            .dialog()
            .file()
            .set_title(Words::of(language).text("export-dialog-title"))
            .set_file_name(known.and_then(Path::file_name).map_or(name.into(), std::ffi::OsStr::to_string_lossy))
            .add_filter(Words::of(language).text(id), &[dialog.extension()]);
        if let Some(folder) = known.and_then(Path::parent) {
            question = question.set_directory(folder);
        }
        question.blocking_save_file()?.into_path().ok()
    }

    /// Asks for a program file; nothing where the question is cancelled.
    pub fn ask_for_program_file(app: &AppHandle, language: Language) -> Option<PathBuf> {
        app.dialog()
            .file()
            .set_title(Words::of(language).text("import-program-title"))
            .add_filter(Words::of(language).text("export-type-program"), &[SaveDialog::Program.extension()])
            .blocking_pick_file()?
            .into_path()
            .ok()
    }

    /// Asks for files; nothing where the question is cancelled.
    pub fn ask_for_files(app: &AppHandle, dialog: OpenDialog, language: Language) -> Option<Vec<PathBuf>> {
        const EVIDENCE: &[&str] = &[
            "pdf", "jpg", "jpeg", "png", "webp", "heic", "heif", "eml", "msg", "docx", "odt", "txt", "csv", "xlsx",
            "ods", "mid", "midi", "musicxml", "mp3", "m4a", "wav",
        ];
        let words = Words::of(language);
        let (title, kind, endings, several) = match dialog {
            OpenDialog::Evidence => ("evidence-dialog-title", "evidence-dialog-type", EVIDENCE, true),
            OpenDialog::LostFile => ("evidence-dialog-lost", "evidence-dialog-type", EVIDENCE, false),
            OpenDialog::Package => ("package-dialog-title", "package-dialog-type", &["zip", "pdf"][..], false),
            OpenDialog::Everything => ("everything-dialog-title", "everything-dialog-type", &["zip", "age"][..], false),
            OpenDialog::Table => ("import-dialog-title", "import-dialog-type", drops::TABLES, false),
        };
        let ask = app
            .dialog()
            .file()
            .set_title(words.text(title))
            .add_filter(words.text(kind), endings)
            .add_filter(words.text("evidence-dialog-any"), &["*"]);
        let chosen = if several { ask.blocking_pick_files()? } else { vec![ask.blocking_pick_file()?] };
        Some(chosen.into_iter().filter_map(|path| path.into_path().ok()).collect())
    }

    /// Asks for a folder; nothing where the question is cancelled.
    pub fn ask_for_folder(app: &AppHandle, language: Language) -> Option<PathBuf> {
        let title = Words::of(language).text("evidence-dialog-folder");
        app.dialog().file().set_title(title).blocking_pick_folder()?.into_path().ok()
    }

    /// Asks for the folder of a record; nothing where the question is cancelled.
    pub fn ask_for_record(app: &AppHandle, language: Language) -> Option<PathBuf> {
        let title = Words::of(language).text("records-dialog");
        app.dialog().file().set_title(title).blocking_pick_folder()?.into_path().ok()
    }

    /// Opens a file in the system's viewer.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] where the system has none.
    pub fn open_file(path: &Path) -> Result<(), Failure> {
        tauri_plugin_opener::open_path(path, None::<&str>).map_err(Failure::unexpected)
    }

    /// Shows a file in its folder.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] where the system cannot.
    pub fn show_in_folder(path: &Path) -> Result<(), Failure> {
        tauri_plugin_opener::reveal_item_in_dir(path).map_err(Failure::unexpected)
    }
}

/// What stands for the desktop in tests: the environment answers, and a note beside a file says
/// what would have been done with it.
#[cfg(feature = "test-seam")]
mod seam {
    use super::{AppHandle, Failure, Language, OpenDialog, Path, PathBuf, SaveDialog};

    /// The files in the folder that the environment names, or the one file; a table is named by a test's file, so that it can
    /// name one after the other.
    pub fn ask_for_files(_: &AppHandle, dialog: OpenDialog, _: Language) -> Option<Vec<PathBuf>> {
        if dialog == OpenDialog::Table {
            let text = std::fs::read_to_string(std::env::var_os("LEDGERLINE_TEST_TABLE")?).ok()?;
            return Some(vec![PathBuf::from(text.trim())]);
        }
        let place = PathBuf::from(std::env::var_os("LEDGERLINE_TEST_OPEN")?);
        let Ok(entries) = std::fs::read_dir(&place) else { return Some(vec![place]) };
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        Some(files)
    }

    pub fn ask_for_folder(_: &AppHandle, _: Language) -> Option<PathBuf> {
        std::env::var_os("LEDGERLINE_TEST_OPEN").map(PathBuf::from)
    }

    /// The folder that a test's file names, so that it can name one after the other.
    pub fn ask_for_record(_: &AppHandle, _: Language) -> Option<PathBuf> {
        let text = std::fs::read_to_string(std::env::var_os("LEDGERLINE_TEST_RECORD")?).ok()?;
        Some(PathBuf::from(text.trim()))
    }

    pub fn ask_for_program_file(_: &AppHandle, _: Language) -> Option<PathBuf> {
        std::env::var_os("LEDGERLINE_TEST_OPEN").map(PathBuf::from)
    }

    pub fn ask_for_place(_: &AppHandle, name: &str, _: Option<&Path>, _: SaveDialog, _: Language) -> Option<PathBuf> {
        std::env::var_os("LEDGERLINE_TEST_SAVE_IN").map(|folder| PathBuf::from(folder).join(name))
    }

    pub fn open_file(path: &Path) -> Result<(), Failure> {
        note("opened", path)
    }

    pub fn show_in_folder(path: &Path) -> Result<(), Failure> {
        note("shown", path)
    }

    fn note(what: &str, path: &Path) -> Result<(), Failure> {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".{what}"));
        std::fs::write(PathBuf::from(name), what).map_err(Failure::unexpected)
    }
}

#[cfg(target_os = "linux")]
pub use portal::{theme, watch_theme};

/// The desktop portal's colour scheme. The web view follows the system's colours elsewhere, but
/// not on Linux.
#[cfg(target_os = "linux")]
mod portal {
    use tauri::{AppHandle, Emitter as _};
    use zbus::blocking::{Connection, Proxy};
    use zbus::zvariant::{OwnedValue, Value};

    use super::DesktopTheme;

    /// The event that tells the window of a new [`DesktopTheme`].
    const THEME_EVENT: &str = "desktop-theme";

    const NAMESPACE: &str = "org.freedesktop.appearance";
    const KEY: &str = "color-scheme";

    fn settings(connection: &Connection) -> zbus::Result<Proxy<'_>> {
        Proxy::new(
            connection,
            "org.freedesktop.portal.Desktop",
            "/org/freedesktop/portal/desktop",
            "org.freedesktop.portal.Settings",
        )
    }

    /// 1 is dark and 2 is light; 0 is no preference. `Read` wraps its answer once more than the
    /// signal does.
    fn meaning(value: &Value<'_>) -> Option<DesktopTheme> {
        match value {
            Value::Value(inner) => meaning(inner),
            Value::U32(1) => Some(DesktopTheme::Dark),
            Value::U32(2) => Some(DesktopTheme::Light),
            _ => None,
        }
    }

    /// The desktop's colours now; none where no portal answers or it has no preference.
    pub fn theme() -> Option<DesktopTheme> {
        let connection = Connection::session().ok()?;
        let value: OwnedValue = settings(&connection).ok()?.call("Read", &(NAMESPACE, KEY)).ok()?;
        meaning(&value)
    }

    /// Tells the window whenever the desktop's colours change, from a thread of its own; does
    /// nothing where no portal is there.
    pub fn watch_theme(app: AppHandle) {
        std::thread::spawn(move || {
            let Ok(connection) = Connection::session() else {
                return;
            };
            let Ok(proxy) = settings(&connection) else {
                return;
            };
            let Ok(changes) = proxy.receive_signal_with_args("SettingChanged", &[(0, NAMESPACE), (1, KEY)]) else {
                return;
            };
            for change in changes {
                if let Ok((_, _, value)) = change.body().deserialize::<(String, String, Value<'_>)>() {
                    // A window that is gone has nobody left to tell.
                    let _ = app.emit(THEME_EVENT, meaning(&value));
                }
            }
        });
    }
}

/// The web view follows the system's colours by itself.
#[cfg(not(target_os = "linux"))]
pub fn theme() -> Option<DesktopTheme> {
    None
}

/// The web view follows the system's colours by itself.
#[cfg(not(target_os = "linux"))]
pub fn watch_theme(_app: AppHandle) {}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of answers that are given one after the other, and how often was asked.
    fn asked(folder: &Path, answers: &[&str]) -> (Option<SaveAs>, usize) {
        let mut times = 0;
        let place = until_sure("pdf", |_| {
            times += 1;
            answers.get(times - 1).map(|answer| folder.join(answer))
        });
        (place, times)
    }

    #[test]
    fn a_file_is_replaced_only_where_the_dialog_has_asked_about_its_name() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("rapport.pdf"), "last year's").expect("a file");
        let place = |name: &str, replace| Some(SaveAs { path: folder.path().join(name), replace });
        for (answers, expected) in [
            (&["rapport.pdf"][..], (place("rapport.pdf", true), 1)),
            (&["new.pdf"], (place("new.pdf", true), 1)),
            (&["new"], (place("new.pdf", false), 1)),
            (&["rapport", "rapport.pdf"], (place("rapport.pdf", true), 2)),
            (&["rapport.", "rapport.pdf"], (place("rapport.pdf", true), 2)),
            (&["rapport", "other.pdf"], (place("other.pdf", true), 2)),
            (&["rapport", "rapport"], (place("rapport.pdf", false), 2)),
            (&["rapport"], (None, 2)),
            (&[], (None, 1)),
        ] {
            assert_eq!(asked(folder.path(), answers), expected, "{answers:?}");
        }
    }
}

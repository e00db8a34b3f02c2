//! The commands as the window's TypeScript sees them, and their handlers.

use tauri_specta::{Builder, collect_commands};

include!("command_list.rs");

macro_rules! collect {
    ($($command:ident),* $(,)?) => { collect_commands![$(crate::commands::$command),*] };
}

/// The commands with their types.
#[must_use]
pub fn builder() -> Builder<tauri::Wry> {
    Builder::new()
        .commands(each_command!(collect))
        // What the window hears without having asked.
        .typ::<crate::work::Progress>()
        .typ::<crate::evidence::drops::Drop>()
        // Every type reads as it is written.
        .disable_serde_phases()
        // Lengths and credits are never infinite or NaN, which JSON would turn into null.
        .semantic_types(specta_typescript::semantic::Configuration::empty().enable_lossless_floats())
}

/// The file `ui/src/lib/bindings.ts`.
///
/// # Errors
/// Where a type has no counterpart in TypeScript.
#[cfg(feature = "test-seam")]
pub fn typescript() -> Result<String, Box<dyn std::error::Error>> {
    let language = specta_typescript::Typescript::default()
        .header("// Written by `make bindings` from the Rust types. Not to be edited.\n");
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("bindings.ts");
    builder().export(language, &file)?;
    Ok(std::fs::read_to_string(file)?)
}

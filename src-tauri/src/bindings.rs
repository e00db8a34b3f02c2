//! The commands as the window's TypeScript sees them, and their handlers.

use ledgerline_core::domain::activity::Format;
use ledgerline_core::domain::evidence::EvidenceKind;
use ledgerline_core::domain::program::Confidence;
use ledgerline_core::domain::program::shape::{SHAPES, ShapeSpec};
use ledgerline_core::domain::standing::score::Note;
use ledgerline_core::domain::values::form::Field;
use ledgerline_core::domain::values::kind::{Kind, Topic};
use ledgerline_core::domain::values::unit::Rounding;
use ledgerline_core::reading::columns::meaning::Meaning;
use serde_json::{Value, json};
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
        // What the window offers and draws as core has it.
        .constant("SHAPES", SHAPES.each_ref().map(shape))
        .constant("KINDS", Kind::all().collect::<Vec<_>>())
        .constant("TOPICS", Topic::known().collect::<Vec<_>>())
        .constant("FORMATS", Format::ALL)
        .constant("ROUNDINGS", Rounding::ALL)
        .constant("EVIDENCE_KINDS", EvidenceKind::ALL)
        .constant("CONFIDENCES", Confidence::ALL)
        .constant("MEANINGS", Meaning::ALL)
        .constant("HEAD_SHAPE", Note::HEAD_SHAPE)
        // What the window hears without having asked.
        .typ::<ledgerline_app::work::Progress>()
        .typ::<ledgerline_app::evidence::drops::Drop>()
        .typ::<ledgerline_core::logbook::Filing>()
        // Every type reads as it is written.
        .disable_serde_phases()
        // Lengths and credits are never infinite or NaN, which JSON would turn into null.
        .semantic_types(specta_typescript::semantic::Configuration::empty().enable_lossless_floats())
}

/// A shape as a form has it: its parts are the form's fields.
fn shape(spec: &ShapeSpec) -> Value {
    let parts: Vec<Field> = spec.keys.iter().map(|key| key.field()).collect();
    json!({ "id": spec.id, "role": spec.role, "single": spec.single, "parts": parts })
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

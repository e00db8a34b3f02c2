//! Lists the window's commands, so that each is checked against the capability file.

/// The names in `src/command_list.rs`.
macro_rules! names {
    ($($command:ident),* $(,)?) => { &[$(stringify!($command)),*] };
}

include!("src/command_list.rs");

fn main() {
    let commands: &'static [&'static str] = each_command!(names);
    let manifest = tauri_build::AppManifest::new().commands(commands);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo:error={error:#}");
        std::process::exit(1);
    }
}

//! A sentence added to the Fluent files is a reason to build again.

fn main() {
    println!("cargo:rerun-if-changed=../../ui/locales");
}

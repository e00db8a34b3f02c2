//! No two modules use each other, directly or through others.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

use super::imports::{Arrow, Modules};

/// Modules each of which can be reached from each other one.
#[derive(Debug)]
struct Circle {
    modules: BTreeSet<String>,
    /// What they use of each other.
    arrows: Vec<Arrow>,
}

/// All circles among these arrows, the largest first.
fn circles(arrows: &[Arrow]) -> Vec<Circle> {
    let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for arrow in arrows {
        uses.entry(&arrow.from).or_default().insert(&arrow.to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        uses.keys().map(|module| (*module, reached_from(module, &uses))).collect();
    let mut found: Vec<Circle> = Vec::new();
    for (module, others) in &reached {
        if !others.contains(module) || found.iter().any(|circle| circle.modules.contains(*module)) {
            continue;
        }
        let modules: BTreeSet<String> = others
            .iter()
            .filter(|other| reached.get(*other).is_some_and(|back| back.contains(module)))
            .map(|other| (*other).to_owned())
            .collect();
        let arrows = arrows
            .iter()
            .filter(|arrow| modules.contains(&arrow.from) && modules.contains(&arrow.to))
            .cloned()
            .collect();
        found.push(Circle { modules, arrows });
    }
    found.sort_by_key(|circle| std::cmp::Reverse(circle.modules.len()));
    found
}

fn reached_from<'a>(module: &'a str, uses: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next = vec![module];
    while let Some(module) = next.pop() {
        for other in uses.get(module).into_iter().flatten() {
            if reached.insert(*other) {
                next.push(other);
            }
        }
    }
    reached
}

impl Circle {
    /// Arrows without which there is no circle: few, found by laying the modules in a row with as few arrows as
    /// possible pointing back.
    fn closing(&self) -> BTreeSet<(&str, &str)> {
        let mut left: BTreeSet<&str> = self.modules.iter().map(String::as_str).collect();
        let (mut first, mut last) = (Vec::new(), Vec::new());
        while !left.is_empty() {
            let count = |module: &str, out: bool| {
                self.arrows
                    .iter()
                    .filter(|arrow| left.contains(arrow.from.as_str()) && left.contains(arrow.to.as_str()))
                    .filter(|arrow| module == if out { &arrow.from } else { &arrow.to })
                    .map(|arrow| arrow.names.len())
                    .sum::<usize>()
            };
            let chosen = if let Some(ground) = left.iter().find(|module| count(module, true) == 0) {
                last.push(*ground);
                *ground
            } else if let Some(top) = left.iter().find(|module| count(module, false) == 0) {
                first.push(*top);
                *top
            } else {
                let top = left
                    .iter()
                    .max_by_key(|module| count(module, true).cast_signed() - count(module, false).cast_signed())
                    .copied()
                    .unwrap_or_default();
                first.push(top);
                top
            };
            left.remove(chosen);
        }
        last.reverse();
        let row: BTreeMap<&str, usize> =
            first.into_iter().chain(last).enumerate().map(|(at, module)| (module, at)).collect();
        self.arrows
            .iter()
            .filter(|arrow| row[arrow.from.as_str()] > row[arrow.to.as_str()])
            .map(|arrow| (arrow.from.as_str(), arrow.to.as_str()))
            .collect()
    }
}

impl fmt::Display for Circle {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let modules: Vec<_> = self.modules.iter().map(String::as_str).collect();
        writeln!(to, "{} modules use each other: {}", modules.len(), modules.join(", "))?;
        let closing = self.closing();
        for arrow in &self.arrows {
            let mark = if closing.contains(&(arrow.from.as_str(), arrow.to.as_str())) { "<- closes" } else { "" };
            let names: Vec<_> = arrow.names.iter().map(String::as_str).collect();
            writeln!(to, "  {} -> {} ({}) at {} {mark}", arrow.from, arrow.to, names.join(", "), arrow.place)?;
        }
        Ok(())
    }
}

/// The circles of the crate whose sources are in this folder.
fn circles_in(sources: &Path) -> Vec<Circle> {
    circles(&Modules::read(sources).arrows())
}

fn assert_no_circle(crate_folder: &str) {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri").join(crate_folder).join("src");
    let arrows = Modules::read(&sources).arrows();
    assert!(arrows.len() > 50, "only {} uses were found in {crate_folder}", arrows.len());
    let found: Vec<String> = circles(&arrows).iter().map(Circle::to_string).collect();
    assert!(
        found.is_empty(),
        "in {crate_folder}, {} groups of modules use each other:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn no_two_modules_of_core_use_each_other() {
    assert_no_circle("core");
}

#[test]
fn no_two_modules_of_the_use_cases_use_each_other() {
    assert_no_circle("app");
}

#[test]
fn no_two_modules_of_the_report_use_each_other() {
    assert_no_circle("report");
}

/// A crate of these files, and the modules of each of its circles.
fn planted(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }
    circles_in(folder.path()).into_iter().map(|circle| circle.modules.into_iter().collect()).collect()
}

#[test]
fn a_circle_is_found_however_it_is_closed() {
    let lib = ("lib.rs", "mod a; mod b; mod c;");
    let nothing = ("c.rs", "");
    for (how, files, circle) in [
        (
            "by two `use` lines",
            vec![
                lib,
                ("a.rs", "use crate::b::B; pub struct A(B);"),
                ("b.rs", "use super::a; pub struct B(Box<a::A>);"),
                nothing,
            ],
            vec!["crate::a", "crate::b"],
        ),
        (
            "through a third, by a path in the code and one in a macro",
            vec![
                lib,
                ("a.rs", "pub fn a() { crate::b::b() }"),
                ("b.rs", "pub fn b() { assert_eq!(1, crate::c::ONE) }"),
                ("c.rs", "use crate::{a::a as other}; pub const ONE: u8 = 1; pub fn c() { other() }"),
            ],
            vec!["crate::a", "crate::b", "crate::c"],
        ),
        (
            "by a name that another module passes on",
            vec![
                ("lib.rs", "mod a; mod b; mod c; pub use a::A;"),
                ("a.rs", "use crate::b::b; pub struct A; fn f() { b() }"),
                ("b.rs", "use crate::A; pub fn b() { let _: A; }"),
                nothing,
            ],
            vec!["crate::a", "crate::b"],
        ),
        (
            "between a folder's face and a child of it",
            vec![
                lib,
                ("a.rs", "mod leaf; pub const MOST: u8 = 3; pub fn a() -> u8 { leaf::leaf() }"),
                ("a/leaf.rs", "use super::MOST; pub fn leaf() -> u8 { MOST }"),
                ("b.rs", ""),
                nothing,
            ],
            vec!["crate::a", "crate::a::leaf"],
        ),
    ] {
        assert_eq!(planted(&files), [circle], "{how}");
    }
}

#[test]
fn what_only_looks_like_a_circle_is_none() {
    let lib = ("lib.rs", "mod a; mod b;");
    for (what, files) in [
        (
            "a face that passes on what its children define",
            vec![
                lib,
                ("a.rs", "mod leaf; mod stem; pub use leaf::Leaf; pub const MOST: u8 = 3;"),
                ("a/leaf.rs", "use super::MOST; use super::stem::Stem; pub struct Leaf([Stem; MOST as usize]);"),
                ("a/stem.rs", "pub struct Stem;"),
                ("b.rs", "use crate::a::Leaf; pub struct B(Leaf);"),
            ],
        ),
        (
            "a module that its tests use",
            vec![
                lib,
                ("a.rs", "use crate::b::B; pub struct A(B);"),
                (
                    "b.rs",
                    "pub struct B; #[cfg(test)] mod tests { use crate::a::A; #[test] fn it_holds() { let _: A; } }",
                ),
            ],
        ),
        (
            "a module and a function of one name",
            vec![
                lib,
                ("a.rs", "pub fn a() {} pub fn b() {}"),
                ("b.rs", "use crate::a::{self, b}; pub fn c() { b(); a::a() }"),
            ],
        ),
    ] {
        assert_eq!(planted(&files), Vec::<Vec<String>>::new(), "{what}");
    }
}

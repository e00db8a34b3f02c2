//! Every path that a document or a comment names exists.
//!
//! What counts as the name of a path:
//! - the target of a link in a document, as it is followed from there;
//! - a word with `/` that ends like a source file, or begins with a folder of the top level, or stands in backquotes and
//!   begins with the name of a folder of ours (but `evidence/`, which is also a folder of every record and package);
//! - a word in backquotes that ends like a source file whose name only we would give.
//!
//! A path may be named by its end: `store/changes.rs` is what ends so. It may stop at a pattern: of `pages/<page>` only
//! `pages` is looked for. Addresses, absolute paths, and what git ignores because it is made later are left out.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Files that only a source tree has, of which a name without a folder is enough.
const OURS: [&str; 5] = ["rs", "svelte", "ts", "ftl", "typ"];

/// Files that stand in a source tree, and elsewhere as well.
const SOURCES: [&str; 11] = ["css", "db", "html", "js", "json", "md", "py", "sql", "toml", "txt", "yml"];

/// Who speaks of paths, and what begins a comment there; a document is read as a whole.
const SPEAKERS: [(&str, &[&str]); 10] = [
    ("md", &[]),
    ("rs", &["//"]),
    ("ts", &["//", "/*", "*"]),
    ("js", &["//", "/*", "*"]),
    ("svelte", &["//", "/*", "*", "<!--"]),
    ("css", &["/*", "*"]),
    ("typ", &["//"]),
    ("toml", &["#"]),
    ("yml", &["#"]),
    ("ftl", &["#"]),
];

/// The repository: its files and folders, by their paths from its top.
struct Tree {
    top: PathBuf,
    paths: BTreeSet<String>,
    folders: BTreeSet<String>,
    ignored: Vec<String>,
}

impl Tree {
    fn read(top: &Path) -> Self {
        let ignore = fs::read_to_string(top.join(".gitignore")).expect("there is a list of what git ignores");
        let ignored = ignore.lines().map(|line| line.trim_matches('/').to_owned()).collect();
        let mut tree = Self { top: top.to_owned(), paths: BTreeSet::new(), folders: BTreeSet::new(), ignored };
        tree.add(top);
        tree
    }

    fn add(&mut self, folder: &Path) {
        for entry in fs::read_dir(folder).expect("a folder can be read") {
            let path = entry.expect("an entry can be read").path();
            let from_top = path.strip_prefix(&self.top).expect("it is below").to_string_lossy().replace('\\', "/");
            let name = from_top.rsplit('/').next().unwrap_or_default().to_owned();
            if name == ".git" || self.is_ignored(&from_top) {
                continue;
            }
            if path.is_dir() {
                self.folders.insert(name);
                self.add(&path);
            }
            self.paths.insert(from_top);
        }
    }

    /// Whether it is made later and never kept.
    fn is_ignored(&self, path: &str) -> bool {
        self.ignored.iter().any(|ignored| {
            path == ignored
                || path.starts_with(&format!("{ignored}/"))
                || (!ignored.contains('/') && path.split('/').any(|part| part == ignored))
        })
    }

    /// Whether something in the tree ends so.
    fn has(&self, end: &str) -> bool {
        let end = end.trim_matches('/');
        let below = format!("/{end}");
        self.paths.contains(end) || self.paths.iter().any(|path| path.ends_with(&below))
    }

    /// What a path leads to that is followed from a file, from the top; nothing where it leads out of the tree.
    fn followed(from: &str, path: &str) -> Option<String> {
        let mut parts: Vec<&str> = from.split('/').collect();
        parts.pop();
        for part in Path::new(path).components() {
            match part {
                Component::CurDir => (),
                Component::ParentDir => drop(parts.pop()?),
                Component::Normal(name) => parts.push(name.to_str()?),
                Component::RootDir | Component::Prefix(_) => return None,
            }
        }
        Some(parts.join("/"))
    }
}

/// The names of paths in a text that do not exist, each with its line, as `file:line: path`.
fn wrong(tree: &Tree, file: &str, text: &str) -> Vec<String> {
    let extension = file.rsplit('.').next().unwrap_or_default();
    let marks = SPEAKERS.iter().find(|(speaker, _)| *speaker == extension).map_or(&["#"][..], |(_, marks)| marks);
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let said = if extension == "md" { line } else { comment(line, marks) };
        let links = if extension == "md" { links(said) } else { Vec::new() };
        let links_wrong = links.iter().filter(|link| {
            Tree::followed(file, link).is_none_or(|target| !tree.paths.contains(&target) && !tree.is_ignored(&target))
        });
        let named = named(tree, said);
        let names_wrong = named.iter().filter(|name| {
            let followed = Tree::followed(file, name).unwrap_or_default();
            !tree.has(name) && !tree.paths.contains(&followed) && !tree.is_ignored(name)
        });
        let all: BTreeSet<&String> = links_wrong.chain(names_wrong).collect();
        found.extend(all.into_iter().map(|path| format!("{file}:{number}: {path}")));
    }
    found
}

/// What a line says to its reader: from the mark that begins a comment, where that is in no text of the program.
fn comment<'a>(line: &'a str, marks: &[&str]) -> &'a str {
    let begins = line.trim_start();
    if marks.iter().any(|mark| begins.starts_with(mark)) {
        return begins;
    }
    let inside = |at: &usize| {
        let (before, _) = line.split_at(*at);
        before.ends_with(' ') && before.matches(['"', '\'', '`']).count() % 2 == 0
    };
    let behind = marks.iter().filter(|mark| **mark != "*").filter_map(|mark| line.find(mark).filter(inside)).min();
    behind.map_or("", |at| &line[at..])
}

/// The targets of the links in a line of a document, those into the web left out.
fn links(line: &str) -> Vec<String> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    targets
        .filter(|target| !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:"))
        .map(str::to_owned)
        .collect()
}

/// The names of paths in a line.
fn named(tree: &Tree, line: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (number, part) in line.split('`').enumerate() {
        let is_quoted = number % 2 == 1;
        for word in part.split(|letter: char| letter.is_whitespace() || "()[]{}\"'«»“”,;|!?=".contains(letter)) {
            let whole = word.split(['*', '<', '…', '$', '%']).next().unwrap_or_default();
            // Before a pattern only the folders are certain.
            let path = if whole == word { whole } else { whole.rsplit_once('/').map_or("", |(folders, _)| folders) };
            let path = path.trim_end_matches(['.', ':', '/']).trim_start_matches("./");
            if is_path(tree, path, word, is_quoted) {
                names.push(path.to_owned());
            }
        }
    }
    names
}

fn is_path(tree: &Tree, path: &str, word: &str, is_quoted: bool) -> bool {
    let elsewhere = word.contains("://") || path.contains(':') || path.starts_with(['/', '~', '@', '-']);
    let is_plain = path.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-./".contains(letter));
    if path.is_empty() || elsewhere || !is_plain {
        return false;
    }
    let ending = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).filter(|(stem, _)| !stem.is_empty());
    let ends_like = |endings: &[&str]| ending.is_some_and(|(_, ending)| endings.contains(&ending));
    let Some((first, _)) = word.split_once('/') else { return is_quoted && ends_like(&OURS) };
    ends_like(&OURS)
        || ends_like(&SOURCES)
        || (is_quoted && first != "evidence" && tree.folders.contains(first))
        || (tree.top.join(first).is_dir() && !first.is_empty())
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests stand in the repository")
}

#[test]
fn every_path_that_a_document_or_a_comment_names_exists() {
    let tree = Tree::read(top());
    let speaks = |path: &&String| {
        let name = path.rsplit('/').next().unwrap_or_default();
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        name == "Makefile" || SPEAKERS.iter().any(|(speaker, _)| *speaker == extension)
    };
    let (mut read, mut wrong_names) = (0, Vec::new());
    for file in tree.paths.iter().filter(speaks).filter(|path| top().join(path).is_file()) {
        let text = fs::read_to_string(top().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        wrong_names.extend(wrong(&tree, file, &text));
        read += 1;
    }
    assert!(read > 200, "only {read} files were read");
    assert!(wrong_names.is_empty(), "these are named and are not there:\n{}", wrong_names.join("\n"));
}

#[test]
fn a_path_that_is_not_there_is_found_wherever_it_is_named() {
    let tree = Tree::read(top());
    for (file, text, path) in [
        ("README.md", "1. `core/src/domain/no_such_file.rs` reads the line.", "core/src/domain/no_such_file.rs"),
        (
            "README.md",
            "see [the schema](src-tauri/report/no-such.schema.json).",
            "src-tauri/report/no-such.schema.json",
        ),
        ("README.md", "they lie in `tests/no-such-folder`,", "tests/no-such-folder"),
        ("src-tauri/core/src/lib.rs", "//! The way back is in `no_such_file.rs`.", "no_such_file.rs"),
        ("src-tauri/core/src/lib.rs", "let x = 1; // as store/no_such_file.rs says", "store/no_such_file.rs"),
        ("ui/src/App.svelte", "<!-- see pages/no-such/Page.svelte -->", "pages/no-such/Page.svelte"),
        ("Makefile", "# what .ci/no-such installs", ".ci/no-such"),
    ] {
        assert_eq!(wrong(&tree, file, text), [format!("{file}:1: {path}")], "{text}");
    }
    for (file, text) in [
        (
            "README.md",
            "[the format](src-tauri/core/programs/README.md) of `tests/answers`, PDF/A-3a and/or `pages/<page>`",
        ),
        ("README.md", "[the engine](https://example.org/no/such.rs), `/proc/self/limits`, `tests/output/window`"),
        ("src-tauri/core/src/lib.rs", "let path = \"store/no_such_file.rs\";"),
    ] {
        assert_eq!(wrong(&tree, file, text), Vec::<String>::new(), "{text}");
    }
}

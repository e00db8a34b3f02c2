//! Files that cannot be used: those of `bad-files.txt`, and those that no line of it could show.

use super::GOOD;

/// A file that cannot be used.
pub struct BadFile {
    /// What is wrong with it.
    pub wrong: String,
    /// The file.
    pub file: String,
    /// What stands in the line that is named, or how it begins.
    pub at: String,
    /// What is said after the number of the line, or how it begins.
    pub says: String,
}

/// All of them.
pub fn bad_files() -> Vec<BadFile> {
    let table = include_str!("bad-files.txt");
    let entries = table.split("\n\n").filter(|entry| !entry.starts_with('#') && !entry.trim().is_empty());
    let others = other_files().into_iter().chain(too_long_or_deep());
    let others = others.map(|(wrong, file, at, says)| BadFile {
        wrong: wrong.to_owned(),
        file,
        at: at.to_owned(),
        says: says.to_owned(),
    });
    entries.map(in_table).chain(others).collect()
}

/// The good file with one piece of it changed.
pub fn with(piece: &str, changed: &str) -> String {
    assert!(GOOD.contains(piece), "“{piece}” is in the good file");
    GOOD.replacen(piece, changed, 1)
}

/// An entry of the table.
fn in_table(entry: &str) -> BadFile {
    let (wrong, lines) = entry.split_once('\n').expect("an entry begins with what is wrong");
    let marked = |mark: &str| -> Vec<&str> { lines.lines().filter_map(|line| line.strip_prefix(mark)).collect() };
    let (out, new) = (marked("- "), marked("+ "));
    let file = if out.is_empty() {
        format!("{GOOD}\n{}\n", new.join("\n"))
    } else {
        let new: Vec<String> = new.iter().map(|line| format!("{line}\n")).collect();
        with(&format!("{}\n", out.join("\n")), &new.concat())
    };
    let at = marked("> ").first().or(new.first()).expect("a line is named").trim();
    let says = marked("= ").first().copied().expect("something is said");
    BadFile { wrong: wrong.to_owned(), file, at: at.to_owned(), says: says.to_owned() }
}

/// As a [`BadFile`] names them: what is wrong, the file, where, and what is said.
type Other = (&'static str, String, &'static str, &'static str);

fn other_files() -> Vec<Other> {
    let (head, _) = GOOD.split_once("[[rules]]").expect("the good file has rules");
    let rule = |number: u32| {
        format!(
            "[[rules]] # {number}\nid = \"r{number}\"\nshape = \"activities-with-topic\"\ntopic = \"t\"\ncount = 1\n\
             source = \"My note\"\nread_on = \"2026-11-05\"\nconfidence = \"yours\"\n"
        )
    };
    let other_figure = "\n[[rules.alternatives]]\ncredits = 1\nsource = \"A letter\"\nread_on = \"2026-11-04\"\n\
                        confidence = \"stated\"\n";
    let other_figures: String =
        (0..10).map(|number| other_figure.replace("= 1\n", &format!("= 1.{number}\n"))).collect();
    vec![
        ("Nothing", String::new(), "", ", “schema”: This key is missing. For example: schema = 1"),
        ("A comment", "# nothing".to_owned(), "# nothing", ", “schema”: This key is missing."),
        ("A letter", "Dear reader,\nthe rules are these.".to_owned(), "Dear reader,", ": This is not TOML."),
        ("No rules", head.to_owned(), "schema = 1", ", “rules”: This key is missing. For example: [[rules]]"),
        (
            "An empty list of rules",
            format!("rules = []\n{head}"),
            "rules = []",
            ", “rules”: One rule must say how many",
        ),
        (
            "Rules under one bracket",
            format!("{head}[rules] # here\nid = \"total\""),
            "[rules] # here",
            ", “rules”: This must be a list of tables, each under a heading in double brackets, not a table.",
        ),
        (
            "No total",
            format!("{head}{}", rule(1)),
            "[[rules]] # 1",
            ", “rules”: One rule must say how many credits are needed in all. For example: shape = \"total\"",
        ),
        (
            "101 rules",
            format!("{head}{}", (1..=101).map(rule).collect::<String>()),
            "[[rules]] # 101",
            ", “rules”: There can be 100 of these at most.",
        ),
        (
            "11 other figures",
            with("\n[[rules.alternatives]]", &format!("{other_figures}\n[[rules.alternatives]]")),
            "[[rules.alternatives]]",
            ", “alternatives”: There can be 10 of these at most.",
        ),
        (
            "Other figures that are a number",
            with(
                "\n[[rules.alternatives]]\ncredits = 24.5\nsource = \"A letter\"\nread_on = \"2026-11-04\"\n\
                 confidence = \"unconfirmed\"\n",
                "alternatives = 45\n",
            ),
            "alternatives = 45",
            ", “alternatives”: This must be a list of tables",
        ),
    ]
}

fn too_long_or_deep() -> Vec<Other> {
    let long = |amount: usize| "x".repeat(amount);
    let listed: Vec<String> = (0..51).map(|number| format!("t{number}")).collect();
    vec![
        (
            "51 topics",
            with("topics = [\"didactique\"]", &format!("topics = {listed:?}")),
            "topics = [\"t0\", \"t1\"",
            ", “topics”: There can be 50 of these at most.",
        ),
        (
            "A body of 201 letters",
            with("L’ordre", &long(201)),
            "fr = \"xxx",
            ", “fr”: This text can have 200 characters at most.",
        ),
        (
            "A source of 501 letters",
            with("A letter", &long(501)),
            "source = \"xxx",
            ", “source”: This text can have 500 characters at most.",
        ),
        (
            "A topic of 101 letters",
            with("Grief work", &long(101)),
            "topic = \"xxx",
            ", “topic”: This text can have 100 characters at most.",
        ),
        (
            "A remark of 2001 letters",
            with("A remark", &long(2001)),
            "remark = { en = \"xxx",
            ", “en”: This text can have 2000 characters at most.",
        ),
        ("A bare NUL", with("The college", "The\0college"), "en = \"The\0college\"", ": This is not TOML."),
        (
            "A key as long as a page, with hidden characters in it",
            with("minutes = 50", &format!("\"\\u0007{}\" = 1", long(2_000))),
            "\"\\u0007xxx",
            ", “\u{fffd}xxx",
        ),
        (
            "Lists in lists in lists",
            with("credits = 30", &format!("credits = {}", "[".repeat(5_000))),
            "credits = [[[",
            ": This is not TOML.",
        ),
        ("Tables in tables in tables", format!("{GOOD}{}x = 1", "a.".repeat(5_000)), "a.a.a", ": This is not TOML."),
    ]
}

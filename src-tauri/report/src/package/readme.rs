//! The text that explains a package to whoever receives it, with no program but an editor at hand.

use ledgerline_core::domain::audit::exhibit::Exhibit;
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_words::Words;

use crate::names::package::{LIST, MANIFEST, RECORD, SCHEMA, readme_name, report_name};
use crate::short_names::short_name;

/// Tells old editors that the text is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The longest line, in characters.
const WIDTH: usize = 78;

/// The command of Ledgerline's own that checks a package.
const IN_LEDGERLINE: &str = "ledgerline verify package.zip";

/// The commands of each system that check a package's files: nothing is to be installed for them.
const ON_LINUX: &str = "sha256sum -c manifest.sha256";
const ON_MAC: &str = "shasum -a 256 -c manifest.sha256";
const ON_WINDOWS: &str = "Get-Content manifest.sha256 -Encoding UTF8 | ForEach-Object { $sum, $name = $_ -split '  ', 2; \
                          if ((Get-FileHash -LiteralPath $name -Algorithm SHA256).Hash -ne $sum) { $name } }";

/// The text of a package's readme, in `language`: UTF-8 with a byte-order mark, lines that end as every
/// system's editor understands.
pub(crate) fn readme(record: &Record, choice: ReportChoice, language: Language) -> String {
    let words = &*Words::with_kinds(language, &record.kinds);
    let mut text = Text(String::from(BYTE_ORDER_MARK));
    text.heading(&words.text("report-title"));
    whose(&mut text, record, words);
    files(&mut text, record, choice, words);
    checking(&mut text, record, words);
    text.0
}

fn whose(text: &mut Text, record: &Record, words: &Words) {
    let (member, cycle) = (&record.member, &record.cycle);
    let language = words.language();
    let body = cycle.program.body.in_language(language);
    let days = Phrase::new("report-cycle-days").with("first", cycle.first_day).with("last", cycle.last_day);
    let facts = [
        ("report-member", Some(member.name.clone())),
        ("report-member-no", member.member_no.clone()),
        ("report-program", Some(cycle.program.name.in_language(language).to_owned())),
        ("report-body", Some(body.to_owned())),
        ("report-cycle", Some(words.phrase(&days))),
        ("report-made-on", Some(words.day(record.made_on))),
    ];
    for (label, value) in facts {
        let Some(value) = value else { continue };
        let line = Phrase::new("readme-fact").with("label", words.text(label)).with("value", one_line(&value));
        text.line(&words.phrase(&line));
    }
    text.gap();
    text.paragraph(&words.phrase(&Phrase::new("report-disclaimer").with("body", short_name(body))));
    if let Some(chosen) = record.chosen {
        let phrase = Phrase::new("readme-chosen").with("shown", chosen.shown).with("of", chosen.of);
        text.paragraph(&words.phrase(&phrase));
    }
}

fn files(text: &mut Text, record: &Record, choice: ReportChoice, words: &Words) {
    let language = words.language();
    text.heading(&words.text("readme-files"));
    let report = match choice.extent {
        Extent::Full => "readme-file-report",
        Extent::Summary => "readme-file-report-summary",
    };
    text.file(report_name(language), &words.text(report));
    text.file(LIST, &words.text("readme-file-list"));
    text.file(RECORD, &words.text("readme-file-record"));
    text.file(SCHEMA, &words.text("readme-file-schema"));
    let available = count(record.exhibits.iter().filter(|exhibit| exhibit.is_available()));
    if choice.originals == Originals::Beside && available > 0 {
        text.file("evidence/", &words.phrase(&Phrase::new("readme-file-evidence").with("files", available)));
    }
    text.file(MANIFEST, &words.text("readme-file-manifest"));
    text.file(readme_name(language), &words.text("readme-file-readme"));

    if choice.originals == Originals::LeftOut && available > 0 {
        text.paragraph(&words.phrase(&Phrase::new("readme-originals-left-out").with("files", available)));
    }
    let lost: Vec<&Exhibit> = record.exhibits.iter().filter(|exhibit| !exhibit.is_available()).collect();
    if !lost.is_empty() {
        text.heading(&words.text("readme-not-available"));
        text.paragraph(&words.text("readme-not-available-why"));
        for exhibit in lost {
            let state = words.text(&format!("evidence-soundness-{}", exhibit.soundness.id()));
            let name = one_line(&exhibit.evidence.file_name);
            let label = format!("{} {name}", exhibit.no);
            let line = Phrase::new("readme-fact").with("label", label).with("value", state);
            text.line(&words.phrase(&line));
        }
        text.gap();
    }
}

fn checking(text: &mut Text, record: &Record, words: &Words) {
    text.heading(&words.text("readme-check"));
    text.paragraph(&words.text("readme-check-ledgerline"));
    text.command(IN_LEDGERLINE);
    text.paragraph(&words.text("readme-check-tools"));
    for (label, command) in
        [("readme-check-linux", ON_LINUX), ("readme-check-mac", ON_MAC), ("readme-check-windows", ON_WINDOWS)]
    {
        text.paragraph(&words.text(label));
        text.command(command);
    }
    text.heading(&words.text("readme-check-means"));
    text.paragraph(&words.text("readme-check-shows"));
    text.paragraph(&words.phrase(&Phrase::new("readme-check-cannot").with("member", one_line(&record.member.name))));
}

fn count<'a>(exhibits: impl Iterator<Item = &'a Exhibit>) -> u32 {
    u32::try_from(exhibits.count()).unwrap_or(u32::MAX)
}

/// Text that somebody typed, on one line.
fn one_line(text: &str) -> String {
    text.split(|character: char| character.is_control() || character == ' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text in lines.
struct Text(String);

impl Text {
    fn line(&mut self, line: &str) {
        for line in wrapped(line, WIDTH) {
            self.end(&line);
        }
    }

    fn gap(&mut self) {
        self.end("");
    }

    fn paragraph(&mut self, paragraph: &str) {
        self.line(paragraph);
        self.gap();
    }

    fn heading(&mut self, heading: &str) {
        if self.0.len() > BYTE_ORDER_MARK.len_utf8() {
            self.gap();
        }
        self.end(heading);
        self.end(&"=".repeat(heading.chars().count()));
        self.gap();
    }

    /// A file's name, and below it what it is.
    fn file(&mut self, name: &str, about: &str) {
        self.end(name);
        for line in wrapped(about, WIDTH - 4) {
            self.end(&format!("    {line}"));
        }
        self.gap();
    }

    /// A command stands on one line, however long it is: it is copied.
    fn command(&mut self, command: &str) {
        self.end(&format!("    {command}"));
        self.gap();
    }

    fn end(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push_str("\r\n");
    }
}

/// Breaks a text into lines at its spaces; those that do not break stay.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

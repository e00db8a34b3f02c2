//! The sentences of the Fluent files in `ui/locales`, for the commands and the report.
//!
//! The window reads the same files with its own Fluent; both halves hand a [`Phrase`]'s arguments
//! to its message in the same way, so a sentence reads the same wherever it stands.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock};

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::{Kinds, NamedKind};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use unic_langid::LanguageIdentifier;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../ui/locales");

static ENGLISH: LazyLock<Arc<Words>> = LazyLock::new(|| Arc::new(Words::new(Language::English)));
static FRENCH: LazyLock<Arc<Words>> = LazyLock::new(|| Arc::new(Words::new(Language::French)));

/// The sentences in `language`, found when they are first asked for: most runs speak one language.
fn shared(language: Language) -> &'static Arc<Words> {
    match language {
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
    }
}

type Bundle = FluentBundle<FluentResource>;

/// Every sentence in one language.
pub struct Words {
    language: Language,
    files: Arc<Files>,
    /// Messages that stand for those of the files: what the member calls kinds.
    own: Option<Bundle>,
}

impl Words {
    /// The sentences in `language`.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        shared(language)
    }

    /// The sentences in `language`, in which kinds are called what the member calls them.
    #[must_use]
    pub fn with_kinds(language: Language, kinds: &Kinds) -> Arc<Self> {
        let words = shared(language);
        if kinds.0.is_empty() {
            return Arc::clone(words);
        }
        let own = kinds.0.iter().map(|NamedKind { kind, name }| {
            // A name is text and never markup, so it stands in quotes.
            let name = name.replace('\\', "\\\\").replace('"', "\\\"");
            format!("kind-{} = {{ \"{name}\" }}\n", kind.id())
        });
        Arc::new(Self { language, files: Arc::clone(&words.files), own: Some(bundle(language, own.collect())) })
    }

    /// The language they are in.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// What is wrong with the files themselves: syntax and messages given twice. A test expects
    /// nothing.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let unread = self.files.all.iter().filter_map(|file| {
            let (_, errors) = FluentResource::try_new(file.text.to_owned()).err()?;
            Some(format!("{errors:?} in:\n{}", file.text))
        });
        self.files.twice.iter().map(|id| format!("“{id}” stands twice")).chain(unread).collect()
    }

    /// Whether there is a message with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.files.places.contains_key(id)
    }

    /// A message without arguments. Its id where there is no such message, which a test and every
    /// reader would notice.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.phrase(&Phrase::new(id))
    }

    /// A message with its arguments.
    #[must_use]
    pub fn phrase(&self, phrase: &Phrase) -> String {
        self.try_phrase(phrase).unwrap_or_else(|_| phrase.id.clone())
    }

    /// A message with its arguments, or what is wrong with it: no such message, or an argument it
    /// asks for and was not given.
    ///
    /// # Errors
    /// A sentence for the developer.
    pub fn try_phrase(&self, phrase: &Phrase) -> Result<String, String> {
        let mut args = FluentArgs::new();
        for (name, argument) in &phrase.args {
            let (text, count) = self.argument(argument);
            args.set(name.clone(), text);
            if let Some(count) = count {
                args.set(format!("{name}-count"), FluentValue::from(count));
            }
        }
        let mut errors = Vec::new();
        let text = self
            .worded(&phrase.id, &args, &mut errors)
            .ok_or_else(|| format!("no message “{}” in {}", phrase.id, self.language.code()))?;
        if errors.is_empty() { Ok(text) } else { Err(format!("message “{}”: {errors:?}", phrase.id)) }
    }

    /// A day written out: "4 March 2026", « 1er mai 2026 ».
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> String {
        self.written("date-long", day)
    }

    /// A day of any year: "31 December".
    #[must_use]
    pub fn day_of_year(&self, day: NaiveDate) -> String {
        self.written("date-day-month", day)
    }

    fn written(&self, id: &str, day: NaiveDate) -> String {
        let mut args = FluentArgs::new();
        args.set("day", day.day().to_string());
        args.set("first", FluentValue::from(u32::from(day.day() == 1)));
        args.set("month", self.text(&format!("month-{}", day.month())));
        args.set("year", day.year().to_string());
        self.worded(id, &args, &mut Vec::new()).unwrap_or_else(|| day.to_string())
    }

    fn worded(&self, id: &str, args: &FluentArgs<'_>, errors: &mut Vec<FluentError>) -> Option<String> {
        let own = self.own.as_ref().filter(|own| own.has_message(id));
        let bundle = own.or_else(|| self.files.with(self.language, id))?;
        let pattern = bundle.get_message(id)?.value()?;
        Some(bundle.format_pattern(pattern, Some(args), errors).into_owned())
    }

    /// An amount as it is written: "29.5", « 29,5 ».
    #[must_use]
    pub fn credits(&self, credits: Credits) -> String {
        credits.display(self.language)
    }

    /// Several one after the other: "A, B and C", « A, B et C ».
    #[must_use]
    pub fn listed(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                self.phrase(&Phrase::new("list-and").with("first", first.join(", ")).with("last", last.as_str()))
            }
        }
    }

    /// An argument's text, and the number that decides between singular and plural: of a list, how many
    /// there are.
    fn argument(&self, argument: &Argument) -> (String, Option<f64>) {
        match argument {
            Argument::Credits(credits) => (self.credits(*credits), Some(credits.to_f64())),
            Argument::Tenths(tenths) => {
                let credits = Credits::from_hundredths(i64::from(*tenths) * 10);
                (self.credits(credits), Some(credits.to_f64()))
            }
            Argument::Count(count) => (count.to_string(), Some(f64::from(*count))),
            Argument::Day(day) => (self.day(*day), None),
            Argument::Text(text) => (text.clone(), None),
            Argument::Message(id) => (self.text(id), None),
            Argument::Words(words) => (words.in_language(self.language).to_owned(), None),
            Argument::List(items) => {
                let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
                let items: Vec<String> = items.iter().map(|item| self.argument(item).0).collect();
                (self.listed(&items), Some(f64::from(count)))
            }
        }
    }

    fn new(language: Language) -> Self {
        Self { language, files: Arc::new(Files::of(language)), own: None }
    }
}

/// The files of one language.
///
/// Most runs say few of all sentences, so a file is read once one of its own is asked for. Hence a
/// message refers to none of another file.
struct Files {
    all: Vec<File>,
    /// Which file a message stands in.
    places: HashMap<&'static str, usize>,
    /// Messages that stand in two places.
    twice: Vec<&'static str>,
}

struct File {
    text: &'static str,
    read: OnceLock<Bundle>,
}

impl Files {
    fn of(language: Language) -> Self {
        let folder = LOCALES.get_dir(locale(language)).map(Dir::files).into_iter().flatten();
        let texts = folder.filter(|file| file.path().extension().is_some_and(|end| end == "ftl"));
        let files = texts.map(|file| File { text: file.contents_utf8().unwrap_or_default(), read: OnceLock::new() });
        let mut it = Self { all: files.collect(), places: HashMap::new(), twice: Vec::new() };
        for (place, file) in it.all.iter().enumerate() {
            for id in ids(file.text) {
                if it.places.insert(id, place).is_some() {
                    it.twice.push(id);
                }
            }
        }
        it
    }

    /// The messages among which this one is.
    fn with(&self, language: Language, id: &str) -> Option<&Bundle> {
        let file = self.all.get(*self.places.get(id)?)?;
        Some(file.read.get_or_init(|| bundle(language, file.text.to_owned())))
    }
}

/// The ids of a file's messages: what begins a line, but for comments and what is indented.
fn ids(text: &'static str) -> impl Iterator<Item = &'static str> {
    let begins = |line: &&str| line.starts_with(|first: char| first.is_ascii_alphabetic());
    text.lines().filter(begins).filter_map(|line| Some(line.split_once('=')?.0.trim_end()))
}

/// What can be read of these messages; what cannot is among [`Words::faults`].
fn bundle(language: Language, text: String) -> Bundle {
    let locale: LanguageIdentifier = locale(language).parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Values stand in texts of one direction; isolation marks would end up in files and
    // in what people copy.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(FluentResource::try_new(text).unwrap_or_else(|(read, _)| read));
    bundle
}

const fn locale(language: Language) -> &'static str {
    match language {
        Language::English => "en-CA",
        Language::French => "fr-CA",
    }
}

//! The sentences of the Fluent files in `ui/locales`, for the commands and the report.
//!
//! The window reads the same files with its own Fluent; both halves hand a [`Phrase`]'s arguments
//! to its message in the same way, so a sentence reads the same wherever it stands.

use std::sync::{Arc, LazyLock};

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::kind::{Kinds, NamedKind};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use unic_langid::LanguageIdentifier;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../ui/locales");

static ENGLISH: LazyLock<Arc<Words>> = LazyLock::new(|| Arc::new(Words::read(Language::English)));
static FRENCH: LazyLock<Arc<Words>> = LazyLock::new(|| Arc::new(Words::read(Language::French)));

/// The sentences in `language`, read when they are first asked for: most runs speak one language.
fn shared(language: Language) -> &'static Arc<Words> {
    match language {
        Language::English => &ENGLISH,
        Language::French => &FRENCH,
    }
}

/// Every sentence in one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    faults: Vec<String>,
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
        if kinds.0.is_empty() {
            return Arc::clone(shared(language));
        }
        let mut words = Self::read(language);
        for NamedKind { kind, name } in &kinds.0 {
            // A name is text and never markup, so it stands in quotes.
            let name = name.replace('\\', "\\\\").replace('"', "\\\"");
            let message = format!("kind-{} = {{ \"{name}\" }}\n", kind.id());
            match FluentResource::try_new(message) {
                Ok(message) => words.bundle.add_resource_overriding(message),
                Err((_, errors)) => words.faults.push(format!("kind-{}: {errors:?}", kind.id())),
            }
        }
        Arc::new(words)
    }

    /// The language they are in.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// What is wrong with the files themselves: syntax and messages given twice. A test expects
    /// nothing.
    #[must_use]
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Whether there is a message with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
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
        let pattern = self
            .bundle
            .get_message(&phrase.id)
            .and_then(|message| message.value())
            .ok_or_else(|| format!("no message “{}” in {}", phrase.id, self.language.code()))?;
        let mut args = FluentArgs::new();
        for (name, argument) in &phrase.args {
            let (text, count) = self.argument(argument);
            args.set(name.clone(), text);
            if let Some(count) = count {
                args.set(format!("{name}-count"), FluentValue::from(count));
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
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
        self.bundle.get_message(id).and_then(|message| message.value()).map_or_else(
            || day.to_string(),
            |pattern| self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned(),
        )
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

    fn read(language: Language) -> Self {
        let (folder, locale) = match language {
            Language::English => ("en-CA", "en-CA"),
            Language::French => ("fr-CA", "fr-CA"),
        };
        let mut faults = Vec::new();
        let locale: LanguageIdentifier = locale.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Values stand in texts of one direction; isolation marks would end up in files and
        // in what people copy.
        bundle.set_use_isolating(false);
        if let Err(error) = bundle.add_builtins() {
            faults.push(format!("{folder}: {error}"));
        }
        let files = LOCALES.get_dir(folder).map(Dir::files).into_iter().flatten();
        for file in files.filter(|file| file.path().extension().is_some_and(|end| end == "ftl")) {
            let name = file.path().display();
            let text = file.contents_utf8().unwrap_or_default().to_owned();
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
                faults.push(format!("{name}: {errors:?}"));
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.push(format!("{name}: {errors:?}"));
            }
        }
        Self { language, bundle, faults }
    }
}

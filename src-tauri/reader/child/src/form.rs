//! Forms: what was filled in where nothing draws it, and whether anything was.
//!
//! A field keeps its value apart from how it looks, and many programs that fill a form in leave the
//! looks to whoever opens it. What is left so is *written* here: put where a viewer would put it,
//! among the letters of the page and on its picture.

use chrono::NaiveDate;
use hayro::hayro_interpret::TransformExt as _;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, Name, Object, Rect as Place, Stream, String as Words};
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::kurbo::{Affine, Point, Rect};
use ledgerline_core::domain::evidence::EvidenceKind;
use ledgerline_core::domain::evidence::file_text::FileText;
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::reading::suggestion::suggest;
use ledgerline_core::text::folded;

use crate::letters::Letter;
use crate::widths::width_of;
use ledgerline_reader::FormState;
use ledgerline_reader::limits::{MAX_FIELDS, MAX_LETTERS, MAX_VALUE};

/// So far a box's lower edge lies below the baseline of the words beside it, in shares of its size.
const TICK_ABOVE_BASELINE: f64 = 0.2;

/// How many fields may stand in each other.
const DEEPEST: usize = 16;

/// The size of letters where a field leaves it to the viewer, in points: at most so many.
const USUAL_SIZE: f64 = 12.0;

/// The smallest letters that are written.
const SMALLEST: f64 = 4.0;

/// Between the edge of a field and its letters, in points.
const MARGIN: f64 = 2.0;

/// From one line to the next, in shares of the letters' size.
const LEADING: f64 = 1.15;

/// How high capitals are, in shares of the letters' size.
const CAPITALS: f64 = 0.72;

/// So many letters on a page without fields say something for themselves.
const SAYS_SOMETHING: usize = 40;

/// So many letters say that a value stands there already.
const TELLING: usize = 4;

// Flags of fields and of what stands on a page.
const HIDDEN: u32 = 1 << 1;
const NOT_SEEN: u32 = 1 << 5;
const SEVERAL_LINES: u32 = 1 << 12;
const SECRET: u32 = 1 << 13;
const RADIO: u32 = 1 << 15;
const PUSHED: u32 = 1 << 16;
const IN_CELLS: u32 = 1 << 24;

/// What a document says of its form as a whole.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Whether fields look as their values say, whatever draws them.
    values_count: bool,
    /// How fields look that do not say it themselves.
    appearance: Vec<u8>,
    /// Whether the form is described in a language of its own beside its pages.
    is_described: bool,
    /// Whether its pages are made from that description when it is opened.
    is_built: bool,
}

/// What the pages of a document are as forms.
#[derive(Debug, Default)]
pub struct Survey {
    pages: usize,
    has_fields: bool,
    says_something: bool,
    letters: usize,
    /// Letters of which nobody knows what they say.
    mute: usize,
}

impl Survey {
    /// Whether so many letters say nothing, for want of what their fonts should tell, that what the
    /// others say is no text.
    pub const fn is_mute(&self) -> bool {
        self.letters >= SAYS_SOMETHING && self.mute * 3 > self.letters
    }

    /// Takes a page into account.
    pub fn add(&mut self, page: &Filled) {
        self.letters += page.letters.len();
        self.mute += page.letters.iter().filter(|it| it.text.is_empty()).count();
        let has_words = || page.letters.iter().filter(|it| !it.text.trim().is_empty()).count() >= SAYS_SOMETHING;
        self.pages += 1;
        self.has_fields |= page.has_fields;
        self.says_something |= page.has_entries || (!page.has_fields && has_words());
    }
}

/// A page with its form.
#[derive(Debug, Default)]
pub struct Filled {
    /// The letters of the page with what the fields say.
    pub letters: Vec<Letter>,
    /// What is to be written on the picture of the page.
    pub writing: Writing,
    /// Whether it has fields for text.
    has_fields: bool,
    /// Whether any of them says something, or somebody has drawn on the page.
    has_entries: bool,
}

/// What is to be written on the picture of a page; in the page's own space.
#[derive(Debug, Default)]
pub struct Writing {
    /// What lies under it and no longer holds.
    pub covered: Vec<Rect>,
    /// Lines of letters.
    pub lines: Vec<Line>,
    /// Boxes that are ticked.
    pub ticks: Vec<Tick>,
}

impl Writing {
    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.ticks.is_empty()
    }
}

/// A line of letters.
#[derive(Debug)]
pub struct Line {
    /// From the upright frame of its field into the page.
    pub frame: Affine,
    /// Each letter, and where it begins along the line.
    pub letters: Vec<(f64, char)>,
    /// Above the lower edge of the frame.
    pub baseline: f64,
    /// The letters' size.
    pub size: f64,
}

/// A box that is ticked.
#[derive(Debug)]
pub struct Tick {
    /// From the upright frame of its field into the page.
    pub frame: Affine,
    /// The width of the frame.
    pub width: f64,
    /// The height of the frame.
    pub height: f64,
}

impl Form {
    /// The form of a document; one that says nothing where it has none.
    pub fn of(pdf: &Pdf) -> Self {
        let Some(root) = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()) else { return Self::default() };
        let form = root.get::<Dict<'_>>("AcroForm").unwrap_or_default();
        Self {
            values_count: form.get::<bool>("NeedAppearances").unwrap_or(false),
            appearance: form.get::<Words<'_>>("DA").map(|it| it.as_bytes().to_vec()).unwrap_or_default(),
            is_described: form.contains_key("XFA"),
            is_built: root.get::<bool>("NeedsRendering").unwrap_or(false),
        }
    }

    /// A page whose own letters are `letters`, with what its fields say.
    pub fn fill(&self, page: &Page<'_>, mut letters: Vec<Letter>) -> Filled {
        let upright = page.initial_transform(true).to_kurbo();
        let (width, height) = page.render_dimensions();
        let seen = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut filled = Filled::default();
        let annotations = page.raw().get::<Array<'_>>("Annots");
        for annotation in annotations.iter().flat_map(Array::iter::<Dict<'_>>).take(MAX_FIELDS) {
            let Some(field) = Field::of(&annotation) else {
                filled.has_entries |= is_drawn_by_hand(&annotation);
                continue;
            };
            // Nobody sees what stands beside the page.
            if !upright.transform_rect_bbox(field.place).overlaps(seen) {
                continue;
            }
            match field.content() {
                Content::Nothing => {}
                Content::Text(value) => {
                    filled.has_fields = true;
                    filled.has_entries |= !value.trim().is_empty() || field.shows_text();
                    self.write(&field, &value, upright, &mut letters, &mut filled.writing);
                }
                Content::Tick => {
                    let Frame { onto_page: frame, width, height } = field.frame();
                    let size = width.min(height);
                    let place = upright * frame;
                    // As a letter's, the baseline lies above the lower edge of what is drawn.
                    let start = place * Point::new(0.0, (height - size) / 2.0 + TICK_ABOVE_BASELINE * size);
                    letters.push(letter("☒".to_owned(), place, start, size, size));
                    filled.writing.ticks.push(Tick { frame, width, height });
                }
            }
        }
        filled.letters = letters;
        filled
    }

    /// Writes a value where nothing has drawn it yet.
    fn write(&self, field: &Field<'_>, value: &str, upright: Affine, letters: &mut Vec<Letter>, writing: &mut Writing) {
        if value.trim().is_empty() || letters.len() >= MAX_LETTERS {
            return;
        }
        let place = upright.transform_rect_bbox(field.place);
        let is_here = |letter: &Letter| place.contains(letter.start);
        let drawn: String = letters.iter().filter(|it| is_here(it)).map(|it| it.text.as_str()).collect();
        let (drawn, wanted) = (squashed(&drawn), squashed(value));
        // A figure alone may be part of what else stands there.
        if drawn == wanted || (drawn.contains(&wanted) && (field.has_appearance() || wanted.len() >= TELLING)) {
            return;
        }
        if field.shows_text() {
            // It looks otherwise than it says. Viewers show how it looks, unless they are told not to.
            if !self.values_count {
                return;
            }
            letters.retain(|it| !is_here(it));
            writing.covered.push(field.place);
        } else {
            // The line to write on does not stand between the letters that are written.
            letters.retain(|it| !is_here(it) || it.text.contains(char::is_alphanumeric));
        }
        for line in field.lines(value, &self.appearance) {
            let place = upright * line.frame;
            for (at, character) in &line.letters {
                let start = place * Point::new(*at, line.baseline);
                letters.push(letter(character.to_string(), place, start, width_of(*character) * line.size, line.size));
            }
            writing.lines.push(line);
        }
    }

    /// What a whole document is as a form: nothing where it is none, or is filled in.
    pub fn state(&self, survey: &Survey, text: &FileText) -> Option<FormState> {
        let is_hollow = self.is_described && !survey.has_fields && text.is_empty();
        if is_hollow || (self.is_described && self.is_built) || (survey.pages == 1 && asks_to_wait(text)) {
            return Some(FormState::Live);
        }
        // Without a letter it is a scan on which somebody put a field: it goes to recognition.
        let is_empty = survey.has_fields && !survey.says_something && !text.is_empty();
        (is_empty && !names_somebody(text)).then_some(FormState::Empty)
    }
}

/// Whether the words on the pages certify something of a person by name, so that a field that is left
/// empty beside them is one for notes or for a date, and not what the file is about. The labels of a form
/// that nobody filled in certify nothing.
fn names_somebody(text: &FileText) -> bool {
    // Whose name it is may be asked later, and no day bears on it.
    let suggested = suggest(text, "", &Member::default(), NaiveDate::default());
    let is_full = |name: &str| name.split_whitespace().count() > 1;
    suggested.kind == Some(EvidenceKind::Certificate) && suggested.name.is_some_and(|name| is_full(&name.value))
}

/// Whether a page is nothing but the one that stands in the place of a form's own pages.
fn asks_to_wait(text: &FileText) -> bool {
    let words = folded(&text.lines().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "));
    let has_one_of = |phrases: &[&str]| phrases.iter().any(|it| words.contains(it));
    has_one_of(&["please-wait", "veuillez-patienter", "veuillez-attendre"])
        && has_one_of(&["eventually-replaced", "adobe", "pdf-viewer", "visualiseur", "visionneuse"])
}

/// Letters and figures only, all small: what is left of a value however it is set.
fn squashed(text: &str) -> String {
    folded(text).replace('-', "")
}

fn letter(text: String, place: Affine, start: Point, width: f64, size: f64) -> Letter {
    let along = place * Point::new(1.0, 0.0) - place * Point::ZERO;
    Letter { text, start, end: start + along * width, size, angle: along.atan2() }
}

/// Whether somebody put words or lines on the page: with a pen, a stamp, or letters beside the fields.
fn is_drawn_by_hand(annotation: &Dict<'_>) -> bool {
    let kind = annotation.get::<Name<'_>>("Subtype");
    kind.is_some_and(|it| matches!(it.as_str(), "FreeText" | "Ink" | "Stamp")) && !is_hidden(annotation)
}

fn is_hidden(annotation: &Dict<'_>) -> bool {
    annotation.get::<u32>("F").unwrap_or(0) & (HIDDEN | NOT_SEEN) != 0
}

/// A field where it stands on a page.
struct Field<'a> {
    /// What stands on the page, which may be the field itself or one of its children.
    widget: Dict<'a>,
    place: Rect,
    flags: u32,
}

/// What a field says.
enum Content {
    /// Its words, which may be none.
    Text(String),
    /// It is ticked, and nothing draws that.
    Tick,
    /// It is no field for words, or a secret.
    Nothing,
}

/// The upright frame of a field.
struct Frame {
    /// From here into the page.
    onto_page: Affine,
    width: f64,
    height: f64,
}

impl<'a> Field<'a> {
    fn of(annotation: &Dict<'a>) -> Option<Self> {
        let is_widget = annotation.get::<Name<'_>>("Subtype").is_some_and(|it| it.as_str() == "Widget");
        if !is_widget || is_hidden(annotation) {
            return None;
        }
        let Place { x0, y0, x1, y1 } = annotation.get::<Place>("Rect")?;
        let flags = inherited(annotation, |it| it.get::<u32>("Ff")).unwrap_or(0);
        let field = Self { widget: annotation.clone(), place: Rect::new(x0, y0, x1, y1), flags };
        (field.place.is_finite() && field.place.width() > 1.0 && field.place.height() > 1.0).then_some(field)
    }

    fn content(&self) -> Content {
        let kind = inherited(&self.widget, |it| it.get::<Name<'_>>("FT"));
        match kind.as_ref().map(Name::as_str) {
            Some("Tx") if self.flags & SECRET == 0 => Content::Text(self.value()),
            Some("Ch") => Content::Text(self.choice()),
            Some("Btn") if self.flags & PUSHED == 0 && self.is_ticked() && !self.has_appearance() => Content::Tick,
            _ => Content::Nothing,
        }
    }

    fn value(&self) -> String {
        let text = inherited(&self.widget, |it| {
            let words = |it: &Dict<'_>| it.get::<Words<'_>>("V").map(|it| decoded(it.as_bytes()));
            let long = |it: &Dict<'_>| Some(decoded(&it.get::<Stream<'_>>("V")?.decoded().ok()?));
            words(it).or_else(|| long(it))
        });
        text.unwrap_or_default().chars().take(MAX_VALUE).collect()
    }

    /// What was chosen of a list, as it is shown and not as it is sent.
    fn choice(&self) -> String {
        let several = inherited(&self.widget, |it| it.get::<Array<'_>>("V"));
        let sent: Vec<String> = match several {
            Some(several) => several.iter::<Words<'_>>().take(MAX_FIELDS).map(|it| decoded(it.as_bytes())).collect(),
            None => vec![self.value()],
        };
        let shown = |sent: String| self.shown_for(&sent).unwrap_or(sent);
        sent.into_iter().map(shown).collect::<Vec<_>>().join(", ").chars().take(MAX_VALUE).collect()
    }

    fn shown_for(&self, sent: &str) -> Option<String> {
        let offered = inherited(&self.widget, |it| it.get::<Array<'_>>("Opt"))?;
        offered.iter::<Object<'_>>().take(MAX_FIELDS).find_map(|offer| {
            let Object::Array(pair) = offer else { return None };
            let mut words = pair.iter::<Words<'_>>().map(|it| decoded(it.as_bytes()));
            (words.next()? == sent).then(|| words.next()).flatten()
        })
    }

    fn is_ticked(&self) -> bool {
        let is_on = |name: &Name<'_>| name.as_str() != "Off";
        if let Some(state) = self.widget.get::<Name<'_>>("AS") {
            return is_on(&state);
        }
        let Some(value) = inherited(&self.widget, |it| it.get::<Name<'_>>("V")).filter(is_on) else { return false };
        let looks = self.widget.get::<Dict<'_>>("AP").and_then(|it| it.get::<Dict<'_>>("N"));
        // Of several that belong together, the one is on that has looks for this value.
        looks.map_or(self.flags & RADIO == 0, |looks| looks.contains_key(value.as_str()))
    }

    /// Whether something draws it. Looks for each of several states are not drawn.
    fn has_appearance(&self) -> bool {
        self.looks().is_some()
    }

    /// Whether what draws it draws letters.
    fn shows_text(&self) -> bool {
        let shows = |bytes: &[u8]| bytes.windows(2).any(|it| it == b"Tj" || it == b"TJ");
        self.looks().and_then(|looks| Some(shows(&looks.decoded().ok()?))).unwrap_or(false)
    }

    fn looks(&self) -> Option<Stream<'a>> {
        self.widget.get::<Dict<'_>>("AP")?.get::<Stream<'_>>("N")
    }

    fn frame(&self) -> Frame {
        let Rect { x0, y0, x1, y1 } = self.place;
        let turned = self.widget.get::<Dict<'_>>("MK").and_then(|it| it.get::<i32>("R")).unwrap_or(0);
        let (turn, width, height) = match turned.rem_euclid(360) {
            90 => ([0.0, 1.0, -1.0, 0.0, x1, y0], y1 - y0, x1 - x0),
            180 => ([-1.0, 0.0, 0.0, -1.0, x1, y1], x1 - x0, y1 - y0),
            270 => ([0.0, -1.0, 1.0, 0.0, x0, y1], y1 - y0, x1 - x0),
            _ => ([1.0, 0.0, 0.0, 1.0, x0, y0], x1 - x0, y1 - y0),
        };
        Frame { onto_page: Affine::new(turn), width, height }
    }

    /// The lines of a value as a viewer would set them.
    fn lines(&self, value: &str, appearance: &[u8]) -> Vec<Line> {
        let Frame { onto_page: frame, width, height } = self.frame();
        let own = inherited(&self.widget, |it| it.get::<Words<'_>>("DA").map(|it| it.as_bytes().to_vec()));
        let stated = size_in(own.as_deref().unwrap_or(appearance)).filter(|size| *size > 0.0);
        let room = (width - 2.0 * MARGIN).max(1.0);
        let several = self.flags & SEVERAL_LINES != 0;
        let given: Vec<String> = given_lines(value);
        if !several && self.flags & IN_CELLS != 0 {
            let cells = inherited(&self.widget, |it| it.get::<u32>("MaxLen")).filter(|it| *it > 0);
            if let Some(cells) = cells {
                let size = stated.unwrap_or((height * 0.7).min(USUAL_SIZE)).max(SMALLEST);
                let cell = width / f64::from(cells);
                let in_cell = |(it, no): (char, u32)| {
                    let middle = cell * (f64::from(no) + 0.5);
                    (middle - width_of(it) * size / 2.0, it)
                };
                let letters = given.join(" ").chars().zip(0..).map(in_cell).collect();
                return vec![Line { frame, letters, baseline: (height - CAPITALS * size) / 2.0, size }];
            }
        }
        let adjusted = inherited(&self.widget, |it| it.get::<i32>("Q")).unwrap_or(0);
        let set = |text: &str, baseline: f64, size: f64| {
            let long = length(text, size);
            let mut at = match adjusted {
                1 => (width - long) / 2.0,
                2 => width - MARGIN - long,
                _ => MARGIN,
            };
            let mut letters = Vec::new();
            for character in text.chars() {
                letters.push((at, character));
                at += width_of(character) * size;
            }
            Line { frame, letters, baseline, size }
        };
        if several {
            let mut size = stated.unwrap_or(USUAL_SIZE).max(SMALLEST);
            let mut lines = wrapped(&given, room, size);
            while LEADING * size * count(&lines) > height && size > SMALLEST {
                size = (size - 0.5).max(SMALLEST);
                lines = wrapped(&given, room, size);
            }
            let baselines = (1_u32..).map(|no| height - MARGIN - LEADING * size * f64::from(no) + 0.2 * size);
            return lines.iter().zip(baselines).map(|(line, baseline)| set(line, baseline, size)).collect();
        }
        let text = given.join(" ");
        let size = stated.unwrap_or((height * 0.7).min(USUAL_SIZE)).max(SMALLEST);
        let long = length(&text, size);
        let size = if long > room { (size * room / long).max(1.0) } else { size };
        vec![set(&text, (height - CAPITALS * size) / 2.0, size)]
    }
}

/// What a field says of itself, or the one it stands in.
fn inherited<'a, T>(field: &Dict<'a>, get: impl Fn(&Dict<'a>) -> Option<T>) -> Option<T> {
    let mut at = field.clone();
    for _ in 0..DEEPEST {
        if let Some(found) = get(&at) {
            return Some(found);
        }
        at = at.get::<Dict<'_>>("Parent")?;
    }
    None
}

/// The lines of a value as they were typed, without what cannot be set.
fn given_lines(value: &str) -> Vec<String> {
    let parted = value.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let readable =
        |line: &str| line.chars().map(|it| if it == '\t' { ' ' } else { it }).filter(|it| !it.is_control()).collect();
    parted.split('\n').map(readable).collect()
}

/// The lines broken between words, so that each has room.
fn wrapped(lines: &[String], room: f64, size: f64) -> Vec<String> {
    let mut all = Vec::new();
    for line in lines {
        let (mut current, mut long) = (String::new(), 0.0);
        for word in line.split(' ') {
            let more = length(word, size);
            if !current.is_empty() && long + length(" ", size) + more > room {
                all.push(std::mem::take(&mut current));
                long = 0.0;
            }
            if !current.is_empty() {
                current.push(' ');
                long += length(" ", size);
            }
            current.push_str(word);
            long += more;
        }
        all.push(current);
    }
    all
}

fn count(lines: &[String]) -> f64 {
    u32::try_from(lines.len()).map_or(f64::MAX, f64::from)
}

fn length(text: &str, size: f64) -> f64 {
    text.chars().map(width_of).sum::<f64>() * size
}

/// The size of letters in the instructions for how a field looks: the number before `Tf`.
fn size_in(appearance: &[u8]) -> Option<f64> {
    let text = String::from_utf8_lossy(appearance);
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let at = words.iter().position(|it| *it == "Tf")?;
    let size = words.get(at.checked_sub(1)?)?.parse::<f64>().ok()?;
    (size.is_finite() && size <= 144.0).then_some(size)
}

/// A text of a PDF outside its pages: Unicode with a mark before it, or the format's own letters.
fn decoded(bytes: &[u8]) -> String {
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).filter_map(|it| Some(unit(it.try_into().ok()?))).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xfe, 0xff, rest @ ..] => without_language(&wide(rest, u16::from_be_bytes)),
        [0xff, 0xfe, rest @ ..] => without_language(&wide(rest, u16::from_le_bytes)),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| own_letter(*byte)).collect(),
    }
}

/// `text` without the marks between which it names its language.
fn without_language(text: &str) -> String {
    text.split('\u{1b}').step_by(2).collect()
}

/// A letter of the format's own: as Latin 1, with some in the place of its control characters.
fn own_letter(byte: u8) -> char {
    const FROM_18: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const FROM_80: [char; 31] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł',
        'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž',
    ];
    match byte {
        0x18..=0x1f => FROM_18[usize::from(byte - 0x18)],
        0x80..=0x9e => FROM_80[usize::from(byte - 0x80)],
        0xa0 => '€',
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_outside_pages_are_read_in_each_of_their_encodings() {
        for (bytes, expected) in [
            (&b"Sample Therapist"[..], "Sample Therapist"),
            (b"\xc9lise \x96uvre \x92", "Élise Œuvre ™"),
            (b"\xfe\xff\x00\xc9\x00l\x00i\x00s\x00e", "Élise"),
            (b"\xff\xfe\xc9\x00l\x00", "Él"),
            (b"\xfe\xff\x00\x1b\x00f\x00r\x00\x1b\x00a", "a"),
            (b"\xef\xbb\xbf\xc3\x89lise", "Élise"),
            (b"", ""),
        ] {
            assert_eq!(decoded(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn the_size_of_letters_stands_before_their_font() {
        for (appearance, expected) in [
            (&b"/Helv 10 Tf 0 g"[..], Some(10.0)),
            (b"0 0 1 rg /F1 0 Tf", Some(0.0)),
            (b"/Helv Tf", None),
            (b"/Helv 1e9 Tf", None),
            (b"0 g", None),
        ] {
            assert_eq!(size_in(appearance), expected, "{}", String::from_utf8_lossy(appearance));
        }
    }

    #[test]
    fn long_values_are_broken_between_words() {
        let lines = wrapped(&["one two three".to_owned(), "four".to_owned()], length("one two", 10.0) + 0.1, 10.0);
        assert_eq!(lines, ["one two", "three", "four"]);
    }
}

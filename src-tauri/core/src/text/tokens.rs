//! Cutting a typed line into the pieces that its grammar is made of.
//!
//! One pass over the line. White space only separates; numbers, words and signs are pieces of
//! their own (`2h30` is three of them), so that `6cr`, `6 cr` and `6 CR` look alike to the
//! grammar. Quoted text and whatever a marker (`#`, `@`, `//`, `!plan`) governs is settled here:
//! nothing looks into it again.

use std::borrow::Cow;
use std::cell::Cell;

use unicode_normalization::char::is_combining_mark;

use super::folded;
use super::invisible::{is_direction_mark, is_without_width};

/// A stretch of the line, in bytes; its ends always lie between characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: usize,
    pub end: usize,
}

/// What a piece of the line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A run of digits.
    Number,
    /// `½`, `¼` or `¾`.
    Fraction,
    /// A run of letters.
    Word,
    /// Any other character.
    Sign(char),
    /// Text in quotation marks.
    Literal,
    /// `#word`.
    Tag,
    /// `@word`.
    Provider,
    /// `!plan`, `!prévu`.
    Plan,
    /// `!` with any other word.
    Marker,
    /// `//` and the rest of the line.
    Note,
}

/// A piece of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub sort: Sort,
    /// All of it, with its marker and quotation marks.
    pub span: Span,
    /// What it says, without them.
    pub inner: Span,
    /// Whether it begins the line or follows white space.
    pub spaced: bool,
}

/// A line cut into its pieces.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    pub line: &'a str,
    pieces: Vec<Token>,
    /// Each word in the form in which words are compared, made once.
    folded: Vec<Option<Cow<'a, str>>>,
    /// Whether a date or an amount may end before a sign that binds it to more.
    loose: Cell<bool>,
}

/// Words longer than this are not looked at: every word of the grammar is shorter, however its
/// accents are encoded.
const LONGEST_KNOWN_WORD: usize = 24;

/// What may stand after `!` for a plan, in both languages.
#[rustfmt::skip]
const PLAN: &[&str] = &[
    "plan", "plans", "planned", "prevu", "prevue", "prevus", "prevues", "planifie", "planifiee", "planifies",
    "planifiees",
];

/// Signs that bind two pieces into one word, so that a date or an amount does not end before
/// them: `2-hour`, `today's`, `2026-03-04.pdf`, `6cr/year`.
const BINDING: &[char] =
    &['-', '‐', '‑', '–', '−', '\'', '’', '/', '\\', '_', '.', '+', '&', '@', '%', '°', '*', '=', '~', '^', '#'];

impl<'a> Tokens<'a> {
    pub fn of(line: &'a str) -> Self {
        let tokens: Vec<Token> = Lexer { line, at: 0, spaced: true, after_quote: false }.collect();
        let folded = tokens.iter().map(|token| comparable(line, token)).collect();
        Self { line, pieces: tokens, folded, loose: Cell::new(false) }
    }

    /// What is found where nothing binds two pieces into one: in `4 March 2026/2cr` the date.
    pub fn loosely<T>(&self, find: impl FnOnce(&Self) -> T) -> T {
        self.loose.set(true);
        let found = find(self);
        self.loose.set(false);
        found
    }

    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    pub fn get(&self, index: usize) -> Option<Token> {
        self.pieces.get(index).copied()
    }

    pub fn text(&self, span: Span) -> &'a str {
        self.line.get(span.start..span.end).unwrap_or_default()
    }

    /// From the first of these tokens to the last.
    pub fn span(&self, first: usize, next: usize) -> Span {
        let start = self.get(first).map_or(self.line.len(), |token| token.span.start);
        let end = self.get(next.saturating_sub(1)).map_or(start, |token| token.span.end.max(start));
        Span { start, end }
    }

    /// Whether a token is there and nothing separates it from the one before.
    pub fn is_glued(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| !token.spaced)
    }

    pub fn sign(&self, index: usize) -> Option<char> {
        match self.get(index)?.sort {
            Sort::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    pub fn is_sign(&self, index: usize, sign: char) -> bool {
        self.sign(index) == Some(sign)
    }

    /// A word in the form in which words are compared.
    pub fn word(&self, index: usize) -> Option<String> {
        self.folded(index).map(str::to_owned)
    }

    /// The same, lent.
    pub fn folded(&self, index: usize) -> Option<&str> {
        self.folded.get(index)?.as_deref()
    }

    /// A word as typed.
    pub fn raw(&self, index: usize) -> Option<&'a str> {
        self.get(index).filter(|token| token.sort == Sort::Word).map(|token| self.text(token.span))
    }

    pub fn is_word(&self, index: usize, words: &[&str]) -> bool {
        self.folded(index).is_some_and(|word| words.contains(&word))
    }

    pub fn digits(&self, index: usize) -> Option<&'a str> {
        let token = self.get(index)?;
        (token.sort == Sort::Number).then(|| self.text(token.span))
    }

    /// A number written with so many digits.
    pub fn number(&self, index: usize, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
        self.digits(index).filter(|text| digits.contains(&text.len()))?.parse().ok()
    }

    /// Whether a date or an amount may begin here: at the beginning of a word, also inside
    /// brackets and after a comma. `after` is the token after the last piece that was
    /// understood, so that in `17/10/2025,6cr` the comma is no decimal mark.
    pub fn starts(&self, index: usize, after: usize) -> bool {
        let Some(token) = self.get(index) else { return false };
        let Some(before) = index.checked_sub(1).and_then(|before| self.get(before)) else { return true };
        if token.spaced || index == after {
            return true;
        }
        match before.sort {
            Sort::Literal | Sort::Tag | Sort::Provider => true,
            Sort::Sign(',' | ';' | ':') => {
                index - 1 == after || before.spaced || index < 2 || self.digits(index - 2).is_none()
            }
            Sort::Sign(sign) => matches!(sign, '(' | '[' | '{' | '¿' | '¡' | '—') || is_direction_mark(sign),
            _ => false,
        }
    }

    /// Whether a piece of a line a member typed may begin here: also after a sign that itself begins
    /// a word (`-4 March`, `•6cr`), but for a mark before decimals, and after `l'`.
    pub fn begins(&self, index: usize, after: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.get(before));
        let is_mark = |sign: char| matches!(sign, '.' | ',');
        let signs_before = (0..index)
            .rev()
            .take(LONGEST_RUN)
            .take_while(|at| matches!(self.get(*at).map(|token| token.sort), Some(Sort::Sign(sign)) if !is_mark(sign)));
        let follows_first_sign = signs_before.into_iter().any(|at| !self.is_glued(at));
        let follows_loose_sign = before.is_some_and(|before| match before.sort {
            Sort::Sign(sign) => !BINDING.contains(&sign) && !matches!(sign, ',' | ';' | ':' | '.'),
            _ => false,
        });
        let is_apostrophe = before.is_some_and(|before| matches!(before.sort, Sort::Sign('\'' | '’')));
        let follows_elision = is_apostrophe && index > 1 && self.is_word(index - 2, &["l", "d"]);
        self.starts(index, after) || follows_first_sign || follows_loose_sign || follows_elision
    }

    /// The tokens round this one that no space parts from it, of a long run only the nearest.
    pub fn run(&self, index: usize) -> std::ops::Range<usize> {
        let first = (0..=index).rev().take(LONGEST_RUN).find(|at| !self.is_glued(*at)).unwrap_or(index);
        let next = (index + 1..=self.len()).take(LONGEST_RUN).find(|at| !self.is_glued(*at)).unwrap_or(index + 1);
        first..next
    }

    /// Whether a date or an amount may end before this token.
    pub fn ends(&self, index: usize) -> bool {
        let alphanumeric = |index| {
            self.is_glued(index)
                && self.get(index).is_some_and(|token| matches!(token.sort, Sort::Number | Sort::Fraction | Sort::Word))
        };
        if !self.is_glued(index) {
            return true;
        }
        if self.loose.get() {
            // `4 May's songs`.
            return !matches!(self.sign(index), Some('\'' | '’'));
        }
        match self.sign(index) {
            Some(':') => !(alphanumeric(index + 1) && self.digits(index + 1).is_some()),
            Some(sign) if BINDING.contains(&sign) => !alphanumeric(index + 1),
            Some(_) => true,
            None => !alphanumeric(index),
        }
    }
}

/// So many tokens of a run without spaces are looked at in each direction.
const LONGEST_RUN: usize = 64;

/// A word in the form in which words are compared, if it can be one that is known.
fn comparable<'a>(line: &'a str, token: &Token) -> Option<Cow<'a, str>> {
    if token.sort != Sort::Word || token.span.end - token.span.start > LONGEST_KNOWN_WORD {
        return None;
    }
    let text = line.get(token.span.start..token.span.end)?;
    Some(if !text.is_ascii() {
        Cow::Owned(folded(text))
    } else if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    })
}

/// White space and what is as invisible; no-break spaces, wide or narrow, are white space.
pub(crate) fn is_space(character: char) -> bool {
    character.is_whitespace() || character.is_control() || is_without_width(character)
}

/// The quotation mark that closes what `character` opens.
fn closing_quote(character: char) -> Option<char> {
    match character {
        '"' => Some('"'),
        '«' => Some('»'),
        '“' => Some('”'),
        _ => None,
    }
}

struct Lexer<'a> {
    line: &'a str,
    at: usize,
    spaced: bool,
    /// Whether the last piece ended with a quotation mark: what follows begins a word.
    after_quote: bool,
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip_spaces();
        let rest = self.rest();
        let first = rest.chars().next()?;
        let begins_word = self.spaced || self.after_quote;
        let marker = if begins_word { marker(first, rest) } else { None };
        let (sort, length, inner) = marker.unwrap_or_else(|| unmarked(first, rest));
        let span = Span { start: self.at, end: self.at + length };
        let token = Token {
            sort,
            span,
            inner: Span { start: self.at + inner.start, end: self.at + inner.end },
            spaced: self.spaced,
        };
        self.at = span.end;
        self.spaced = false;
        self.after_quote =
            sort == Sort::Literal || (matches!(sort, Sort::Tag | Sort::Provider) && token.inner.end < token.span.end);
        Some(token)
    }
}

/// A piece's sort, its length in bytes, and where what it says stands in it.
type Piece = (Sort, usize, Span);

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.line.get(self.at..).unwrap_or_default()
    }

    fn skip_spaces(&mut self) {
        let rest = self.rest();
        let spaces = length_while(rest, is_space);
        self.at += spaces;
        self.spaced |= spaces > 0;
    }
}

/// What a marker governs, if one begins here.
fn marker(first: char, rest: &str) -> Option<Piece> {
    match first {
        '/' if rest.starts_with("//") => {
            let note = trimmed(rest, Span { start: 2, end: rest.len() });
            Some((Sort::Note, rest.trim_end_matches(is_space).len(), note))
        }
        '!' => {
            let word = length_while(rest.get(1..)?, |character| {
                !is_space(character) && closing_quote(character).is_none() && !"»”,;:()[]".contains(character)
            });
            let word = rest.get(1..=word)?.trim_end_matches(['.', '!', '?', '…']);
            // `!!!` and `! wow` are title.
            word.trim_start_matches('!').chars().next().filter(|first| is_letter(*first))?;
            let is_plan = word.len() <= LONGEST_KNOWN_WORD && PLAN.contains(&folded(word).as_str());
            let sort = if is_plan && !word.starts_with('!') { Sort::Plan } else { Sort::Marker };
            let length = 1 + word.len();
            Some((sort, length, Span { start: 1, end: length }))
        }
        '#' => marked(rest)
            .filter(|(_, inner)| {
                // A topic needs a letter or a digit; `# 3` and `#!` are title.
                rest.get(inner.start..inner.end).is_some_and(|word| word.chars().any(char::is_alphanumeric))
            })
            .map(|(length, inner)| (Sort::Tag, length, inner)),
        '@' => marked(rest).map(|(length, inner)| (Sort::Provider, length, inner)),
        _ => None,
    }
}

/// What follows a one-byte marker: quoted text, or everything up to the next space without the
/// comma that may follow it.
fn marked(rest: &str) -> Option<(usize, Span)> {
    let after = rest.get(1..)?;
    let (length, inner) = quoted(after).unwrap_or_else(|| {
        let word = length_while(after, |character| !is_space(character) && closing_quote(character).is_none());
        let word = after.get(..word).unwrap_or_default().trim_end_matches([',', ';', ':']).len();
        (word, Span { start: 0, end: word })
    });
    let (length, inner) = (1 + length, Span { start: 1 + inner.start, end: 1 + inner.end });
    (inner.start < inner.end).then_some((length, inner))
}

/// Text that begins with a quotation mark: its length with both marks, and the text between
/// them. Unclosed, it goes on to the end.
fn quoted(rest: &str) -> Option<(usize, Span)> {
    let open = rest.chars().next()?;
    let close = closing_quote(open)?;
    let start = open.len_utf8();
    let (end, length) = match rest.get(start..)?.find(close) {
        Some(at) => (start + at, start + at + close.len_utf8()),
        None => (rest.len(), rest.trim_end_matches(is_space).len()),
    };
    Some((length.max(start), trimmed(rest, Span { start, end })))
}

/// The same stretch without the spaces at both its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let inner = text.get(span.start..span.end).unwrap_or_default();
    let start = span.start + (inner.len() - inner.trim_start_matches(is_space).len());
    Span { start, end: start + inner.trim_matches(is_space).len() }
}

/// A piece that no marker governs.
fn unmarked(first: char, rest: &str) -> Piece {
    let whole = |sort, length| (sort, length, Span { start: 0, end: length });
    if let Some((length, inner)) = quoted(rest) {
        (Sort::Literal, length, inner)
    } else if first.is_ascii_digit() {
        whole(Sort::Number, length_while(rest, |character| character.is_ascii_digit()))
    } else if is_fraction(first) {
        whole(Sort::Fraction, first.len_utf8())
    } else if is_letter(first) {
        whole(Sort::Word, length_while(rest, is_letter))
    } else {
        whole(Sort::Sign(first), first.len_utf8())
    }
}

fn is_fraction(character: char) -> bool {
    matches!(character, '½' | '¼' | '¾')
}

/// Letters with their accents, whichever way these are encoded, and digits of other scripts.
fn is_letter(character: char) -> bool {
    (character.is_alphanumeric() || is_combining_mark(character))
        && !character.is_ascii_digit()
        && !is_fraction(character)
}

fn length_while(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|character| !belongs(character)).unwrap_or(text.len())
}

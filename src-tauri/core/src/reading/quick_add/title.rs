//! The title: what is left of a line when its parts are taken away.
//!
//! Punctuation and small words that only led to a removed part go with it: `on 4 March, 6cr`
//! leaves nothing behind. Where title stands on both sides of the gap, one sign of punctuation
//! stays between them, so that a part can stand anywhere without changing the title.

use super::said::{Part, Said};
use crate::text::tokens::{Sort, Tokens};

/// What becomes of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is in the title.
    Title,
    /// It is in a part.
    Part,
    /// It was left hanging by a part and goes with it.
    Hanging,
}

/// The title and how it was found.
pub(super) struct Title {
    /// Its text, with single spaces and without the quotation marks of the grammar.
    pub text: String,
    /// Its first token.
    pub first: Option<usize>,
    fates: Vec<Fate>,
}

impl Title {
    pub fn of(tokens: &Tokens<'_>, parts: &[Part]) -> Self {
        let mut fates = vec![Fate::Title; tokens.len()];
        for part in parts {
            fates.get_mut(part.tokens.clone()).unwrap_or_default().fill(Fate::Part);
        }
        let mut gaps = Gaps { tokens, fates, begun: 0 };
        for part in parts {
            gaps.hang_words_before(part);
            gaps.hang_words_after(part);
        }
        for (first, next) in gaps.close_brackets() {
            gaps.keep_one_separator(first, next);
        }
        let fates = gaps.fates;
        let first = fates.iter().position(|fate| *fate == Fate::Title);
        Self { text: text(tokens, &fates), first, fates }
    }

    /// The tokens of a part with those left hanging by it.
    pub fn with_hanging(&self, part: &Part) -> std::ops::Range<usize> {
        let hangs = |index: &usize| self.fates.get(*index) == Some(&Fate::Hanging);
        let before = (0..part.tokens.start).rev().take_while(hangs).count();
        let after = (part.tokens.end..self.fates.len()).take_while(hangs).count();
        part.tokens.start - before..part.tokens.end + after
    }
}

struct Gaps<'a> {
    tokens: &'a Tokens<'a>,
    fates: Vec<Fate>,
    /// Up to here nothing is title.
    begun: usize,
}

impl Gaps<'_> {
    fn is_title(&self, index: usize) -> bool {
        self.fates.get(index) == Some(&Fate::Title)
    }

    fn hang(&mut self, index: usize) {
        if let Some(fate) = self.fates.get_mut(index) {
            *fate = Fate::Hanging;
        }
    }

    /// Punctuation and small words before a part, as in `Congrès, du 9 au 11 mai`.
    fn hang_words_before(&mut self, part: &Part) {
        let mut index = part.tokens.start;
        while let Some(before) = index.checked_sub(1).filter(|before| self.is_title(*before)) {
            if !self.is_separator_before(before)
                && !self.tokens.is_word(before, words_before(&part.said))
                && !self.joins_parts(before)
                && !self.is_elision(before, part)
            {
                break;
            }
            self.hang(before);
            index = before;
        }
    }

    /// The `l’` of `à l’automne 2025`.
    fn is_elision(&self, index: usize, part: &Part) -> bool {
        let is_date = matches!(part.said, Said::Date(_) | Said::RunTogether(_) | Said::Beside);
        let is_apostrophe = |index| matches!(self.tokens.sign(index), Some('\'' | '’'));
        let follows_letter = |index: usize| index > 0 && self.tokens.is_word(index - 1, &["l", "d"]);
        let is_letter = self.tokens.is_word(index, &["l", "d"]) && is_apostrophe(index + 1);
        is_date && (is_letter || (is_apostrophe(index) && follows_letter(index)))
    }

    /// Punctuation after a part; and where an amount begins the line, the small word that led on
    /// from it (`2 h de supervision`). With a capital such a word begins a title.
    fn hang_words_after(&mut self, part: &Part) {
        let mut index = part.tokens.end;
        while self.is_title(index) && self.is_separator_after(index) {
            self.hang(index);
            index += 1;
        }
        while self.fates.get(self.begun).is_some_and(|fate| *fate != Fate::Title) {
            self.begun += 1;
        }
        if self.begun < index
            || !self.is_title(index)
            || !matches!(part.said, Said::Credits(_) | Said::Minutes(_) | Said::Asked(_))
        {
            return;
        }
        let elided = self.tokens.sign(index + 1).is_some_and(|sign| matches!(sign, '\'' | '’'));
        match self.tokens.get(index).map(|token| self.tokens.text(token.span)) {
            Some("of" | "de") => self.hang(index),
            Some("d") if elided && self.tokens.is_glued(index + 1) => {
                self.hang(index);
                self.hang(index + 1);
            }
            _ => {}
        }
    }

    /// Punctuation that joins or sets off. A full stop may belong to an abbreviation in the title
    /// and is left alone.
    fn is_separator_before(&self, index: usize) -> bool {
        matches!(self.tokens.sign(index), Some(',' | ';' | ':' | '-' | '–' | '—' | '/' | '|' | '·' | '•'))
    }

    fn is_separator_after(&self, index: usize) -> bool {
        let binds_next = self.tokens.is_glued(index + 1)
            && self.tokens.get(index + 1).is_some_and(|next| matches!(next.sort, Sort::Number | Sort::Word));
        match self.tokens.sign(index) {
            Some(',' | ';' | ':') => true,
            Some('.' | '!' | '?' | '…') => self.tokens.is_glued(index) && !binds_next,
            Some('-' | '–' | '—' | '/' | '|' | '·' | '•') => !binds_next,
            _ => false,
        }
    }

    /// `6cr and 2h`, `6cr et 2h`.
    fn joins_parts(&self, index: usize) -> bool {
        let joins = self.tokens.is_word(index, &["and", "et"]) || matches!(self.tokens.sign(index), Some('&' | '+'));
        joins && index.checked_sub(1).is_some_and(|before| !self.is_title(before))
    }

    /// Removes brackets that hold nothing any more, with the punctuation around them. Answers with
    /// the gaps in the title: each gap's first token and the one after its last.
    fn close_brackets(&mut self) -> Vec<(usize, usize)> {
        let mut gaps: Vec<(usize, usize)> = Vec::new();
        let mut index = 0;
        while index < self.fates.len() {
            if self.is_title(index) {
                index += 1;
                continue;
            }
            let (mut first, mut next) = (index, index);
            loop {
                // A gap that has grown as far back as the one before becomes one with it.
                if let Some((start, _)) = gaps.pop_if(|(_, end)| *end == first) {
                    first = start;
                }
                if next < self.fates.len() && !self.is_title(next) {
                    next += 1;
                } else if self.is_title(next) && self.is_separator_after(next) {
                    self.hang(next);
                } else if let Some(before) = self.bracket_around(first, next) {
                    self.hang(before);
                    self.hang(next);
                    first = before;
                } else if let Some(before) = self.separator_before_bracket(first) {
                    self.hang(before);
                    first = before;
                } else {
                    break;
                }
            }
            gaps.push((first, next));
            index = next;
        }
        gaps
    }

    /// The opening bracket, if the gap fills a pair of brackets.
    fn bracket_around(&self, first: usize, next: usize) -> Option<usize> {
        let before = first.checked_sub(1).filter(|before| self.is_title(*before) && self.is_title(next))?;
        let pair = (self.tokens.sign(before)?, self.tokens.sign(next)?);
        let is_pair =
            matches!(pair, ('(', ')') | ('[', ']') | ('{', '}') | ('<', '>') | ('\'', '\'') | ('‘', '’') | ('*', '*'));
        is_pair.then_some(before)
    }

    /// A separator before a gap that has come to begin with a bracket.
    fn separator_before_bracket(&self, first: usize) -> Option<usize> {
        let is_bracket = matches!(self.tokens.sign(first), Some('(' | '[' | '{'));
        let before = first.checked_sub(1).filter(|before| self.is_title(*before))?;
        let continues = is_bracket || self.is_separator_before(first);
        (continues && self.is_separator_before(before)).then_some(before)
    }

    /// Where title stands on both sides of a gap, the outermost sign before it stays, else the
    /// outermost after it: `Trauma, 6cr part 2` is `Trauma, part 2`.
    fn keep_one_separator(&mut self, first: usize, next: usize) {
        let opens = |index| matches!(self.tokens.sign(index), Some('(' | '[' | '{'));
        let closes = |index| matches!(self.tokens.sign(index), Some(')' | ']' | '}'));
        let title_before = first.checked_sub(1).is_some_and(|before| !opens(before));
        let title_after = next < self.fates.len() && !closes(next);
        if !title_before || !title_after {
            return;
        }
        let is_hanging_sign = |index: usize| {
            let is_bracket = opens(index) || closes(index);
            self.fates.get(index) == Some(&Fate::Hanging) && self.tokens.sign(index).is_some() && !is_bracket
        };
        let kept = [Some(first), next.checked_sub(1)].into_iter().flatten().find(|index| is_hanging_sign(*index));
        if let Some(fate) = kept.and_then(|kept| self.fates.get_mut(kept)) {
            *fate = Fate::Title;
        }
    }
}

/// The small words that lead to a part and mean nothing without it.
#[rustfmt::skip]
fn words_before(said: &Said) -> &'static [&'static str] {
    match said {
        Said::Date(_) | Said::RunTogether(_) | Said::Beside => &[
            "on", "from", "the", "of", "for", "in", "during", "le", "la", "les", "du", "au", "des", "en", "depuis", "a", "cet", "cette",
        ],
        Said::Credits(_) | Said::Minutes(_) | Said::Asked(_) => {
            &["for", "of", "worth", "in", "pour", "de", "en", "du"]
        }
        Said::Hours(_) | Said::Hour => &["from", "between", "at", "de", "entre", "à", "a", "le", "the", "du", "des"],
        Said::Provider(_) => &["by", "at", "with", "from", "the", "par", "chez", "avec", "de", "du", "des"],
        Said::Tag(_) | Said::Note(_) | Said::Plan | Said::Marker(_) => &[],
    }
}

fn text(tokens: &Tokens<'_>, fates: &[Fate]) -> String {
    let mut title = String::new();
    let mut is_after_gap = false;
    for (index, fate) in fates.iter().enumerate() {
        let Some(token) = tokens.get(index) else { continue };
        if *fate != Fate::Title {
            is_after_gap = true;
            continue;
        }
        let said = tokens.text(token.inner);
        if said.is_empty() {
            continue;
        }
        // A comma that was glued to a part is glued to the word before the part.
        let closes = matches!(token.sort, Sort::Sign(',' | ';' | ':' | '.' | '!' | '?' | '…' | ')' | ']' | '}'));
        let opened = is_after_gap && title.ends_with(['(', '[', '{']);
        let has_space = token.spaced || (is_after_gap && !closes);
        if has_space && !opened && !title.is_empty() {
            title.push(' ');
        }
        if token.sort == Sort::Literal {
            push_words(&mut title, said);
        } else {
            title.push_str(said);
        }
        is_after_gap = false;
    }
    title
}

/// Adds quoted text with its white space as single spaces.
fn push_words(title: &mut String, text: &str) {
    let words = text.split(crate::text::tokens::is_space).filter(|word| !word.is_empty());
    for (position, word) in words.enumerate() {
        if position > 0 {
            title.push(' ');
        }
        title.push_str(word);
    }
}

//! The letters that a page's instructions would draw, and where they would stand.

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, TransformExt as _, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Point, Rect, Vec2};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use ledgerline_core::text::invisible::{is_invisible, is_joiner};

use ledgerline_reader::limits::MAX_LETTERS;

/// What fonts are measured in: so many units make the font's size.
const UNITS: f64 = 1000.0;

/// How wide a letter is taken to be, in shares of its size, where its font does not say.
const USUAL_WIDTH: f64 = 0.5;

/// One letter on a page; points, from the upper left corner as the page is seen.
#[derive(Debug, Clone)]
pub struct Letter {
    /// What it says: nothing where its font does not tell, white space where it is one.
    pub text: String,
    /// Where it begins on its baseline.
    pub start: Point,
    /// Where it ends on its baseline.
    pub end: Point,
    /// The font's size as it is seen; above zero.
    pub size: f64,
    /// The direction in which it is read, in radians; zero is to the right, a quarter turn is down.
    pub angle: f64,
}

/// The letters of `page` in the order in which they are drawn, seen or not: scanners put the words
/// that they recognised behind the picture. No more than [`MAX_LETTERS`].
pub fn letters_of<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>, settings: &InterpreterSettings) -> Vec<Letter> {
    let (width, height) = page.render_dimensions();
    let seen = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let upright = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(upright, seen, cache, page.xref(), settings.clone());
    let mut collector = Collector { seen, letters: Vec::new() };
    interpret_page(page, &mut context, &mut collector);
    collector.letters
}

/// Collects letters and draws nothing.
struct Collector {
    seen: Rect,
    letters: Vec<Letter>,
}

impl Collector {
    fn take(&mut self, glyph: &Glyph<'_>, placed: Affine) {
        if self.letters.len() >= MAX_LETTERS {
            return;
        }
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map_or(USUAL_WIDTH * UNITS, f64::from),
            Glyph::Type3(_) => USUAL_WIDTH * UNITS,
        };
        let start = placed * Point::ZERO;
        let end = placed * Point::new(advance, 0.0);
        let along = placed * Point::new(UNITS, 0.0) - start;
        let size = height_across(along, placed * Point::new(0.0, UNITS) - start);
        let whole = [start.x, start.y, end.x, end.y, size].iter().all(|it| it.is_finite());
        if !whole || size <= 0.0 || along.hypot() <= 0.0 || !self.seen.contains(start) {
            return;
        }
        let text = glyph.as_unicode().map(|it| readable(&it)).unwrap_or_default();
        match self.letters.last_mut() {
            // A mark that is drawn over its letter belongs to it.
            Some(letter) if text.chars().next().is_some_and(is_combining_mark) => letter.text.push_str(&text),
            _ => self.letters.push(Letter { text, start, end, size, angle: along.atan2() }),
        }
    }
}

/// How far `up` rises above the line along `along`: what is seen of a font's size, slanted or not.
fn height_across(along: Vec2, up: Vec2) -> f64 {
    (along.cross(up) / along.hypot()).abs()
}

/// The characters of a glyph as they are kept: ligatures taken apart, spaces all alike, and none
/// that cannot be seen.
fn readable(glyph: &BfString) -> String {
    let mut text = String::new();
    let mut take = |character: char| match character {
        // Whatever width it has, it is a space.
        _ if character.is_whitespace() => text.push(' '),
        // A hyphen that is drawn is no longer a soft one.
        '\u{AD}' => text.push('-'),
        // Presentation forms: the ligatures that a font draws as one.
        '\u{FB00}'..='\u{FB4F}' => text.extend(std::iter::once(character).nfkc()),
        // Nobody reads these: what has no shape of its own, and what only one font knows.
        _ if is_invisible(character) || is_joiner(character) => {}
        '\u{E000}'..='\u{F8FF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{F0000}'.. => {}
        _ => text.push(character),
    };
    match glyph {
        BfString::Char(character) => take(*character),
        // No glyph stands for more than a few; one that claims to is not believed further.
        BfString::String(characters) => characters.chars().take(16).for_each(take),
    }
    text
}

impl<'a> Device<'a> for Collector {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        self.take(glyph, transform * glyph_transform);
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn draw_rect(&mut self, _: &Rect, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

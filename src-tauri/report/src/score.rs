//! The score for the template: core's points, with the labels in words.

use ledgerline_core::domain::evidence::proof::ProofState;
use ledgerline_core::domain::standing::score::{Note, Point, Role, Score, Stroke};
use ledgerline_words::Words;
use serde::Serialize;

/// The points of [`Score`] as they are, in its pixels; the template scales them to the page.
#[derive(Serialize)]
pub(crate) struct Picture {
    width: f64,
    height: f64,
    left: f64,
    right: f64,
    years_y: f64,
    lines: Vec<StaffLine>,
    ledger_lines: Vec<Stroke>,
    barlines: Vec<Barline>,
    notes: Vec<Head>,
    /// Height of a notehead in proportion to its width.
    head_shape: f64,
    earned: Vec<Point>,
    pace: Vec<Point>,
    needed: Option<Stroke>,
    plan: Vec<Point>,
    today: Option<Stroke>,
    labels: Vec<Label>,
}

#[derive(Serialize)]
struct StaffLine {
    y: f64,
    credits: String,
}

#[derive(Serialize)]
struct Barline {
    x: f64,
    label: String,
}

#[derive(Serialize)]
struct Head {
    at: Point,
    radius: f64,
    planned: bool,
    to_check: bool,
    stem: Option<Stroke>,
}

#[derive(Serialize)]
struct Label {
    role: Role,
    text: String,
    at: Point,
    to_the_left: bool,
}

impl Picture {
    pub(crate) fn of(score: &Score, words: &Words) -> Self {
        Self {
            width: score.width,
            height: score.height,
            left: score.left,
            right: score.right,
            years_y: score.years_y,
            lines: score
                .lines
                .iter()
                .map(|line| StaffLine { y: line.y, credits: words.credits(line.credits) })
                .collect(),
            ledger_lines: score.ledger_lines.clone(),
            barlines: score
                .barlines
                .iter()
                .map(|barline| Barline { x: barline.x, label: barline.label.clone() })
                .collect(),
            notes: score
                .notes
                .iter()
                .map(|note| Head {
                    at: note.at,
                    radius: note.radius,
                    planned: note.planned,
                    to_check: note.proof == Some(ProofState::ToCheck),
                    stem: note.stem,
                })
                .collect(),
            head_shape: Note::HEAD_SHAPE,
            earned: score.earned.clone(),
            pace: score.pace.clone(),
            needed: score.needed,
            plan: score.plan.clone(),
            today: score.today,
            labels: score
                .labels
                .iter()
                .map(|label| Label {
                    role: label.role,
                    text: words.phrase(&label.text),
                    at: label.at,
                    to_the_left: label.to_the_left,
                })
                .collect(),
        }
    }
}

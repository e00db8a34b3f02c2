//! One row: what it says, what is asked about it, or why it is no activity.

use chrono::NaiveDate;

use super::amounts::{self, CreditsSaid, TimeSaid, TimeUnit};
use super::answer::{OwnNames, Passed, TypedAnswer};
use super::asking::{About, Asked, Asking, LEAVE_OUT, NO_COLUMN, TAKE, WITHOUT_CREDITS, yes};
use super::context::{Context, minutes, says_sum};
use super::days::{self, Order, Says};
use super::headings::Headings;
use super::meaning::Meaning;
use super::progress::{Progress, progress};
use super::table::{Cell, Row, TableForm, letter};
use super::words;
use super::zones::Zone;
use crate::domain::activity::{Format, LONGEST_TITLE, PublicDetails, Status};
use crate::domain::program::conversion::Customs;
use crate::domain::values::credits::Credits;
use crate::domain::values::form::{LONGEST_LINE, LONGEST_TEXT, one_line, several_lines};
use crate::domain::values::kind::{Kind, Topic};
use crate::domain::values::phrase::{Argument, Phrase};
use crate::text::dates::{Range, read_day};
use crate::text::folded;
use crate::text::guard::{unguarded, unguarded_start};
use crate::text::invisible::seen;

/// So many columns of amounts are tried for one that is parted in two.
const MOST_AMOUNTS: usize = 8;

/// What all rows of a sheet are read with.
pub(super) struct Reader<'a> {
    pub form: TableForm,
    pub headings: &'a Headings,
    pub context: &'a Context,
    pub customs: &'a Customs,
    pub own: &'a OwnNames,
    /// Whether the sheet is a list that Ledgerline wrote.
    pub is_own: bool,
    pub today: NaiveDate,
}

/// What the rows above say about one.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Above {
    /// The year of the heading above it.
    pub year: Option<i32>,
    /// Whether its credits stand for several rows.
    pub shares_credits: bool,
    /// Whether its duration does.
    pub shares_duration: bool,
}

/// What a row says, as far as it is understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct RowSays {
    pub title: String,
    pub days: Option<Range>,
    pub credits: Option<Credits>,
    pub minutes: Option<u32>,
    pub planned: bool,
    pub kind: Option<Kind>,
    pub topics: Vec<Topic>,
    pub provider: Option<String>,
    pub approval_no: Option<String>,
    pub presenter: Option<String>,
    pub format: Option<Format>,
    pub place: Option<String>,
    pub note: Option<String>,
    pub practice: Option<String>,
    pub reflection: Option<String>,
    pub verification: Option<String>,
}

impl RowSays {
    /// How far along the activity is on `today`.
    pub fn status(&self, customs: &Customs, today: NaiveDate) -> Option<Status> {
        let (_, end) = self.days?;
        let has_credits = self.credits.is_some() || customs.give_credits(self.minutes, self.kind.as_ref());
        Some(Status::of(self.planned || end > today, has_credits))
    }

    /// The activity; none without days.
    pub fn into_details(self, customs: &Customs, today: NaiveDate) -> Option<PublicDetails> {
        let (start, end) = self.days?;
        let status = self.status(customs, today)?;
        let it = self;
        Some(PublicDetails {
            status,
            title: it.title,
            credits: it.credits,
            minutes: it.minutes,
            start,
            end,
            kind: it.kind,
            topics: it.topics,
            provider: it.provider,
            approval_no: it.approval_no,
            presenter: it.presenter,
            format: it.format,
            place: it.place,
            note: it.note,
            practice: it.practice,
            reflection: it.reflection,
            verification: it.verification,
            claims: Vec::new(),
        })
    }
}

impl Reader<'_> {
    /// What a row is that is no activity; `sums` are those of the rows above it since the last sum, and of all.
    pub fn passed(&self, row: &Row, sums: [(i64, usize); 2]) -> Option<Passed> {
        if self.headings.are_repeated_in(row) {
            return Some(Passed::Headings);
        }
        let title = self.headings.column(Meaning::Title).map_or(&Cell::Empty, |at| row.cell(at));
        let day_columns = || {
            let days = [Meaning::Start, Meaning::End, Meaning::CompletedAt];
            days.into_iter().flat_map(|meaning| self.headings.columns_of(meaning))
        };
        let has_day = day_columns().any(|at| match days::says(row.cell(at), self.today) {
            Says::Nothing | Says::Unclear => false,
            // A year may be a heading, or all that is known of the day.
            Says::Year(_) => !title.is_empty(),
            _ => true,
        });
        if has_day {
            return None;
        }
        // A sum says so in its first words.
        let first = row.cells.iter().find(|cell| !cell.is_empty());
        let named = first.into_iter().chain([title]).chain(day_columns().map(|at| row.cell(at)));
        let says_nothing_else = title.text().is_none_or(|text| !text.chars().any(char::is_alphabetic));
        if named.filter_map(Cell::text).any(says_sum) || (self.is_worked_out(row) && !has_other_words(row, title)) {
            return Some(Passed::Sum);
        }
        let is_sum = |credits: Credits| sums.iter().any(|(sum, rows)| *rows > 1 && *sum == credits.hundredths());
        if says_nothing_else && matches!(self.credits_of(row), CreditsSaid::Credits(credits) if is_sum(credits)) {
            return Some(Passed::Sum);
        }
        let filled = || row.cells.iter().filter(|cell| !cell.is_empty());
        let has_amount = self.measured().any(|at| !row.cell(at).is_empty());
        if !has_amount && (filled().count() < 2 || title.is_empty()) {
            return Some(Passed::Heading);
        }
        // A figure without a word is the sum of something.
        let has_words = filled().any(|cell| cell.text().is_some_and(|text| text.chars().any(char::is_alphabetic)));
        (!has_words).then_some(Passed::Sum)
    }

    /// The columns of amounts.
    pub fn measured(&self) -> impl Iterator<Item = usize> {
        [Meaning::Credits, Meaning::Ceu, Meaning::Hours, Meaning::Duration, Meaning::Minutes]
            .into_iter()
            .flat_map(|meaning| self.headings.columns_of(meaning))
    }

    /// Whether an amount of the row is worked out from other rows.
    fn is_worked_out(&self, row: &Row) -> bool {
        self.measured().any(|at| u16::try_from(at).is_ok_and(|at| row.sums.contains(&at)))
    }

    /// What a row says of credits.
    pub fn credits_of(&self, row: &Row) -> CreditsSaid {
        let column = self.headings.column(Meaning::Credits);
        column.map_or(CreditsSaid::Nothing, |at| amounts::credits(row.cell(at), self.today))
    }

    /// Reads a row that is an activity.
    ///
    /// # Errors
    /// Why it cannot be kept.
    pub fn read(&self, row: &Row, above: Above, says: &mut RowSays, asked: &mut Asked<'_>) -> Result<(), Phrase> {
        let joined = self.joined(row, asked);
        let row = joined.as_ref().unwrap_or(row);
        self.ask_about_columns(asked);
        self.title(row, says, asked)?;
        self.progress(row, says, asked)?;
        self.days(row, above, says, asked)?;
        self.others(row, says)?;
        self.minutes(row, above, says, asked);
        self.credits(row, above, says, asked);
        if row.hidden {
            let asking = Asking::new(Phrase::new("import-asks-hidden-rows")).or_take().or_leave_out();
            asked.shared("hidden-rows", asking, yes);
        }
        Ok(())
    }

    /// A row of a text that has more cells than there are headings, put together where that can be done in one way: a decimal
    /// comma without quotation marks parts an amount in two.
    fn joined(&self, row: &Row, asked: &mut Asked<'_>) -> Option<Row> {
        let filled = row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        // Where the last column is blank, the cell too many is, too.
        let is_beyond = filled > self.headings.width;
        let width = if is_beyond { filled } else { row.cells.len() };
        let extra = width.checked_sub(self.headings.width).filter(|extra| *extra > 0)?;
        if self.form != TableForm::Csv {
            return None;
        }
        let amounts: Vec<usize> = self.measured().take(MOST_AMOUNTS).collect();
        let ways = (0_u32..1 << amounts.len()).filter(|way| way.count_ones() as usize == extra);
        let mut made = ways.filter_map(|way| {
            let parted =
                |column: usize| amounts.iter().position(|at| *at == column).is_some_and(|at| way >> at & 1 == 1);
            put_together(row.cells.get(..width)?, &parted)
        });
        let (Some(cells), None) = (made.next(), made.next()) else {
            if !is_beyond {
                return None;
            }
            let asking = Asking::new(Phrase::new("import-asks-more-cells")).or_leave_out();
            asked.row(About::Cells, asking, |_| None::<()>);
            return None;
        };
        let piece = cells.iter().zip(&row.cells).find(|(one, other)| one != other);
        let piece = piece.and_then(|(cell, _)| cell.text()).unwrap_or_default();
        let asks = Phrase::new("import-asks-decimal-comma").with("piece", piece);
        asked.shared("decimal-comma", Asking::new(asks).or_take().or_leave_out(), yes);
        Some(Row { cells, ..row.clone() })
    }

    /// Asks which of several columns is one thing.
    fn ask_about_columns(&self, asked: &mut Asked<'_>) {
        for tie in &self.headings.ties {
            let asks = Phrase::new(&format!("import-asks-column-{}", tie.meaning.id()));
            let mut asking = Asking::new(asks.with("columns", self.names(&tie.columns)));
            for column in &tie.columns {
                let name = self.name(*column);
                let says = Phrase::new("import-answer-column").with("column", name.as_str());
                asking = asking.or(&name, says);
            }
            asking = asking.or(NO_COLUMN, Phrase::new("import-answer-no-column"));
            let is_one = |answer: &str| {
                let named =
                    |column: &usize| self.name(*column) == answer || letter(*column).eq_ignore_ascii_case(answer);
                (answer == NO_COLUMN || tie.columns.iter().any(named)).then_some(())
            };
            asked.shared(&format!("column-{}", tie.meaning.id()), asking, is_one);
        }
    }

    /// Whether it is asked which column says this, and not answered.
    fn waits_for(meaning: Meaning, asked: &Asked<'_>) -> bool {
        asked.is_waiting(&format!("column-{}", meaning.id()))
    }

    /// What a column is called: its heading, or its letter where it has none or shares it.
    fn name(&self, column: usize) -> String {
        let heading = self.headings.columns.get(column).map(|it| it.heading.as_str()).unwrap_or_default();
        let same = self.headings.columns.iter().filter(|it| it.heading == heading).count();
        if heading.is_empty() || same > 1 { letter(column) } else { heading.to_owned() }
    }

    fn names(&self, columns: &[usize]) -> Argument {
        Argument::List(columns.iter().map(|column| Argument::Text(self.name(*column))).collect())
    }

    /// How far along it is, in every column that says so: what denies it anywhere does.
    fn progress(&self, row: &Row, says: &mut RowSays, asked: &mut Asked<'_>) -> Result<(), Phrase> {
        for column in self.headings.columns_of(Meaning::Status) {
            self.progress_in(row.cell(column), says, asked)?;
        }
        Ok(())
    }

    fn progress_in(&self, cell: &Cell, says: &mut RowSays, asked: &mut Asked<'_>) -> Result<(), Phrase> {
        let text = self.text(cell);
        let text = text.trim();
        let own = self.own.statuses.named(text);
        if let Some(own) = own.filter(|_| self.is_own) {
            says.planned = own == Status::Planned;
            return Ok(());
        }
        let asks = |id: &str| Phrase::new(id).with("status", text);
        // Signs have no letters to tell them apart by.
        let word = folded(text);
        let word =
            if word.is_empty() { text.escape_unicode().filter(char::is_ascii_alphanumeric).collect() } else { word };
        let asking = |id: &str| Asking::new(asks(id)).or_take().or_leave_out();
        match progress(text) {
            _ if text.is_empty() => {
                if !self.is_own {
                    asked.shared("status-blank", asking("import-asks-no-status"), yes);
                }
            }
            Some(Progress::Done) => {}
            Some(Progress::Denied) => return Err(asks("import-refused-denied")),
            Some(Progress::NotDone) => return Err(asks("import-refused-not-done")),
            Some(Progress::Planned) => says.planned = true,
            Some(Progress::Pending) => {
                asked.shared(&format!("status-{word}"), asking("import-asks-pending"), yes);
            }
            None => {
                asked.shared(&format!("status-{word}"), asking("import-asks-status"), yes);
            }
        }
        Ok(())
    }

    fn title(&self, row: &Row, says: &mut RowSays, asked: &mut Asked<'_>) -> Result<(), Phrase> {
        let column = self.headings.column(Meaning::Title);
        let cell = column.map_or(&Cell::Empty, |at| row.cell(at));
        // A number may be a title ("2112"); a day in its place was something else when it was typed.
        let is_title = matches!(cell, Cell::Text(_) | Cell::Number(_));
        says.title = if is_title { one_line(&seen(&self.text(cell))) } else { String::new() };
        let is_asked_elsewhere = column.is_none() && Self::waits_for(Meaning::Title, asked);
        if says.title.is_empty() && !is_asked_elsewhere {
            let asks = Phrase::new("import-asks-title");
            let asking = Asking::new(asks).or_typed(TypedAnswer::Title).or_leave_out();
            let typed = |answer: &str| Some(one_line(answer)).filter(|title| !title.is_empty() && answer != LEAVE_OUT);
            says.title = asked.row(About::Title, asking, typed).unwrap_or_default();
        }
        if says.title.chars().count() > LONGEST_TITLE {
            return Err(self.too_long(column.unwrap_or_default()));
        }
        Ok(())
    }

    fn too_long(&self, column: usize) -> Phrase {
        Phrase::new("import-refused-too-long").with("column", self.name(column))
    }

    fn days(&self, row: &Row, above: Above, says: &mut RowSays, asked: &mut Asked<'_>) -> Result<(), Phrase> {
        let cell = |meaning| self.headings.column(meaning).map_or(&Cell::Empty, |at| row.cell(at));
        let completed = self.headings.column(Meaning::CompletedAt);
        if let Some(at) = completed {
            let is_blank = |meaning| matches!(days::says(cell(meaning), self.today), Says::Nothing);
            let has_other = !is_blank(Meaning::Start) || !is_blank(Meaning::End);
            if self.is_of_site(at) || !has_other {
                says.days = self.completed(row.cell(at), self.is_of_site(at), asked)?;
                return Ok(());
            }
        }
        let year = self.headings.column(Meaning::Year).map(|at| days::says(row.cell(at), self.today));
        let above = match year {
            Some(Says::Year(year)) => Above { year: Some(year), ..above },
            _ => above,
        };
        let (first, last) = (cell(Meaning::Start), cell(Meaning::End));
        let start = self.resolved(first, above, About::Day, asked)?;
        let end = self.resolved(last, above, About::LastDay, asked)?;
        says.days = match (start, end) {
            (Day::Range(start), Day::Nothing) => Some(start),
            (Day::Nothing, Day::Range(end)) => {
                if self.headings.column(Meaning::Start).is_some() && !self.is_own {
                    let asks = Phrase::new("import-asks-no-first-day").with("day", end.1);
                    let asking = Asking::new(asks).or_take().or_typed(TypedAnswer::Day).or_leave_out();
                    let typed = |answer: &str| match answer {
                        TAKE => Some(end),
                        typed => self.typed_day(typed).filter(|day| *day <= end.1).map(|day| (day, end.1)),
                    };
                    asked.row(About::Days, asking, typed).or(Some(end))
                } else {
                    Some(end)
                }
            }
            (Day::Range(start), Day::Range(end)) if start.0 <= end.1 && start.1 <= end.1 => Some((start.0, end.1)),
            (Day::Range(start), Day::Range(end)) => {
                let asks = Phrase::new("import-asks-backwards").with("start", start.0).with("end", end.1);
                let swapped = Phrase::new("import-answer-swapped").with("start", end.0).with("end", start.1);
                let asking = Asking::new(asks).or("swapped", swapped).or_typed(TypedAnswer::Day).or_leave_out();
                let days = |answer: &str| match answer {
                    "swapped" | TAKE => Some((end.0.min(start.0), start.1.max(end.1))),
                    typed => self.typed_day(typed).map(|day| (day, day)),
                };
                asked.row(About::Days, asking, days)
            }
            (Day::Nothing, Day::Nothing) => {
                let is_asked_elsewhere = Self::waits_for(Meaning::Start, asked);
                if is_asked_elsewhere {
                    None
                } else {
                    self.ask_day(Phrase::new("import-asks-no-day"), About::Day, asked)
                }
            }
            (Day::Open, _) | (_, Day::Open) => None,
        };
        if let Some(at) = completed {
            self.completed_beside(at, row, says, asked)?;
        }
        let is_over = says.days.is_some_and(|(_, end)| end < self.today);
        if says.planned && is_over && !self.is_own {
            let end = says.days.map(|it| it.1).unwrap_or_default();
            let asks = Phrase::new("import-asks-plan-passed").with("day", end);
            let asking = Asking::new(asks)
                .or("done", Phrase::new("import-answer-done"))
                .or("planned", Phrase::new("import-answer-planned"))
                .or_leave_out();
            let planned = asked.row(About::Plan, asking, |answer| match answer {
                "done" => Some(false),
                "planned" => Some(true),
                _ => None,
            });
            says.planned = planned.unwrap_or(true);
        }
        Ok(())
    }

    /// Whether a column of moments is a site's own, which are in universal time.
    fn is_of_site(&self, column: usize) -> bool {
        folded(&self.headings.columns[column].heading).starts_with("content-completed-at")
    }

    /// The day on which something was completed, beside another that the row says.
    fn completed_beside(&self, at: usize, row: &Row, says: &mut RowSays, asked: &mut Asked<'_>) -> Result<(), Phrase> {
        let done = match self.resolved(row.cell(at), Above::default(), About::CompletedDay, asked)? {
            Day::Range(done) => done,
            Day::Nothing => {
                let asking = Asking::new(Phrase::new("import-asks-no-status")).or_take().or_leave_out();
                asked.shared("status-blank", asking, yes);
                return Ok(());
            }
            Day::Open => {
                says.days = None;
                return Ok(());
            }
        };
        let Some(days) = says.days.filter(|days| done.0 < days.0 || days.1 < done.1) else { return Ok(()) };
        let other = self.headings.column(Meaning::Start).or(self.headings.column(Meaning::End)).unwrap_or(at);
        let (date, completed) = (self.name(other), self.name(at));
        let says_column = |name: &str| Phrase::new("import-answer-column").with("column", name);
        let asks = Phrase::new("import-asks-two-days").with("column", date.as_str()).with("other", completed.as_str());
        let asking =
            Asking::new(asks).or("date", says_column(&date)).or("completed", says_column(&completed)).or_leave_out();
        says.days = asked.shared("two-days", asking, |answer| match answer {
            "date" => Some(days),
            "completed" => Some(done),
            _ => None,
        });
        Ok(())
    }

    /// The day of the moment at which something was completed; a site's own are known to be in universal time.
    fn completed(&self, cell: &Cell, is_of_site: bool, asked: &mut Asked<'_>) -> Result<Option<Range>, Phrase> {
        if let Some(moment) = days::universal(cell, is_of_site) {
            return Ok(Self::where_it_was(moment, asked));
        }
        match self.resolved(cell, Above::default(), About::Day, asked)? {
            Day::Range(days) => Ok(Some(days)),
            Day::Nothing => Err(Phrase::new("import-refused-not-completed")),
            Day::Open => Ok(None),
        }
    }

    /// The day of a moment in universal time where the member lives: the same everywhere in Canada, or asked once.
    fn where_it_was(moment: (NaiveDate, u32), asked: &mut Asked<'_>) -> Option<Range> {
        let days = Zone::ALL.map(|zone| zone.day(moment));
        if days.iter().all(|day| *day == days[0]) {
            return Some((days[0], days[0]));
        }
        let mut asking = Asking::new(Phrase::new("import-asks-zone").with("day", moment.0));
        for zone in Zone::ALL {
            asking = asking.or(zone.id(), Phrase::new(&format!("import-answer-zone-{}", zone.id())));
        }
        let zone = asked.shared("zone", asking.or_leave_out(), Zone::from_id)?;
        let day = zone.day(moment);
        Some((day, day))
    }

    fn resolved(&self, cell: &Cell, above: Above, about: About, asked: &mut Asked<'_>) -> Result<Day, Phrase> {
        let piece = self.text(cell);
        let with_piece = |id: &str| Phrase::new(id).with("piece", piece.as_str());
        let open = |days: Option<Range>| days.map_or(Day::Open, Day::Range);
        if let Some(moment) = days::universal(cell, false) {
            return Ok(open(Self::where_it_was(moment, asked)));
        }
        Ok(match days::says(cell, self.today) {
            Says::Nothing => Day::Nothing,
            Says::Days(days) => Day::Range(days),
            Says::Kept(day) => open(self.kept(day, asked)),
            Says::Numbers(readings) => open(self.ordered(&piece, &readings, asked)),
            Says::Yearless(parts) => open(self.in_year(&piece, parts, above, about, asked)),
            Says::Stretch((_, last)) => {
                let asks = with_piece("import-asks-stretch").with("day", last);
                let asking = Asking::new(asks)
                    .or(TAKE, Phrase::new("import-answer-day").with("day", last))
                    .or_typed(TypedAnswer::Day)
                    .or_leave_out();
                let day = |answer: &str| if answer == TAKE { Some(last) } else { self.typed_day(answer) };
                open(asked.row(about, asking, day).map(|day| (day, day)))
            }
            Says::Serial(day) => {
                let asks = with_piece("import-asks-serial").with("day", day);
                let asking = Asking::new(asks).or_take().or_leave_out();
                open(asked.shared("serial-days", asking, yes).map(|()| (day, day)))
            }
            Says::Never => return Err(with_piece("import-refused-no-such-day")),
            Says::Several => open(self.ask_day(with_piece("import-asks-several-days"), about, asked)),
            Says::Year(_) => open(self.ask_day(with_piece("import-asks-year-alone"), about, asked)),
            Says::Backwards => open(self.ask_day(with_piece("import-asks-ends-before"), about, asked)),
            Says::Unclear => open(self.ask_day(with_piece("import-asks-day"), about, asked)),
        })
    }

    fn typed_day(&self, answer: &str) -> Option<NaiveDate> {
        read_day(answer, self.today).ok()
    }

    fn ask_day(&self, asks: Phrase, about: About, asked: &mut Asked<'_>) -> Option<Range> {
        let asking = Asking::new(asks).or_typed(TypedAnswer::Day).or_leave_out();
        asked.row(about, asking, |answer| self.typed_day(answer)).map(|day| (day, day))
    }

    /// A day that the spreadsheet keeps; where day and month may have changed places, that is asked.
    fn kept(&self, day: NaiveDate, asked: &mut Asked<'_>) -> Option<Range> {
        use chrono::Datelike as _;
        let other = NaiveDate::from_ymd_opt(day.year(), day.day(), day.month()).filter(|other| *other != day);
        let Some(other) = other.filter(|_| self.context.may_be_swapped) else { return Some((day, day)) };
        let asking = Asking::new(Phrase::new("import-asks-swapped-days").with("day", day).with("other", other))
            .or("swapped", Phrase::new("import-answer-day").with("day", other))
            .or("as-they-stand", Phrase::new("import-answer-day").with("day", day))
            .or_leave_out();
        let day = asked.shared("swapped-days", asking, |answer| match answer {
            "swapped" => Some(other),
            "as-they-stand" | TAKE => Some(day),
            _ => None,
        });
        day.map(|day| (day, day))
    }

    /// Numbers in the order of the sheet; where that is not settled and makes a difference, it is asked.
    fn ordered(&self, piece: &str, readings: &[Option<Range>; 3], asked: &mut Asked<'_>) -> Option<Range> {
        let readings = self.context.orders.readings(readings);
        if let [(_, only)] = readings.as_slice() {
            return Some(*only);
        }
        let mut asking = Asking::new(Phrase::new("import-asks-date-order").with("piece", piece));
        for (order, (first, _)) in &readings {
            let says = Phrase::new(&format!("import-answer-{}", order.id())).with("day", *first);
            asking = asking.or(order.id(), says);
        }
        asked.shared("date-order", asking.or_leave_out(), |answer| {
            let order = Order::from_id(answer)?;
            readings.iter().find(|(it, _)| *it == order).map(|(_, days)| *days)
        })
    }

    /// A day and month, in the year that stands above or that is answered.
    fn in_year(
        &self,
        piece: &str,
        parts: [(u32, u32); 2],
        above: Above,
        about: About,
        asked: &mut Asked<'_>,
    ) -> Option<Range> {
        let days = |year: i32| {
            let day = |(month, day)| NaiveDate::from_ymd_opt(year, month, day);
            day(parts[0]).zip(day(parts[1])).filter(|(first, last)| first <= last)
        };
        if let Some(year) = above.year.or(self.context.year) {
            let asks = || Phrase::new("import-asks-day").with("piece", piece);
            return days(year).or_else(|| self.ask_day(asks(), about, asked));
        }
        let asks = Phrase::new("import-asks-year").with("piece", piece);
        if !self.context.has_one_year {
            return self.ask_day(asks, about, asked);
        }
        let asking = Asking::new(asks).or_typed(TypedAnswer::Year).or_leave_out();
        asked.shared("year", asking, |answer| {
            let year = answer.parse().ok().filter(|year| crate::text::dates::YEARS.contains(year))?;
            days(year)
        })
    }

    fn minutes(&self, row: &Row, above: Above, says: &mut RowSays, asked: &mut Asked<'_>) {
        let mut told: Vec<(usize, u32)> = Vec::new();
        for (column, said) in minutes(row, self.headings, self.context) {
            let cell = row.cell(column);
            let said = said.or_else(|| self.in_unit(cell, column, asked));
            match said {
                None | Some(TimeSaid::Nothing) => {}
                Some(TimeSaid::Minutes(minutes)) if !above.shares_duration => told.push((column, minutes)),
                Some(TimeSaid::Minutes(_) | TimeSaid::NotADuration) => {
                    let id = if above.shares_duration { "import-asks-shared-duration" } else { "import-asks-duration" };
                    let without = Phrase::new("import-answer-without-duration");
                    let asks = Phrase::new(id).with("piece", self.text(cell));
                    let asking = Asking::new(asks).or("without-duration", without).or_leave_out();
                    asked.row(About::Duration, asking, |answer| {
                        matches!(answer, "without-duration" | TAKE).then_some(())
                    });
                }
            }
        }
        let Some((_, first)) = told.first().copied() else { return };
        if told.iter().all(|(_, minutes)| *minutes == first) {
            says.minutes = Some(first);
            return;
        }
        // Hours in one column and minutes in the next: together, or one of them.
        let sum = told.iter().fold(0_u32, |sum, (_, minutes)| sum.saturating_add(*minutes));
        let minutes_of = |minutes: u32| Phrase::new("import-answer-minutes-of").with("minutes", minutes);
        let mut asking = Asking::new(Phrase::new("import-asks-two-durations")).or("sum", minutes_of(sum));
        let named: Vec<(String, u32)> = told.iter().map(|(column, minutes)| (self.name(*column), *minutes)).collect();
        for (name, minutes) in &named {
            asking = asking.or(name, minutes_of(*minutes));
        }
        says.minutes = asked.shared("two-durations", asking.or_leave_out(), |answer| match answer {
            "sum" => Some(sum),
            name => named.iter().find(|(it, _)| it == name).map(|(_, minutes)| *minutes),
        });
    }

    /// What a bare number says whose unit is asked.
    fn in_unit(&self, cell: &Cell, column: usize, asked: &mut Asked<'_>) -> Option<TimeSaid> {
        let asks =
            Phrase::new("import-asks-duration-unit").with("piece", self.text(cell)).with("column", self.name(column));
        let asking = Asking::new(asks)
            .or("hours", Phrase::new("import-answer-hours"))
            .or("minutes", Phrase::new("import-answer-minutes"))
            .or_leave_out();
        let unit = asked.shared("duration-unit", asking, |answer| match answer {
            "hours" => Some(TimeUnit::Hours),
            "minutes" => Some(TimeUnit::Minutes),
            _ => None,
        });
        unit.map(|unit| amounts::time(cell, unit))
    }

    fn credits(&self, row: &Row, above: Above, says: &mut RowSays, asked: &mut Asked<'_>) {
        let column = self.headings.column(Meaning::Credits);
        let said = self.credits_of(row);
        let piece = column.map(|at| self.text(row.cell(at))).unwrap_or_default();
        let with_piece = |id: &str| Phrase::new(id).with("piece", piece.as_str());
        if above.shares_credits && said != CreditsSaid::Nothing {
            says.credits = ask_credits(with_piece("import-asks-shared-amount"), None, asked);
            return;
        }
        let is_plan = says.planned || says.days.is_some_and(|(_, end)| end > self.today);
        match said {
            CreditsSaid::Credits(credits) => says.credits = Some(credits),
            // Our own lists say of what has no credits that it has none.
            CreditsSaid::Nothing if self.is_own || is_plan => {}
            CreditsSaid::Nothing => self.without_credits(row, says, asked),
            CreditsSaid::Ceu(units) => self.ceu(units, row, says, asked),
            CreditsSaid::Hours(credits) => {
                says.credits = ask_credits(with_piece("import-asks-credits-are-hours"), Some(credits), asked);
            }
            CreditsSaid::Day => says.credits = ask_credits(with_piece("import-asks-credits-are-a-day"), None, asked),
            CreditsSaid::Clock => says.credits = ask_credits(with_piece("import-asks-credits-are-a-time"), None, asked),
            CreditsSaid::NotPositive => says.credits = ask_credits(with_piece("import-asks-no-credits"), None, asked),
            CreditsSaid::TooMany => says.credits = ask_credits(with_piece("import-asks-too-many-credits"), None, asked),
            CreditsSaid::TooFine => says.credits = ask_credits(with_piece("import-asks-too-fine-credits"), None, asked),
            CreditsSaid::NotANumber => says.credits = ask_credits(with_piece("import-asks-credits"), None, asked),
        }
    }

    /// Credits of a row that has none in the column of credits, or where there is no such column.
    fn without_credits(&self, row: &Row, says: &mut RowSays, asked: &mut Asked<'_>) {
        if let Some(at) = self.headings.column(Meaning::Ceu)
            && let Some(units) = match amounts::credits(row.cell(at), self.today) {
                CreditsSaid::Credits(units) => Some(units.hundredths()),
                CreditsSaid::Ceu(units) => Some(units),
                _ => None,
            }
        {
            return self.ceu(units, row, says, asked);
        }
        let has_column =
            self.headings.column(Meaning::Credits).is_some() || self.headings.column(Meaning::Ceu).is_some();
        if Self::waits_for(Meaning::Credits, asked) {
            return;
        }
        let Some(minutes) = says.minutes else {
            let asks = Phrase::new("import-asks-credits-blank");
            says.credits = ask_credits(asks, None, asked);
            return;
        };
        let hours = Credits::from_minutes(minutes, 60);
        if has_column {
            let asks = Phrase::new("import-asks-credits-blank-hours").with("hours", hours);
            says.credits = ask_credits(asks, None, asked);
            return;
        }
        // A credential that counts hours needs no credits.
        if self.customs.give_credits(Some(minutes), says.kind.as_ref()) {
            return;
        }
        let asking = Asking::new(Phrase::new("import-asks-hours-alone").with("hours", hours))
            .or("hours-as-credits", Phrase::new("import-answer-hours-as-credits"))
            .or(WITHOUT_CREDITS, Phrase::new("import-answer-without-credits"))
            .or_leave_out();
        let credits = asked.shared("no-credits", asking, |answer| match answer {
            // More than one activity can be worth is still asked about.
            "hours-as-credits" => hours.claimable().ok().map(Some),
            WITHOUT_CREDITS | TAKE => Some(None),
            _ => None,
        });
        says.credits = credits.flatten();
    }

    /// Continuing education units: nobody but the member knows what is meant by one.
    fn ceu(&self, units: i64, row: &Row, says: &mut RowSays, asked: &mut Asked<'_>) {
        const HOURS: i64 = 10;
        let amount = Credits::from_hundredths(units);
        let ten = Credits::from_hundredths(units.saturating_mul(HOURS)).claimable().ok();
        let hours = minutes(row, self.headings, self.context)
            .iter()
            .find_map(|(_, said)| match said {
                Some(TimeSaid::Minutes(minutes)) => Some(Credits::from_minutes(*minutes, 60)),
                _ => None,
            })
            .and_then(|hours| hours.claimable().ok());
        let mut asking = Asking::new(Phrase::new("import-asks-ceu").with("units", amount));
        if let Some(ten) = ten {
            asking = asking.or("ten", Phrase::new("import-answer-ceu-ten").with("credits", ten));
        }
        asking = asking.or("one", Phrase::new("import-answer-ceu-one").with("credits", amount));
        if self.headings.column(Meaning::Hours).is_some() {
            asking = asking.or("hours", Phrase::new("import-answer-ceu-hours"));
        }
        let asking = asking.or(WITHOUT_CREDITS, Phrase::new("import-answer-without-credits")).or_leave_out();
        let credits = asked.shared("ceu", asking, |answer| match answer {
            "ten" => ten.map(Some),
            "one" => Some(amount.claimable().ok()),
            // A row without hours is still asked about.
            "hours" => hours.map(Some),
            WITHOUT_CREDITS => Some(None),
            _ => None,
        });
        says.credits = credits.flatten();
    }

    /// Everything that is no title, day or amount.
    fn others(&self, row: &Row, says: &mut RowSays) -> Result<(), Phrase> {
        let line = |meaning| -> Result<Option<String>, Phrase> {
            let Some(column) = self.headings.column(meaning) else { return Ok(None) };
            let text = one_line(&seen(&self.text(row.cell(column))));
            if text.chars().count() > LONGEST_LINE {
                return Err(self.too_long(column));
            }
            // Our own lists write nothing where there is nothing.
            let is_blank = text.is_empty() || (!self.is_own && days::is_blank(&text));
            Ok((!is_blank).then_some(text))
        };
        says.provider = line(Meaning::Provider)?;
        says.approval_no = line(Meaning::ApprovalNo)?;
        says.presenter = line(Meaning::Presenter)?;
        says.place = line(Meaning::Place)?;
        if let Some(either) = line(Meaning::PlaceOrNumber)? {
            let is_number = words::is_approval_number(&either);
            let field = if is_number { &mut says.approval_no } else { &mut says.place };
            *field = field.take().or(Some(either));
        }
        let mut notes = Vec::new();
        if let Some(format) = line(Meaning::Format)? {
            says.format = words::format(&format, self.own);
            if says.format.is_none() {
                notes.push(format!("{}: {format}", self.heading(Meaning::Format)));
            }
        }
        if let Some(kind) = line(Meaning::Kind)? {
            let (kind, topics) = words::kind(&kind, self.customs, self.own);
            says.kind = kind;
            says.topics = topics;
        }
        for column in self.headings.columns_of(Meaning::Topics) {
            let text = self.text(row.cell(column));
            if text.chars().count() > LONGEST_TEXT {
                return Err(self.too_long(column));
            }
            for topic in words::topics(&text, self.own, self.is_own) {
                if topic.id().chars().count() > LONGEST_LINE {
                    return Err(self.too_long(column));
                }
                if !says.topics.contains(&topic) {
                    says.topics.push(topic);
                }
            }
        }
        let note_columns: Vec<usize> = self.headings.columns_of(Meaning::Note).collect();
        for column in &note_columns {
            let text = several_lines(&self.text(row.cell(*column)));
            if text.is_empty() || (!self.is_own && days::is_blank(&text)) {
                continue;
            }
            let is_alone = note_columns.len() == 1;
            let heading = &self.headings.columns[*column].heading;
            notes.push(if is_alone { text } else { format!("{heading}: {text}") });
        }
        let long = |meaning, text: String| -> Result<Option<String>, Phrase> {
            if text.chars().count() > LONGEST_TEXT {
                return Err(self.too_long(self.headings.column(meaning).unwrap_or_default()));
            }
            Ok(Some(text).filter(|text| !text.is_empty()))
        };
        let of = |meaning| {
            let column = self.headings.column(meaning);
            long(meaning, column.map(|at| several_lines(&self.text(row.cell(at)))).unwrap_or_default())
        };
        says.note = long(Meaning::Note, notes.join("\n"))?;
        says.practice = of(Meaning::Practice)?;
        says.reflection = of(Meaning::Reflection)?;
        says.verification = of(Meaning::Verification)?;
        Ok(())
    }

    fn heading(&self, meaning: Meaning) -> &str {
        self.headings.column(meaning).map(|at| self.headings.columns[at].heading.as_str()).unwrap_or_default()
    }

    /// A cell as a text, without the guards of a list.
    fn text(&self, cell: &Cell) -> String {
        match cell {
            Cell::Text(text) if self.form == TableForm::Csv && self.is_own => unguarded(text).into_owned(),
            Cell::Text(text) if self.form == TableForm::Csv => unguarded_start(text).to_owned(),
            other => words::shown(other),
        }
    }
}

/// Where a day stands.
enum Day {
    Nothing,
    Range(Range),
    /// It is asked, and not answered yet.
    Open,
}

/// Whether a row has words beside its title.
fn has_other_words(row: &Row, title: &Cell) -> bool {
    let words = row.cells.iter().filter_map(Cell::text).filter(|text| text.chars().any(char::is_alphabetic)).count();
    words > usize::from(title.text().is_some_and(|text| text.chars().any(char::is_alphabetic)))
}

/// Cells put together where a column's amount is `parted` in two by its decimal comma; none where that cannot be.
fn put_together(cells: &[Cell], parted: &dyn Fn(usize) -> bool) -> Option<Vec<Cell>> {
    let (mut made, mut rest) = (Vec::with_capacity(cells.len()), cells);
    while let Some((first, more)) = rest.split_first() {
        if parted(made.len()) {
            let (second, more) = more.split_first()?;
            made.push(Cell::Text(format!("{},{}", digits(first, 3)?, digits(second, 2)?)));
            rest = more;
        } else {
            made.push(first.clone());
            rest = more;
        }
    }
    Some(made)
}

fn digits(cell: &Cell, longest: usize) -> Option<&str> {
    let text = cell.text()?.trim();
    ((1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

/// Asks for the credits of one row; `read` are those that it may mean.
fn ask_credits(asks: Phrase, read: Option<Credits>, asked: &mut Asked<'_>) -> Option<Credits> {
    let mut asking = Asking::new(asks);
    if let Some(read) = read {
        asking = asking.or(TAKE, Phrase::new("import-answer-credits").with("credits", read));
    }
    let asking = asking
        .or_typed(TypedAnswer::Credits)
        .or(WITHOUT_CREDITS, Phrase::new("import-answer-without-credits"))
        .or_leave_out();
    let credits = asked.row(About::Credits, asking, |answer| match answer {
        TAKE if read.is_some() => Some(read),
        WITHOUT_CREDITS => Some(None),
        typed => Credits::parse(typed).and_then(Credits::claimable).ok().map(Some),
    });
    credits.flatten()
}

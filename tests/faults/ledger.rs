//! What stands in a ledger, read without the program; and a model of what must.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::{Connection, OpenFlags};

/// What is known of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    pub title: String,
    pub credits: String,
    pub last_day: String,
    pub status: String,
    /// The names of the files that prove it.
    pub files: BTreeSet<String>,
}

/// What is known of a cycle: its last day, whether it is closed, how much was granted for it.
pub type KnownCycle = (NaiveDate, bool, usize);

/// What there is at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moment {
    pub activities: BTreeMap<i64, Known>,
    pub deleted: BTreeSet<i64>,
    pub cycles: BTreeSet<(String, KnownCycle)>,
}

/// A record, with what can be undone and done again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Model {
    pub now: Moment,
    pub before: Vec<Moment>,
    pub undone: Vec<Moment>,
    /// How much an earlier release had done, which is left as it is.
    pub floor: usize,
    /// The number that the next activity gets.
    pub next: i64,
}

impl Model {
    pub fn does(mut self, change: impl FnOnce(&mut Moment)) -> Self {
        self.before.push(self.now.clone());
        self.undone.clear();
        change(&mut self.now);
        self
    }

    pub fn undo(mut self) -> Self {
        let before = self.before.pop().expect("there is something to undo");
        self.undone.push(std::mem::replace(&mut self.now, before));
        self
    }

    pub fn redo(mut self) -> Self {
        let again = self.undone.pop().expect("there is something to do again");
        self.before.push(std::mem::replace(&mut self.now, again));
        self
    }

    /// Whether a ledger holds just this.
    pub fn is(&self, seen: &Seen) -> bool {
        self.now == seen.now && (self.floor + self.before.len(), self.undone.len()) == (seen.standing, seen.undone)
    }

    /// Files that were in the vault without a row are taken in at a start, which is an action that changes nothing else.
    pub fn with_files_taken_in(self) -> Self {
        self.does(|_| {})
    }
}

/// What stands in a ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub now: Moment,
    /// How many actions stand, and how many are undone.
    pub standing: usize,
    pub undone: usize,
    pub next: i64,
    /// The program and the last day of each open cycle, by its number.
    pub open: BTreeMap<i64, (String, NaiveDate)>,
}

/// Reads a ledger that nobody has open and that was closed in peace.
pub fn seen(place: &Path) -> Seen {
    let address = format!("file:{}?immutable=1", place.display());
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let ledger = Connection::open_with_flags(address, flags).expect("it opens");
    let schema: u32 = ledger.pragma_query_value(None, "user_version", |row| row.get(0)).expect("it has one");
    let mut now = Moment::default();
    rows(&ledger, "SELECT id, title, credits, end_day, status FROM activities", |row| {
        let credits = row.get::<_, Option<f64>>(2)?.map(|it| (it / 100.0).to_string()).unwrap_or_default();
        let known =
            Known { title: row.get(1)?, credits, last_day: row.get(3)?, status: row.get(4)?, files: BTreeSet::new() };
        now.activities.insert(row.get(0)?, known);
        Ok(())
    });
    if schema >= 3 {
        rows(&ledger, "SELECT activity, file_name FROM attachments JOIN evidence ON id = evidence", |row| {
            let activity: i64 = row.get(0)?;
            now.activities.get_mut(&activity).expect("it is there").files.insert(row.get(1)?);
            Ok(())
        });
    }
    if schema >= 9 {
        rows(&ledger, "SELECT activity FROM deleted", |row| {
            now.deleted.insert(row.get(0)?);
            Ok(())
        });
    }
    let mut open = BTreeMap::new();
    let cycles = if schema == 1 {
        "SELECT id, json_extract(program, '$.id'), last_day, 0, 0 FROM cycles"
    } else {
        "SELECT id, json_extract(program, '$.id'), last_day, closed_on IS NOT NULL, json_array_length(adjustments) \
         FROM cycles"
    };
    rows(&ledger, cycles, |row| {
        let last_day = row.get::<_, String>(2)?.parse().expect("it is a day");
        let closed: bool = row.get(3)?;
        if !closed {
            open.insert(row.get(0)?, (row.get(1)?, last_day));
        }
        let granted = usize::try_from(row.get::<_, i64>(4)?).expect("it is a number");
        now.cycles.insert((row.get(1)?, (last_day, closed, granted)));
        Ok(())
    });
    let number = |query: &str| ledger.query_row(query, [], |row| row.get::<_, i64>(0)).expect("it can be asked");
    let count = |query: &str| usize::try_from(number(query)).expect("it is a number");
    Seen {
        standing: count("SELECT count(*) FROM changes WHERE NOT undone"),
        undone: count("SELECT count(*) FROM changes WHERE undone"),
        next: number("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'activities'"),
        now,
        open,
    }
}

fn rows(ledger: &Connection, query: &str, mut each: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<()>) {
    let mut statement = ledger.prepare(query).expect("it is a query");
    let mut rows = statement.query([]).expect("it can be asked");
    while let Some(row) = rows.next().expect("it can be read") {
        each(row).expect("it can be read");
    }
}

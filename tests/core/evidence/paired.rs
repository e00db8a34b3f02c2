//! Files that wait and belong to the rows of a table: told before anything is saved, and filed with them.

use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::logbook::Done;
use ledgerline_core::reading::columns::answer::{Choices, ImportPreview, OwnNames, RowRef};
use ledgerline_core::reading::columns::table::{Cell, Row, Sheet, TableFile, TableForm};
use ledgerline_core::reading::columns::template::TableTemplate;

use super::{Open, read, today};

/// A list with these days and titles, each worth three credits.
fn table(rows: &[(&str, &str)]) -> TableFile {
    let text = |text: &str| Cell::Text(text.to_owned());
    let headings = Row { number: 1, cells: ["Date", "Title", "Credits"].map(text).into(), ..Row::default() };
    let row = |(number, (day, title)): (u32, &(&str, &str))| Row {
        number,
        cells: [*day, *title, "3"].map(text).into(),
        ..Row::default()
    };
    let rows = std::iter::once(headings).chain((2..).zip(rows).map(row)).collect();
    let sheet = Sheet { name: None, hidden: false, hidden_columns: Vec::new(), rows };
    TableFile { form: TableForm::Csv, letters: None, other_letters: None, sheets: vec![sheet] }
}

impl Open {
    /// A file that waits, with what was read from it.
    fn waits(&mut self, name: &str, title: &str, day: &str) -> EvidenceId {
        let kept = self.kept(name);
        let filing = self.logbook.file(&[kept], &[], today()).expect("it waits");
        let file = &filing.files[0].evidence;
        let on = format!("on {day}");
        let says = ["Certificate of Attendance", "This certifies that", "Sample Therapist", "attended the workshop"];
        let lines = [&says[..], &[title, &on]].concat();
        self.logbook.keep_reading(file, &read(&lines)).expect("it is read");
        file.id
    }

    fn looked_at(&self, table: &TableFile, choices: &Choices) -> ImportPreview {
        self.logbook
            .read_table(table, choices, &OwnNames::default(), today())
            .expect("it can be looked at")
            .into_preview()
    }

    fn imported(&mut self, table: &TableFile, choices: &Choices) -> Option<Done> {
        let own = OwnNames::default();
        let import = self.logbook.read_table(table, choices, &own, today()).expect("it can be looked at");
        self.logbook.import_table(import, table, choices, &own, today()).expect("it is imported").0
    }

    fn files_of(&self, title: &str) -> Vec<EvidenceId> {
        let activities = self.logbook.activities(None).expect("they can be read");
        let activity = activities.iter().find(|it| it.details.title == title).expect("it is there");
        let files = self.logbook.evidence_of(activity.id, today()).expect("they can be read");
        files.into_iter().map(|file| file.evidence.id).collect()
    }
}

fn leaving(key: &str) -> Choices {
    Choices { answers: [(key.to_owned(), "leave-out".to_owned())].into(), ..Choices::default() }
}

#[test]
fn files_that_wait_are_filed_with_the_rows_that_they_belong_to() {
    let mut open = Open::new();
    let there = open.add("Songwriting in palliative care 3cr 2026-02-07");
    let gait = open.waits("gait", "Rhythm and Gait Training", "March 4, 2026");
    let other = open.waits("other", "Purchasing Basics for Small Charities", "May 5, 2026");
    let known = open.waits("known", "Songwriting in Palliative Care", "February 7, 2026");
    let table = table(&[("2026-03-04", "Rhythm and gait training"), ("2026-04-01", "Choir conducting")]);

    let preview = open.looked_at(&table, &Choices::default());
    assert_eq!(preview.waiting_files, 3);
    let pairs: Vec<_> = preview.pairs.iter().map(|it| (it.evidence, it.at, it.is_apart)).collect();
    assert_eq!(pairs, [(gait, RowRef { sheet: 1, row: 2 }, false)], "an activity that is there is no row's");
    assert_eq!(open.logbook.unfiled(today()).expect("they can be read").len(), 3, "and nothing is saved");

    for key in ["files".to_owned(), format!("file-{}", gait.0)] {
        let apart = open.looked_at(&table, &leaving(&key));
        assert_eq!(apart.pairs.iter().map(|it| it.is_apart).collect::<Vec<_>>(), [true]);
        assert_eq!(apart.unused, Vec::<String>::new());
    }

    let done = open.imported(&table, &Choices::default());
    assert_eq!(done.map(|it| (it.deed, it.count)), Some((Deed::Imported, 2)));
    assert_eq!(open.files_of("Rhythm and gait training"), [gait]);
    let left: Vec<_> =
        open.logbook.unfiled(today()).expect("they can be read").into_iter().map(|it| it.evidence.id).collect();
    assert_eq!(left, [other, known]);

    open.logbook.undo().expect("all of it is undone at once");
    let unseen = Choices { files_shown: Some(Vec::new()), ..Choices::default() };
    open.imported(&table, &unseen);
    assert_eq!(open.files_of("Rhythm and gait training"), [], "what was not shown with its row goes on waiting");
    open.logbook.undo().expect("it is undone");
    let ids = |open: &Open| {
        open.logbook.activities(None).expect("they can be read").iter().map(|it| it.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(&open), [there]);
    assert_eq!(open.logbook.unfiled(today()).expect("they can be read").len(), 3);

    open.imported(&table, &leaving("files"));
    assert_eq!(open.files_of("Rhythm and gait training"), []);
}

#[test]
fn what_was_worked_out_beside_a_record_that_was_changed_since_is_worked_out_anew() {
    let mut open = Open::new();
    let table = table(&[("2026-03-04", "Rhythm and gait training"), ("2026-04-01", "Choir conducting")]);
    let (own, choices) = (OwnNames::default(), Choices::default());
    let import = |open: &Open| open.logbook.read_table(&table, &choices, &own, today()).expect("it can be looked at");

    let before = import(&open);
    assert_eq!(before.preview().taken, 2);
    open.add("Choir conducting 3cr 2026-04-01");
    let (done, preview) = open.logbook.import_table(before, &table, &choices, &own, today()).expect("it is imported");
    assert_eq!((done.map(|it| it.count), preview.taken), (Some(1), 1), "what was entered meanwhile is there");

    open.logbook.undo().expect("it is undone");
    let before = import(&open);
    let mut open = open.again();
    open.add("Rhythm and gait training 3cr 2026-03-04");
    let (done, preview) = open.logbook.import_table(before, &table, &choices, &own, today()).expect("it is looked at");
    assert_eq!((done, preview.taken), (None, 0), "also after the record was opened again");
}

#[test]
fn a_template_is_kept_used_and_deleted_and_each_is_undone() {
    let mut open = Open::new();
    let table = table(&[("03/04/2026", "Rhythm and gait training"), ("05/06/2026", "Choir conducting")]);
    let mut choices = Choices::default();
    choices.answers.insert("date-order".to_owned(), "month-first".to_owned());
    choices.answers.insert("row-3".to_owned(), "leave-out".to_owned());
    choices.answers.insert("year".to_owned(), "2026".to_owned());
    let preview = open.looked_at(&table, &choices);
    let template = TableTemplate::of("  My   portal ", &preview, &choices);
    assert_eq!(
        template.answers.keys().collect::<Vec<_>>(),
        ["date-order"],
        "what holds for one file alone is not kept"
    );

    let done = open.logbook.keep_table_template(&template).expect("it is kept");
    assert_eq!((done.deed, done.title.as_str()), (Deed::TemplateKept, "My portal"));
    let kept = open.logbook.table_templates().expect("they can be read").remove(0);
    assert!(open.logbook.keep_table_template(&kept).is_err(), "there is nothing to do");
    assert!(kept.fits(&open.looked_at(&table, &Choices::default())));
    assert_eq!(open.looked_at(&table, &kept.applied_to(Choices::default())).taken, 2);

    let mut open = open.again();
    assert_eq!(open.logbook.table_templates().expect("they can be read"), std::slice::from_ref(&kept));
    let done = open.logbook.remove_table_template("My portal").expect("it is deleted");
    assert_eq!((done.deed, done.title.as_str()), (Deed::TemplateRemoved, "My portal"));
    assert!(open.logbook.remove_table_template("My portal").is_err());
    open.logbook.undo().expect("it is undone");
    assert_eq!(open.logbook.table_templates().expect("they can be read"), [kept]);
    open.logbook.undo().expect("it is undone");
    assert_eq!(open.logbook.table_templates().expect("they can be read"), []);
    let nameless = TableTemplate { name: " ".to_owned(), ..template };
    assert!(open.logbook.keep_table_template(&nameless).is_err());
}

//! How long a table of a hundred thousand rows takes: to show what an import would do, to do it, and to take it back.

use std::fmt::Write as _;
use std::fs;
use std::time::Instant;

use ledgerline_core::Logbook;
use ledgerline_tests::program::Folder;
use ledgerline_tests::record::text;

const ROWS: u32 = 100_000;

fn table() -> String {
    let mut text = "Date,Activity,Provider,Type,Hours,Credits,Notes\n".to_owned();
    let first = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day");
    for number in 0..ROWS {
        let day = first + chrono::Days::new(u64::from(number % 900));
        let _ = writeln!(
            text,
            "{day},\"Songwriting in palliative care, part {number}\",Hospice network,Workshop,3,1.5,handout on file"
        );
    }
    text
}

fn main() {
    let folder = Folder::with_record();
    let file = folder.beside("table.csv");
    fs::write(&file, table()).expect("it can be written");
    let begun = Instant::now();
    let dry = folder.json(&["import", "--dry-run", text(&file)]);
    println!("import, shown:     {:>6} ms ({} rows)", begun.elapsed().as_millis(), dry["taken"]);
    let begun = Instant::now();
    let taken = folder.json(&["import", text(&file)]);
    println!(
        "import, done:      {:>6} ms ({} rows, with a backup before)",
        begun.elapsed().as_millis(),
        taken["taken"]
    );
    let mut logbook = Logbook::open(&folder.data()).expect("it opens");
    let begun = Instant::now();
    logbook.undo().expect("it is one action");
    println!("import, undone:    {:>6} ms", begun.elapsed().as_millis());
    assert_eq!(logbook.activities(None).expect("they can be listed").len(), 0);
}

//! Prints the text of a PDF as JSON.
fn main() {
    let path = std::env::args_os().nth(1).expect("a file");
    let pdf = ledgerline_reader::child::pdf::open(std::fs::read(path).expect("bytes")).expect("a PDF");
    println!("{}", serde_json::to_string_pretty(&ledgerline_reader::child::pdf::text_of(&pdf)).expect("JSON"));
}

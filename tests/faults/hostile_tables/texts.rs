//! Texts that are no good table.

use ledgerline_tests::chance::Chance;

const GOOD: &str = "Date,Activity,Provider,Hours,Credits,Notes\r\n2025-02-04,Journal club,Example,1,0.5,\r\n\
    2025-03-04,\"Rhythm, gait and speech\",Example,3,2,\"two\r\nlines\"\r\n2025-04-01,Workshop,Example,3,2,é\r\n";

/// Each of these with a word of the sentence that is said of it.
pub fn told() -> Vec<(String, Vec<u8>, &'static str)> {
    let unclosed = GOOD.replace("\"two\r\nlines\"", "\"two");
    let swallowed = "Date,Activity,Provider,Hours,Credits\n2025-02-04,\"Journal club,Example,1,0.5\n2025-03-04,Workshop,Example,3,2\n\
        2025-04-01,\"Drum circle\",Example,3,2\n";
    let wide = format!("{}\n", "x,".repeat(1_000_000));
    let long = format!("Date,Activity,Credits\n{}", "2025-02-04,Journal club,0.5\n".repeat(102_000));
    let named: [(&str, Vec<u8>, &str); 9] = [
        ("unclosed.csv", unclosed.into_bytes(), "row 3"),
        ("swallowed.csv", swallowed.as_bytes().to_vec(), "row 2"),
        ("wide.csv", wide.into_bytes(), "columns"),
        ("long.csv", long.into_bytes(), "rows"),
        ("nothing.csv", Vec::new(), "empty"),
        // Windows reads `nul.csv` as a device, so no name says it in short.
        ("nought.csv", GOOD.replace("Journal", "Jour\0nal").into_bytes(), "spreadsheet"),
        ("page.csv", b"<!DOCTYPE html><html><body>Please log in</body></html>".to_vec(), "spreadsheet"),
        ("large.csv", vec![b'x'; 21 * 1024 * 1024], "large"),
        ("other.json", b"{\"format\":\"another\"}".to_vec(), "spreadsheet"),
    ];
    named.into_iter().map(|(name, bytes, said)| (name.to_owned(), bytes, said)).collect()
}

/// Two hundred of them.
pub fn all() -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = told().into_iter().map(|(name, bytes, _)| (name, bytes)).collect();
    let mut add = |name: &str, bytes: Vec<u8>| all.push((name.to_owned(), bytes));
    add("good", GOOD.as_bytes().to_vec());
    add("duplicate headings", GOOD.replace("Provider", "Date").into_bytes());
    add("only separators", ",,,,\n".repeat(50_000).into_bytes());
    add("only quotation marks", "\"".repeat(100_001).into_bytes());
    add("only line ends", "\r\n\r\r\n\n".repeat(100_000).into_bytes());
    add("one endless cell", vec![b'a'; 15 * 1024 * 1024]);
    add(
        "a cell of lines",
        format!("Date,Activity,Credits\n2025-01-01,\"{}\",1\n", "line\n".repeat(500_000)).into_bytes(),
    );
    add("mixed line ends", GOOD.replacen("\r\n", "\n", 1).replacen("\r\n", "\r", 1).into_bytes());
    add("deep brackets", format!("Date,Activity {},Credits\n", "(".repeat(100_000)).into_bytes());
    add(
        "json without end",
        [b"{\"format\":\"ledgerline-record\",\"version\":1,\"activities\":".to_vec(), b"[".repeat(5_000)].concat(),
    );
    add("json of a newer form", b"{\"format\":\"ledgerline-record\",\"version\":2}".to_vec());
    add(
        "json of other types",
        b"{\"format\":\"ledgerline-record\",\"version\":1,\"activities\":{},\"plans\":[1,2]}".to_vec(),
    );
    let wide: Vec<u16> = GOOD.encode_utf16().collect();
    for (name, mark) in [("with a mark", true), ("without a mark", false)] {
        for big in [false, true] {
            let mut bytes = if mark { if big { vec![0xFE, 0xFF] } else { vec![0xFF, 0xFE] } } else { Vec::new() };
            bytes.extend(wide.iter().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }));
            add(&format!("utf-16 {name} {big}"), bytes.clone());
            bytes.pop();
            add(&format!("utf-16 cut {name} {big}"), bytes);
        }
    }
    add("half a surrogate", vec![0xFF, 0xFE, 0x00, 0xD8, b'a', 0]);
    add("utf-8 that ends early", [GOOD.as_bytes(), &[0xE2, 0x82]].concat());
    add("russian", [GOOD.as_bytes(), &[0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xEC, 0xE8, 0xF0]].concat());
    add("all bytes", (0..=255).cycle().take(100_000).collect());
    let mut seed = 0;
    while all.len() < 205 {
        all.push((format!("spoilt {seed}"), spoilt(seed)));
        seed += 1;
    }
    all
}

/// A good table with some bytes changed, taken out, put in or repeated.
fn spoilt(seed: u64) -> Vec<u8> {
    const SIGNS: &[u8] = b"\0\"\r\n,;\t|'\xef\xbb\xbf\xff\xfe\x80\x81\x8d=+-@0/";
    let chance = &mut Chance::of(seed);
    let mut bytes = GOOD.repeat(1 + usize::try_from(chance.below(40)).expect("few")).into_bytes();
    for _ in 0..=chance.below(30) {
        let at = usize::try_from(chance.below(bytes.len() as u64)).expect("it is in memory");
        let sign = chance.one_of(SIGNS.iter().copied()).expect("there is one");
        match chance.below(4) {
            0 => bytes[at] = sign,
            1 => bytes.insert(at, sign),
            2 => drop(bytes.remove(at)),
            _ => {
                let until = (at + usize::try_from(chance.below(60)).expect("few")).min(bytes.len());
                let piece = bytes[at..until].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

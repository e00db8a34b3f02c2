//! What the window's engine makes of pictures: the same library, models and lines as in the window, run by Node.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use ledgerline_core::domain::evidence::recognition::RecognisedPage;
use ledgerline_reader::PageImage;
use serde::Deserialize;
use serde_json::json;

/// What is seen on one picture.
#[derive(Deserialize)]
struct Seen {
    name: String,
    pages: Vec<RecognisedPage>,
}

/// Has pictures with names recognised one after the other, and hands over what is on each as soon as it is known;
/// `folder` is for what is handed to Node.
pub fn recognise<'a>(
    folder: &Path,
    pictures: impl Iterator<Item = (&'a str, &'a PageImage)>,
    mut known: impl FnMut(&str, Vec<RecognisedPage>),
) {
    let mut list = Vec::new();
    for (name, picture) in pictures {
        let file = folder.join(format!("{name}-as-seen.jpg"));
        fs::write(&file, &picture.jpeg).expect("a picture can be written");
        list.push(json!({ "name": name, "file": file, "width": picture.width, "height": picture.height }));
    }
    if list.is_empty() {
        return;
    }
    let asked = folder.join("pictures.json");
    fs::write(&asked, json!(list).to_string()).expect("the list can be written");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/recognise.mjs");
    let mut node =
        Command::new("node").arg(script).arg(&asked).stdout(Stdio::piped()).spawn().expect("Node is installed");
    for line in BufReader::new(node.stdout.take().expect("it is piped")).lines() {
        let line = line.expect("Node can be read");
        let seen: Seen = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{line}: {error}"));
        known(&seen.name, seen.pages);
    }
    assert!(node.wait().expect("Node ends").success(), "not every picture is recognised");
}

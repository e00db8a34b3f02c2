//! Text on scans and photos, recognised by the built window.

use std::net::{TcpListener, TcpStream};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use ledgerline_core::Logbook;
use ledgerline_core::domain::activity::ActivityId;
use ledgerline_tests::ledger::today;
use ledgerline_tests::program::Folder;
use ledgerline_tests::samples;
use ledgerline_tests::waiting::seen;
use ledgerline_tests::window::Window;
use serde_json::{Value, json};

const TODAY: &str = "2026-11-23";

/// How long all of the samples may take.
const PATIENCE: Duration = Duration::from_secs(90);

/// Asks the program as the page does; nothing until it has answered.
async fn ask(window: &Window, verb: &str, parts: Value) -> Value {
    let script = "const [verb, parts] = arguments; window.answered = null;
        window.__TAURI_INTERNALS__.invoke(verb, parts).then(
            (answer) => { window.answered = { answer } }, (failure) => { window.answered = { failure } });";
    window.script(script, vec![verb.into(), parts]).await;
    let answered = window
        .until_within(PATIENCE, async || {
            let answered = window.script("return window.answered", vec![]).await;
            if answered.is_null() { Err(format!("{verb} is not answered")) } else { Ok(answered) }
        })
        .await;
    assert!(answered.get("failure").is_none(), "{verb}: {answered}");
    answered["answer"].clone()
}

/// Attaches the samples to an activity, before the window opens.
fn attach(folder: &Folder, files: &[&str]) -> ActivityId {
    let mut logbook = Logbook::open(&folder.data()).expect("the record opens");
    let activity =
        logbook.add_line("Ethics webinar 1.5cr 2025-02-12", today()).expect("it is added").0.activities[0].id;
    let store = logbook.evidence_folder().expect("there is a folder").clone();
    for file in files {
        let path = samples().join("certificates").join(file);
        let kept = store.keep(&path, &mut |_| ControlFlow::Continue(())).expect("it is kept");
        logbook.file(&[kept], &[activity], today()).expect("it is attached");
    }
    activity
}

#[tokio::test]
async fn a_word_on_a_scan_is_found_once_the_window_has_recognised_it() {
    let files = ["cert-scan.pdf", "cert-text.pdf", "cert-large.pdf", "cert.jpg", "cert.png"];
    let folder = Folder::with_record();
    let activity = attach(&folder, &files);
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "recognition").await;
    let begun = Instant::now();
    let found = window
        .until_within(PATIENCE, async || {
            let found = ask(&window, "evidence_of", json!({ "activity": activity })).await;
            let found = found.as_array().expect("it is a list").clone();
            let all_have_text = found.iter().all(|file| file["has_text"] == true);
            if all_have_text { Ok(found) } else { Err(format!("there are files without text: {found:#?}")) }
        })
        .await;
    println!("{} files are read and recognised in {:?}", files.len(), begun.elapsed());
    for file in &found {
        let is_text = file["evidence"]["file_name"] == "cert-text.pdf";
        assert_eq!(file["recognised"], !is_text, "{file}");
    }
    let by_word = ask(&window, "find_in_evidence", json!({ "text": "riverbend learn" })).await;
    assert_eq!(by_word[0]["file_name"], "cert-scan.pdf");
    // The window goes on as if nothing had been.
    window.press("nav-activities").await;
    window.part("activity-row").await;
    window.shot("after-recognition").await;
    window.close().await;

    let logbook = Logbook::open(&folder.data()).expect("the record opens again");
    for (words, file) in [
        ("everyday boundaries consent", "cert-scan.pdf"),
        ("northern guided imagery", "cert-large.pdf"),
        ("gait lab", "cert.jpg"),
        ("cultural safety", "cert.png"),
    ] {
        let found = logbook.find_in_evidence(words).expect("it can be searched");
        assert_eq!(found.iter().map(|it| it.file_name.as_str()).collect::<Vec<_>>(), [file], "{words}");
    }
    assert_eq!(logbook.next_to_recognise(&[]).expect("it can be asked"), None, "nothing is left to be tried");
}

/// A worker stands under the policy of its own script. The one that recognises text loads what it
/// is told to; it must not be told to load anything from elsewhere.
#[tokio::test]
async fn the_worker_that_recognises_text_reaches_nothing_but_the_app() {
    let folder = Folder::with_record();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let window = Window::open(home.path(), &folder.data(), TODAY, "recognition-border").await;
    let elsewhere = TcpListener::bind(("127.0.0.1", 0)).expect("a place to listen at");
    elsewhere.set_nonblocking(true).expect("it can be asked without waiting");
    let address = format!("http://{}", elsewhere.local_addr().expect("it has an address"));
    let script = "const [address] = arguments;
        window.heard = [];
        const load = (core, models) => {
            const worker = new Worker('/recognition/worker.min.js');
            worker.onmessage = ({ data }) => window.heard.push(data.status + ' ' + data.jobId);
            worker.onerror = ({ message }) => window.heard.push('error ' + message);
            const ask = (jobId, action, payload) => worker.postMessage({ workerId: core, jobId, action, payload });
            ask('core', 'load', { options: { lstmOnly: true, corePath: core, logging: false } });
            ask('models', 'loadLanguage', {
                langs: ['eng'], options: { langPath: models, gzip: true, cacheMethod: 'none', lstmOnly: true } });
        };
        load(address + '/core.js', address);";
    window.script(script, vec![address.into()]).await;
    // A worker answers once it has tried: what it tried would have been heard by then.
    for part in ["core", "models"] {
        window
            .until(async || {
                let heard = window.script("return window.heard", vec![]).await.to_string();
                let is_refused = heard.contains(&format!("reject {part}"));
                seen(is_refused, || format!("the worker that is to load the {part} was not refused: {heard}"))
            })
            .await;
    }
    let came = elsewhere.accept();
    assert!(came.is_err(), "the worker has connected to {came:?}");
    // The place hears who calls, as one call of ours shows.
    let call = TcpStream::connect(elsewhere.local_addr().expect("it has an address")).expect("we can call");
    window.until(async || elsewhere.accept().map_err(|error| format!("nobody is heard at all: {error}"))).await;
    drop(call);
    window.close().await;
}

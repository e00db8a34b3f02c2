//! How the built window's commands are answered while others take long, and where one panics.

use ledgerline_tests::long_work::{ONE_THREAD, record, record_with_large_files, two_checks_and_a_stop};
use ledgerline_tests::window::Window;
use serde_json::Value;
use thirtyfour::Key;

const TODAY: &str = "2026-11-23";

#[tokio::test]
async fn stop_is_answered_while_two_long_pieces_of_work_go_on_with_one_thread() {
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = record_with_large_files(home.path());
    let window = Window::open_with(home.path(), &folder.data(), TODAY, "stop", &ONE_THREAD).await;
    let told = two_checks_and_a_stop(&window).await;
    let order: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(order.first(), Some(&"stop"), "it is answered before the work ends: {told:?}");
    window.close().await;
}

#[tokio::test]
async fn a_command_that_panics_is_a_sentence_and_the_next_one_is_answered() {
    let folder = record();
    let home = tempfile::tempdir().expect("a temporary folder can be made");
    let panics = [("LEDGERLINE_TEST_PANIC", "add_lines")];
    let window = Window::open_with(home.path(), &folder.data(), TODAY, "panic", &panics).await;
    window.fill("quick-add", "Ethics webinar 2cr 2026-02-01 #ethics").await;
    window.keys(Key::Enter).await;
    window.says("toast", "Something went wrong that Ledgerline did not foresee").await;
    window.press("nav-activities").await;
    window.counts("activity-row", 1).await;
    let busy = window.script("return document.querySelector('[data-test=quick-add]').disabled", vec![]).await;
    assert_eq!(busy, Value::Bool(false), "another line can be typed");
    window.close().await;
}

//! What a login starts: a notification where something is to be told, and silence where nothing is.

use std::sync::mpsc;
use std::time::Duration;

use ledgerline_app::reminding;
use ledgerline_core::Error;
use ledgerline_core::domain::values::phrase::Phrase;
use ledgerline_core::store::OpenError;
use ledgerline_words::Words;
use notify_rust::Notification;
use serde_json::json;

use super::{Answer, Refused, Run};

/// How many reminders a notification has room for.
const SHOWN: usize = 3;

/// How long the desktop is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

impl Run {
    /// Tells each reminder once: as a notification, and in words where the desktop shows none. A record that is open in
    /// the window tells its own.
    pub(super) fn remind(&self) -> Result<Answer, Refused> {
        match self.session.open() {
            Err(Error::Open(OpenError::InUse(_))) => {
                return Answer::new(String::new(), &json!({ "reminders": [], "notified": false }));
            }
            opened => opened?,
        }
        let words = self.words();
        let reminders = reminding::remind(&self.session)?;
        // Nobody who wants the record waits for the desktop.
        self.session.close();
        let said: Vec<_> = reminders
            .iter()
            .map(|reminder| json!({ "kind": reminder.kind, "text": words.phrase(&reminder.text) }))
            .collect();
        let sentences: Vec<String> = reminders.iter().map(|reminder| words.phrase(&reminder.text)).collect();
        let notified = !sentences.is_empty() && notify(shown(&sentences, &words));
        let text = if notified { String::new() } else { sentences.join("\n") };
        Answer::new(text, &json!({ "reminders": said, "notified": notified }))
    }
}

/// As many as there is room for, and how many more there are.
fn shown(sentences: &[String], words: &Words) -> String {
    let mut lines: Vec<String> = sentences.iter().take(SHOWN).cloned().collect();
    let more = u32::try_from(sentences.len().saturating_sub(SHOWN)).unwrap_or(u32::MAX);
    if more > 0 {
        lines.push(words.phrase(&Phrase::new("reminders-more").with("count", more)));
    }
    lines.join("\n")
}

/// Shows a notification; answers whether the desktop has taken it. It is asked on a thread of its own: a desktop that does
/// not answer is left alone.
fn notify(text: String) -> bool {
    let (sender, answer) = mpsc::channel();
    std::thread::spawn(move || {
        let text = if reads_markup() { escaped(&text) } else { text };
        let shown = Notification::new().appname("Ledgerline").summary("Ledgerline").body(&text).icon(ICON).show();
        // Nobody may wait any more.
        let _ = sender.send(shown.is_ok());
    });
    answer.recv_timeout(PATIENCE).unwrap_or(false)
}

/// The icon that the packages for Linux install.
const ICON: &str = "ledgerline-window";

/// Whether the desktop would take a title like “Music & <i>Medicine</i>” for markup.
#[cfg(target_os = "linux")]
fn reads_markup() -> bool {
    notify_rust::get_capabilities().is_ok_and(|all| all.iter().any(|it| it == "body-markup"))
}

#[cfg(not(target_os = "linux"))]
const fn reads_markup() -> bool {
    false
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use ledgerline_core::domain::values::language::Language;

    use super::*;

    #[test]
    fn a_notification_shows_three_and_says_how_many_more_there_are() {
        let words = Words::of(Language::English);
        let sentences: Vec<String> = (1..=5).map(|number| format!("Sentence {number}.")).collect();
        assert_eq!(shown(&sentences[..2], words), "Sentence 1.\nSentence 2.");
        assert_eq!(shown(&sentences[..3], words), "Sentence 1.\nSentence 2.\nSentence 3.");
        let all = shown(&sentences, words);
        assert_eq!(all, "Sentence 1.\nSentence 2.\nSentence 3.\nThere are 2 more reminders.");
        assert_eq!(escaped("Music & <i>Medicine</i>"), "Music &amp; &lt;i&gt;Medicine&lt;/i&gt;");
    }
}

//! The thread that watches the inbox while the window is open.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::time::{Duration, Instant};

use ledgerline_core::logbook::Filing;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::{Mind, look, noted};
use crate::session::Session;
use crate::work::Work;

/// Something that is still being written is looked at again after so long.
const SOON: Duration = Duration::from_secs(1);

/// A folder of which no system tells anything, as one on a network, is looked at so often.
const NOW_AND_THEN: Duration = Duration::from_mins(1);

/// Wakes the thread.
#[derive(Debug, Clone)]
pub struct Inbox(SyncSender<()>);

impl Inbox {
    /// Starts the thread, which waits until it is woken. `tell` is told of files that came. `now` says whose inbox it is.
    pub fn start(
        now: impl Fn() -> Arc<Session> + Send + 'static,
        work: Work,
        tell: impl Fn(&Filing) + Send + 'static,
    ) -> Self {
        // One call that waits is enough: whoever hears it looks at everything there is.
        let (sender, receiver) = mpsc::sync_channel(1);
        let calls = sender.clone();
        std::thread::spawn(move || watch(&now, &work, &tell, &calls, &receiver));
        Self(sender)
    }

    /// There may be an inbox, or another one.
    pub fn wake(&self) {
        // Where a call waits already, it will be heard.
        let _ = self.0.try_send(());
    }
}

fn watch(
    now: &dyn Fn() -> Arc<Session>,
    work: &Work,
    tell: &dyn Fn(&Filing),
    calls: &SyncSender<()>,
    heard: &Receiver<()>,
) {
    let (mut at, mut mind) = (None::<Arc<Session>>, Mind::default());
    let mut watched = Watched::default();
    let mut patience = None;
    loop {
        let woken = match patience {
            None => heard.recv().is_ok(),
            Some(patience) => heard.recv_timeout(patience) != Err(RecvTimeoutError::Disconnected),
        };
        if !woken {
            return;
        }
        let session = now();
        if at.as_ref().is_none_or(|at| !Arc::ptr_eq(at, &session)) {
            mind = Mind::default();
            at = Some(Arc::clone(&session));
        }
        let noted = noted(&session);
        watched.follow(noted.as_ref().map(|it| it.folder.clone()), calls);
        patience = None;
        let Some(noted) = noted else { continue };
        // The thread is there for every file to come. Nothing that was not committed has changed.
        let looked = catch_unwind(AssertUnwindSafe(|| look(&session, work, &noted, &mut mind, Instant::now())));
        let (filing, is_unsettled) = looked.unwrap_or_default();
        if let Some(filing) = filing {
            tell(&filing);
        }
        patience = Some(if is_unsettled { SOON } else { NOW_AND_THEN });
    }
}

/// The folder that the system tells of.
#[derive(Default)]
struct Watched {
    folder: Option<PathBuf>,
    /// None where the system does not tell of it; it is looked at now and then.
    watcher: Option<RecommendedWatcher>,
}

impl Watched {
    fn follow(&mut self, folder: Option<PathBuf>, calls: &SyncSender<()>) {
        if self.folder == folder && (self.watcher.is_some() || folder.is_none()) {
            return;
        }
        self.watcher = folder.as_deref().and_then(|folder| watcher(folder, calls.clone()));
        self.folder = folder;
    }
}

fn watcher(folder: &Path, calls: SyncSender<()>) -> Option<RecommendedWatcher> {
    let hear = move |event: notify::Result<Event>| {
        // Some systems tell of looking as well, which would wake whoever looks without end.
        if !event.is_ok_and(|event| matches!(event.kind, EventKind::Access(_))) {
            let _ = calls.try_send(());
        }
    };
    let mut watcher = notify::recommended_watcher(hear).ok()?;
    watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn looking_into_the_folder_wakes_nobody_and_writing_does() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("scan.pdf");
        fs::write(&file, "%PDF").expect("it is written");
        let (calls, heard) = mpsc::sync_channel(1);
        let _watcher = watcher(folder.path(), calls).expect("it is watched");
        std::thread::sleep(Duration::from_millis(300));
        while heard.try_recv().is_ok() {}
        for _ in 0..20 {
            assert_eq!(fs::read_dir(folder.path()).expect("it can be read").count(), 1);
            assert_eq!(fs::read(&file).expect("it can be read"), b"%PDF");
        }
        assert_eq!(heard.recv_timeout(Duration::from_secs(1)), Err(RecvTimeoutError::Timeout));
        fs::write(&file, "%PDF-1.7").expect("it is written");
        assert_eq!(heard.recv_timeout(Duration::from_secs(20)), Ok(()));
    }
}

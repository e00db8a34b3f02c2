//! A message bus of a test's own, so that nothing of the person's own desktop is met, and the desktop's service for
//! notifications on it.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use zbus::zvariant::OwnedValue;

/// A process with all that it starts, which end with the test.
#[derive(Debug)]
pub(crate) struct Helper(pub(crate) Child);

impl Helper {
    pub(crate) fn start(command: &mut Command) -> std::io::Result<Self> {
        command.process_group(0).spawn().map(Self)
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        // The group has the number of its first process. It may have ended by itself.
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

/// A message bus.
#[derive(Debug)]
pub struct Bus {
    /// Where it is reached.
    pub address: String,
    _server: Helper,
}

impl Bus {
    /// Starts one.
    ///
    /// # Panics
    /// Where it does not start.
    #[must_use]
    pub fn start() -> Self {
        let mut command = Command::new("dbus-daemon");
        command.args(["--session", "--nofork", "--print-address=1"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Helper::start(&mut command).expect("dbus-daemon is installed by `make test`");
        let mut address = String::new();
        let stdout = server.0.stdout.take().expect("its output is read");
        BufReader::new(stdout).read_line(&mut address).expect("it says its address");
        Self { address: address.trim().to_owned(), _server: server }
    }
}

/// The desktop's service for notifications.
#[derive(Debug)]
pub struct Notifications {
    _connection: zbus::blocking::Connection,
    shown: Shown,
}

/// What was shown: each with its title and its text.
type Shown = Arc<Mutex<Vec<(String, String)>>>;

struct Service(Shown);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn get_capabilities(&self) -> Vec<String> {
        let Self(_) = self;
        vec!["body".to_owned(), "body-markup".to_owned()]
    }

    #[expect(clippy::too_many_arguments, reason = "the specification has so many")]
    fn notify(
        &self,
        app_name: String,
        replaces: u32,
        icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        timeout: i32,
    ) -> u32 {
        // A call has these as well, in this order.
        let _ = (app_name, replaces, icon, actions, hints, timeout);
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.push((summary, body));
        u32::try_from(shown.len()).unwrap_or(u32::MAX)
    }
}

impl Notifications {
    /// Starts it on a bus.
    ///
    /// # Panics
    /// Where the bus does not take it.
    #[must_use]
    pub fn start(bus: &Bus) -> Self {
        let shown = Shown::default();
        let connection = zbus::blocking::connection::Builder::address(bus.address.as_str())
            .and_then(|builder| builder.name("org.freedesktop.Notifications"))
            .and_then(|builder| builder.serve_at("/org/freedesktop/Notifications", Service(Arc::clone(&shown))))
            .and_then(zbus::blocking::connection::Builder::build)
            .expect("the bus takes a service");
        Self { _connection: connection, shown }
    }

    /// What was shown so far: each with its title and its text.
    #[must_use]
    pub fn shown(&self) -> Vec<(String, String)> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

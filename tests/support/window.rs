//! The built window, driven as a person would drive it, under a display of its own.

use std::cell::Cell;
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::mem::ManuallyDrop;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, Key};

use crate::bus::{Bus, Helper};
use crate::program;
use crate::waiting::{self, BETWEEN_LOOKS, PATIENCE, seen};

/// The file whose lines are dropped on the window.
const DROP: &str = "drop.txt";

/// A display in memory.
pub struct Display {
    number: String,
    _server: Helper,
}

impl Display {
    /// Starts one and waits until it can be used: it says its number then.
    ///
    /// # Panics
    /// Where it does not start.
    #[must_use]
    pub fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Helper::start(&mut command).expect("Xvfb is installed by `make test`");
        let mut number = String::new();
        let stdout = server.0.stdout.take().expect("its output is read");
        BufReader::new(stdout).read_line(&mut number).expect("Xvfb says which display it is");
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        Self { number: format!(":{}", number.trim()), _server: server }
    }

    /// What a program needs to open its window here.
    #[must_use]
    pub fn environment(&self) -> [(&'static str, &str); 6] {
        [
            ("DISPLAY", self.number.as_str()),
            ("GDK_BACKEND", "x11"),
            ("LIBGL_ALWAYS_SOFTWARE", "1"),
            ("NO_AT_BRIDGE", "1"),
            ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
        ]
    }
}

/// An open window with its record.
pub struct Window {
    /// Not dropped: dropping asks a window that may be stuck to close, and waits for its answer.
    driver: ManuallyDrop<WebDriver>,
    name: String,
    shots: std::cell::Cell<u32>,
    desktop: Desktop,
    data: PathBuf,
    _server: Helper,
    _bus: Bus,
    _display: Display,
}

/// The desktop's settings portal, as far as the window asks it.
struct Desktop(zbus::blocking::Connection);

struct Portal {
    dark: bool,
}

const PORTAL: &str = "/org/freedesktop/portal/desktop";

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Portal {
    /// Answers with a value in a value, as the real portal does.
    fn read(&self, namespace: &str, key: &str) -> zbus::fdo::Result<zbus::zvariant::OwnedValue> {
        if (namespace, key) != ("org.freedesktop.appearance", "color-scheme") {
            return Err(zbus::fdo::Error::Failed("no such setting".to_owned()));
        }
        let scheme = zbus::zvariant::Value::from(scheme(self.dark));
        zbus::zvariant::Value::Value(Box::new(scheme)).try_into().map_err(|_| zbus::fdo::Error::Failed(String::new()))
    }
}

/// 1 is dark, 2 is light.
fn scheme(dark: bool) -> u32 {
    if dark { 1 } else { 2 }
}

impl Desktop {
    fn start(address: &str, dark: bool) -> Self {
        let connection = zbus::blocking::connection::Builder::address(address)
            .and_then(|builder| builder.name("org.freedesktop.portal.Desktop"))
            .and_then(|builder| builder.serve_at(PORTAL, Portal { dark }))
            .and_then(zbus::blocking::connection::Builder::build)
            .expect("the bus takes a portal");
        Self(connection)
    }

    /// Says that the desktop's colours changed.
    fn turn(&self, dark: bool) {
        let value = zbus::zvariant::Value::from(scheme(dark));
        let body = ("org.freedesktop.appearance", "color-scheme", value);
        self.0
            .emit_signal(None::<&str>, PORTAL, "org.freedesktop.portal.Settings", "SettingChanged", &body)
            .expect("the signal is sent");
    }
}

impl Window {
    /// Opens the window on the record in `data`, on the day `today`. `home` stands for the home
    /// of the person; `name` begins the names of the screenshots.
    ///
    /// # Panics
    /// Where it does not open.
    pub async fn open(home: &Path, data: &Path, today: &str, name: &str) -> Self {
        Self::open_on_desktop(home, data, today, name, false).await
    }

    /// The same on a desktop that says whether it is dark.
    ///
    /// # Panics
    /// Where it does not open.
    pub async fn open_on_desktop(home: &Path, data: &Path, today: &str, name: &str, desktop_is_dark: bool) -> Self {
        Self::start(home, data, today, name, desktop_is_dark, &[]).await
    }

    /// As [`Window::open`], with more in the program's environment.
    ///
    /// # Panics
    /// Where it does not open.
    pub async fn open_with(home: &Path, data: &Path, today: &str, name: &str, environment: &[(&str, &str)]) -> Self {
        Self::start(home, data, today, name, false, environment).await
    }

    async fn start(
        home: &Path,
        data: &Path,
        today: &str,
        name: &str,
        desktop_is_dark: bool,
        environment: &[(&str, &str)],
    ) -> Self {
        let display = Display::start();
        let port = free_port();
        let bus = Bus::start();
        let desktop = Desktop::start(&bus.address, desktop_is_dark);
        let mut command = Command::new("WebKitWebDriver");
        command.args([&format!("--port={port}"), "--host=127.0.0.1"]);
        program::calm(&mut command, home);
        command.env("DBUS_SESSION_BUS_ADDRESS", &bus.address);
        // Without the second, the window does not let itself be driven.
        command.envs(display.environment()).env("LEDGERLINE_TODAY", today).env("TAURI_WEBVIEW_AUTOMATION", "true");
        command.env_remove("WAYLAND_DISPLAY").env("LEDGERLINE_DATA_DIR", data).env("LEDGERLINE_TEST_SAVE_IN", home);
        // A dialog that asks for files is given those in the folder `chosen`, where there is one.
        let chosen = home.join("chosen");
        let chosen = if chosen.is_dir() { chosen } else { home.join("program.toml") };
        command.env("LEDGERLINE_TEST_OPEN", chosen).env("LEDGERLINE_TEST_DROP", home.join(DROP));
        // Copies that are opened stay with the test.
        command.env("TMPDIR", home).envs(environment.iter().copied());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let server = Helper::start(&mut command).expect("WebKitWebDriver is installed by `make test`");
        waiting::until(|| {
            std::net::TcpStream::connect(("127.0.0.1", port))
                .map_err(|error| format!("WebKitWebDriver, installed by `make test`, does not answer: {error}"))
        });
        let mut wanted = Capabilities::new();
        let options = json!({ "binary": program::window(), "args": [] });
        wanted.set("webkitgtk:browserOptions", options).expect("a capability is JSON");
        // Without a bound, a program that ends at once would leave the request waiting for ever.
        let address = format!("http://127.0.0.1:{port}");
        let driver = tokio::time::timeout(Duration::from_mins(1), WebDriver::new(address, wanted))
            .await
            .expect("the window opens within a minute")
            .expect("the window can be driven");
        let window = Self {
            driver: ManuallyDrop::new(driver),
            name: name.to_owned(),
            shots: std::cell::Cell::new(0),
            desktop,
            data: data.to_path_buf(),
            _server: server,
            _bus: bus,
            _display: display,
        };
        window.wait_for("[data-test=firstrun], [data-test=quick-add], [data-test=trouble]").await;
        window
    }

    /// Makes the desktop dark or light, as somebody does in its settings.
    pub fn turn_desktop(&self, dark: bool) {
        self.desktop.turn(dark);
    }

    /// Looks at the window again and again until what is waited for is there, and answers with it. `look` says what
    /// a person would see instead as long as it is not.
    ///
    /// # Panics
    /// Where it does not come in time, with what was seen last: a picture of the window is kept.
    pub async fn until<T>(&self, look: impl AsyncFn() -> Result<T, String>) -> T {
        self.until_within(PATIENCE, look).await
    }

    /// The same for what may take longer, or must not take so long.
    ///
    /// # Panics
    /// As [`Self::until`].
    pub async fn until_within<T>(&self, patience: Duration, look: impl AsyncFn() -> Result<T, String>) -> T {
        let end = Instant::now() + patience;
        loop {
            match look().await {
                Ok(there) => return there,
                Err(instead) if Instant::now() > end => {
                    self.shot("stuck").await;
                    panic!("{}, after {patience:?}: {instead}; a picture of the window is in tests/output", self.name);
                }
                Err(_) => tokio::time::sleep(BETWEEN_LOOKS).await,
            }
        }
    }

    /// Waits until there is a file at this path.
    ///
    /// # Panics
    /// Where there is none in time.
    pub async fn wrote(&self, path: &Path) {
        self.until(async || seen(path.exists(), || format!("there is no file {}", path.display()))).await;
    }

    /// Waits until the window has these colours: `light` or `dark`.
    ///
    /// # Panics
    /// Where it keeps others.
    pub async fn wears(&self, theme: &str) {
        self.until(async || {
            let worn = self.script("return document.documentElement.dataset.theme", vec![]).await;
            seen(worn == theme, || format!("the window is {worn}, not {theme}"))
        })
        .await;
    }

    /// Closes the window as a person would, and waits until it has let go of its record.
    ///
    /// # Panics
    /// Where it does not close.
    pub async fn close(self) {
        WebDriver::clone(&self.driver).quit().await.expect("the window closes");
        // The driver answers when the page is gone; the program ends a moment later.
        waiting::until(|| {
            seen(!is_held(&self.data), || "the window is closed, but the program has not ended".to_owned())
        });
    }

    /// The number of the program's process.
    ///
    /// # Panics
    /// Where it does not run.
    #[must_use]
    pub fn process(&self) -> u32 {
        let wanted = program::window().canonicalize().expect("it is built");
        let is_it = |process: &Path| {
            // What it starts itself has the same environment, and is another program.
            let record = [b"LEDGERLINE_DATA_DIR=", self.data.as_os_str().as_encoded_bytes()].concat();
            let has = |environment: Vec<u8>| environment.split(|it| *it == 0).any(|it| it == record);
            std::fs::read_link(process.join("exe")).is_ok_and(|it| it == wanted)
                && std::fs::read(process.join("environ")).is_ok_and(has)
        };
        let processes = std::fs::read_dir("/proc").expect("Linux tells of processes");
        let number = |entry: std::fs::DirEntry| entry.file_name().to_str()?.parse::<u32>().ok();
        let found = processes.flatten().filter(|entry| is_it(&entry.path())).find_map(number);
        found.expect("the program runs")
    }

    /// Waits until a program that somebody has ended has let go of its record.
    ///
    /// # Panics
    /// Where it goes on.
    pub fn ended(self) {
        waiting::until(|| seen(!is_held(&self.data), || "the program goes on".to_owned()));
    }

    /// The first element that `css` finds, as soon as it is shown.
    ///
    /// # Panics
    /// Where it is not shown in time: a picture of what is there instead is kept.
    pub async fn wait_for(&self, css: &str) -> WebElement {
        self.until(async || match self.driver.find(By::Css(css)).await {
            Ok(found) if found.is_displayed().await.unwrap_or(false) => Ok(found),
            Ok(_) => Err(format!("{css} is there, but hidden")),
            Err(_) => Err(format!("{css} is not shown")),
        })
        .await
    }

    /// The element with this `data-test`.
    pub async fn part(&self, name: &str) -> WebElement {
        self.wait_for(&format!("[data-test=\"{name}\"]")).await
    }

    /// Whether an element with this `data-test` is there.
    pub async fn has(&self, name: &str) -> bool {
        let css = format!("[data-test=\"{name}\"]");
        self.driver.find(By::Css(css.as_str())).await.is_ok()
    }

    /// How many elements have this `data-test`.
    pub async fn count(&self, name: &str) -> usize {
        let css = format!("[data-test=\"{name}\"]");
        self.driver.find_all(By::Css(css.as_str())).await.map_or(0, |found| found.len())
    }

    /// Waits until so many elements have this `data-test`.
    ///
    /// # Panics
    /// Where there are never so many.
    pub async fn counts(&self, name: &str, wanted: usize) {
        self.until(async || {
            let count = self.count(name).await;
            seen(count == wanted, || format!("there are {count} of {name}, not {wanted}"))
        })
        .await;
    }

    /// Presses the element with this `data-test`.
    ///
    /// # Panics
    /// Where it cannot be pressed.
    pub async fn press(&self, name: &str) {
        let part = self.part(name).await;
        part.scroll_into_view().await.expect("it can be scrolled to");
        self.stands_still(name, &part).await;
        part.click().await.unwrap_or_else(|error| panic!("{name} cannot be pressed: {error}"));
    }

    /// Waits until an element stands where it stood a moment before: what is still coming in above it would push it from
    /// under the pointer. One that is replaced meanwhile does not stand anywhere.
    async fn stands_still(&self, name: &str, part: &WebElement) {
        let before = Cell::new(None);
        self.until(async || {
            let now = part.rect().await.ok().map(|rect| (rect.x, rect.y));
            seen(before.replace(now) == now, || format!("{name} does not stand still"))
        })
        .await;
    }

    /// Goes to a page by the navigation, with the keyboard, and waits until it stands there: where everything is
    /// enlarged the driver presses beside what it is told to press.
    ///
    /// # Panics
    /// Where it does not come in time.
    pub async fn go_to(&self, page: &str) {
        let entry = format!("nav-{page}");
        self.part(&entry).await.send_keys(Key::Enter).await.unwrap_or_else(|error| panic!("{entry}: {error}"));
        let css = format!("[data-test=\"{entry}\"][aria-current=\"page\"]");
        self.until(async || {
            let script = "return document.querySelector(arguments[0]) !== null";
            let stands = self.script(script, vec![css.clone().into()]).await;
            seen(stands == true, || format!("the page {page} does not stand there"))
        })
        .await;
    }

    /// Types into the element with this `data-test`, over what is there.
    ///
    /// # Panics
    /// Where it takes no text.
    pub async fn fill(&self, name: &str, text: &str) {
        let part = self.part(name).await;
        part.scroll_into_view().await.expect("it can be scrolled to");
        part.clear().await.unwrap_or_else(|error| panic!("{name} cannot be cleared: {error}"));
        part.send_keys(text).await.unwrap_or_else(|error| panic!("{name} takes no text: {error}"));
    }

    /// Chooses from the list with this `data-test`.
    ///
    /// # Panics
    /// Where the list has no such value.
    pub async fn choose(&self, name: &str, value: &str) {
        self.part(name).await;
        let css = format!("[data-test=\"{name}\"]");
        let script = "const list = document.querySelector(arguments[0]);
            list.value = arguments[1];
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return list.value";
        let chosen = self.script(script, vec![css.into(), value.into()]).await;
        assert_eq!(chosen, value, "{name} has no {value}");
    }

    /// Opens the activity with this title from the list, with the keyboard.
    ///
    /// # Panics
    /// Where the list has none.
    pub async fn open_row(&self, title: &str) {
        self.part("activity-row").await;
        let script = "const row = [...document.querySelectorAll('[data-test=activity-row]')]\
                .find((row) => row.querySelector('.name').textContent === arguments[0]);\
             if (!row) return false; row.focus(); return true;";
        let found = self.script(script, vec![title.into()]).await;
        assert_eq!(found, true, "“{title}” is in the list");
        self.keys(thirtyfour::Key::Enter).await;
        self.part("activity-panel").await;
        self.until(async || {
            let shown = self.script("return document.querySelector('[data-test=form-title]').value", vec![]).await;
            seen(shown == title, || format!("the form shows {shown}, not “{title}”"))
        })
        .await;
    }

    /// Presses keys where the focus is.
    ///
    /// # Panics
    /// Where there is no focus.
    pub async fn keys(&self, keys: impl Into<thirtyfour::TypingData>) {
        let focused = self.driver.active_element().await.expect("something has the focus");
        focused.send_keys(keys).await.expect("it takes keys");
    }

    /// The words in the element with this `data-test`.
    ///
    /// # Panics
    /// Where they cannot be read.
    pub async fn words(&self, name: &str) -> String {
        self.part(name).await;
        // What WebKit's driver calls an element's text leaves out what a fixed element holds.
        let css = format!("[data-test=\"{name}\"]");
        let words = self.script("return document.querySelector(arguments[0])?.innerText ?? ''", vec![css.into()]).await;
        words.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the element with this `data-test` says `words`.
    ///
    /// # Panics
    /// Where it does not in time.
    pub async fn says(&self, name: &str, words: &str) {
        self.until(async || {
            let said = self.words(name).await;
            let says = said.replace(['\u{a0}', '\u{202f}'], " ").contains(words);
            seen(says, || format!("{name} says “{said}”, not “{words}”"))
        })
        .await;
    }

    /// Waits until nothing with this `data-test` is there.
    ///
    /// # Panics
    /// Where it stays.
    pub async fn gone(&self, name: &str) {
        self.until(async || seen(!self.has(name).await, || format!("{name} is still there"))).await;
    }

    /// The `data-test` of what has the focus.
    ///
    /// # Panics
    /// Where nothing has.
    pub async fn focus(&self) -> String {
        let focused = self.driver.active_element().await.expect("something has the focus");
        focused.attr("data-test").await.expect("it can be asked").unwrap_or_default()
    }

    /// Waits until the element with this `data-test` has the focus.
    ///
    /// # Panics
    /// Where something else keeps it.
    pub async fn focuses(&self, name: &str) {
        self.until(async || {
            let focus = self.focus().await;
            seen(focus == name, || format!("the focus is on {focus}, not on {name}"))
        })
        .await;
    }

    /// The width of the window in pixels of the page.
    ///
    /// # Panics
    /// Where it has none.
    pub async fn width(&self) -> f64 {
        self.script("return window.innerWidth", vec![]).await.as_f64().expect("it has a width")
    }

    /// Waits until the window is at least so many pixels of the page wide.
    ///
    /// # Panics
    /// Where it stays narrower.
    pub async fn is_wider_than(&self, least: f64) {
        self.until(async || {
            let width = self.width().await;
            seen(width > least, || format!("the window is {width} wide, not more than {least}"))
        })
        .await;
    }

    /// Presses Control and + until the page has no more than so many pixels of its own in the width of the window.
    ///
    /// # Panics
    /// Where they do not enlarge it so far.
    pub async fn enlarge_to(&self, most: f64) {
        while self.width().await > most {
            let before = self.width().await;
            self.keys(Self::control('=')).await;
            self.until(async || {
                let width = self.width().await;
                seen(width < before, || format!("Ctrl and + do not enlarge: the window is {width} wide"))
            })
            .await;
        }
    }

    /// Runs a script in the page.
    ///
    /// # Panics
    /// Where it fails.
    pub async fn script(&self, script: &str, args: Vec<Value>) -> Value {
        self.driver.execute(script, args).await.expect("the script runs").json().clone()
    }

    /// Gives the window another size.
    ///
    /// # Panics
    /// Where it keeps its size.
    pub async fn resize(&self, width: u32, height: u32) {
        self.driver.set_window_rect(0, 0, width, height).await.expect("it can be resized");
    }

    /// Nothing needs sideways scrolling.
    ///
    /// # Panics
    /// Where something does: `what` says on which screen.
    pub async fn fits(&self, what: &str) {
        let over = self.script("return document.documentElement.scrollWidth - window.innerWidth", vec![]).await;
        assert!(over.as_f64().is_some_and(|over| over <= 0.0), "{what} is {over} too wide");
    }

    /// Keeps a picture of the window for somebody to look at.
    ///
    /// # Panics
    /// Where none can be taken.
    pub async fn shot(&self, what: &str) {
        // A picture is taken at the next paint, which a page at rest never has, and can lag one
        // paint behind: so the page is kept painting, invisibly, while it is taken.
        let paint = "const done = arguments[0]; const body = document.body.style;\
            window.painting = setInterval(() => (body.opacity = body.opacity === '1' ? '0.9999' : '1'), 40);\
            requestAnimationFrame(() => requestAnimationFrame(done));";
        self.driver.execute_async(paint, vec![]).await.expect("the page paints");
        let folder = crate::output().join("window");
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        self.shots.set(self.shots.get() + 1);
        let path: PathBuf = folder.join(format!("{}-{:02}-{what}.png", self.name, self.shots.get()));
        self.driver.screenshot(&path).await.expect("a picture can be taken");
        let rest = "clearInterval(window.painting); document.body.style.opacity = '';";
        self.driver.execute(rest, vec![]).await.expect("the page rests");
    }

    /// Drops files on the element that `css` finds; without it, at the edge of the window. `home` is
    /// the folder the window was opened with.
    ///
    /// # Panics
    /// Where there is no such element.
    pub async fn drop_files(&self, home: &Path, css: Option<&str>, files: &[PathBuf]) {
        let place = match css {
            None => "0.005 0.995".to_owned(),
            Some(css) => {
                let script = "const element = document.querySelector(arguments[0]);
                    element.scrollIntoView({ block: 'center' });
                    const box = element.getBoundingClientRect();
                    return `${(box.left + box.width / 2) / innerWidth} ${(box.top + 8) / innerHeight}`;";
                let place = self.script(script, vec![css.into()]).await;
                place.as_str().expect("it has a place").to_owned()
            }
        };
        let lines: Vec<String> =
            std::iter::once(place).chain(files.iter().map(|file| file.display().to_string())).collect();
        // It appears whole: the window may look at any moment.
        let unfinished = home.join("drop.unfinished");
        std::fs::write(&unfinished, lines.join("\n")).expect("it can be written");
        std::fs::rename(&unfinished, home.join(DROP)).expect("it can be renamed");
    }

    /// Asks axe-core what would keep somebody out: nothing serious may be found.
    ///
    /// # Panics
    /// Where something is, with what and where.
    pub async fn accessible(&self, what: &str) {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).expect("axe-core is installed by `make test`");
        self.driver.execute(axe.as_str(), vec![]).await.expect("axe-core can be loaded");
        let script = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] })\
            .then((found) => done(found.violations.map((it) => ({ id: it.id, impact: it.impact, help: it.help,\
            where: it.nodes.map((node) => node.target.join(' ') + ' ' + (node.failureSummary ?? '')) }))),\
            (error) => done([{ id: 'axe', impact: 'serious', help: String(error), where: [] }]));";
        let found = self.driver.execute_async(script, vec![]).await.expect("axe-core answers").json().clone();
        let serious: Vec<&Value> = found
            .as_array()
            .into_iter()
            .flatten()
            .filter(|it| it["impact"] == "serious" || it["impact"] == "critical")
            .collect();
        assert!(serious.is_empty(), "{}, {what}: {}", self.name, json!(serious));
    }

    /// A key with Control held.
    #[must_use]
    pub fn control(key: char) -> thirtyfour::TypingData {
        Key::Control + key
    }
}

/// Whether a program has the record in `data` open.
fn is_held(data: &Path) -> bool {
    match File::open(data.join("ledger.lock")) {
        Ok(lock) => lock.try_lock().is_err(),
        Err(_) => false,
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("there is a free port");
    listener.local_addr().expect("it has an address").port()
}

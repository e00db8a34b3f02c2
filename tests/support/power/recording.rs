//! A process recorded call by call, with all that it writes.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::os::unix::ffi::OsStringExt as _;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Output};

use super::{Disk, Event, Node, NodeId, ROOT};

/// All calls that change files, and those that tell where in a file a descriptor stands.
const CALLS: &str = "open,openat,creat,close,dup,dup2,dup3,fcntl,lseek,read,pread64,write,writev,pwrite64,pwritev,pwritev2,\
                     copy_file_range,sendfile,fsync,fdatasync,sync_file_range,ftruncate,truncate,fallocate,mkdir,mkdirat,\
                     rmdir,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,msync,sync,syncfs";

/// What a process did to one folder.
#[derive(Debug)]
pub struct Recording {
    /// What was in the folder before.
    pub before: Disk,
    /// What was done, in its order.
    pub events: Vec<Event>,
    /// How it ended.
    pub output: Output,
}

/// The same command under strace, which is told these words.
#[must_use]
pub fn watched(words: &[&str], command: &Command) -> Command {
    let mut watched = Command::new("strace");
    watched.args(words).arg("--").arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => watched.env(name, value),
            None => watched.env_remove(name),
        };
    }
    watched
}

impl Recording {
    /// Runs `command` under strace and reads what it does in `folder`: its first thread or, with `threads`, each of them, where
    /// it starts no other process. That nothing else writes is seen by what is there at the end.
    ///
    /// # Panics
    /// Where it cannot be run, where a call is met that cannot be played again, and where playing all of them again does not
    /// make what is there now.
    #[must_use]
    pub fn of(command: &Command, folder: &Path, threads: bool) -> Self {
        let log = folder.with_extension("strace");
        let folder = folder.canonicalize().expect("the folder is there");
        let before = Disk::of(&folder);
        let to = log.to_str().expect("the tests' own paths are text");
        let trace = format!("trace={CALLS}");
        let mut words = vec!["-qq", "-y", "-xx", "-s", "20000000", "-e", &trace, "-o", to];
        if threads {
            words.push("-f");
        }
        let output = watched(&words, command).output().expect("strace starts");
        let lines = fs::read_to_string(&log).expect("strace keeps a log");
        fs::remove_file(log).expect("it can be removed");
        let mut reader = Reader { folder, disk: before.clone(), open: HashMap::new(), events: Vec::new() };
        // A call that was met while another thread had its turn is told in two pieces.
        let mut begun: HashMap<&str, &str> = HashMap::new();
        for line in lines.lines() {
            let (thread, call) = if threads { line.split_once(' ').unwrap_or(("", line)) } else { ("", line) };
            let call = call.trim_start();
            if let Some(beginning) = call.strip_suffix(" <unfinished ...>") {
                begun.insert(thread, beginning);
            } else if let Some((_, end)) = call.strip_prefix("<... ").and_then(|it| it.split_once(" resumed>")) {
                reader.take(&format!("{}{end}", begun.remove(thread).unwrap_or_default()));
            } else {
                reader.take(call);
            }
        }
        let now = Disk::of(&reader.folder);
        assert!(
            now.files() == reader.disk.files(),
            "something was written that was not seen: {:?} and not {:?}",
            now.files().keys(),
            reader.disk.files().keys()
        );
        Self { before, events: reader.events, output }
    }
}

/// An open file or folder; `node` is none where it lies elsewhere.
#[derive(Debug, Clone)]
struct Open {
    node: Option<NodeId>,
    path: PathBuf,
    at: usize,
    appends: bool,
}

struct Reader {
    folder: PathBuf,
    disk: Disk,
    open: HashMap<i64, Open>,
    events: Vec<Event>,
}

/// A call as strace writes it: its name, its arguments, its answer.
struct Call<'a> {
    line: &'a str,
    name: &'a str,
    arguments: Vec<&'a str>,
    answer: &'a str,
}

impl<'a> Call<'a> {
    /// Everything that could hold a comma or a parenthesis is in hexadecimal digits.
    fn read(line: &'a str) -> Option<Self> {
        let (name, rest) = line.split_once('(')?;
        let (arguments, answer) = rest.rsplit_once(" = ")?;
        let arguments = arguments.trim_end().strip_suffix(')')?;
        Some(Self { line, name, arguments: arguments.split(", ").collect(), answer: answer.trim() })
    }

    fn text(&self, at: usize) -> &'a str {
        self.arguments.get(at).copied().unwrap_or_else(|| panic!("{} has no argument {at}", self.line))
    }

    fn number(&self, at: usize) -> i64 {
        self.text(at).parse().unwrap_or_else(|_| panic!("no number at {at}: {}", self.line))
    }

    fn size(&self, at: usize) -> usize {
        usize::try_from(self.number(at)).expect("it is a size")
    }

    fn descriptor(&self, at: usize) -> i64 {
        descriptor(self.text(at)).unwrap_or_else(|| panic!("no descriptor at {at}: {}", self.line))
    }

    /// How many bytes it says it has taken.
    fn count(&self) -> usize {
        let number = self.answer.split([' ', '<']).next().and_then(|it| it.parse().ok());
        number.unwrap_or_else(|| panic!("no count: {}", self.line))
    }
}

/// The number in `3</a/file>`.
fn descriptor(text: &str) -> Option<i64> {
    text.split('<').next()?.parse().ok()
}

/// The bytes in `"\x61\x62"` or `<\x61\x62>`.
fn bytes(text: &str) -> Vec<u8> {
    let inner = text.split(['"', '<', '>']).nth(1).unwrap_or_default();
    let digits = inner.split("\\x").skip(1);
    digits.map(|it| u8::from_str_radix(it, 16).unwrap_or_else(|_| panic!("not in hexadecimal digits: {it}"))).collect()
}

fn path(text: &str) -> PathBuf {
    PathBuf::from(std::ffi::OsString::from_vec(bytes(text)))
}

/// Where a path is, seen from an open folder.
fn place_of(at: Option<&str>, name: &str) -> PathBuf {
    let name = path(name);
    let base = at.map(path).unwrap_or_default();
    let mut place = PathBuf::new();
    for part in base.join(name).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(place.pop()),
            part => place.push(part),
        }
    }
    place
}

impl Reader {
    fn does(&mut self, event: Event) {
        self.disk.does(&event);
        self.events.push(event);
    }

    /// The folder that holds a place, and the place's name in it; nothing where it lies elsewhere.
    fn in_folder(&self, place: &Path) -> Option<(NodeId, String)> {
        let within = place.strip_prefix(&self.folder).ok()?;
        let name = within.file_name()?.to_str()?.to_owned();
        Some((self.disk.find(within.parent()?)?, name))
    }

    fn node(&self, place: &Path) -> Option<NodeId> {
        let within = place.strip_prefix(&self.folder).ok()?;
        if within.as_os_str().is_empty() { Some(ROOT) } else { self.disk.find(within) }
    }

    fn make(&mut self, place: &Path, node: Node) -> Option<NodeId> {
        let (folder, name) = self.in_folder(place)?;
        let id = self.disk.next_id();
        self.does(Event::Made(id, node));
        self.does(Event::Named(vec![(folder, name, Some(id))]));
        Some(id)
    }

    fn makes_folder(&mut self, place: &Path) {
        self.make(place, Node::Folder(BTreeMap::new()));
    }

    fn take(&mut self, line: &str) {
        let Some(call) = Call::read(line) else { return };
        if call.answer.starts_with("-1") || call.answer.starts_with('?') {
            return;
        }
        match call.name {
            "open" | "creat" => self.opens(&call, &place_of(None, call.text(0)), call.text(1)),
            "openat" => self.opens(&call, &place_of(Some(call.text(0)), call.text(1)), call.text(2)),
            "close" => drop(self.open.remove(&call.descriptor(0))),
            "dup" | "dup2" | "dup3" => self.copies(&call),
            "fcntl" if call.text(1).starts_with("F_DUPFD") => self.copies(&call),
            "lseek" => {
                let to = call.count();
                self.moves(call.descriptor(0), |_| to);
            }
            "read" => {
                let count = call.count();
                self.moves(call.descriptor(0), |at| at + count);
            }
            "write" => self.writes(&call),
            "pwrite64" => {
                let written = bytes(call.text(1))[..call.count()].to_vec();
                if let Some(file) = self.file(call.descriptor(0)) {
                    self.does(Event::Written(file, call.size(3), written));
                }
            }
            "fsync" | "fdatasync" => {
                if let Some(node) = self.file(call.descriptor(0)) {
                    self.does(Event::Synced(node));
                }
            }
            "ftruncate" => {
                if let Some(file) = self.file(call.descriptor(0)) {
                    self.does(Event::Cut(file, call.size(1)));
                }
            }
            "mkdir" => self.makes_folder(&place_of(None, call.text(0))),
            "mkdirat" => self.makes_folder(&place_of(Some(call.text(0)), call.text(1))),
            "rmdir" | "unlink" => self.removes(&place_of(None, call.text(0))),
            "unlinkat" => self.removes(&place_of(Some(call.text(0)), call.text(1))),
            "rename" => self.renames(&call, &place_of(None, call.text(0)), &place_of(None, call.text(1)), false),
            "renameat" | "renameat2" => {
                let from = place_of(Some(call.text(0)), call.text(1));
                self.renames(&call, &from, &place_of(Some(call.text(2)), call.text(3)), false);
            }
            "link" => self.renames(&call, &place_of(None, call.text(0)), &place_of(None, call.text(1)), true),
            "linkat" => {
                let from = place_of(Some(call.text(0)), call.text(1));
                self.renames(&call, &from, &place_of(Some(call.text(2)), call.text(3)), true);
            }
            "copy_file_range" => self.copies_bytes(&call, (0, 2), call.text(1) == "NULL" && call.text(3) == "NULL"),
            "sendfile" => self.copies_bytes(&call, (1, 0), call.text(2) == "NULL"),
            "pread64" | "fcntl" => {}
            // What reserves room changes no bytes where there are some; none of the others is expected to meet the folder.
            _ => assert!(
                self.arguments_lie_elsewhere(&call),
                "a call that cannot be played again: {}",
                &call.line[..call.line.len().min(200)]
            ),
        }
    }

    fn arguments_lie_elsewhere(&self, call: &Call<'_>) -> bool {
        call.arguments.iter().all(|it| descriptor(it).is_none_or(|number| self.file(number).is_none()))
    }

    fn file(&self, descriptor: i64) -> Option<NodeId> {
        self.open.get(&descriptor).and_then(|it| it.node)
    }

    fn opens(&mut self, call: &Call<'_>, place: &Path, how: &str) {
        assert!(!how.contains("O_TMPFILE") || !place.starts_with(&self.folder), "a file without a name: {}", call.line);
        let mut node = self.node(place);
        if node.is_none() && (how.contains("O_CREAT") || call.name == "creat") {
            node = self.make(place, Node::File(Vec::new()));
        } else if let Some(file) = node.filter(|_| how.contains("O_TRUNC")) {
            self.does(Event::Cut(file, 0));
        }
        let number = descriptor(call.answer).expect("it is opened");
        let open = Open { node, path: place.to_path_buf(), at: 0, appends: how.contains("O_APPEND") };
        self.open.insert(number, open);
    }

    /// Two descriptors of one file stand at the same place. Nothing is written through both.
    fn copies(&mut self, call: &Call<'_>) {
        if let (Some(open), Some(to)) = (self.open.get(&call.descriptor(0)).cloned(), descriptor(call.answer)) {
            self.open.insert(to, open);
        }
    }

    fn moves(&mut self, descriptor: i64, to: impl FnOnce(usize) -> usize) -> usize {
        self.open.get_mut(&descriptor).map_or(0, |open| {
            let was = open.at;
            open.at = to(was);
            was
        })
    }

    fn writes(&mut self, call: &Call<'_>) {
        let (number, count) = (call.descriptor(0), call.count());
        let written = bytes(call.text(1))[..count].to_vec();
        if number == 1 {
            self.does(Event::Said(written));
        } else if let Some(file) = self.file(number) {
            if self.open[&number].appends {
                let end = self.disk.read(file).len();
                self.moves(number, |_| end);
            }
            let at = self.moves(number, |at| at + count);
            self.does(Event::Written(file, at, written));
        }
    }

    fn copies_bytes(&mut self, call: &Call<'_>, (from, to): (usize, usize), both_move: bool) {
        let (from, to, count) = (call.descriptor(from), call.descriptor(to), call.count());
        let Some(file) = self.file(to) else { return };
        assert!(both_move, "copied from a place that is told: {}", call.line);
        let start = self.moves(from, |at| at + count);
        let source = &self.open[&from];
        let whole = source.node.map_or_else(
            || fs::read(&source.path).expect("what is copied is there"),
            |node| self.disk.read(node).to_vec(),
        );
        let at = self.moves(to, |at| at + count);
        self.does(Event::Written(file, at, whole[start..start + count].to_vec()));
    }

    fn removes(&mut self, place: &Path) {
        if let Some((folder, name)) = self.in_folder(place) {
            self.does(Event::Named(vec![(folder, name, None)]));
        }
    }

    fn renames(&mut self, call: &Call<'_>, from: &Path, to: &Path, is_link: bool) {
        assert!(!call.line.contains("RENAME_EXCHANGE"), "{}", call.line);
        let (Some(node), Some((to_folder, to_name))) = (self.node(from), self.in_folder(to)) else {
            let crosses = self.in_folder(from).is_some() || self.in_folder(to).is_some();
            assert!(!crosses, "something comes from elsewhere or goes there: {}", from.display());
            return;
        };
        let mut changes = Vec::new();
        if !is_link {
            let (folder, name) = self.in_folder(from).expect("it was found there");
            changes.push((folder, name, None));
        }
        changes.push((to_folder, to_name, Some(node)));
        self.does(Event::Named(changes));
    }
}

//! What is on a disk when the power fails: what was written and synced before, and of the rest as much as chance leaves.
//!
//! A process is recorded with all that it writes, and played again into an empty folder up to any of its calls. What was
//! written to a file and not synced since may be lost, and so may a name whose folder was not synced since: it is as before.

pub mod recording;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::chance::Chance;

/// What an operating system keeps of a file in one piece.
const PAGE: usize = 4096;

/// The number of a file or folder, which it keeps whatever it is called.
pub type NodeId = usize;

/// The folder that everything lies in.
pub const ROOT: NodeId = 0;

/// A file with its bytes, or a folder with its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A file.
    File(Vec<u8>),
    /// A folder.
    Folder(BTreeMap<String, NodeId>),
}

/// One thing that a process did, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A new file or folder, which has no name yet.
    Made(NodeId, Node),
    /// Bytes of a file.
    Written(NodeId, usize, Vec<u8>),
    /// A file's length.
    Cut(NodeId, usize),
    /// Names of folders, each with what it leads to from now on: all of them or none.
    Named(Vec<(NodeId, String, Option<NodeId>)>),
    /// A file or folder is on the disk.
    Synced(NodeId),
    /// Something was said to whoever asked.
    Said(Vec<u8>),
}

/// What becomes of that which was not synced.
#[derive(Debug, Clone)]
pub enum Loss {
    /// Nothing of it is there.
    All,
    /// New names are there, and lead to files without what was not synced.
    Bytes,
    /// Some names, up to one of them, and some pages.
    Some(Chance),
    /// All of it is there, as after a kill.
    Nothing,
}

/// Files and folders by their numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disk(BTreeMap<NodeId, Node>);

impl Disk {
    /// The disk with what is in a folder.
    ///
    /// # Panics
    /// Where something of it cannot be read.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        let mut disk = Self(BTreeMap::new());
        disk.take_in(folder);
        disk
    }

    fn take_in(&mut self, folder: &Path) -> NodeId {
        let id = self.0.len();
        self.0.insert(id, Node::Folder(BTreeMap::new()));
        for entry in fs::read_dir(folder).expect("the folder can be read") {
            let path = entry.expect("an entry can be read").path();
            let name = path.file_name().expect("it has a name").to_str().expect("it is text").to_owned();
            let inner = if path.is_dir() {
                self.take_in(&path)
            } else {
                let inner = self.0.len();
                self.0.insert(inner, Node::File(fs::read(&path).expect("a file can be read")));
                inner
            };
            self.names(id).insert(name, inner);
        }
        id
    }

    /// A number that nothing on it has.
    #[must_use]
    pub fn next_id(&self) -> NodeId {
        self.0.keys().next_back().map_or(0, |last| last + 1)
    }

    fn names(&mut self, folder: NodeId) -> &mut BTreeMap<String, NodeId> {
        match self.0.get_mut(&folder) {
            Some(Node::Folder(names)) => names,
            other => panic!("{folder} is no folder: {other:?}"),
        }
    }

    fn bytes(&mut self, file: NodeId) -> &mut Vec<u8> {
        match self.0.get_mut(&file) {
            Some(Node::File(bytes)) => bytes,
            other => panic!("{file} is no file: {other:?}"),
        }
    }

    /// What a path within it leads to.
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<NodeId> {
        path.iter().try_fold(ROOT, |at, name| match self.0.get(&at) {
            Some(Node::Folder(names)) => names.get(name.to_str()?).copied(),
            _ => None,
        })
    }

    /// The path that leads to a file or folder, where any does.
    #[must_use]
    pub fn path_of(&self, id: NodeId) -> Option<PathBuf> {
        self.search(ROOT, Path::new(""), id)
    }

    fn search(&self, at: NodeId, path: &Path, id: NodeId) -> Option<PathBuf> {
        if at == id {
            return Some(path.to_path_buf());
        }
        let Some(Node::Folder(names)) = self.0.get(&at) else { return None };
        names.iter().find_map(|(name, inner)| self.search(*inner, &path.join(name), id))
    }

    /// The bytes of a file.
    ///
    /// # Panics
    /// Where it is none.
    #[must_use]
    pub fn read(&self, file: NodeId) -> &[u8] {
        match self.0.get(&file) {
            Some(Node::File(bytes)) => bytes,
            other => panic!("{file} is no file: {other:?}"),
        }
    }

    /// Does one thing on it at once.
    pub fn does(&mut self, event: &Event) {
        match event {
            Event::Made(id, node) => drop(self.0.insert(*id, node.clone())),
            Event::Written(file, at, bytes) => write(self.bytes(*file), *at, bytes),
            Event::Cut(file, length) => self.bytes(*file).resize(*length, 0),
            Event::Named(changes) => {
                for (folder, name, to) in changes {
                    match to {
                        Some(to) => drop(self.names(*folder).insert(name.clone(), *to)),
                        None => drop(self.names(*folder).remove(name)),
                    }
                }
            }
            Event::Synced(_) | Event::Said(_) => {}
        }
    }

    /// What is on it when the power fails after `events`.
    #[must_use]
    pub fn after(&self, events: &[Event], mut loss: Loss) -> Self {
        let is_synced = |at: usize, nodes: &[NodeId]| {
            events[at..].iter().any(|it| matches!(it, Event::Synced(node) if nodes.contains(node)))
        };
        // A system that keeps a journal brings names to the disk in their order.
        let waiting = events
            .iter()
            .enumerate()
            .filter(|(at, it)| matches!(it, Event::Named(changes) if !is_synced(*at, &folders(changes))));
        let waiting: Vec<usize> = waiting.map(|(at, _)| at).collect();
        let kept_names = match &mut loss {
            Loss::All => 0,
            Loss::Bytes | Loss::Nothing => waiting.len(),
            Loss::Some(chance) => {
                usize::try_from(chance.below(u64::try_from(waiting.len() + 1).unwrap_or(1))).unwrap_or(0)
            }
        };
        let lost_names = &waiting[kept_names..];
        let mut disk = self.clone();
        for (at, event) in events.iter().enumerate() {
            let stays = match event {
                Event::Named(_) => !lost_names.contains(&at),
                Event::Written(file, ..) | Event::Cut(file, _) => is_synced(at, &[*file]),
                _ => true,
            };
            match (event, &mut loss) {
                _ if stays => disk.does(event),
                (Event::Written(..) | Event::Cut(..), Loss::Nothing) => disk.does(event),
                (Event::Written(file, from, bytes), Loss::Some(chance)) => disk.write_some(*file, *from, bytes, chance),
                (Event::Cut(..), Loss::Some(chance)) => disk.does_perhaps(event, chance),
                _ => {}
            }
        }
        disk
    }

    /// Does it, or does not.
    fn does_perhaps(&mut self, event: &Event, chance: &mut Chance) {
        if chance.once_in(2) {
            self.does(event);
        }
    }

    /// Writes some pages of what was written.
    fn write_some(&mut self, file: NodeId, mut at: usize, mut bytes: &[u8], chance: &mut Chance) {
        while !bytes.is_empty() {
            let (page, rest) = bytes.split_at(bytes.len().min(PAGE - at % PAGE));
            if chance.once_in(2) {
                write(self.bytes(file), at, page);
            }
            at += page.len();
            bytes = rest;
        }
    }

    /// Every file on it that has a name, by its path, and every folder without any.
    #[must_use]
    pub fn files(&self) -> BTreeMap<PathBuf, Option<&[u8]>> {
        let mut files = BTreeMap::new();
        self.list(ROOT, Path::new(""), &mut files);
        files
    }

    fn list<'a>(&'a self, id: NodeId, path: &Path, files: &mut BTreeMap<PathBuf, Option<&'a [u8]>>) {
        match &self.0[&id] {
            Node::File(bytes) => drop(files.insert(path.to_path_buf(), Some(bytes))),
            Node::Folder(names) => {
                if names.is_empty() {
                    files.insert(path.to_path_buf(), None);
                }
                for (name, inner) in names {
                    self.list(*inner, &path.join(name), files);
                }
            }
        }
    }

    /// Writes it into a folder that is not there yet.
    ///
    /// # Panics
    /// Where it cannot be written.
    pub fn write_to(&self, folder: &Path) {
        fs::create_dir_all(folder).expect("a folder can be made");
        for (path, bytes) in self.files() {
            let place = folder.join(path);
            match bytes {
                None => fs::create_dir_all(place).expect("a folder can be made"),
                Some(bytes) => {
                    fs::create_dir_all(place.parent().expect("it is in a folder")).expect("a folder can be made");
                    fs::write(place, bytes).expect("a file can be written");
                }
            }
        }
    }
}

fn folders(changes: &[(NodeId, String, Option<NodeId>)]) -> Vec<NodeId> {
    changes.iter().map(|(folder, ..)| *folder).collect()
}

fn write(into: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if into.len() < at + bytes.len() {
        into.resize(at + bytes.len(), 0);
    }
    into[at..at + bytes.len()].copy_from_slice(bytes);
}

#[cfg(test)]
mod tests;

use super::*;

/// A folder with one file, and how to change it.
fn folder() -> (tempfile::TempDir, Disk, NodeId) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("old"), "old").expect("a file can be written");
    let disk = Disk::of(folder.path());
    let old = disk.find(Path::new("old")).expect("it is there");
    (folder, disk, old)
}

fn named(name: &str, to: Option<NodeId>) -> Event {
    Event::Named(vec![(ROOT, name.to_owned(), to)])
}

fn text(disk: &Disk, name: &str) -> Option<String> {
    disk.find(Path::new(name)).map(|it| String::from_utf8_lossy(disk.read(it)).into_owned())
}

#[test]
fn what_is_not_synced_is_lost_and_what_is_synced_stays() {
    let (_folder, disk, old) = folder();
    let mut events = vec![Event::Written(old, 0, b"new".to_vec())];
    assert_eq!(text(&disk.after(&events, Loss::All), "old").as_deref(), Some("old"));
    assert_eq!(text(&disk.after(&events, Loss::Nothing), "old").as_deref(), Some("new"));
    events.push(Event::Synced(old));
    events.push(Event::Written(old, 3, b"er".to_vec()));
    assert_eq!(text(&disk.after(&events, Loss::All), "old").as_deref(), Some("new"));
}

/// The names of a folder are no part of its files: each is synced for itself.
#[test]
fn a_new_name_is_lost_with_its_folder_and_without_its_bytes_is_empty() {
    let (_folder, disk, old) = folder();
    let new = disk.next_id();
    let made = [Event::Made(new, Node::File(Vec::new())), named("new", Some(new))];
    let mut events = [made.to_vec(), vec![Event::Written(new, 0, b"bytes".to_vec())]].concat();
    assert_eq!(text(&disk.after(&events, Loss::All), "new"), None);
    assert_eq!(text(&disk.after(&events, Loss::Bytes), "new").as_deref(), Some(""));
    events.push(Event::Synced(new));
    assert_eq!(text(&disk.after(&events, Loss::All), "new"), None, "it has its bytes and no name");
    events.push(Event::Synced(ROOT));
    assert_eq!(text(&disk.after(&events, Loss::All), "new").as_deref(), Some("bytes"));
    events.push(Event::Named(vec![(ROOT, "new".to_owned(), None), (ROOT, "old".to_owned(), Some(new))]));
    let lost = disk.after(&events, Loss::All);
    assert_eq!((text(&lost, "old").as_deref(), text(&lost, "new").as_deref()), (Some("old"), Some("bytes")));
    let kept = disk.after(&events, Loss::Bytes);
    assert_eq!((text(&kept, "old").as_deref(), text(&kept, "new")), (Some("bytes"), None));
    assert_ne!(old, new);
}

#[test]
fn some_pages_are_there_and_some_are_not() {
    let (_folder, disk, old) = folder();
    let events = [Event::Written(old, 0, vec![b'n'; 40 * PAGE])];
    let after = disk.after(&events, Loss::Some(Chance::of(1)));
    let pages: Vec<bool> = after.read(old).chunks(PAGE).map(|page| page.contains(&b'n')).collect();
    assert!(pages.contains(&true) && pages.contains(&false), "{pages:?}");
    assert!(after.read(old).chunks(PAGE).all(|page| page.iter().skip(3).all(|it| Some(it) == page.last())));
}

//! What must hold of what the check says and of what other programs unpack.

use std::collections::{BTreeMap, BTreeSet};

use super::tools::{Found, Tool, Unpacked};

/// What the check says.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    Unchanged,
    /// With the files that a system has left.
    PackedAgain(Vec<String>),
    Differs,
    NoPackage,
    Hostile,
}

impl Verdict {
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::PackedAgain(_) => "packed again",
            Self::Differs => "differs",
            Self::NoPackage => "no package",
            Self::Hostile => "hostile",
        }
    }
}

/// What speaks against a verdict, if anything does.
///
/// Of what is unchanged each program has to write just what is listed. Of what was packed again whoever does not refuse it has
/// to, but for what a system has left, a folder around it all, and the letters of names that nobody has said to be UTF-8.
pub fn fault(
    verdict: &Verdict,
    listed: &BTreeMap<String, Vec<u8>>,
    unpacked: &BTreeMap<Tool, Unpacked>,
) -> Option<String> {
    let (left, is_strict) = match verdict {
        Verdict::Unchanged => (&[][..], true),
        Verdict::PackedAgain(left) => (left.as_slice(), false),
        Verdict::Differs | Verdict::NoPackage | Verdict::Hostile => return None,
    };
    unpacked.iter().find_map(|(tool, unpacked)| {
        if !unpacked.is_well {
            return is_strict.then(|| format!("what {tool:?} refuses"));
        }
        differs(listed, &unpacked.found, left, is_strict).map(|what| format!("what {tool:?} unpacks with {what}"))
    })
}

/// What is not as it is listed.
fn differs(
    listed: &BTreeMap<String, Vec<u8>>,
    found: &BTreeMap<String, Found>,
    left: &[String],
    is_strict: bool,
) -> Option<String> {
    let folders: BTreeSet<&str> =
        listed.keys().flat_map(|name| name.match_indices('/').map(|(at, _)| &name[..at])).collect();
    let mut missing: BTreeMap<&str, &[u8]> =
        listed.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let mut more: Vec<(&str, &[u8])> = Vec::new();
    let list =
        found.keys().filter_map(|name| name.strip_suffix("manifest.sha256").filter(|it| it.matches('/').count() == 1));
    let around =
        list.take(usize::from(!is_strict && !found.contains_key("manifest.sha256"))).next().unwrap_or_default();
    for (name, what) in found {
        let name = name.strip_prefix(around).unwrap_or(name);
        match what {
            Found::File(bytes) if missing.get(name).is_some_and(|it| it == bytes) => {
                missing.remove(name);
            }
            Found::File(_) if left.iter().any(|it| it == name) => {}
            Found::File(bytes) => more.push((name, bytes)),
            // An empty folder more is no file of anybody's.
            Found::Folder if !is_strict || folders.contains(name) => {}
            Found::Folder => return Some(format!("the folder {name:?}")),
            Found::Other => return Some(format!("{name:?}, which is no file")),
        }
    }
    if !is_strict {
        // By their bytes alone, where the letters of a name are those of another language.
        more.retain(|(name, bytes)| {
            let same = missing.iter().find(|(other, it)| *it == bytes && !name.is_ascii() && !other.is_ascii());
            same.map(|(other, _)| *other).is_none_or(|other| missing.remove(other).is_none())
        });
    }
    match (more.first(), missing.keys().next()) {
        (Some((name, _)), _) => Some(format!("{name:?}")),
        (None, Some(name)) => Some(format!("no {name:?}")),
        (None, None) => None,
    }
}

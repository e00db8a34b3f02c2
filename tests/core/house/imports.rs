//! Which module of a crate uses which, read from its sources.
//!
//! A module uses another when its `use` lines or the paths in its code lead to something that is defined there, however
//! often it is passed on between. What a module only passes on from its own children (`pub use`) it does not use, and
//! `mod` is no use either. A child that uses what its parent's own file defines uses its parent. What only tests have
//! is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// A crate's modules and what they use of each other.
pub struct Modules {
    sources: PathBuf,
    modules: Vec<Module>,
}

/// One file, or one `mod … { }` in it.
#[derive(Default)]
struct Module {
    /// From the crate's root, which is `crate`: `crate::domain::activity`.
    name: String,
    file: PathBuf,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
    /// What is defined here: types, functions, constants, macros.
    items: BTreeSet<String>,
    imports: Vec<Import>,
    /// Paths in the code itself, with the line each stands in.
    paths: Vec<(Vec<String>, usize)>,
}

/// One name that a `use` line brings in.
struct Import {
    path: Vec<String>,
    /// The name it has here, none where all names of a module come.
    name: Option<String>,
    line: usize,
    /// Whether others get the name from here as well (`pub use`).
    passed_on: bool,
}

/// What a path leads to.
#[derive(Clone, Copy, PartialEq)]
enum Target {
    Module(usize),
    /// Something that is defined in this module.
    ItemOf(usize),
}

/// One module that uses another, and the first place where it does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arrow {
    /// The module that uses.
    pub from: String,
    /// The module whose names it uses.
    pub to: String,
    /// The file and line of the first use.
    pub place: String,
    /// The names that are used.
    pub names: BTreeSet<String>,
}

impl Modules {
    /// Reads the crate whose root is `lib.rs` in this folder. Modules that only tests have are left out.
    pub fn read(sources: &Path) -> Self {
        let mut all = Self { sources: sources.to_owned(), modules: Vec::new() };
        let root = sources.join("lib.rs");
        all.file("crate", &root, sources, None);
        all
    }

    fn file(&mut self, name: &str, file: &Path, folder: &Path, parent: Option<usize>) -> usize {
        let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.module(name, file, folder, parent, &parsed.items)
    }

    fn module(&mut self, name: &str, file: &Path, folder: &Path, parent: Option<usize>, items: &[syn::Item]) -> usize {
        let id = self.modules.len();
        let mut bound = Bound::default();
        for item in items {
            bound.visit_item(item);
        }
        let mut walk = Walk {
            module: Module { name: name.to_owned(), file: file.to_owned(), parent, ..Module::default() },
            bound: bound.0,
        };
        for item in items {
            walk.visit_item(item);
        }
        self.modules.push(walk.module);
        for item in items {
            let syn::Item::Mod(child) = item else { continue };
            if for_tests(&child.attrs) {
                continue;
            }
            let word = child.ident.to_string();
            let inside = folder.join(&word);
            let child_name = format!("{name}::{word}");
            let child_id = if let Some((_, items)) = &child.content {
                self.module(&child_name, file, &inside, Some(id), items)
            } else {
                let beside = folder.join(format!("{word}.rs"));
                let face = if beside.exists() { beside } else { inside.join("mod.rs") };
                self.file(&child_name, &face, &inside, Some(id))
            };
            self.modules[id].children.insert(word, child_id);
        }
        id
    }

    /// Every module that uses another one. Where a module only passes on what its own children define (`pub use`), it
    /// does not use them; whoever takes the name from there uses the child.
    pub fn arrows(&self) -> Vec<Arrow> {
        let mut found: BTreeMap<(usize, usize), Arrow> = BTreeMap::new();
        for (from, module) in self.modules.iter().enumerate() {
            let mut add = |to: usize, line: usize, name: &str| {
                if from != to {
                    found
                        .entry((from, to))
                        .or_insert_with(|| Arrow {
                            from: module.name.clone(),
                            to: self.modules[to].name.clone(),
                            place: format!("{}:{line}", self.below_sources(&module.file).display()),
                            names: BTreeSet::new(),
                        })
                        .names
                        .insert(name.to_owned());
                }
            };
            for import in &module.imports {
                let last = import.path.last().map_or("", String::as_str);
                match self.resolve(from, &import.path, 0) {
                    Some(Target::ItemOf(to)) if !(import.passed_on && self.is_inside(to, from)) => {
                        add(to, import.line, last);
                    }
                    Some(Target::Module(to))
                        if import.name.is_none() && !(import.passed_on && self.is_inside(to, from)) =>
                    {
                        add(to, import.line, "*");
                    }
                    // A module that is brought in by name is used by the paths that begin with it.
                    _ => (),
                }
            }
            for (path, line) in &module.paths {
                if let Some(Target::ItemOf(to)) = self.resolve(from, path, 0) {
                    add(to, *line, &path.join("::"));
                }
            }
        }
        found.into_values().collect()
    }

    fn below_sources<'a>(&self, file: &'a Path) -> &'a Path {
        file.strip_prefix(&self.sources).unwrap_or(file)
    }

    fn is_inside(&self, module: usize, ancestor: usize) -> bool {
        std::iter::successors(Some(module), |id| self.modules[*id].parent).any(|id| id == ancestor)
    }

    /// What a path leads to when it stands in this module; none where it leads out of the crate.
    fn resolve(&self, from: usize, path: &[String], depth: usize) -> Option<Target> {
        // Names that bring each other in go no further than this.
        if depth > 20 {
            return None;
        }
        let mut here = from;
        let mut ours = false;
        for (at, word) in path.iter().enumerate() {
            match word.as_str() {
                "crate" => here = 0,
                "self" => (),
                "super" => here = self.modules[here].parent?,
                _ => {
                    let module = self.module_called(here, word, depth);
                    let item = self.item_called(here, word, depth);
                    match (module, item) {
                        (Some(module), None) => here = module,
                        (Some(module), Some(_)) if at + 1 < path.len() => here = module,
                        (_, Some(definer)) => return Some(Target::ItemOf(definer)),
                        // Made by a macro: it is the module's own.
                        (None, None) => return ours.then_some(Target::ItemOf(here)),
                    }
                }
            }
            ours = true;
        }
        Some(Target::Module(here))
    }

    fn module_called(&self, here: usize, word: &str, depth: usize) -> Option<usize> {
        let module = &self.modules[here];
        module
            .children
            .get(word)
            .copied()
            .or_else(|| self.brought_in(here, word).find_map(|path| self.resolve_module(here, &path, depth + 1)))
    }

    fn resolve_module(&self, from: usize, path: &[String], depth: usize) -> Option<usize> {
        if depth > 20 {
            return None;
        }
        let mut here = from;
        for word in path {
            here = match word.as_str() {
                "crate" => 0,
                "self" => here,
                "super" => self.modules[here].parent?,
                // A `use` line never leads back to itself.
                _ if here == from && path.len() == 1 => *self.modules[here].children.get(word)?,
                _ => self.module_called(here, word, depth)?,
            };
        }
        Some(here)
    }

    fn item_called(&self, here: usize, word: &str, depth: usize) -> Option<usize> {
        if self.modules[here].items.contains(word) {
            return Some(here);
        }
        if depth > 20 {
            return None;
        }
        self.brought_in(here, word).find_map(|path| {
            // `use day;` and `use self::day;` would only name the word again.
            if path.len() == 1 {
                return None;
            }
            match self.resolve(here, &path, depth + 1) {
                Some(Target::ItemOf(definer)) => Some(definer),
                _ => None,
            }
        })
    }

    /// The paths by which a word may have come into a module, those of `use …::*` among them.
    fn brought_in<'a>(&'a self, here: usize, word: &'a str) -> impl Iterator<Item = Vec<String>> + 'a {
        self.modules[here].imports.iter().filter_map(move |import| match &import.name {
            Some(name) => (name == word).then(|| import.path.clone()),
            None => match self.resolve_module(here, &import.path, 1) {
                Some(module) if module != here => {
                    let known = &self.modules[module];
                    let named = known.items.contains(word)
                        || known.children.contains_key(word)
                        || known.imports.iter().any(|its| its.name.as_deref() == Some(word));
                    named.then(|| [import.path.clone(), vec![word.to_owned()]].concat())
                }
                _ => None,
            },
        })
    }
}

/// Whether an item is there for tests only.
fn for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::Path(path) => path.is_ident("test"),
        syn::Meta::List(list) if list.path.is_ident("cfg") => {
            let condition = list.tokens.to_string().replace(' ', "");
            condition == "test" || condition.starts_with("all(test,")
        }
        _ => false,
    })
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Macro(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Trait(item) => &item.attrs,
        syn::Item::Type(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn named(item: &syn::Item) -> Option<String> {
    Some(match item {
        syn::Item::Const(item) => item.ident.to_string(),
        syn::Item::Enum(item) => item.ident.to_string(),
        syn::Item::Fn(item) => item.sig.ident.to_string(),
        syn::Item::Macro(item) => item.ident.as_ref()?.to_string(),
        syn::Item::Static(item) => item.ident.to_string(),
        syn::Item::Struct(item) => item.ident.to_string(),
        syn::Item::Trait(item) => item.ident.to_string(),
        syn::Item::Type(item) => item.ident.to_string(),
        _ => return None,
    })
}

/// The names that are bound by `let`, parameters and patterns. A path of one such word is no use of a module's function.
#[derive(Default)]
struct Bound(BTreeSet<String>);

impl Visit<'_> for Bound {
    fn visit_pat_ident(&mut self, pattern: &syn::PatIdent) {
        self.0.insert(pattern.ident.to_string());
        visit::visit_pat_ident(self, pattern);
    }
}

/// Gathers what one module defines, brings in and names. Modules within it are walked on their own.
struct Walk {
    module: Module,
    bound: BTreeSet<String>,
}

impl Walk {
    fn import(&mut self, tree: &syn::UseTree, before: &[String], passed_on: bool) {
        let with = |word: &syn::Ident| [before, &[word.to_string()]].concat();
        match tree {
            syn::UseTree::Path(path) => self.import(&path.tree, &with(&path.ident), passed_on),
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before, passed_on);
                }
            }
            syn::UseTree::Name(name) => {
                let path = if name.ident == "self" { before.to_vec() } else { with(&name.ident) };
                let line = name.ident.span().start().line;
                self.module.imports.push(Import { name: path.last().cloned(), path, line, passed_on });
            }
            syn::UseTree::Rename(renamed) => {
                let path = if renamed.ident == "self" { before.to_vec() } else { with(&renamed.ident) };
                let line = renamed.ident.span().start().line;
                self.module.imports.push(Import { path, name: Some(renamed.rename.to_string()), line, passed_on });
            }
            syn::UseTree::Glob(glob) => {
                let line = glob.star_token.spans[0].start().line;
                self.module.imports.push(Import { path: before.to_vec(), name: None, line, passed_on });
            }
        }
    }

    /// The paths in what a macro is given, which is not parsed: words that stand behind one another with `::`.
    fn tokens(&mut self, tokens: &TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut line = 0;
        let mut colons = 0;
        let mut after_dot = false;
        let mut flush = |path: &mut Vec<String>, line: usize| {
            // One word alone may be a field or a variable; types are written large.
            if path.len() > 1 || path.first().is_some_and(|word| word.starts_with(char::is_uppercase)) {
                self.module.paths.push((path.clone(), line));
            }
            path.clear();
        };
        let mut groups = Vec::new();
        for token in tokens.clone() {
            match token {
                TokenTree::Ident(word) => {
                    if colons != 2 {
                        flush(&mut path, line);
                        line = word.span().start().line;
                    }
                    if !after_dot {
                        path.push(word.to_string());
                    }
                    (colons, after_dot) = (0, false);
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                TokenTree::Punct(mark) => {
                    flush(&mut path, line);
                    (colons, after_dot) = (0, mark.as_char() == '.');
                }
                TokenTree::Group(group) => {
                    flush(&mut path, line);
                    (colons, after_dot) = (0, false);
                    groups.push(group.stream());
                }
                TokenTree::Literal(_) => {
                    flush(&mut path, line);
                    (colons, after_dot) = (0, false);
                }
            }
        }
        flush(&mut path, line);
        for group in &groups {
            self.tokens(group);
        }
    }
}

fn words(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

impl Visit<'_> for Walk {
    fn visit_item(&mut self, item: &syn::Item) {
        if for_tests(attributes(item)) || matches!(item, syn::Item::Mod(_)) {
            return;
        }
        self.module.items.extend(named(item));
        visit::visit_item(self, item);
    }

    fn visit_impl_item_fn(&mut self, function: &syn::ImplItemFn) {
        if !for_tests(&function.attrs) {
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        self.import(&item.tree, &[], !matches!(item.vis, syn::Visibility::Inherited));
    }

    fn visit_expr_call(&mut self, call: &syn::ExprCall) {
        if let syn::Expr::Path(called) = &*call.func
            && let Some(word) = called.path.get_ident()
        {
            self.module.paths.push((vec![word.to_string()], word.span().start().line));
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let words = words(path);
        let line = path.segments.first().map_or(0, |segment| segment.ident.span().start().line);
        if path.leading_colon.is_none() && !(words.len() == 1 && self.bound.contains(&words[0])) {
            self.module.paths.push((words, line));
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &syn::Macro) {
        visit::visit_macro(self, called);
        self.tokens(&called.tokens);
    }

    // `pub(super)` says who may use it.
    fn visit_visibility(&mut self, _: &syn::Visibility) {}

    // `#[serde(with = "…")]` and its like name functions in text.
    fn visit_attribute(&mut self, attribute: &syn::Attribute) {
        let syn::Meta::List(list) = &attribute.meta else { return };
        if !list.path.is_ident("serde") {
            return;
        }
        let mut key = String::new();
        for token in list.tokens.clone() {
            match token {
                TokenTree::Ident(word) => key = word.to_string(),
                TokenTree::Literal(text)
                    if matches!(
                        key.as_str(),
                        "with"
                            | "default"
                            | "serialize_with"
                            | "deserialize_with"
                            | "skip_serializing_if"
                            | "try_from"
                            | "from"
                            | "into"
                    ) =>
                {
                    let line = text.span().start().line;
                    let text = text.to_string();
                    self.module.paths.push((text.trim_matches('"').split("::").map(str::to_owned).collect(), line));
                }
                _ => (),
            }
        }
    }
}

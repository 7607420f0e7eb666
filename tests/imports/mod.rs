//! The import graph of the source: which file uses a name that which other file defines.
//!
//! Two passes: [`Modules::read`] notes what every module defines, re-exports and mentions; [`Modules::imports`] follows
//! each mentioned path to the file that defines its name, through every re-export on the way.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// A path of names, as in `crate::app::Model`.
type Path = Vec<String>;

/// One file of the source that uses another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The file that uses a name, relative to `src`.
    pub from: String,
    /// The file that defines the name.
    pub to: String,
    /// The first path in `from` that leads to `to`, as it is written there.
    pub path: String,
}

/// What a module defines, imports and mentions.
#[derive(Debug, Default)]
struct Module {
    file: String,
    names: BTreeMap<String, Vec<Name>>,
    globs: Vec<Path>,
    mentions: Vec<Path>,
}

/// What a name in a module stands for; a module and a function may share one.
#[derive(Debug)]
enum Name {
    Module,
    Item,
    Alias(Path),
}

/// Where a path leads.
#[derive(Debug)]
enum Found {
    Module(Path),
    Item(String),
}

/// Every module of the source, by its path.
#[derive(Debug, Default)]
pub struct Modules(BTreeMap<Path, Module>);

impl Modules {
    /// Reads files, each with its name relative to `src`.
    pub fn read(files: &[(String, String)]) -> Self {
        let mut modules = Self::default();
        for (file, text) in files {
            let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("src/{file}: {error}"));
            modules.read_module(file, module_path(file), &parsed.items);
        }
        modules
    }

    fn read_module(&mut self, file: &str, path: Path, items: &[syn::Item]) {
        let mut reader = Reader { module: Module { file: file.to_owned(), ..Module::default() }, inline: Vec::new() };
        for item in items {
            reader.visit_item(item);
        }
        for (name, items) in reader.inline {
            let inner = path.iter().cloned().chain([name]).collect();
            self.read_module(file, inner, items);
        }
        self.0.insert(path, reader.module);
    }

    /// Every file that uses another, once for each pair.
    pub fn imports(&self) -> Vec<Import> {
        let mut imports: BTreeMap<(String, String), String> = BTreeMap::new();
        for (at, module) in &self.0 {
            let mentioned = module.mentions.iter().filter_map(|path| Some((path, self.file_of(self.find(at, path)?))));
            let globbed =
                module.globs.iter().flat_map(|path| self.files_of_glob(at, path).map(move |file| (path, file)));
            for (path, file) in mentioned.chain(globbed).filter(|(_, file)| *file != module.file) {
                imports.entry((module.file.clone(), file)).or_insert_with(|| path.join("::"));
            }
        }
        imports.into_iter().map(|((from, to), path)| Import { from, to, path }).collect()
    }

    fn file_of(&self, found: Found) -> String {
        match found {
            Found::Module(path) => self.0[&path].file.clone(),
            Found::Item(file) => file,
        }
    }

    /// A glob imports everything that a module names: what it defines and what it re-exports.
    fn files_of_glob(&self, at: &[String], path: &[String]) -> impl Iterator<Item = String> {
        let found = self.find(at, path);
        let mut files = BTreeSet::new();
        if let Some(Found::Module(path)) = &found {
            let names = self.0[path].names.keys();
            files.extend(names.filter_map(|name| Some(self.file_of(self.walk(path, std::slice::from_ref(name))?))));
        }
        files.extend(found.map(|found| self.file_of(found)));
        files.into_iter()
    }

    /// Where a path leads that is written in the module `at`; `None` if it leads out of the crate.
    fn find(&self, at: &[String], path: &[String]) -> Option<Found> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.walk(&[], rest),
            "self" => self.walk(at, rest),
            "super" => self.walk(parent(at), rest),
            local => self.0.get(at)?.names.contains_key(local).then(|| self.walk(at, path))?,
        }
    }

    /// Follows a path from inside a module.
    fn walk(&self, at: &[String], path: &[String]) -> Option<Found> {
        let module = self.0.get(at)?;
        let Some((name, rest)) = path.split_first() else { return Some(Found::Module(at.to_vec())) };
        if name == "super" {
            return self.walk(parent(at), rest);
        }
        match module.name(name, rest.is_empty()) {
            Some(Name::Module) => self.walk(&[at, std::slice::from_ref(name)].concat(), rest),
            Some(Name::Item) => Some(Found::Item(module.file.clone())),
            // As in `use time::time`: the name comes from another crate.
            Some(Name::Alias(target)) if target[0] == *name => None,
            Some(Name::Alias(target)) => match self.find(at, target)? {
                Found::Module(found) => self.walk(&found, rest),
                item @ Found::Item(_) => Some(item),
            },
            None => Some(self.through_globs(at, path).unwrap_or_else(|| Found::Item(module.file.clone()))),
        }
    }

    /// A name that a module does not spell out may come through a glob; otherwise a macro of the module makes it.
    fn through_globs(&self, at: &[String], path: &[String]) -> Option<Found> {
        self.0[at].globs.iter().find_map(|glob| match self.find(at, glob)? {
            Found::Module(found) if self.0[&found].names.contains_key(&path[0]) => self.walk(&found, path),
            _ => None,
        })
    }
}

impl Module {
    /// What a name stands for. A module and a function may share a name; only the module can have more of the path in it.
    fn name(&self, name: &str, is_last: bool) -> Option<&Name> {
        let meanings = self.names.get(name)?;
        meanings.iter().find(|meaning| matches!(meaning, Name::Module) != is_last).or(meanings.first())
    }
}

/// Notes what one module defines and mentions.
struct Reader<'ast> {
    module: Module,
    /// The modules whose body is in the same file.
    inline: Vec<(String, &'ast [syn::Item])>,
}

impl Reader<'_> {
    fn define(&mut self, ident: &syn::Ident, name: Name) {
        self.module.names.entry(ident.to_string()).or_default().push(name);
    }

    fn read_use_tree(&mut self, tree: &syn::UseTree, mut prefix: Path) {
        match tree {
            syn::UseTree::Path(path) => {
                prefix.push(path.ident.to_string());
                self.read_use_tree(&path.tree, prefix);
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.read_use_tree(tree, prefix.clone())),
            syn::UseTree::Glob(_) => self.module.globs.push(prefix),
            syn::UseTree::Name(name) => self.alias(&name.ident, &name.ident, prefix),
            syn::UseTree::Rename(rename) => self.alias(&rename.rename, &rename.ident, prefix),
        }
    }

    fn alias(&mut self, ident: &syn::Ident, of: &syn::Ident, mut path: Path) {
        let names_itself = of == "self" && !path.is_empty();
        if !names_itself {
            path.push(of.to_string());
        }
        self.module.mentions.push(path.clone());
        let ident = if ident == "self" { path.last().cloned().unwrap_or_default() } else { ident.to_string() };
        self.module.names.entry(ident).or_default().push(Name::Alias(path));
    }
}

impl<'ast> Visit<'ast> for Reader<'ast> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        match item {
            syn::Item::Mod(module) if is_test_only(&module.attrs) => return,
            syn::Item::Mod(module) => {
                self.define(&module.ident, Name::Module);
                let inline = module.content.iter().map(|(_, items)| (module.ident.to_string(), items.as_slice()));
                self.inline.extend(inline);
                return;
            }
            syn::Item::Use(item) => return self.read_use_tree(&item.tree, Path::new()),
            _ => {}
        }
        if let Some(ident) = defined_by(item) {
            self.define(ident, Name::Item);
        }
        visit::visit_item(self, item);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        // One name alone is defined in this file, or imported by a `use`.
        if path.segments.len() > 1 && path.leading_colon.is_none() {
            self.module.mentions.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        collect_paths(call.tokens.clone(), &mut self.module.mentions);
        visit::visit_macro(self, call);
    }

    /// `pub(super)` uses nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}

/// Whether something is compiled for tests only.
pub fn is_test_only(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Ident>().is_ok_and(|flag| flag == "test")
    })
}

fn defined_by(item: &syn::Item) -> Option<&syn::Ident> {
    match item {
        syn::Item::Const(item) => Some(&item.ident),
        syn::Item::Enum(item) => Some(&item.ident),
        syn::Item::Fn(item) => Some(&item.sig.ident),
        syn::Item::Macro(item) => item.ident.as_ref(),
        syn::Item::Static(item) => Some(&item.ident),
        syn::Item::Struct(item) => Some(&item.ident),
        syn::Item::Trait(item) => Some(&item.ident),
        syn::Item::Type(item) => Some(&item.ident),
        syn::Item::Union(item) => Some(&item.ident),
        _ => None,
    }
}

/// The arguments of a macro are only tokens to the parser; what looks like a path in them is one.
fn collect_paths(tokens: TokenStream, paths: &mut Vec<Path>) {
    let (mut path, mut colons) = (Path::new(), 0);
    for token in tokens {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
            TokenTree::Ident(ident) => {
                if colons != 2 {
                    paths.push(std::mem::take(&mut path));
                }
                path.push(ident.to_string());
                colons = 0;
            }
            other => {
                paths.push(std::mem::take(&mut path));
                if let TokenTree::Group(group) = other {
                    collect_paths(group.stream(), paths);
                }
            }
        }
    }
    paths.push(path);
    paths.retain(|path| path.len() > 1);
}

/// The module that a file is: `app/mod.rs` is `app`, `app/model/form.rs` is `app::model::form`, `lib.rs` the crate itself.
fn module_path(file: &str) -> Path {
    let mut path: Path = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if path.last().is_some_and(|last| last == "mod" || last == "lib") {
        path.pop();
    }
    path
}

fn parent(module: &[String]) -> &[String] {
    &module[..module.len().saturating_sub(1)]
}

/// Files that use each other in a circle, so that none can be understood before the others.
#[derive(Debug)]
pub struct Circle {
    /// The shortest way round.
    pub path: Vec<Import>,
    /// All files that reach each other, those of other ways round included.
    pub files: BTreeSet<String>,
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "a circle:")?;
        for import in &self.path {
            writeln!(f, "    {} uses {} ({})", import.from, import.to, import.path)?;
        }
        let on_path = |file: &&String| self.path.iter().any(|import| import.from == **file);
        let others: Vec<&str> = self.files.iter().filter(|file| !on_path(file)).map(String::as_str).collect();
        if !others.is_empty() {
            writeln!(f, "    and by other ways {}", others.join(", "))?;
        }
        Ok(())
    }
}

/// The circles among files. An import of a module that the importing file lies in is no part of one, because a `mod.rs`
/// names its children anyway.
pub fn circles(imports: &[Import]) -> Vec<Circle> {
    let imports: Vec<&Import> = imports.iter().filter(|import| !is_inside(&import.from, &import.to)).collect();
    let files: BTreeSet<&str> = imports.iter().map(|import| import.from.as_str()).collect();
    let reached: BTreeMap<&str, Reached> = files.iter().map(|file| (*file, reachable(&imports, file))).collect();
    let mut circles: Vec<Circle> = Vec::new();
    for file in files {
        if circles.iter().any(|circle| circle.files.contains(file)) {
            continue;
        }
        let reaches_back = |other: &&str| reached.get(other).is_some_and(|reached| reached.contains_key(file));
        let together: BTreeSet<&str> = reached[file].keys().copied().filter(reaches_back).collect();
        if let Some(path) = together.iter().map(|file| way_back(&reached[file], file)).min_by_key(Vec::len) {
            circles.push(Circle { path, files: together.into_iter().map(str::to_owned).collect() });
        }
    }
    circles
}

/// Whether a file belongs to the module that the other file is.
fn is_inside(file: &str, module: &str) -> bool {
    module_path(file).starts_with(&module_path(module))
}

/// The files that a file reaches, each with the last import of a shortest way to it.
type Reached<'a> = BTreeMap<&'a str, &'a Import>;

fn reachable<'a>(imports: &[&'a Import], start: &str) -> Reached<'a> {
    let mut reached = Reached::new();
    let mut next = VecDeque::from([start]);
    while let Some(file) = next.pop_front() {
        for import in imports.iter().filter(|import| import.from == file) {
            if !reached.contains_key(import.to.as_str()) {
                reached.insert(&import.to, import);
                next.push_back(&import.to);
            }
        }
    }
    reached
}

/// The shortest way from a file back to itself; the file must reach itself.
fn way_back(reached: &Reached, start: &str) -> Vec<Import> {
    let mut path = VecDeque::from([reached[start].clone()]);
    while path[0].from != start {
        path.push_front(reached[path[0].from.as_str()].clone());
    }
    path.into()
}

mod tests {
    use super::*;

    /// The imports of files, as `from > to`.
    fn imports(files: &[(&str, &str)]) -> Vec<String> {
        let pair = |import: Import| format!("{} > {}", import.from, import.to);
        read(files).imports().into_iter().map(pair).collect()
    }

    fn read(files: &[(&str, &str)]) -> Modules {
        let files: Vec<_> = files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
        Modules::read(&files)
    }

    /// What `one/user.rs` uses with this text, in a source of two rooms.
    fn used_by(text: &str) -> Vec<String> {
        let imports = imports(&[
            ("lib.rs", "pub mod one; pub mod two;"),
            (
                "one/mod.rs",
                "mod user; mod sibling; pub use sibling::Moved; pub struct Own; use crate::two::Far as Near;",
            ),
            ("one/user.rs", text),
            ("one/sibling.rs", "pub struct Moved; pub fn sibling() {} pub enum Kind { A }"),
            ("two/mod.rs", "pub mod deep; mod far; pub use far::{Far, deeper::*}; made!(Generated);"),
            ("two/deep.rs", "pub struct Deep; pub mod inner { pub struct Inner; use super::super::Far; }"),
            ("two/far/mod.rs", "pub struct Far; pub mod deeper;"),
            ("two/far/deeper.rs", "pub struct Deepest;"),
        ]);
        imports.iter().filter_map(|import| Some(import.strip_prefix("one/user.rs > ")?.to_owned())).collect()
    }

    #[test]
    fn a_use_leads_to_the_file_that_defines_the_name() {
        assert_eq!(used_by("use crate::two::deep::Deep;"), ["two/deep.rs"]);
        assert_eq!(used_by("use super::Own;"), ["one/mod.rs"]);
        assert_eq!(used_by("use super::sibling;"), ["one/sibling.rs"]);
        assert_eq!(used_by("use super::sibling::Kind::A;"), ["one/sibling.rs"]);
        assert_eq!(used_by("use super::super::two::deep::Deep;"), ["two/deep.rs"]);
        assert_eq!(used_by("use crate::two::Generated;"), ["two/mod.rs"]);
    }

    #[test]
    fn a_use_is_followed_through_re_exports() {
        assert_eq!(used_by("use super::Moved;"), ["one/sibling.rs"]);
        assert_eq!(used_by("pub use crate::one::Moved as Other;"), ["one/sibling.rs"]);
        assert_eq!(used_by("use super::Near;"), ["two/far/mod.rs"]);
        assert_eq!(used_by("use crate::two::Deepest;"), ["two/far/deeper.rs"]);
    }

    #[test]
    fn braces_globs_self_and_renames_are_understood() {
        assert_eq!(
            used_by("use crate::{one::{Own, sibling::{self, Kind}}, two::{deep::Deep as D}};"),
            ["one/mod.rs", "one/sibling.rs", "two/deep.rs"]
        );
        assert_eq!(used_by("use super::sibling::*;"), ["one/sibling.rs"]);
        assert_eq!(used_by("use super::sibling::Kind::*;"), ["one/sibling.rs"]);
        assert_eq!(used_by("use super::*;"), ["one/mod.rs", "one/sibling.rs", "two/far/mod.rs"]);
    }

    #[test]
    fn paths_in_code_and_in_macros_are_imports_too() {
        assert_eq!(used_by("fn f() { super::sibling::sibling(); }"), ["one/sibling.rs"]);
        assert_eq!(used_by("fn f(_: Vec<crate::two::Far>) {}"), ["two/far/mod.rs"]);
        assert_eq!(used_by("fn f() { println!(\"{}\", g(super::sibling::sibling())) }"), ["one/sibling.rs"]);
        assert_eq!(used_by("use crate::two::deep; fn f() { deep::inner::Inner; }"), ["two/deep.rs"]);
    }

    #[test]
    fn what_is_not_of_this_crate_is_no_import() {
        assert!(used_by("use std::fmt; use time::time; fn f() { fmt::write(); ::one::Own; }").is_empty());
        assert!(used_by("pub(super) struct Mine; pub(in crate::one) struct Ours;").is_empty());
    }

    #[test]
    fn comments_and_test_modules_are_ignored() {
        assert!(
            used_by("//! crate::two::Far\n// use super::Own;\n#[cfg(test)] mod tests { use super::super::Own; }")
                .is_empty()
        );
    }

    #[test]
    fn a_seeded_circle_is_found_with_a_shortest_path_and_all_its_files() {
        let modules = read(&[
            ("lib.rs", "mod one;"),
            ("one/mod.rs", "mod a; mod b; mod c; mod d; pub use a::A;"),
            ("one/a.rs", "pub struct A; use super::b::B; use super::c::C;"),
            ("one/b.rs", "pub struct B; use super::A;"),
            ("one/c.rs", "pub struct C; use super::b::B;"),
            ("one/d.rs", "use super::A;"),
        ]);
        let circles = circles(&modules.imports());
        assert_eq!(circles.len(), 1);
        assert_eq!(
            circles[0].to_string(),
            "a circle:\n    one/a.rs uses one/b.rs (super::b::B)\n    one/b.rs uses one/a.rs (super::A)\n    \
             and by other ways one/c.rs\n"
        );
    }

    #[test]
    fn a_parent_and_its_children_may_use_each_other() {
        let parent_and_child = [
            ("lib.rs", "mod a;"),
            ("a/mod.rs", "mod b; struct Own; fn f() { b::g(); }"),
            ("a/b.rs", "use super::Own; fn g() {}"),
        ];
        assert_eq!(imports(&parent_and_child), ["a/b.rs > a/mod.rs", "a/mod.rs > a/b.rs"]);
        assert!(circles(&read(&parent_and_child).imports()).is_empty());
        let through_the_parent = [
            ("lib.rs", "mod a; mod c;"),
            ("a/mod.rs", "mod b; pub fn f() { b::g(); }"),
            ("a/b.rs", "use crate::c::C; pub fn g() {}"),
            ("c.rs", "pub struct C; use crate::a::f;"),
        ];
        assert_eq!(circles(&read(&through_the_parent).imports()).len(), 1);
    }
}

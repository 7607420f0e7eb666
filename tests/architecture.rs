//! The rules of the source: imports run one way and in no circle, only `tui`, `cli` and `store` reach the outside world, the
//! map in `src/lib.rs` is true, and files and functions stay short. A layer is a folder directly under `src`.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

mod imports;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};

use imports::{Import, Modules, circles, is_test_only};

/// Parts of the outside world that a layer must not name.
const CLOSED: [(&str, &[&str]); 5] = [
    (
        "domain",
        &["ratatui", "crossterm", "serde", "ron::", "std::fs", "std::io", "std::env", "std::time", "ZonedDateTime"],
    ),
    ("text", &["ratatui", "crossterm", "std::fs", "std::io", "std::env", "std::time"]),
    ("app", &["ratatui", "crossterm", "std::fs", "std::io", "std::env", "std::time", "ZonedDateTime"]),
    ("ui", &["crossterm", "std::fs", "std::io", "std::env", "std::time", "ZonedDateTime"]),
    ("report", &["ratatui", "crossterm", "std::fs", "std::env", "stdout"]),
];

/// Imports that are forbidden although the order of the layers allows them: from a folder, of a folder.
const FORBIDDEN: [(&str, &str); 3] = [("app/", "store/"), ("ui/", "store/"), ("app/model/", "app/update/")];

/// Lines of a file under `src`, its tests aside.
const MAX_FILE_LINES: usize = 400;
/// Lines of a function, from its signature to its closing brace.
const MAX_FUNCTION_LINES: usize = 60;
/// The 90th percentile of the lengths of all functions, in lines.
const MAX_P90_LINES: usize = 20;

#[test]
fn no_files_import_each_other_in_a_circle() {
    let circles: Vec<String> = circles(&imports()).iter().map(ToString::to_string).collect();
    assert!(circles.is_empty(), "{} circles\n{}", circles.len(), circles.join("\n"));
}

#[test]
fn imports_run_down_the_map_of_layers() {
    let layers = layers_on_map();
    let level = |file: &str| layers.iter().position(|layer| file.starts_with(&format!("{layer}/")));
    let runs_up = |import: &Import| match (level(&import.from), level(&import.to)) {
        (Some(from), Some(to)) => to < from,
        _ => false,
    };
    assert_none("layers import layers above them", imports().iter().filter(|import| runs_up(import)).map(describe));
}

#[test]
fn forbidden_imports_between_folders_are_absent() {
    let is_forbidden = |import: &&Import| {
        FORBIDDEN.iter().any(|(from, to)| import.from.starts_with(from) && import.to.starts_with(to))
    };
    assert_none("folders import what they must not", imports().iter().filter(is_forbidden).map(describe));
    let files = source();
    for folder in FORBIDDEN.iter().flat_map(|(from, to)| [from, to]) {
        assert!(
            files.iter().any(|(file, _)| file.starts_with(folder)),
            "src/{folder} is empty: the rule forbids nothing"
        );
    }
}

#[test]
fn inner_layers_do_not_name_the_outside_world() {
    let breaches = CLOSED.iter().flat_map(|(layer, closed)| {
        let names_it = |(_, line): &(String, String)| closed.iter().any(|path| line.contains(path));
        code_of(layer).into_iter().filter(names_it).map(|(file, line)| format!("{file}: {}", line.trim()))
    });
    assert_none("layers name what they must not", breaches);
}

/// What differs between systems is in `store/system` and `tui/system`, so that a build for each can be read as a whole.
#[test]
fn systems_are_told_apart_in_one_folder_a_layer() {
    let names_one = |line: &str| {
        let is_condition = line.contains("cfg(") || line.contains("cfg!(");
        is_condition && ["unix", "windows", "target_os"].iter().any(|system| line.contains(system))
    };
    let (mut found, mut elsewhere) = (0, Vec::new());
    for (file, text) in source() {
        for line in text.lines().filter(|line| names_one(line)) {
            if file.starts_with("store/system/") || file.starts_with("tui/system/") {
                found += 1;
            } else {
                elsewhere.push(format!("{file}: {}", line.trim()));
            }
        }
    }
    assert_none("systems are told apart", elsewhere);
    assert!(found > 4, "the rule looks at nothing");
}

#[test]
fn the_map_in_lib_rs_shows_every_layer() {
    let folders = fs::read_dir("src").unwrap().map(|entry| entry.unwrap()).filter(|entry| entry.path().is_dir());
    let folders: BTreeSet<String> = folders.map(|folder| folder.file_name().into_string().unwrap()).collect();
    let layers: BTreeSet<String> = layers_on_map().into_iter().collect();
    assert_eq!(folders, layers, "the folders of src (left) and the map in src/lib.rs (right)");
}

#[test]
fn files_named_in_documents_exist() {
    let mut missing = Vec::new();
    for document in ["src/lib.rs", "README.md", "CONTRIBUTING.md", "benches/README.md"] {
        let text = fs::read_to_string(document).unwrap();
        let folders = [Path::new(document).parent().unwrap(), Path::new(""), Path::new("src")];
        let named = code_in(&text).filter(|code| is_path(code)).chain(links_in(&text));
        let named = named.filter(|path| !folders.iter().any(|folder| folder.join(path).exists()));
        missing.extend(named.map(|path| format!("{document} names {path}")));
    }
    assert_none("documents name files that do not exist", missing);
}

/// What stands between backticks.
fn code_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The links of a Markdown text to other files.
fn links_in(text: &str) -> impl Iterator<Item = &str> {
    let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    links.filter(|link| !link.starts_with("http") && !link.starts_with('#'))
}

/// Whether a piece of code in a document names a file or a folder of this repository; capitals stand for any name.
fn is_path(code: &str) -> bool {
    let is_plain = code.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'_' | b'-'));
    let roots = ["src/", "tests/", "assets/", "benches/", "examples/", "fuzz/", ".ci/"];
    let is_rust = Path::new(code).extension().is_some_and(|ending| ending == "rs");
    is_plain && (is_rust || roots.iter().any(|root| code.starts_with(root)))
}

#[test]
fn dutch_texts_are_only_in_words() {
    // Words that nobody writes in English code, so that one of them is a text for the screen.
    let strays = ["\"Huidig", "\"Gewenst", "Toelichting", "Onderbouwing", "bewaard", "gemarkeerd"];
    let lines = ["domain", "text", "store", "app", "report", "ui", "tui"].into_iter().flat_map(code_of);
    let dutch = lines.filter(|(_, line)| strays.iter().any(|stray| line.contains(stray)));
    assert_none("Dutch outside src/words", dutch.map(|(file, line)| format!("{file}: {}", line.trim())));
}

#[test]
fn no_file_is_too_long() {
    let files = source().into_iter().filter(|(file, _)| !file.starts_with("words/"));
    let lengths = files.map(|(file, text)| (file, Lengths::of(&text).lines));
    let too_long = lengths.filter(|(_, lines)| *lines > MAX_FILE_LINES);
    assert_none("files are too long", too_long.map(|(file, lines)| format!("{file} has {lines} lines")));
}

#[test]
fn no_function_is_too_long() {
    let too_long = functions().into_iter().filter(|(_, lines)| *lines > MAX_FUNCTION_LINES);
    assert_none("functions are too long", too_long.map(|(name, lines)| format!("{name} has {lines} lines")));
}

#[test]
fn nine_of_ten_functions_are_short() {
    let mut lengths: Vec<usize> = functions().into_iter().map(|(_, lines)| lines).collect();
    lengths.sort_unstable();
    let p90 = lengths[lengths.len() * 9 / 10];
    assert!(p90 <= MAX_P90_LINES, "one of ten functions has {p90} lines or more");
}

/// Every function of the source with its length in lines.
fn functions() -> Vec<(String, usize)> {
    let of_file = |(file, text): (String, String)| {
        let functions = Lengths::of(&text).functions.into_iter();
        functions.map(move |(name, lines)| (format!("{file}: {name}"), lines))
    };
    source().into_iter().flat_map(of_file).collect()
}

/// How long a file and its functions are, without what is compiled for tests only.
#[derive(Default)]
struct Lengths {
    lines: usize,
    functions: Vec<(String, usize)>,
}

impl Lengths {
    fn of(text: &str) -> Self {
        let mut lengths = Self { lines: text.lines().count(), ..Self::default() };
        lengths.visit_file(&syn::parse_file(text).unwrap());
        lengths
    }

    fn note(&mut self, signature: &syn::Signature, body: &syn::Block) {
        let lines = body.brace_token.span.close().end().line - signature.fn_token.span.start().line + 1;
        self.functions.push((signature.ident.to_string(), lines));
    }
}

impl<'ast> Visit<'ast> for Lengths {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        match &module.content {
            Some((braces, _)) if is_test_only(&module.attrs) => {
                self.lines -= braces.span.close().end().line - module.attrs[0].pound_token.span.start().line + 1;
            }
            _ => visit::visit_item_mod(self, module),
        }
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.note(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.note(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(body) = &function.default {
            self.note(&function.sig, body);
        }
        visit::visit_trait_item_fn(self, function);
    }
}

#[test]
fn lengths_count_functions_whole_and_tests_not_at_all() {
    let lengths = Lengths::of(
        "/// Counts not.\npub fn long(\n    a: u8,\n) -> u8 {\n    a\n}\n\nimpl A {\n    fn short() {}\n}\n\n\
         trait T {\n    fn default() {\n    }\n}\n\n#[cfg(test)]\nmod tests {\n    fn test() {}\n}\n",
    );
    assert_eq!(lengths.lines, 16);
    let functions: Vec<(&str, usize)> = lengths.functions.iter().map(|(name, lines)| (name.as_str(), *lines)).collect();
    assert_eq!(functions, [("long", 5), ("short", 1), ("default", 2)]);
}

fn assert_none(what: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

fn describe(import: &Import) -> String {
    format!("{} uses {} ({})", import.from, import.to, import.path)
}

/// The layers from top to bottom, as the map in `src/lib.rs` has them.
fn layers_on_map() -> Vec<String> {
    let text = fs::read_to_string("src/lib.rs").unwrap();
    let map = text.split("//! ```").nth(1).unwrap_or_default();
    let places = map.lines().filter_map(|line| line.strip_prefix("//! ")?.split(' ').next()?.strip_suffix('/'));
    let layers: Vec<String> = places.filter(|layer| !layer.contains('/')).map(str::to_owned).collect();
    assert!(layers.len() > 1, "no map in src/lib.rs");
    layers
}

fn imports() -> Vec<Import> {
    let imports = Modules::read(&source()).imports();
    assert!(imports.len() > 100, "only {} imports were understood", imports.len());
    imports
}

/// Every file of the library with its text; its name is relative to `src`.
fn source() -> Vec<(String, String)> {
    let mut files = Vec::new();
    read_folder(Path::new("src"), &mut files);
    // The program is a crate of its own that uses the library.
    files.retain(|(file, _)| file != "main.rs");
    files.sort();
    files
}

fn read_folder(folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_folder(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix("src").unwrap().to_str().unwrap().replace('\\', "/");
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The lines of code of a layer, each with its file; comments may name anything.
fn code_of(layer: &str) -> Vec<(String, String)> {
    let files = source().into_iter().filter(|(file, _)| file.starts_with(&format!("{layer}/")));
    let lines: Vec<(String, String)> = files
        .flat_map(|(file, text)| {
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            code.map(|line| (file.clone(), line.to_owned())).collect::<Vec<_>>()
        })
        .collect();
    assert!(!lines.is_empty(), "no code in src/{layer}");
    lines
}

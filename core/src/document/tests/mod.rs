//! What a reader of a loaded config sees.

mod include;
mod limits;
mod locate;
mod merge;
mod partial;
mod tree;
mod variables;

use super::{Document, Files, Loader, MapEnvironment, MemoryFiles, NoFiles, UnknownEnvironment};
use crate::release::Release;
use crate::report::Location;
use std::collections::HashMap;
use std::path::PathBuf;

/// A config in `/oc/openclaw.json` and what is around it. By default the newest release, no other file
/// and an empty environment.
struct Case {
    text: Vec<u8>,
    files: MemoryFiles,
    variables: HashMap<String, String>,
    roots: Vec<PathBuf>,
    release: Release,
}

fn config(text: impl AsRef<[u8]>) -> Case {
    Case {
        text: text.as_ref().to_owned(),
        files: MemoryFiles::default().with("/oc/openclaw.json", text.as_ref()),
        variables: HashMap::new(),
        roots: Vec::new(),
        release: Release::new(2026, 9, 6),
    }
}

impl Case {
    /// A file beside the config.
    fn file(mut self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.files = self.files.with(PathBuf::from("/oc").join(name), content.as_ref());
        self
    }

    fn files(mut self, change: impl FnOnce(MemoryFiles) -> MemoryFiles) -> Self {
        self.files = change(self.files);
        self
    }

    fn env(mut self, name: &str, value: &str) -> Self {
        self.variables.insert(name.to_owned(), value.to_owned());
        self
    }

    fn root(mut self, folder: &str) -> Self {
        self.roots.push(PathBuf::from(folder));
        self
    }

    fn release(mut self, release: &str) -> Self {
        self.release = release.parse().unwrap();
        self
    }

    fn load(&self) -> Document {
        let environment = MapEnvironment(self.variables.clone());
        Loader::new(self.release, &self.files, &environment)
            .include_roots(&self.roots)
            .load("/oc/openclaw.json", &self.text)
    }

    /// As on a web page: nothing but the text is known.
    fn load_alone(&self) -> Document {
        let files: &dyn Files = &NoFiles;
        Document::load("openclaw.json", &self.text, files, &UnknownEnvironment, &self.release)
    }

    /// The resolved config, or what is wrong.
    fn shown(&self) -> String {
        shown(&self.load())
    }
}

fn shown(document: &Document) -> String {
    if document.problems.is_empty() { json(document) } else { problems(document) }
}

fn json(document: &Document) -> String {
    document.to_json().to_string()
}

/// One line for each problem: its place, whether the release refuses the file, what is wrong.
fn problems(document: &Document) -> String {
    let line = |problem: &super::Problem| {
        let level = if problem.refuses() { "error" } else { "warning" };
        format!("{}: {level}: {}", place(document, problem.location), problem.kind)
    };
    document.problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The file and the text that a location covers.
fn place(document: &Document, location: Location) -> String {
    let file = document.file(location.file).unwrap();
    format!("{} at {}", file.name.trim_start_matches("/oc/"), location.span.text(&file.text))
}

//! `"$include"`: which files it names, and how their content joins what stands around it.
//!
//! Facts from the releases themselves: paths are relative to the file that includes and are taken
//! literally, files nest ten deep, a list is merged from left to right, keys beside the directive win.

use super::build::{Build, Scope};
use super::files::FileError;
use super::folder::resolve;
use super::merge::Merge;
use super::problem::ProblemKind;
use super::trail::Trail;
use super::{Object, Value, ValueKind};
use crate::release::Release;
use crate::report::Location;
use crate::syntax::{Kind, Node};
use std::path::{Path, PathBuf};

/// The key.
pub(super) const INCLUDE: &str = "$include";

/// First release that knows the key.
pub(super) const INCLUDE_SINCE: Release = Release::new(2026, 1, 11);

/// First release that refuses files outside the config folder.
const CONFINED_SINCE: Release = Release::new(2026, 2, 17);

/// How many files deep OpenClaw follows.
const MAX_FILES_DEEP: usize = 10;

/// First sampled release that refuses paths for their length alone.
const PATH_LIMIT_SINCE: Release = Release::new(2026, 5, 28);

/// Paths of this length are refused then.
const MAX_PATH: usize = 4096;

/// How much text the includes of one config may expand to in this linter. Ten files that include each
/// the next one twenty times would otherwise keep it busy for years.
pub(super) const MAX_EXPANSION: usize = 64 * 1024 * 1024;

/// What the smallest file counts towards [`MAX_EXPANSION`].
const MIN_EXPANSION: usize = 1024;

/// A path in an `"$include"`, and what was found there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Include {
    /// The path as written.
    pub written: String,
    /// Where it is written.
    pub location: Location,
    /// The file that it means.
    pub path: PathBuf,
    /// Whether the file was read. When not, either a problem tells why or files cannot be read here.
    pub read: bool,
}

impl Build<'_> {
    /// The value of an object that holds an `"$include"`, given the object of its other members if any.
    pub(super) fn include(
        &mut self,
        scope: Scope,
        directive: &Node,
        siblings: Option<Value>,
        trail: Trail<'_>,
    ) -> Value {
        let included = match &directive.kind {
            Kind::String(written) => self.include_file(scope, directive, written, trail),
            Kind::Array(items) => self.include_list(scope, directive, items, trail),
            _ => self.wrong_shape(scope, directive, trail),
        };
        let Some(siblings) = siblings else { return included };
        if !included.is_unknown() && included.as_object().is_none() {
            let kind = ProblemKind::IncludeSiblings { found: included.describe() };
            self.problems.push(kind, scope.at(directive.span), trail);
            return siblings;
        }
        let location = siblings.location;
        let merge = Merge::of(self.loader.release);
        let mut merged = merge.apply(merge.clean(included), merge.clean(siblings));
        merged.location = location;
        merged
    }

    fn include_list(&mut self, scope: Scope, directive: &Node, items: &[Node], trail: Trail<'_>) -> Value {
        let location = scope.at(directive.span);
        let nothing = Value::new(ValueKind::Object(Object::default()), location);
        let merge = Merge::of(self.loader.release);
        items.iter().fold(nothing, |merged, item| {
            let value = match &item.kind {
                Kind::String(written) => self.include_file(scope, item, written, trail),
                _ => self.wrong_shape(scope, item, trail),
            };
            merge.apply(merged, merge.clean(value))
        })
    }

    fn wrong_shape(&mut self, scope: Scope, node: &Node, trail: Trail<'_>) -> Value {
        let value = self.value(scope, node, trail);
        if !value.is_unknown() {
            let kind = ProblemKind::IncludeShape { found: value.describe() };
            self.problems.push(kind, value.location, trail);
        }
        Value::unknown(value.location)
    }

    fn include_file(&mut self, scope: Scope, node: &Node, written: &str, trail: Trail<'_>) -> Value {
        let location = scope.at(node.span);
        let Some(from) = self.chain.last() else { return Value::unknown(location) };
        let path = resolve(from, written);
        let content = self.content(written, &path, trail);
        let read = content.is_ok();
        if self.is_new(location) {
            self.includes.push(Include { written: written.to_owned(), location, path, read });
        }
        match content {
            Ok(value) => value,
            Err(problem) => {
                if let Some(kind) = problem {
                    self.problems.push(kind, location, trail);
                }
                Value::unknown(location)
            }
        }
    }

    /// The value of a file; an error without a problem means that it cannot be read here.
    fn content(&mut self, written: &str, path: &Path, trail: Trail<'_>) -> Result<Value, Option<ProblemKind>> {
        self.check_path(written, path)?;
        if let Some(first) = self.chain.iter().position(|file| file == path) {
            let chain = self.chain[first..].iter().map(PathBuf::as_path).chain([path]);
            return Err(Some(ProblemKind::IncludeCycle { chain: chain.map(Path::to_owned).collect() }));
        }
        if self.chain.len() > MAX_FILES_DEEP {
            return Err(Some(ProblemKind::IncludeTooDeep { limit: MAX_FILES_DEEP }));
        }
        let id = self.source(written, path)?;
        let bytes = self.files.get(id.0 as usize).map_or(0, |file| file.text.len()).max(MIN_EXPANSION);
        let Some(left) = self.budget.checked_sub(bytes) else {
            return Err(Some(ProblemKind::IncludeExpansion));
        };
        self.budget = left;
        self.chain.push(path.to_owned());
        let value = self.file(id, trail);
        self.chain.pop();
        Ok(value)
    }

    fn check_path(&self, written: &str, path: &Path) -> Result<(), Option<ProblemKind>> {
        if written.contains('\0') {
            return Err(Some(ProblemKind::IncludePath { reason: text!("holds a zero byte") }));
        }
        let long = written.chars().count() >= MAX_PATH || path.as_os_str().len() >= MAX_PATH;
        if long && self.loader.release >= PATH_LIMIT_SINCE {
            return Err(Some(ProblemKind::IncludePath { reason: text!("is longer than 4096 characters") }));
        }
        if self.loader.release < CONFINED_SINCE {
            return Ok(());
        }
        let outside = |target: Option<PathBuf>| {
            let folder = self.boundary.main().to_owned();
            Some(ProblemKind::IncludeOutside { written: written.to_owned(), folder, target })
        };
        if !self.boundary.holds(path).ok_or(None)? {
            return Err(outside(None));
        }
        match self.loader.files.canonicalize(path) {
            Ok(real) if self.boundary.holds_real(&real) == Some(false) => Err(outside(Some(real))),
            // A missing file is reported as such when it is read.
            Ok(_) | Err(FileError::Missing) => Ok(()),
            Err(error) => Err(super::read::failure(error, written, path)),
        }
    }
}

//! A schema and a value, side by side. The keywords are those that the shapes use.

use super::keywords;
use super::step::Step;
use super::union;
use crate::document::Value;
use crate::schema::atlas::Place;
use crate::schema::history::ReleaseFacts;
use crate::schema::issue::{Issue, IssueKind};
use serde_json::{Map, Value as Json};

/// Where the schemas of members and items stand.
#[derive(Clone, Copy)]
pub(super) enum Parts {
    /// In the schema itself.
    Own,
    /// In the history, below this place.
    Below(Place),
}

/// What a walk knows besides schema and value.
#[derive(Clone, Copy, Default)]
pub(super) struct Walk<'a> {
    /// The release, when the walk begins with a whole config.
    pub(super) facts: Option<&'a ReleaseFacts>,
}

impl<'a> Walk<'a> {
    pub(super) fn of_config(facts: &'a ReleaseFacts) -> Self {
        Self { facts: Some(facts) }
    }

    pub(super) fn schema(
        self,
        schema: &'static Json,
        parts: Parts,
        value: &Value,
        at: &Step<'_>,
        out: &mut Vec<Issue>,
    ) {
        // Nothing can be wrong with what is not known.
        if value.is_unknown() {
            return;
        }
        match schema {
            Json::Bool(false) => out.push(Issue { path: at.path(), kind: IssueKind::Forbidden }),
            Json::Object(keywords) => match keywords.get("whole") {
                Some(whole) => self.schema(whole, Parts::Own, value, at, out),
                None => self.keywords(keywords, parts, value, at, out),
            },
            _ => {}
        }
    }

    fn keywords(
        self,
        keywords: &'static Map<String, Json>,
        parts: Parts,
        value: &Value,
        at: &Step<'_>,
        out: &mut Vec<Issue>,
    ) {
        for (keyword, rule) in keywords {
            match (keyword.as_str(), rule) {
                ("anyOf", Json::Array(branches)) => self.any_of(branches, parts, value, at, out),
                ("allOf", Json::Array(all)) => all.iter().for_each(|part| self.schema(part, parts, value, at, out)),
                ("not", refused) if self.takes(refused, value, at) => {
                    out.push(Issue { path: at.path(), kind: IssueKind::Combination });
                }
                ("if", condition) => {
                    let outcome = if self.takes(condition, value, at) { "then" } else { "else" };
                    if let Some(schema) = keywords.get(outcome) {
                        self.schema(schema, Parts::Own, value, at, out);
                    }
                }
                ("required", Json::Array(names)) => {
                    let Some(object) = value.as_object() else { continue };
                    let missing = names.iter().filter_map(Json::as_str).filter(|name| object.get(name).is_none());
                    let issue = |name: &str| Issue { path: at.path(), kind: IssueKind::MissingKey(name.to_owned()) };
                    out.extend(missing.map(issue));
                }
                (keyword, rule) => {
                    if let Some(kind) = keywords::broken(keyword, rule, value) {
                        out.push(Issue { path: at.path(), kind });
                    }
                }
            }
        }
        if let Parts::Below(_) = parts {
            // The members and items of a union are those of its branches.
            if keywords.contains_key("anyOf") {
                return;
            }
            out.extend(keywords::unsafe_integer(keywords, value, at).map(|kind| Issue { path: at.path(), kind }));
        }
        match (value.as_object(), value.as_array()) {
            (Some(object), _) => self.members(keywords, parts, object, at, out),
            (_, Some(items)) => self.items(keywords, parts, items, at, out),
            _ => {}
        }
    }

    fn takes(self, schema: &'static Json, value: &Value, at: &Step<'_>) -> bool {
        let mut issues = Vec::new();
        self.schema(schema, Parts::Own, value, at, &mut issues);
        issues.is_empty()
    }

    fn any_of(self, branches: &'static [Json], parts: Parts, value: &Value, at: &Step<'_>, out: &mut Vec<Issue>) {
        let mut wrong = Vec::with_capacity(branches.len());
        for branch in branches {
            let mut issues = Vec::new();
            self.schema(branch, parts, value, at, &mut issues);
            if issues.is_empty() {
                return;
            }
            wrong.push(issues);
        }
        out.extend(union::closest(&at.path(), |name| value.get(name).is_some(), wrong));
    }
}

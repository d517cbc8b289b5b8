//! Members of objects and items of lists.

use super::step::Step;
use super::walk::{Parts, Walk};
use crate::document::{Entry, Object, Text, Value, ValueKind};
use crate::schema::issue::{Issue, IssueKind};
use serde_json::{Map, Value as Json};

impl Walk<'_> {
    pub(super) fn members(
        self,
        keywords: &'static Map<String, Json>,
        parts: Parts,
        object: &Object,
        at: &Step<'_>,
        out: &mut Vec<Issue>,
    ) {
        if let Some(rule) = keywords.get("propertyNames") {
            object.iter().for_each(|entry| self.name(rule, entry, at, out));
        }
        let others = keywords.get("additionalProperties");
        let known = keywords.get("properties");
        for entry in object.iter() {
            let (name, value) = (entry.name.as_str(), &entry.value);
            let below = Step::Key(at, name);
            match parts {
                Parts::Own => {
                    if let Some(schema) =
                        known.and_then(|known| known.get(name)).or(others.filter(|rule| rule.is_object()))
                    {
                        self.schema(schema, Parts::Own, value, &below, out);
                        continue;
                    }
                }
                Parts::Below(place) => {
                    let any = || place.any_member().filter(|_| others == Some(&Json::Bool(true)));
                    if let Some(member) = place.named_member(name).or_else(any) {
                        self.place(member, value, &below, out);
                        continue;
                    }
                }
            }
            if others == Some(&Json::Bool(false)) {
                out.push(Issue { path: at.path(), kind: IssueKind::UnknownKey(name.to_owned(), Vec::new()) });
            }
        }
    }

    fn name(self, rule: &'static Json, entry: &Entry, at: &Step<'_>, out: &mut Vec<Issue>) {
        let name = Value::new(ValueKind::String(Text::literal(entry.name.to_string())), entry.key);
        let mut issues = Vec::new();
        self.schema(rule, Parts::Own, &name, at, &mut issues);
        let named = |issue: Issue| Issue {
            path: at.path(),
            kind: IssueKind::KeyName(entry.name.to_string(), Box::new(issue.kind)),
        };
        out.extend(issues.into_iter().map(named));
    }

    pub(super) fn items(
        self,
        keywords: &'static Map<String, Json>,
        parts: Parts,
        items: &[Value],
        at: &Step<'_>,
        out: &mut Vec<Issue>,
    ) {
        for (index, item) in items.iter().enumerate() {
            let below = Step::Item(at, index);
            match (parts, keywords.get("items")) {
                (Parts::Below(place), _) => {
                    if let Some(place) = place.item() {
                        self.place(place, item, &below, out);
                    }
                }
                (Parts::Own, Some(Json::Array(tuple))) => {
                    if let Some(schema) = tuple.get(index) {
                        self.schema(schema, Parts::Own, item, &below, out);
                    }
                }
                (Parts::Own, Some(schema)) => self.schema(schema, Parts::Own, item, &below, out),
                (Parts::Own, None) => {}
            }
        }
    }
}

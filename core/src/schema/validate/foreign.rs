//! Schemas that users bring along, judged by the crate `jsonschema`.

use super::{SchemaError, union};
use crate::path::{ConfigPath, Segment};
use crate::schema::issue::{Bound, Issue, IssueKind};
use crate::schema::uri;
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::paths::Location;
use jsonschema::{Draft, ValidationError, Validator};
use serde_json::{Value, json};

/// What `schema` does not accept in one value; paths start at that value.
pub(in crate::schema) fn of_instance(schema: &mut Value, instance: &Value) -> Result<Vec<Issue>, SchemaError> {
    name_unknown_members(schema);
    let validator = compile(schema)?;
    let mut issues: Vec<Issue> = validator.iter_errors(instance).flat_map(|error| of_error(&error)).collect();
    issues.iter_mut().for_each(|issue| issue.path = with_indexes(&issue.path, instance));
    Ok(issues)
}

/// A path of names only, with the positions of items as positions: only the value itself tells a key
/// `1` from the item 1.
fn with_indexes(path: &ConfigPath, instance: &Value) -> ConfigPath {
    let mut at = Some(instance);
    let segment = |segment: &Segment| {
        let Segment::Key(name) = segment else { return segment.clone() };
        let index = at.filter(|value| value.is_array()).and_then(|_| name.parse::<usize>().ok());
        at = match index {
            Some(index) => at.and_then(|value| value.get(index)),
            None => at.and_then(|value| value.get(name.as_str())),
        };
        index.map_or_else(|| segment.clone(), Segment::Index)
    };
    path.segments().iter().map(segment).collect::<Vec<_>>().into()
}

/// Objects that may have no member at all: the validator names unknown members only beside a list of
/// known ones. An empty name stands for such a list, and is refused like any other.
fn name_unknown_members(schema: &mut Value) {
    match schema {
        Value::Object(keywords) => {
            if keywords.get("additionalProperties") == Some(&Value::Bool(false)) && !keywords.contains_key("properties")
            {
                keywords.insert("properties".to_owned(), json!({"": false}));
            }
            keywords.values_mut().for_each(name_unknown_members);
        }
        Value::Array(parts) => parts.iter_mut().for_each(name_unknown_members),
        _ => {}
    }
}

/// Formats that the validator would judge in its own way.
const OTHER_FORMATS: [&str; 16] = [
    "date",
    "date-time",
    "duration",
    "email",
    "hostname",
    "idn-email",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "iri",
    "iri-reference",
    "json-pointer",
    "regex",
    "time",
    "uri-reference",
    "uuid",
];

fn compile(schema: &Value) -> Result<Validator, SchemaError> {
    let options =
        jsonschema::options().with_draft(Draft::Draft7).should_validate_formats(true).with_format("uri", uri::is_uri);
    // OpenClaw's own schemas say all other formats as patterns too, and those decide.
    let options = OTHER_FORMATS.iter().fold(options, |options, format| options.with_format(*format, |_: &str| true));
    options.build(schema).map_err(|error| SchemaError(error.to_string()))
}

/// The issues behind one error; several when an object has several unknown keys or one branch of a
/// union fails in several places.
fn of_error(error: &ValidationError<'_>) -> Vec<Issue> {
    let path = config_path(error.instance_path());
    let one = |kind: IssueKind| vec![Issue { path: path.clone(), kind }];
    let bound = |bound: Bound, limit: &Value| one(IssueKind::Bound(bound, limit.as_f64().unwrap_or_default()));
    #[allow(clippy::cast_precision_loss, reason = "sizes in schemas are small")]
    let size = |bound: Bound, limit: u64| one(IssueKind::Bound(bound, limit as f64));
    match error.kind() {
        Kind::AdditionalProperties { unexpected } => unknown_keys(&path, unexpected.iter()),
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => closest(&path, error.instance(), context),
        Kind::Constant { expected_value } => one(IssueKind::NotAllowed(vec![(**expected_value).clone()])),
        Kind::Enum { options } => one(not_allowed(error.instance(), options)),
        Kind::Type { kind } => one(IssueKind::WrongKind(kinds(kind), Vec::new())),
        Kind::Required { property } => one(IssueKind::MissingKey(property.as_str().unwrap_or_default().to_owned())),
        Kind::Minimum { limit } => bound(Bound::Minimum, limit),
        Kind::Maximum { limit } => bound(Bound::Maximum, limit),
        Kind::ExclusiveMinimum { limit } => bound(Bound::Above, limit),
        Kind::ExclusiveMaximum { limit } => bound(Bound::Below, limit),
        Kind::MultipleOf { multiple_of } => one(IssueKind::Bound(Bound::Multiple, *multiple_of)),
        Kind::MinLength { limit } => size(Bound::MinLength, *limit),
        Kind::MaxLength { limit } => size(Bound::MaxLength, *limit),
        Kind::MinItems { limit } => size(Bound::MinItems, *limit),
        Kind::MaxItems { limit } => size(Bound::MaxItems, *limit),
        Kind::AdditionalItems { limit } => {
            one(IssueKind::Bound(Bound::MaxItems, f64::from(u32::try_from(*limit).unwrap_or(0))))
        }
        Kind::MinProperties { limit } => size(Bound::MinKeys, *limit),
        Kind::MaxProperties { limit } => size(Bound::MaxKeys, *limit),
        Kind::Pattern { pattern } => one(IssueKind::Pattern(pattern.clone())),
        Kind::Format { format } => one(IssueKind::Format(format.clone())),
        Kind::PropertyNames { error: inner } => {
            let name = inner.instance().as_str().unwrap_or_default().to_owned();
            let inner = of_error(inner).into_iter().next().map_or(IssueKind::Forbidden, |issue| issue.kind);
            one(IssueKind::KeyName(name, Box::new(inner)))
        }
        Kind::UniqueItems => one(IssueKind::Repeated),
        Kind::FalseSchema => one(IssueKind::Forbidden),
        _ => one(IssueKind::Combination),
    }
}

fn unknown_keys<'a>(path: &ConfigPath, names: impl Iterator<Item = &'a String>) -> Vec<Issue> {
    names.map(|name| Issue { path: path.clone(), kind: IssueKind::UnknownKey(name.clone(), Vec::new()) }).collect()
}

/// A value outside a list: of another kind than all of it, or just not in it.
fn not_allowed(value: &Value, options: &Value) -> IssueKind {
    let options = options.as_array().cloned().unwrap_or_default();
    let same_kind = options.iter().any(|option| std::mem::discriminant(option) == std::mem::discriminant(value));
    if same_kind { IssueKind::NotAllowed(options) } else { IssueKind::WrongKind(Vec::new(), options) }
}

fn kinds(kind: &TypeKind) -> Vec<String> {
    match kind {
        TypeKind::Single(one) => vec![one.to_string()],
        TypeKind::Multiple(set) => set.iter().map(|one| one.to_string()).collect(),
    }
}

/// The names in a JSON pointer.
fn config_path(location: &Location) -> ConfigPath {
    let names = location
        .as_str()
        .split('/')
        .skip(1)
        .map(|name| Segment::Key(name.replace("~1", "/").replace("~0", "~").into()));
    names.collect::<Vec<_>>().into()
}

fn closest(path: &ConfigPath, value: &Value, context: &[Vec<ValidationError<'static>>]) -> Vec<Issue> {
    let branches = context.iter().map(|errors| errors.iter().flat_map(of_error).collect());
    union::closest(path, |name| value.get(name).is_some(), branches.collect())
}

//! Context budgets, once said for a provider or an agent: now they belong to models.

use super::removal::removal_as;
use crate::document::Value;
use crate::path::{ConfigPath, Segment};
use crate::report::Safety;
use crate::rules::{Change, Context, Plan};

/// How to carry the budget at `path` to the models of its provider; the one of an agent goes.
pub(crate) fn budget(context: &Context<'_>, path: &ConfigPath) -> Option<Plan> {
    let value = context.root().at(path)?;
    let (name, parent) = (path.last_key()?, path.parent()?);
    if !matches!(parent.segments().first(), Some(Segment::Key(section)) if section == "models") {
        return Some(removal_as(path, value, Safety::Unsafe));
    }
    let list = parent.key("models");
    let models = context.root().at(&list).and_then(Value::as_array).filter(|models| !models.is_empty());
    let Some(models) = models else { return Some(removal_as(path, value, Safety::Unsafe)) };
    let holder = context.root().at(&list)?;
    // A budget with a variable in it would be written down with today's value.
    if holder.incomplete || value.as_f64().is_none() || models.iter().any(|model| model.as_object().is_none()) {
        return None;
    }
    let lacking = models.iter().enumerate().filter(|(_, model)| model.get(name).is_none());
    let insert = |(index, _)| Change::Insert(list.index(index), name.to_owned(), value.to_json());
    let changes = lacking.map(insert).chain([Change::Remove(path.clone())]).collect();
    Some(Plan { title: text!("set `{name}` for each model of the provider", name), safety: Safety::Safe, changes })
}

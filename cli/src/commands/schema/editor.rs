//! `schema editor`: settings that attach the schema to openclaw.json.

use super::settings::{Settings, of};
use crate::Outcome;
use crate::args::EditorArgs;
use crate::bounded;
use crate::problem::Problem;
use crate::target::Target;
use crate::terminal::Terminal;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::plain;
use openclaw_lint_core::schema::generate::PUBLISHED;
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::syntax::edit::{Edit, Editor, apply};
use openclaw_lint_core::syntax::{self, Kind, Node};
use serde_json::Value;
use std::io::Write as _;
use std::path::Path;

pub(super) fn run(args: &EditorArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let target = args.target.without_file()?;
    let url = match &args.schema_file {
        None => public(target.release),
        Some(file) => local(file, &target)?,
    };
    let settings = of(args.editor, &url);
    if !args.write {
        writeln!(terminal.err, "{}", settings.place)?;
        terminal.out.write_all(settings.text().as_bytes())?;
        terminal.out.flush()?;
        return Ok(Outcome::Clean);
    }
    let path = Path::new(settings.file);
    let old = match bounded::read_text(path, bounded::TEXT) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(Problem::read(path, &error)),
    };
    let new = match &old {
        None => settings.text(),
        Some(old) if old.split_whitespace().collect::<String>().trim_matches(['{', '}']).is_empty() => settings.text(),
        Some(old) => merged(old, &settings, &url)?,
    };
    if old.as_ref() == Some(&new) {
        writeln!(terminal.err, "{} has these settings already", settings.file)?;
    } else {
        super::write_below(path, &new)?;
        writeln!(terminal.err, "wrote {}", settings.file)?;
    }
    Ok(Outcome::Clean)
}

fn public(release: Release) -> String {
    if History::get().versions().last() == Some(&release) {
        format!("{PUBLISHED}/openclaw.schema.json")
    } else {
        format!("{PUBLISHED}/releases/{release}.schema.json")
    }
}

/// Writes the schema; gives its address.
fn local(file: &Path, target: &Target) -> Result<String, Problem> {
    super::write_below(file, &super::text(target))?;
    let path = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let path = path.display().to_string().replace('\\', "/").replace('%', "%25").replace(' ', "%20");
    Ok(format!("file:///{}", plain::line(path.trim_start_matches('/'))))
}

/// Existing settings with ours added. Comments and everything else stay.
fn merged(old: &str, settings: &Settings, url: &str) -> Result<String, Problem> {
    let by_hand = |reason: &str| Problem::SettingsByHand {
        file: settings.file.to_owned(),
        reason: reason.to_owned(),
        text: settings.text(),
    };
    if old.contains(url) {
        return Ok(old.to_owned());
    }
    let Some(wanted) = settings.json() else { return Err(by_hand("it is there already")) };
    let mut text = old.to_owned();
    for (path, value) in wanted {
        let parse = syntax::parse(&text);
        let root =
            parse.root.as_ref().filter(|_| parse.errors.is_empty()).ok_or_else(|| by_hand("it has a syntax error"))?;
        let edits =
            add(&Editor::new(&text, &parse), root, &path, &value).ok_or_else(|| by_hand("it has another form"))?;
        text = apply(&text, &edits).map_err(|_| by_hand("it has another form"))?;
    }
    Ok(text)
}

/// Edits that put `value` at `path`: as a further item where there is a list, as a new member where there is nothing.
fn add(editor: &Editor<'_>, node: &Node, path: &[&str], value: &Value) -> Option<Vec<Edit>> {
    let (name, rest) = path.split_first()?;
    let Kind::Object(members) = &node.kind else { return None };
    let Some(member) = members.iter().rfind(|member| member.key.name == *name) else {
        let value = rest.iter().rev().fold(value.clone(), |inner, name| serde_json::json!({ (*name): inner }));
        return Some(editor.insert_member(node, None, name, &value));
    };
    match (&member.value.kind, value) {
        (Kind::Object(_), _) if !rest.is_empty() => add(editor, &member.value, rest, value),
        (Kind::Array(_), Value::Array(items)) => Some(editor.insert_item(&member.value, None, items.first()?)),
        // Somebody chose another value.
        _ => Some(Vec::new()),
    }
}

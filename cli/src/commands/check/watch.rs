//! `check --watch`: a run after every change.

use super::{Watched, once};
use crate::Outcome;
use crate::args::{CheckArgs, is_stdin};
use crate::commands::filter;
use crate::problem::Problem;
use crate::terminal::Terminal;
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Changes often come in groups: a run waits until it has been quiet for so long,
const QUIET: Duration = Duration::from_millis(50);
/// but not longer than this.
const PATIENCE: Duration = Duration::from_millis(500);

/// What wakes the command up.
enum Wake {
    Change(notify::Result<Event>),
    /// Ctrl-C.
    End,
}

pub(super) fn run(args: &CheckArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    if args.paths.iter().chain(&args.files_from).any(|path| is_stdin(path)) {
        return Err(Problem::WatchStdin);
    }
    // Wrong usage does not mend itself.
    filter::of_check(args)?;
    let (sender, wakes) = channel();
    let end = sender.clone();
    let handler = ctrlc::set_handler(move || drop(end.send(Wake::End)));
    handler.map_err(|error| Problem::Watch(error.to_string()))?;
    let watcher = notify::recommended_watcher(move |change| drop(sender.send(Wake::Change(change))));
    let mut watcher = watcher.map_err(|error| failure(&error))?;
    let mut places = BTreeSet::new();
    loop {
        terminal.clear()?;
        let watched = Watched::default();
        let outcome = attempt(args, &watched, terminal)?;
        writeln!(terminal.err, "watching for changes; Ctrl-C ends")?;
        places = renew(&mut watcher, &places, &watched)?;
        // What changed before it was watched made no event.
        if !watched.has_changed() && !wait(&wakes, &watched) {
            return Ok(outcome);
        }
    }
}

/// A run whose failure ends nothing: the next change may mend it.
fn attempt(args: &CheckArgs, watched: &Watched, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    match once(args, Some(watched), terminal) {
        Err(problem) if !problem.is_broken_pipe() => {
            if let Problem::NoConfig(places) = &problem {
                places.iter().for_each(|place| watched.file(place));
            }
            terminal.report(&problem);
            Ok(Outcome::Failed)
        }
        result => result,
    }
}

/// Watches the places of the last run in place of the older ones.
fn renew(
    watcher: &mut RecommendedWatcher,
    old: &BTreeSet<PathBuf>,
    watched: &Watched,
) -> Result<BTreeSet<PathBuf>, Problem> {
    let mut new = BTreeSet::new();
    for place in watched.places() {
        // A folder that came back under its name has to be watched anew, which does no harm to one that stayed.
        match watcher.watch(&place, RecursiveMode::NonRecursive) {
            Ok(()) => drop(new.insert(place)),
            // It vanished just now, which the folder above it tells.
            Err(_) if !place.is_dir() => {}
            Err(error) => return Err(failure(&error)),
        }
    }
    for place in old.difference(&new) {
        // Gone already, when its folder is.
        let _ = watcher.unwatch(place);
    }
    Ok(new)
}

/// Waits for a change that counts and for the end of its group; false when the command is to end.
fn wait(wakes: &Receiver<Wake>, watched: &Watched) -> bool {
    loop {
        match wakes.recv() {
            Ok(Wake::Change(change)) if counts(&change, watched) => break,
            Ok(Wake::Change(_)) => {}
            Ok(Wake::End) | Err(_) => return false,
        }
    }
    let begin = Instant::now();
    while begin.elapsed() < PATIENCE {
        match wakes.recv_timeout(QUIET) {
            Ok(Wake::Change(_)) => {}
            Err(RecvTimeoutError::Timeout) => break,
            Ok(Wake::End) | Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
    true
}

/// Whether the report may be another one now. Where events were lost it may.
fn counts(change: &notify::Result<Event>, watched: &Watched) -> bool {
    let Ok(event) = change else { return true };
    let written = match event.kind {
        // Our own reading makes events, too.
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    };
    event.need_rescan() || (written && event.paths.iter().any(|path| watched.concerns(path)))
}

fn failure(error: &notify::Error) -> Problem {
    let places: Vec<String> = error.paths.iter().map(|path| path.display().to_string()).collect();
    let reason = match &error.kind {
        notify::ErrorKind::MaxFilesWatch => "the system watches no more folders for one user".to_owned(),
        notify::ErrorKind::Io(error) => crate::problem::reason(error),
        _ => error.to_string(),
    };
    Problem::Watch(if places.is_empty() { reason } else { format!("{}: {reason}", places.join(", ")) })
}

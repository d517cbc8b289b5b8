//! The step from one release to another, told for one config: what breaks, what mends itself, what
//! somebody has to decide, what behaves differently and what becomes possible.

mod automatic;
mod choices;
mod decisions;
mod different;
mod group;
mod item;
mod literal;
mod possible;
mod scene;
mod source;
pub mod tell;
mod trail;
mod verdict;

pub use item::{Becomes, Choice, Entry, Item, Part, Section};
pub use source::likely_source;
pub use verdict::Verdict;

use crate::check::{Report, Request, check};
use crate::fix::{Fixed, Options, fix};
use crate::release::Release;
use crate::report::Safety;
use scene::Scene;

/// Which way the step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To a newer release.
    Up,
    /// To an older release.
    Down,
    /// Nowhere: both are the same release.
    Same,
}

/// What a step between two releases means for one config.
pub struct Upgrade {
    /// The release that runs the file now.
    pub from: Release,
    /// The release that is to run it.
    pub to: Release,
    /// Whether `to` is newer.
    pub direction: Direction,
    /// What the old release says to the file as it is.
    pub now: Report,
    /// What the new release says to the file as it is.
    pub before: Report,
    /// The safe fixes for the new release, and what it says to the result.
    pub fixed: Fixed,
    /// The parts that have something to tell, in the order in which they are to be read.
    pub sections: Vec<Section>,
    /// New keys beyond those that are told.
    pub more_possible: usize,
    /// How it ends.
    pub verdict: Verdict,
}

/// Tells what a step from the release `from` to the target of the request means for its config.
#[must_use]
pub fn upgrade(request: &Request<'_>, from: Release) -> Upgrade {
    let to = request.target;
    let now = check(&Request { target: from, ..*request });
    let before = check(request);
    let fixed = fix(request, &Options { safety: Safety::Safe, only: None, keep_as_comment: false });
    let scene = Scene::new(&now, &before, &fixed);
    let mut automatic = automatic::items(&scene);
    let (mut decisions, mut already) = decisions::items(&scene);
    scene.attribute(&mut automatic, &mut decisions, &mut already);
    let different = different::items(&scene);
    let (possible, more_possible) = possible::items(&scene);
    let verdict = Verdict::of(&scene, &automatic, decisions.len(), already.len());
    let parts = [
        (Part::Decisions, decisions),
        (Part::Already, already),
        (Part::Automatic, automatic),
        (Part::Different, different),
        (Part::Possible, possible),
    ];
    let sections = parts.into_iter().filter(|(_, items)| !items.is_empty());
    let sections = sections.map(|(part, items)| Section { part, items }).collect();
    let direction = scene.direction();
    Upgrade { from, to, direction, now, before, fixed, sections, more_possible, verdict }
}

impl Upgrade {
    /// Whether there is no step, and nothing to mend either.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.direction == Direction::Same && self.before.accepted
    }

    /// The items of one part.
    #[must_use]
    pub fn items(&self, part: Part) -> &[Item] {
        self.sections.iter().find(|section| section.part == part).map_or(&[], |section| &section.items)
    }

    /// The line of the main file, from 1, in which a place of an entry stands; none for included files.
    #[must_use]
    pub fn line(&self, entry: &Entry) -> Option<usize> {
        let location = entry.location.filter(|location| location.file == crate::report::FileId::MAIN)?;
        Some(self.before.document.main().line_index.line(location.span.start))
    }
}

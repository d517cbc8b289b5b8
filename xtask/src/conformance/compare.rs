//! Where the linter and OpenClaw differ, grouped so that a person can act on it.

use super::catalogue::Catalogue;
use super::labelled::{Corpus, Labelled};
use super::ours::{Linter, Opinion};
use crate::openclaw::{Issue, Verdict};
use openclaw_lint_core::path::{ConfigPath, Segment};
use openclaw_lint_core::schema::pattern::{Pattern, Step};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How the two differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// The linter refuses what OpenClaw accepts: the worse mistake.
    FalseRefusal,
    /// The linter accepts what OpenClaw refuses.
    FalseAccept,
}

/// What disagreements have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    /// Who is too strict.
    pub(crate) kind: Kind,
    /// The path pattern of the first finding of the one that refuses.
    pub(crate) path: String,
    /// The linter's rule, or OpenClaw's message without the words that differ from case to case.
    pub(crate) by: String,
}

/// The comparison of one release.
pub(crate) struct Comparison {
    /// Cases with an answer from both.
    pub(crate) total: usize,
    /// Cases that OpenClaw gave no answer to.
    pub(crate) crashed: usize,
    /// Accepted by both.
    pub(crate) both_accept: usize,
    /// Refused by both.
    pub(crate) both_refuse: usize,
    /// Refused by both, but at places that have nothing to do with each other.
    pub(crate) elsewhere: Vec<usize>,
    /// The cases of every disagreement.
    pub(crate) groups: BTreeMap<Key, Vec<usize>>,
}

/// Asks the linter about every case of `corpus`.
pub(crate) fn compare(corpus: &Corpus, linter: &Linter) -> Comparison {
    let mut found = Comparison {
        total: 0,
        crashed: 0,
        both_accept: 0,
        both_refuse: 0,
        elsewhere: Vec::new(),
        groups: BTreeMap::new(),
    };
    for (index, case) in corpus.cases.iter().enumerate() {
        if case.verdict.crash.is_some() {
            found.crashed += 1;
            continue;
        }
        found.total += 1;
        let opinion = opinion(corpus, linter, case);
        match difference(&corpus.catalogue, &case.verdict, &opinion) {
            Some(key) => found.groups.entry(key).or_default().push(index),
            None if opinion.accepted => found.both_accept += 1,
            None => {
                found.both_refuse += 1;
                if !same_place(&case.verdict, &opinion) {
                    found.elsewhere.push(index);
                }
            }
        }
    }
    found.groups = joined(found.groups);
    found
}

/// One group instead of many where the same complaint is about the same member in many places: `**.id`.
fn joined(groups: BTreeMap<Key, Vec<usize>>) -> BTreeMap<Key, Vec<usize>> {
    let wide = |key: &Key| {
        let member = key.path.rsplit('.').next().unwrap_or_default();
        Key { path: format!("**.{member}"), ..key.clone() }
    };
    let mut places: BTreeMap<Key, usize> = BTreeMap::new();
    groups.keys().for_each(|key| *places.entry(wide(key)).or_default() += 1);
    let mut joined: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (key, cases) in groups {
        let wide = wide(&key);
        let many = key.kind == Kind::FalseAccept && places.get(&wide).is_some_and(|places| *places > 2);
        joined.entry(if many { wide } else { key }).or_default().extend(cases);
    }
    joined
}

/// The linter's opinion of a case.
pub(crate) fn opinion(corpus: &Corpus, linter: &Linter, case: &Labelled) -> Opinion {
    match &case.file {
        Some(file) => linter.of_text(file, &std::fs::read(file).unwrap_or_default()),
        None => linter.of_text(&corpus.judge.place(), case.text.as_bytes()),
    }
}

/// The group of a disagreement; None when the two agree.
pub(crate) fn difference(catalogue: &Catalogue, verdict: &Verdict, opinion: &Opinion) -> Option<Key> {
    if verdict.accepted == opinion.accepted {
        return None;
    }
    if verdict.accepted {
        let (path, rule) =
            opinion.reasons.first().map_or((Vec::new(), "(none)"), |reason| (reason.path.clone(), reason.rule));
        return Some(Key { kind: Kind::FalseRefusal, path: pattern_of(catalogue, &path), by: rule.to_owned() });
    }
    let issue = verdict.issues.first().cloned().unwrap_or_default();
    let path = pattern_of(catalogue, &segments(&issue.path));
    Some(Key { kind: Kind::FalseAccept, path, by: without_names(&issue.message) })
}

/// OpenClaw's notation, `a.0.b`, taken apart. A key with a dot in it cannot be told from two keys.
fn segments(path: &str) -> Vec<Segment> {
    // Some releases write names as JSON pointers do.
    let name = |part: &str| part.replace("~1", "/").replace("~0", "~");
    let part = |part: &str| part.parse().map_or_else(|_| Segment::Key(name(part).into()), Segment::Index);
    path.split('.').filter(|name| !name.is_empty() && *name != "<root>").map(part).collect()
}

/// The pattern of a path, as far as the release knows it; beyond that, the path itself.
fn pattern_of(catalogue: &Catalogue, path: &[Segment]) -> String {
    let channels = Pattern::root().key("channels");
    let mut known = Some(Pattern::root());
    let mut shown = Pattern::root();
    for segment in path {
        let name = match segment {
            Segment::Key(name) => name.to_string(),
            Segment::Index(index) => index.to_string(),
        };
        let next = known.as_ref().and_then(|known| match segment {
            // Channels that no schema describes are all alike.
            Segment::Key(name) if *known == channels && !catalogue.is_under_channels(name) => {
                Some(known.join(Step::AnyKey))
            }
            Segment::Index(_) => catalogue.items(known).or_else(|| catalogue.member(known, &name)),
            Segment::Key(_) => catalogue.member(known, &name),
        });
        shown = match (&next, segment) {
            (Some(pattern), _) => pattern.clone(),
            (None, Segment::Index(_)) => shown.join(Step::Items),
            (None, Segment::Key(_)) => shown.key(&name),
        };
        known = next;
    }
    shown.to_string()
}

/// A message without names and numbers.
fn without_names(message: &str) -> String {
    // "unknown such and such: NAME"
    let named =
        message.split_once(": ").filter(|(before, _)| before.starts_with("unknown ") || before.ends_with("not found"));
    let message = named.map_or(message, |(before, _)| before);
    let mut out = String::new();
    let mut quote = None;
    for letter in message.chars() {
        match quote {
            Some(end) if letter == end => quote = None,
            Some(_) => {}
            None if letter == '"' || letter == '`' => {
                quote = Some(letter);
                out.push('…');
            }
            None if letter.is_ascii_digit() => {
                if !out.ends_with('#') {
                    out.push('#');
                }
            }
            None => out.push(letter),
        }
    }
    out
}

/// Both lists of reasons for one case that is refused for another reason.
pub(crate) fn both_reasons(corpus: &Corpus, linter: &Linter, case: &Labelled) -> String {
    let mut lines = format!("{}\n  {}\n", case.origin, case.text.trim_end().replace('\n', "\n  "));
    for issue in &case.verdict.issues {
        let _ = writeln!(lines, "  openclaw: {}: {}", issue.path, issue.message);
    }
    for reason in opinion(corpus, linter, case).reasons {
        let _ = writeln!(lines, "  linter:   {}: {}: {}", ConfigPath::from(reason.path), reason.rule, reason.message);
    }
    lines
}

/// Whether any finding of the one is at, above or below any finding of the other. OpenClaw writes a
/// path with dots or `~1` for slashes, and without empty keys.
fn same_place(verdict: &Verdict, opinion: &Opinion) -> bool {
    let parts =
        |path: &str| path.split(['.', '/']).filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let related = |issue: &Issue, ours: &[Segment]| {
        let theirs = parts(&issue.path.replace("~1", "/").replace("~0", "~"));
        let ours: Vec<String> = ours.iter().flat_map(|segment| parts(&text(segment))).collect();
        let shared = theirs.iter().zip(&ours).take_while(|(a, b)| a == b).count();
        shared == theirs.len() || shared == ours.len()
    };
    verdict.issues.is_empty()
        || verdict.issues.iter().any(|issue| opinion.reasons.iter().any(|reason| related(issue, &reason.path)))
}

fn text(segment: &Segment) -> String {
    match segment {
        Segment::Key(name) => name.to_string(),
        Segment::Index(index) => index.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::tests::small;
    use super::super::ours::Reason;
    use super::*;

    fn verdict(accepted: bool, path: &str, message: &str) -> Verdict {
        let issue = Issue { path: path.to_owned(), message: message.to_owned() };
        Verdict { accepted, issues: if accepted { Vec::new() } else { vec![issue] }, ..Verdict::default() }
    }

    fn refusal(path: &[Segment]) -> Opinion {
        let reason = Reason { rule: "wrong-type", path: path.to_vec(), message: String::new() };
        Opinion { accepted: false, reasons: vec![reason] }
    }

    #[test]
    fn names_disagreements_by_pattern() {
        let catalogue = small();
        let accept = Opinion { accepted: true, reasons: Vec::new() };
        let path = [Segment::Key("tools".into()), Segment::Key("allow".into()), Segment::Index(3)];
        let key = difference(&catalogue, &verdict(true, "", ""), &refusal(&path)).unwrap();
        assert_eq!((key.kind, key.path.as_str(), key.by.as_str()), (Kind::FalseRefusal, "tools.allow[]", "wrong-type"));
        let theirs = verdict(false, "plugins.entries.x.enabled", "bad value \"x\" at 12");
        let key = difference(&catalogue, &theirs, &accept).unwrap();
        assert_eq!((key.path.as_str(), key.by.as_str()), ("plugins.entries.*.enabled", "bad value … at #"));
        assert_eq!(difference(&catalogue, &verdict(true, "", ""), &accept), None);
    }

    #[test]
    fn joins_the_same_complaint_in_many_places() {
        let key = |path: &str| Key { kind: Kind::FalseAccept, path: path.to_owned(), by: "bad id".to_owned() };
        let groups =
            [("a.id", 1), ("b.c.id", 2), ("d[].id", 3), ("a.name", 4)].map(|(path, case)| (key(path), vec![case]));
        let joined = joined(groups.into_iter().collect());
        assert_eq!(joined, BTreeMap::from([(key("**.id"), vec![1, 2, 3]), (key("a.name"), vec![4])]));
        assert_eq!(without_names("unknown channel id: a/b"), "unknown channel id");
    }

    #[test]
    fn sees_whether_both_mean_the_same_place() {
        let path = [Segment::Key("tools".into()), Segment::Key("allow".into())];
        assert!(same_place(&verdict(false, "tools", ""), &refusal(&path)));
        assert!(same_place(&verdict(false, "tools.allow.0", ""), &refusal(&path)));
        assert!(!same_place(&verdict(false, "gateway", ""), &refusal(&path)));
        let path = [Segment::Key("tools".into()), Segment::Key("a/b".into()), Segment::Key("x".into())];
        assert!(same_place(&verdict(false, "tools.a~1b.x", ""), &refusal(&path)));
        assert!(same_place(&verdict(false, "tools.a.b", ""), &refusal(&path)));
    }
}

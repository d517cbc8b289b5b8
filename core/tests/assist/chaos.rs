//! Whatever the text and wherever the caret: no panic, and ranges that fit the text.

use openclaw_lint_core::assist::{complete, hover};
use openclaw_lint_core::schema::history::History;
use proptest::prelude::*;
use std::path::Path;

/// Real configs, as text.
fn fixtures() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/real");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let texts: Vec<String> =
        files.map(|path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned()).collect();
    assert!(texts.len() > 50);
    texts
}

fn ask(text: &str, offset: usize, release: usize) {
    let found = complete(text, offset, release);
    assert!(found.from <= found.to && text.get(found.from..found.to).is_some(), "{offset} in {text}");
    assert!(found.comma_at.is_none_or(|at| text.is_char_boundary(at) && at <= found.from), "{offset} in {text}");
    for item in &found.items {
        assert!(item.insert.is_char_boundary(item.caret), "{item:?}");
    }
    if let Some(hover) = hover(text, offset, release) {
        assert!(text.get(hover.span.start..hover.span.end).is_some(), "{offset} in {text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Real configs, cut, with parts removed and punctuation strewn in.
    #[test]
    fn mutated_configs(
        which in any::<prop::sample::Index>(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..12_usize, "[{}\\[\\]:,\"'\\\\/*#$é\n |😀a-c]{0,3}"), 0..6),
        carets in prop::collection::vec(any::<prop::sample::Index>(), 1..6),
        release in 0..History::get().versions().len(),
    ) {
        let texts = fixtures();
        let mut text: Vec<char> = which.get(&texts).chars().collect();
        for (at, length, with) in cuts {
            let start = at.index(text.len() + 1);
            let end = (start + length).min(text.len());
            text.splice(start..end, with.chars());
        }
        let text: String = text.into_iter().collect();
        for caret in carets {
            ask(&text, caret.index(text.len() + 2), release);
        }
    }

    /// Soup.
    #[test]
    fn any_text(text in "[{}\\[\\]:,;\"'\\\\/*#$=a-z0-9 \r\né，：｛😀-]{0,60}", caret in 0..70_usize, release in 0..22_usize) {
        ask(&text, caret, release);
    }
}

/// A choice put into a whole config leaves it whole: no new syntax error.
#[test]
fn choices_keep_the_text_readable() {
    use openclaw_lint_core::syntax::parse;
    let newest = History::get().versions().len() - 1;
    for text in fixtures().iter().filter(|text| parse(text).errors.is_empty()) {
        let offsets = text.char_indices().map(|(at, _)| at).step_by(37);
        for offset in offsets {
            let found = complete(text, offset, newest);
            // A key that is not finished has no value yet, which is no fault of the choice.
            for item in found.items.iter().take(3).filter(|item| !item.insert.trim_end_matches(',').ends_with(": ")) {
                let mut changed = text.clone();
                changed.replace_range(found.from..found.to, &item.insert);
                if let Some(comma) = found.comma_at {
                    changed.insert(comma, ',');
                }
                let errors = parse(&changed).errors;
                assert!(errors.is_empty(), "{errors:?} after {item:?} at {offset} in\n{changed}");
            }
        }
    }
}

//! Help at the caret, and explanations of keys and rules.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod assist {
    mod broken_texts;
    mod chaos;
    mod explain;
    mod hover;
    mod keys;
    mod map_keys;
    mod support;
    mod values;
}

//! Who can log in: the answers for machines with made-up credentials, as the releases themselves behave.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod machine;
mod readiness {
    mod failures;
    mod missed;
    mod order;
    mod rules;
    mod sources;
    mod status;
    mod stores;
    mod support;
}

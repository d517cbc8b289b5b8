//! JavaScript bindings of `openclaw-lint`.

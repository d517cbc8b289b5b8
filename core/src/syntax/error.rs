//! Syntax errors and what to do about each.

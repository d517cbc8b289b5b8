//! OpenClaw releases: parse, order, print.

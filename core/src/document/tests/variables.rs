//! `${NAME}` in string values.

use super::{config, json, problems};
use crate::document::Outcome;

#[test]
fn values_are_replaced_and_keys_are_not() {
    let case = config("{a: ['x-${A}${A}-${B_1}'], '${A}': 1}").env("A", "1").env("B_1", "two words");
    assert_eq!(case.shown(), r#"{"a":["x-11-two words"],"${A}":1}"#);
}

#[test]
fn two_dollars_escape() {
    let case = config("['$${A}', '$$${A}', '$${A}${A}']").env("A", "1");
    assert_eq!(case.shown(), r#"["${A}","$${A}","${A}1"]"#);
}

#[test]
fn other_forms_stay() {
    assert_eq!(config("['${lower}', '${A:-d}', '$A', '${']").shown(), r#"["${lower}","${A:-d}","$A","${"]"#);
}

#[test]
fn replacement_is_not_repeated() {
    assert_eq!(config("['${A}']").env("A", "${B}").env("B", "1").shown(), r#"["${B}"]"#);
}

#[test]
fn a_missing_variable_was_fatal_before_2026_3_7() {
    let case = |release| config("{gateway: {auth: {token: 'x ${NO_A} ${NO_B} ${NO_A}'}}}").release(release);
    assert_eq!(
        case("2026.9.6").shown(),
        "openclaw.json at ${NO_A}: warning: the environment variable NO_A is not set\n\
         openclaw.json at ${NO_B}: warning: the environment variable NO_B is not set"
    );
    assert!(case("2026.3.2").shown().contains("error: the environment variable NO_A is not set"));
    let document = case("2026.9.6").load();
    assert_eq!(document.problems[0].path.to_string(), "gateway.auth.token");
    assert!(json(&document).contains("x ${NO_A} ${NO_B} ${NO_A}"));
    assert_eq!(
        document.problems[0].help().unwrap().to_string(),
        "the text stays as it is; set NO_A for the gateway or in \"env.vars\", or write \"$${NO_A}\" for the literal text"
    );
}

#[test]
fn an_empty_variable_counts_as_missing_and_a_blank_one_does_not() {
    assert_eq!(
        config("['${A}']").env("A", "").shown(),
        "openclaw.json at ${A}: warning: the environment variable A is empty"
    );
    assert_eq!(config("['${A}']").env("A", " ").shown(), r#"[" "]"#);
}

#[test]
fn the_config_sets_variables_for_itself() {
    let case = config("{env: {vars: {A: 'local'}}, gateway: {mode: '${A}'}}");
    assert_eq!(case.shown(), r#"{"env":{"vars":{"A":"local"}},"gateway":{"mode":"local"}}"#);
    let included = config("{$include: 'a.json5', x: '${A}'}").file("a.json5", "{env: {vars: {A: '1'}}}");
    assert_eq!(included.shown(), r#"{"env":{"vars":{"A":"1"}},"x":"1"}"#);
}

#[test]
fn the_environment_wins_unless_it_is_blank() {
    let case = |value| config("{env: {vars: {A: 'config'}}, x: '${A}'}").env("A", value).shown();
    assert!(case("outer").ends_with(r#""x":"outer"}"#));
    assert!(case("").ends_with(r#""x":"config"}"#));
    assert!(case(" ").ends_with(r#""x":"config"}"#));
}

#[test]
fn variables_beside_vars_count_and_win() {
    let case = config("{env: {A: 'flat', vars: {A: 'vars'}, shellEnv: {}}, x: '${A}'}");
    assert!(case.shown().ends_with(r#""x":"flat"}"#));
}

#[test]
fn blank_variables_of_the_config_are_ignored_since_2026_4_29() {
    let case = |release| config("{env: {vars: {A: ' '}}, x: '${A}'}").release(release);
    assert!(case("2026.9.6").shown().contains("A is not set"));
    assert!(case("2026.4.14").shown().ends_with(r#""x":" "}"#));
    assert!(config("{env: {A: ' '}, x: '${A}'}").release("2026.3.13").shown().contains("A is not set"));
}

#[test]
fn spaces_around_names_are_ignored_since_2026_2_26() {
    let case = |release| config("{env: {vars: {' A ': '1'}}, x: '${A}'}").release(release).shown();
    assert!(case("2026.2.26").ends_with(r#""x":"1"}"#));
    assert!(case("2026.2.17").contains("A is not set"));
}

#[test]
fn variables_made_of_variables_are_ignored_since_2026_3_13() {
    let case = |release| config("{env: {vars: {A: '${B}', B: 'b'}}, x: '${A}'}").release(release);
    assert!(case("2026.9.6").shown().contains("A is not set"));
    assert!(json(&case("2026.3.2").load()).ends_with(r#""x":"${B}"}"#));
}

#[test]
fn an_unknown_environment_is_no_problem() {
    let document = config("{env: {vars: {A: 'a'}}, x: '${A}', y: 'pre-${B}', z: 'literal $${C}'}").load_alone();
    assert_eq!(problems(&document), "");
    let text = |name| document.root.get(name).unwrap().as_text().unwrap().clone();
    assert_eq!(text("x").as_str(), "a");
    assert_eq!(text("x").references()[0].outcome, Outcome::Config);
    assert_eq!((text("y").as_str(), text("y").has_unknown()), ("pre-${B}", true));
    assert_eq!((text("z").as_str(), text("z").raw()), ("literal ${C}", "literal $${C}"));
    assert!(text("z").is_literal() && !text("y").is_literal());
}

#[test]
fn remembers_what_was_written() {
    let document = config("['Bearer ${TOKEN}']").env("TOKEN", "s3cret").load();
    let text = document.root.as_array().unwrap()[0].as_text().unwrap();
    assert_eq!((text.as_str(), text.raw()), ("Bearer s3cret", "Bearer ${TOKEN}"));
    assert_eq!(text.references()[0].outcome, Outcome::Environment);
    assert!(!text.has_unresolved());
}

#[test]
fn an_incomplete_env_section_may_set_anything() {
    let document = config("{env: {$include: 'nope.json5'}, x: '${A}'}").load();
    assert_eq!(document.problems.len(), 1);
    assert!(document.root.get("x").unwrap().as_text().unwrap().has_unknown());
}

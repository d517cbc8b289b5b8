//! `cache`: retention of every agent and model.

mod common;
#[path = "common/published.rs"]
mod published;

use common::Sandbox;
use published::{close, schema};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const LONG: &str = "{ agents: { defaults: { model: { primary: 'anthropic/claude-opus-4-6' }, \
    models: { 'anthropic/claude-opus-4-6': { params: { cacheRetention: 'long' } } } } } }";
const OLD: &str = "{ agents: { defaults: { model: { primary: 'anthropic/claude-opus-4-6' }, \
    models: { 'anthropic/claude-opus-4-6': { params: { cacheControlTtl: '1h' } } } } } }";
const FLEET: &str = "{
  auth: { profiles: { 'anthropic:work': { provider: 'anthropic', mode: 'token' } } },
  agents: {
    defaults: {
      model: { primary: 'anthropic/claude-opus-5', fallbacks: ['openai/gpt-5', 'fast'] },
      models: { 'anthropic/claude-haiku-4-5': { alias: 'Fast', params: { cacheRetention: 'none' } } },
      heartbeat: { model: 'fast' },
      params: { cacheRetention: 'short' },
    },
    entries: {
      Ops: { default: true, params: { cacheRetention: 'long' } },
      helper: { model: 'amazon-bedrock/arn:aws:bedrock:eu-west-1:111111111111:application-inference-profile/made-up-profile-of-a-claude' },
    },
  },
}";

fn answer(sandbox: &Sandbox, arguments: &str) -> Value {
    let (code, out, err) = sandbox.output(arguments, "");
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    serde_json::from_str(&out).unwrap_or_default()
}

#[test]
fn tells_the_hour_and_where_it_is_set() {
    let json = answer(&Sandbox::new().file("a.json5", LONG), "cache a.json5 --format json --target 2026.9.6");
    let model = &json["agents"][0]["models"][0];
    assert_eq!(json["version"], 1);
    assert_eq!(json["agents"][0]["id"], "main");
    assert_eq!((&model["retention"], &model["window_seconds"]), (&json!("long"), &json!(3600)));
    assert_eq!(model["config_path"], "agents.defaults.models[\"anthropic/claude-opus-4-6\"].params.cacheRetention");
    let out = Sandbox::new().file("a.json5", LONG).run("cache a.json5 --target 2026.9.6 --env-file a.env");
    assert!(out.starts_with("exit 2"), "{out}");
    insta::assert_snapshot!(Sandbox::new().file("a.json5", LONG).file("k.env", "ANTHROPIC_API_KEY=made-up\n")
        .run("cache a.json5 --target 2026.9.6 --env-file k.env"), @r#"
    exit 0
    --- stdout
    a.json5: OpenClaw 2026.9.6 (from --target)
    Anthropic is paid by: API key (ANTHROPIC_API_KEY is set in the environment)
    Stored credentials are not looked at; OpenClaw does not look at them for this
      either.

    agent  model                      cache   used as
    main   anthropic/claude-opus-4-6  1 hour  primary

    main: anthropic/claude-opus-4-6
       1 hour: writing to the cache costs 2x the price of input, reading 0.1x
       Anthropic: 2026.9.6 heeds the setting, and keeps prompts for five minutes
         without one
       API key: ANTHROPIC_API_KEY is set in the environment
       agents.defaults.params
         not set
    => agents.defaults.models["anthropic/claude-opus-4-6"].params.cacheRetention
         `cacheRetention` is "long"
       agents.entries.main.models["anthropic/claude-opus-4-6"].params
         not set
       agents.entries.main.params
         not set
       requests go to a host that takes an hour, as no `baseUrl` is set
    "#);
}

#[test]
fn an_api_key_takes_the_hour_of_the_old_key_away() {
    let sandbox = Sandbox::new().file("a.json5", OLD).file("k.env", "ANTHROPIC_API_KEY=made-up\n");
    let with_key = answer(&sandbox, "cache a.json5 --format json --env-file k.env");
    assert_eq!(with_key["auth"]["mode"], "api-key");
    assert_eq!(with_key["agents"][0]["models"][0]["retention"], "short");
    let unseen = answer(&sandbox, "cache a.json5 --format json --no-env");
    assert_eq!(unseen["agents"][0]["models"][0]["retention"], "long");
    assert_ne!(unseen["agents"][0]["models"][0]["unknown"], json!([]));
    insta::assert_snapshot!(sandbox.run("cache a.json5 --env-file k.env --target 2026.9.6"), @r#"
    exit 0
    --- stdout
    a.json5: OpenClaw 2026.9.6 (from --target)
    Anthropic is paid by: API key (ANTHROPIC_API_KEY is set in the environment)
    Stored credentials are not looked at; OpenClaw does not look at them for this
      either.

    agent  model                      cache  used as
    main   anthropic/claude-opus-4-6  5 min  primary

    main: anthropic/claude-opus-4-6
       5 min: writing to the cache costs 1.25x the price of input, reading 0.1x
       Anthropic: 2026.9.6 heeds the setting, and keeps prompts for five minutes
         without one
       API key: ANTHROPIC_API_KEY is set in the environment
       agents.defaults.params
         not set
    => agents.defaults.models["anthropic/claude-opus-4-6"].params
         set to "short" by OpenClaw itself, as it takes Anthropic for paid by API
         key
       agents.defaults.models["anthropic/claude-opus-4-6"].params.cacheControlTtl
         `cacheControlTtl` is "1h", not read since a `cacheRetention` holds
       agents.entries.main.models["anthropic/claude-opus-4-6"].params
         not set
       agents.entries.main.params
         not set

    warning[cache-control-ttl]
      `cacheControlTtl` is the old name of `cacheRetention`
      write `cacheRetention: "long"` instead; with an API key the old key had no
      effect: the hour, and its price for writing (2x input instead of 1.25x),
      really begin then
      agents.defaults.models["anthropic/claude-opus-4-6"].params.cacheControlTtl

    warning[cache-old-key-no-effect]
      the hour has no effect for anthropic/claude-opus-4-6 of the agent "main":
      prompts are kept for five minutes
      with an API key (ANTHROPIC_API_KEY is set in the environment) OpenClaw sets
      `cacheRetention: "short"` there, which wins; write `cacheRetention`
      agents.defaults.models["anthropic/claude-opus-4-6"].params.cacheControlTtl
    "#);
    insta::assert_snapshot!(sandbox.run("cache a.json5 --no-env --target 2026.9.6"), @r#"
    exit 0
    --- stdout
    a.json5: OpenClaw 2026.9.6 (from --target)
    Anthropic is paid by: unknown (`auth` does not tell, and the environment is not
      known here)
    Stored credentials are not looked at; OpenClaw does not look at them for this
      either.

    agent  model                      cache     used as
    main   anthropic/claude-opus-4-6  1 hour ?  primary

    main: anthropic/claude-opus-4-6
       1 hour ?: writing to the cache costs 2x the price of input, reading 0.1x
       Anthropic: 2026.9.6 heeds the setting, and keeps prompts for five minutes
         without one
       unknown: `auth` does not tell, and the environment is not known here
       agents.defaults.params
         not set
    => agents.defaults.models["anthropic/claude-opus-4-6"].params.cacheControlTtl
         `cacheControlTtl` is "1h"
       agents.entries.main.models["anthropic/claude-opus-4-6"].params
         not set
       agents.entries.main.params
         not set
       requests go to a host that takes an hour, as no `baseUrl` is set
    ?  not known here: with an API key for Anthropic in the environment OpenClaw
         would set `short` by itself

    warning[cache-control-ttl]
      `cacheControlTtl` is the old name of `cacheRetention`
      write `cacheRetention: "long"` instead; with an API key the old key had no
      effect: the hour, and its price for writing (2x input instead of 1.25x),
      really begin then
      agents.defaults.models["anthropic/claude-opus-4-6"].params.cacheControlTtl
    "#);
}

#[test]
fn explains_every_agent_and_model() {
    let sandbox = Sandbox::new().file("a.json5", FLEET);
    insta::assert_snapshot!(sandbox.run("cache a.json5 --target 2026.9.6"), @r#"
    exit 0
    --- stdout
    a.json5: OpenClaw 2026.9.6 (from --target)
    Anthropic is paid by: subscription (by `auth.profiles["anthropic:work"]`)
    Stored credentials are not looked at; OpenClaw does not look at them for this
      either.

    agent   model                                     cache   used as
    ops     anthropic/claude-opus-5                   1 hour  primary
    ops     openai/gpt-5                              long    fallback
    ops     anthropic/claude-haiku-4-5                1 hour  fallback, heartbeat
    helper  amazon-bedrock/arn:…-profile-of-a-claude  5 min   primary
    helper  openai/gpt-5                              short   fallback
    helper  anthropic/claude-haiku-4-5                off     fallback, heartbeat

    ops: anthropic/claude-opus-5
       1 hour: a subscription is not billed by the token
       Anthropic: 2026.9.6 heeds the setting, and keeps prompts for five minutes
         without one
       subscription: by `auth.profiles["anthropic:work"]`
       agents.defaults.params.cacheRetention
         `cacheRetention` is "short", replaced by a later place
       agents.defaults.models["anthropic/claude-opus-5"].params
         not set
       agents.entries.Ops.models["anthropic/claude-opus-5"].params
         not set
    => agents.entries.Ops.params.cacheRetention
         `cacheRetention` is "long"
       requests go to a host that takes an hour, as no `baseUrl` is set

    ops: openai/gpt-5
       long
       OpenAI's protocol: 2026.9.6 heeds the setting, and asks for nothing without
         one
       agents.defaults.params.cacheRetention
         `cacheRetention` is "short", replaced by a later place
       agents.defaults.models["openai/gpt-5"].params
         not set
       agents.entries.Ops.models["openai/gpt-5"].params
         not set
    => agents.entries.Ops.params.cacheRetention
         `cacheRetention` is "long"

    ops: anthropic/claude-haiku-4-5
       1 hour: a subscription is not billed by the token
       Anthropic: 2026.9.6 heeds the setting, and keeps prompts for five minutes
         without one
       subscription: by `auth.profiles["anthropic:work"]`
       agents.defaults.params.cacheRetention
         `cacheRetention` is "short", replaced by a later place
       agents.defaults.models["anthropic/claude-haiku-4-5"].params.cacheRetention
         `cacheRetention` is "none", replaced by a later place
       agents.entries.Ops.models["anthropic/claude-haiku-4-5"].params
         not set
    => agents.entries.Ops.params.cacheRetention
         `cacheRetention` is "long"
       requests go to a host that takes an hour, as no `baseUrl` is set

    helper: amazon-bedrock/arn:aws:bedrock:eu-west-1:111111111111
    :application-inference-profile/made-up-profile-of-a-claude
       5 min: writing to the cache costs 1.25x the price of input, reading 0.1x
       Claude on Amazon Bedrock: 2026.9.6 heeds the setting, and keeps prompts for
         five minutes without one
       subscription: by `auth.profiles["anthropic:work"]`
    => agents.defaults.params.cacheRetention
         `cacheRetention` is "short"
       agents.defaults.models["amazon-bedrock/arn:aws:bedrock:eu-west-1
       :111111111111:application-inference-profile/made-up-profile-of-a-claude"]
       .params
         not set
       agents.entries.helper.models["amazon-bedrock/arn:aws:bedrock:eu-west-1
       :111111111111:application-inference-profile/made-up-profile-of-a-claude"]
       .params
         not set
       agents.entries.helper.params
         not set

    helper: openai/gpt-5
       short
       OpenAI's protocol: 2026.9.6 heeds the setting, and asks for nothing without
         one
    => agents.defaults.params.cacheRetention
         `cacheRetention` is "short"
       agents.defaults.models["openai/gpt-5"].params
         not set
       agents.entries.helper.models["openai/gpt-5"].params
         not set
       agents.entries.helper.params
         not set

    helper: anthropic/claude-haiku-4-5
       off: every prompt is paid in full, again and again
       Anthropic: 2026.9.6 heeds the setting, and keeps prompts for five minutes
         without one
       subscription: by `auth.profiles["anthropic:work"]`
       agents.defaults.params.cacheRetention
         `cacheRetention` is "short", replaced by a later place
    => agents.defaults.models["anthropic/claude-haiku-4-5"].params.cacheRetention
         `cacheRetention` is "none"
       agents.entries.helper.models["anthropic/claude-haiku-4-5"].params
         not set
       agents.entries.helper.params
         not set

    info[cache-subscription]
      the prompt cache is documented for API keys only, and this is a subscription
      by `auth.profiles["anthropic:work"]`; OpenClaw sends the setting all the same
      agents.defaults.models["anthropic/claude-haiku-4-5"].params.cacheRetention

    info[cache-subscription]
      the prompt cache is documented for API keys only, and this is a subscription
      by `auth.profiles["anthropic:work"]`; OpenClaw sends the setting all the same
      agents.entries.Ops.params.cacheRetention
    "#);
}

#[test]
fn agents_can_be_picked() {
    let sandbox = Sandbox::new().file("a.json5", FLEET);
    let ids = |arguments: &str| -> Vec<String> {
        let json = answer(&sandbox, &format!("cache a.json5 --target 2026.9.6 --format json {arguments}"));
        json["agents"].as_array().into_iter().flatten().map(|agent| agent["id"].to_string()).collect()
    };
    assert_eq!(ids(""), ["\"ops\"", "\"helper\""]);
    assert_eq!(ids("--agent Ops"), ["\"ops\""]);
    assert_eq!(ids("--agent helper --agent ops"), ["\"ops\"", "\"helper\""]);
    insta::assert_snapshot!(sandbox.run("cache a.json5 --agent nobody"), @r#"
    exit 2
    --- stderr
    error: the config has no agent called "nobody"; it has ops, helper
    "#);
}

#[test]
fn exit_codes() {
    let sandbox = Sandbox::new().file("a.json5", "{ nonsense: 1 }").file("b.json5", LONG).file("c.json5", "{ ");
    for (arguments, code) in
        [("b.json5", 0), ("a.json5", 1), ("c.json5", 1), ("missing.json5", 2), ("b.json5 --target 1.2", 2), ("a b", 2)]
    {
        let (is, out, err) = sandbox.output(&format!("cache {arguments}"), "");
        assert_eq!(is, code, "{arguments}: {out}{err}");
    }
    assert!(sandbox.output("cache a.json5", "").1.contains("refuses this file"));
    let (code, out, _) = sandbox.output("cache -", LONG);
    assert_eq!(code, 0, "{out}");
}

#[test]
fn fits_into_eighty_columns_with_and_without_colours() {
    let sandbox = Sandbox::new().file("a.json5", OLD).file("b.json5", FLEET);
    for arguments in ["a.json5", "b.json5", "b.json5 --target 2026.2.9", "b.json5 --target 2026.8.2"] {
        let (_, plain, _) = sandbox.output(&format!("cache {arguments}"), "");
        let long: Vec<&str> = plain.lines().filter(|line| line.chars().count() > 80).collect();
        assert!(long.is_empty(), "{long:#?}");
        let (_, painted, _) = sandbox.output(&format!("cache {arguments} --color always"), "");
        assert!(painted.contains("⎋[1m"), "{painted}");
        let mut parts = painted.split('⎋');
        let first = parts.next().unwrap_or_default().to_owned();
        let stripped = parts.fold(first, |text, part| text + part.split_once('m').map_or("", |(_, rest)| rest));
        assert_eq!(stripped, plain);
    }
}

#[test]
fn the_examples() {
    let mut sandbox = Sandbox::new().file("k.env", "ANTHROPIC_API_KEY=made-up\n");
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let mut names: Vec<String> = ["clean.json5", "january-mended.json5"].map(str::to_owned).to_vec();
    let below = std::fs::read_dir(folder.join("anthropic")).into_iter().flatten().flatten();
    names.extend(below.map(|entry| format!("anthropic/{}", entry.file_name().display())));
    names.retain(|name| name.ends_with(".json5"));
    names.sort();
    assert_eq!(names.len(), 9);
    for name in &names {
        sandbox = sandbox.file(name, std::fs::read(folder.join(name)).unwrap_or_default());
    }
    let mut out = String::new();
    for name in &names {
        for (target, more) in [("2026.2.9", ""), ("2026.9.6", ""), ("2026.9.6", " --env-file k.env")] {
            let (code, text, err) = sandbox.output(&format!("cache {name} --target {target} --format json{more}"), "");
            let json: Value = serde_json::from_str(&text).unwrap_or_default();
            let models = json["agents"].as_array().into_iter().flatten().flat_map(|agent| {
                let each = agent["models"].as_array().into_iter().flatten();
                each.map(|model| {
                    let doubt = if model["unknown"] == json!([]) { "" } else { "?" };
                    let text = |name: &str| model[name].as_str().unwrap_or_default().to_owned();
                    format!("{}={}{doubt}", text("model"), text("retention"))
                })
            });
            let models: Vec<String> = models.collect();
            let rules = json["findings"].as_array().into_iter().flatten().map(|found| found["rule"].to_string());
            let rules: Vec<String> = rules.collect();
            let key = if more.is_empty() { "" } else { " with a key" };
            out += &format!("{name} {target}{key}: exit {code} {} {}{err}\n", models.join(" "), rules.join(" "));
        }
    }
    insta::assert_snapshot!(out, @r#"
    anthropic/api-key-in-env-vars.json5 2026.2.9: exit 0 claude-opus-4-6=short? 
    anthropic/api-key-in-env-vars.json5 2026.9.6: exit 0 claude-opus-4-6=short? 
    anthropic/api-key-in-env-vars.json5 2026.9.6 with a key: exit 0 claude-opus-4-6=short 
    anthropic/api-key-in-env.json5 2026.2.9: exit 0 claude-opus-4-6=short? 
    anthropic/api-key-in-env.json5 2026.9.6: exit 1 claude-opus-4-6=short? 
    anthropic/api-key-in-env.json5 2026.9.6 with a key: exit 1 claude-opus-4-6=short 
    anthropic/cache-control-ttl.json5 2026.2.9: exit 0 claude-opus-4-6=long? "cache-control-ttl"
    anthropic/cache-control-ttl.json5 2026.9.6: exit 0 claude-opus-4-6=long? "cache-control-ttl"
    anthropic/cache-control-ttl.json5 2026.9.6 with a key: exit 0 claude-opus-4-6=short "cache-control-ttl" "cache-old-key-no-effect"
    anthropic/cache-long.json5 2026.2.9: exit 0 claude-opus-4-6=long 
    anthropic/cache-long.json5 2026.9.6: exit 0 claude-opus-4-6=long 
    anthropic/cache-long.json5 2026.9.6 with a key: exit 0 claude-opus-4-6=long 
    anthropic/cache-none.json5 2026.2.9: exit 0 claude-opus-4-6=none 
    anthropic/cache-none.json5 2026.9.6: exit 0 claude-opus-4-6=none 
    anthropic/cache-none.json5 2026.9.6 with a key: exit 0 claude-opus-4-6=none 
    anthropic/cache-short.json5 2026.2.9: exit 0 claude-opus-4-6=short 
    anthropic/cache-short.json5 2026.9.6: exit 0 claude-opus-4-6=short 
    anthropic/cache-short.json5 2026.9.6 with a key: exit 0 claude-opus-4-6=short 
    anthropic/setup-token.json5 2026.2.9: exit 0 claude-opus-4-6=short? 
    anthropic/setup-token.json5 2026.9.6: exit 0 claude-opus-4-6=short? 
    anthropic/setup-token.json5 2026.9.6 with a key: exit 0 claude-opus-4-6=short 
    clean.json5 2026.2.9: exit 1 claude-opus-5=long claude-sonnet-5=short qwen3-32b=not-applicable claude-opus-5=long claude-sonnet-5=short qwen3-32b=not-applicable claude-sonnet-5=short qwen3-32b=not-applicable claude-opus-5=long "cache-pruning-ttl"
    clean.json5 2026.9.6: exit 0 claude-opus-5=long claude-sonnet-5=short qwen3-32b=not-applicable claude-opus-5=long claude-sonnet-5=short qwen3-32b=not-applicable claude-sonnet-5=short qwen3-32b=not-applicable claude-opus-5=long 
    clean.json5 2026.9.6 with a key: exit 0 claude-opus-5=long claude-sonnet-5=short qwen3-32b=not-applicable claude-opus-5=long claude-sonnet-5=short qwen3-32b=not-applicable claude-sonnet-5=short qwen3-32b=not-applicable claude-opus-5=long 
    january-mended.json5 2026.2.9: exit 1 claude-opus-4-5=short? claude-sonnet-4-5=short? gpt-5.2=not-applicable gpt-4o=not-applicable 
    january-mended.json5 2026.9.6: exit 0 claude-opus-4-5=short? claude-sonnet-4-5=short? gpt-5.2=not-sent gpt-4o=not-sent 
    january-mended.json5 2026.9.6 with a key: exit 0 claude-opus-4-5=short claude-sonnet-4-5=short gpt-5.2=not-sent gpt-4o=not-sent
    "#);
}

fn properties(schema: &Value, found: &mut BTreeSet<String>) {
    if let Value::Object(keywords) = schema {
        for (name, value) in keywords {
            if let ("properties", Value::Object(members)) = (name.as_str(), value) {
                found.extend(members.keys().cloned());
            }
            properties(value, found);
        }
    }
}

#[test]
fn the_schema_describes_real_answers_and_the_guide_every_member() {
    let mut schema = schema("cache");
    let mut described = BTreeSet::new();
    properties(&schema, &mut described);
    let guide = include_str!("../../docs/cache.md");
    let missing: Vec<_> = described.iter().filter(|name| !guide.contains(&format!("`{name}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
    close(&mut schema);
    let validator = jsonschema::draft7::new(&schema).unwrap_or_else(|error| panic!("{error}"));
    let sandbox = Sandbox::new()
        .file("a.json5", OLD)
        .file("b.json5", FLEET)
        .file("c.json5", "{ nonsense: 1, agents: { defaults: { model: '${MODEL}' } } }")
        .file("k.env", "ANTHROPIC_API_KEY=made-up\n");
    let mut seen = BTreeSet::new();
    for arguments in ["a.json5 --env-file k.env", "a.json5", "b.json5", "b.json5 --target 2026.2.9", "c.json5 --no-env"]
    {
        let (_, out, _) = sandbox.output(&format!("cache --format json {arguments}"), "");
        let answer: Value = serde_json::from_str(&out).unwrap_or_default();
        let errors: Vec<String> = validator.iter_errors(&answer).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{arguments}");
        names(&answer, &mut seen);
    }
    // Each member that is described was seen, so that none of this is true of nothing.
    assert_eq!(seen, described);
    for text in ["{}", r#"{ "version": 2 }"#] {
        assert!(!validator.is_valid(&serde_json::from_str(text).unwrap_or_default()), "{text}");
    }
}

fn names(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            found.insert(name.clone());
            names(value, found);
        }),
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
}

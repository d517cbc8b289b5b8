//! The schema of a release.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;

#[test]
fn prints_or_writes_the_schema_of_a_release() {
    let sandbox = Sandbox::new();
    let (code, out, err) = sandbox.output("schema --target 2026.2.9", "");
    assert_eq!((code, err.as_str()), (0, ""));
    let schema: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(schema["title"], "OpenClaw config, release 2026.2.9");
    assert_snapshot!(sandbox.run("schema --target 2026.2.9 -o my.schema.json"), @r#"exit 0"#);
    assert_eq!(std::fs::read_to_string(sandbox.path("my.schema.json")).unwrap(), out);
    assert_snapshot!(sandbox.run("schema -o missing/my.schema.json"), @r#"
    exit 2
    --- stderr
    error: cannot write missing/my.schema.json: no such file or folder
    "#);
}

#[test]
fn check_takes_it() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ gateway: { port: 18789 } }")
        .file("bad.json", "{ gateway: { port: 'x' } }");
    sandbox.run("schema -o my.schema.json");
    assert_snapshot!(sandbox.run("check --format concise --schema my.schema.json openclaw.json bad.json"), @r#"
    exit 1
    --- stdout
    bad.json:1:20: error[wrong-type] expected a whole number, got the string "x" (gateway.port)
    --- stderr
    ✗ 1 of 2 files refused; 1 error
    "#);
}

#[test]
fn prints_settings_for_editors() {
    let sandbox = Sandbox::new();
    assert_snapshot!(sandbox.run("schema editor vscode"), @r#"
    exit 0
    --- stdout
    {
      "json.schemas": [
        {
          "fileMatch": [
            "openclaw.json",
            "openclaw.json5"
          ],
          "url": "https://raw.githubusercontent.com/openclaw-lint/openclaw-lint/main/schema/openclaw.schema.json"
        }
      ],
      "files.associations": {
        "openclaw.json": "jsonc"
      }
    }
    --- stderr
    VS Code: .vscode/settings.json of the project, or the user settings
    "#);
    assert_snapshot!(sandbox.run("schema editor neovim --target 2026.4.14"), @"
    exit 0
    --- stdout
    vim.lsp.config('jsonls', {
      settings = {
        json = {
          validate = { enable = true },
          schemas = {
            { fileMatch = { 'openclaw.json', 'openclaw.json5' }, url = 'https://raw.githubusercontent.com/openclaw-lint/openclaw-lint/main/schema/releases/2026.4.14.schema.json' },
          },
        },
      },
    })
    vim.lsp.enable('jsonls')
    --- stderr
    Neovim 0.11 with vscode-json-language-server: .nvim.lua of the project (`:set exrc`), or init.lua
    ");
    assert_snapshot!(sandbox.run("schema editor helix"), @r#"
    exit 0
    --- stdout
    [language-server.vscode-json-language-server.config.json]
    validate = { enable = true }
    schemas = [{ fileMatch = ["openclaw.json", "openclaw.json5"], url = "https://raw.githubusercontent.com/openclaw-lint/openclaw-lint/main/schema/openclaw.schema.json" }]
    --- stderr
    Helix with vscode-json-language-server: .helix/languages.toml of the project, or that of the user
    "#);
    assert_snapshot!(sandbox.run("schema editor zed"), @r#"
    exit 0
    --- stdout
    {
      "lsp": {
        "json-language-server": {
          "settings": {
            "json": {
              "schemas": [
                {
                  "fileMatch": [
                    "openclaw.json",
                    "openclaw.json5"
                  ],
                  "url": "https://raw.githubusercontent.com/openclaw-lint/openclaw-lint/main/schema/openclaw.schema.json"
                }
              ]
            }
          }
        }
      },
      "file_types": {
        "JSONC": [
          "openclaw.json"
        ]
      }
    }
    --- stderr
    Zed: .zed/settings.json of the project, or the user settings
    "#);
    assert_snapshot!(sandbox.run("schema editor jetbrains"), @r#"
    exit 0
    --- stdout
    <?xml version="1.0" encoding="UTF-8"?>
    <project version="4">
      <component name="JsonSchemaMappingsProjectConfiguration">
        <state>
          <map>
            <entry key="openclaw.json">
              <value>
                <SchemaInfo>
                  <option name="name" value="openclaw.json" />
                  <option name="relativePathToSchema" value="https://raw.githubusercontent.com/openclaw-lint/openclaw-lint/main/schema/openclaw.schema.json" />
                  <option name="schemaVersion" value="JSON Schema version 7" />
                  <option name="patterns">
                    <list>
                      <Item>
                        <option name="path" value="openclaw.json" />
                        <option name="mappingKind" value="Pattern" />
                      </Item>
                      <Item>
                        <option name="path" value="openclaw.json5" />
                        <option name="mappingKind" value="Pattern" />
                      </Item>
                    </list>
                  </option>
                </SchemaInfo>
              </value>
            </entry>
          </map>
        </state>
      </component>
    </project>
    --- stderr
    IntelliJ, PyCharm, WebStorm and others: .idea/jsonSchemas.xml of the project
    "#);
}

#[test]
fn adds_to_settings_that_are_there() {
    let sandbox = Sandbox::new()
        .file(
            ".vscode/settings.json",
            "{\n  // mine\n  \"editor.tabSize\": 2,\n  \"json.schemas\": [\n    { \"url\": \"x\" }\n  ]\n}\n",
        )
        .file(".helix/languages.toml", "# mine\n")
        .file(".zed/settings.json", "{}");
    assert_snapshot!(sandbox.run("schema editor vscode --write"), @"
    exit 0
    --- stderr
    wrote .vscode/settings.json
    ");
    assert_snapshot!(std::fs::read_to_string(sandbox.path(".vscode/settings.json")).unwrap(), @r#"
    {
      // mine
      "editor.tabSize": 2,
      "json.schemas": [
        { "url": "x" },
        {
          "fileMatch": ["openclaw.json", "openclaw.json5"],
          "url": "https://raw.githubusercontent.com/openclaw-lint/openclaw-lint/main/schema/openclaw.schema.json"
        }
      ],
      "files.associations": {
        "openclaw.json": "jsonc"
      }
    }
    "#);
    assert_snapshot!(sandbox.run("schema editor vscode --write"), @"
    exit 0
    --- stderr
    .vscode/settings.json has these settings already
    ");
    assert_snapshot!(sandbox.run("schema editor helix --write"), @r#"
    exit 2
    --- stderr
    error: .helix/languages.toml was left alone: it is there already; put this into it:

    [language-server.vscode-json-language-server.config.json]
    validate = { enable = true }
    schemas = [{ fileMatch = ["openclaw.json", "openclaw.json5"], url = "https://raw.githubusercontent.com/openclaw-lint/openclaw-lint/main/schema/openclaw.schema.json" }]
    "#);
    assert_eq!(std::fs::read_to_string(sandbox.path(".helix/languages.toml")).unwrap(), "# mine\n");
    assert_snapshot!(sandbox.run("schema editor zed --write"), @"
    exit 0
    --- stderr
    wrote .zed/settings.json
    ");
    assert_snapshot!(sandbox.run("schema editor jetbrains --write --schema-file schemas/openclaw.schema.json"), @"
    exit 0
    --- stderr
    wrote .idea/jsonSchemas.xml
    ");
    let written = std::fs::read_to_string(sandbox.path(".idea/jsonSchemas.xml")).unwrap();
    assert!(written.contains("/schemas/openclaw.schema.json\""), "{written}");
    let schema: Value =
        serde_json::from_str(&std::fs::read_to_string(sandbox.path("schemas/openclaw.schema.json")).unwrap()).unwrap();
    assert_eq!(schema["title"], "OpenClaw config, release 2026.9.6");
}

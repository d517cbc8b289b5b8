//! The settings of each editor.

use crate::args::Editor;
use serde_json::{Value, json};

/// Files that the schema is for.
const FILES: [&str; 2] = ["openclaw.json", "openclaw.json5"];

/// Settings of one editor.
pub(super) struct Settings {
    /// Where they go, below the project folder.
    pub(super) file: &'static str,
    /// The same in words.
    pub(super) place: &'static str,
    form: Form,
}

enum Form {
    /// Members to add, each with its path.
    Json(Vec<(Vec<&'static str>, Value)>),
    Text(String),
}

impl Settings {
    /// A whole file with nothing else in it.
    pub(super) fn text(&self) -> String {
        match &self.form {
            Form::Text(text) => text.clone(),
            Form::Json(members) => {
                let mut root = json!({});
                for (path, value) in members {
                    *path.iter().fold(&mut root, |node, name| &mut node[*name]) = value.clone();
                }
                format!("{root:#}\n")
            }
        }
    }

    /// The members, where the settings are JSON.
    pub(super) fn json(&self) -> Option<Vec<(Vec<&'static str>, Value)>> {
        match &self.form {
            Form::Json(members) => Some(members.clone()),
            Form::Text(_) => None,
        }
    }
}

/// The settings that attach the schema at `url`.
pub(super) fn of(editor: Editor, url: &str) -> Settings {
    let schema = json!({ "fileMatch": FILES, "url": url });
    match editor {
        Editor::Vscode => Settings {
            file: ".vscode/settings.json",
            place: "VS Code: .vscode/settings.json of the project, or the user settings",
            form: Form::Json(vec![
                (vec!["json.schemas"], json!([schema])),
                // Otherwise comments are errors.
                (vec!["files.associations", "openclaw.json"], json!("jsonc")),
            ]),
        },
        Editor::Zed => Settings {
            file: ".zed/settings.json",
            place: "Zed: .zed/settings.json of the project, or the user settings",
            form: Form::Json(vec![
                (vec!["lsp", "json-language-server", "settings", "json", "schemas"], json!([schema])),
                (vec!["file_types", "JSONC"], json!(["openclaw.json"])),
            ]),
        },
        Editor::Jetbrains => Settings {
            file: ".idea/jsonSchemas.xml",
            place: "IntelliJ, PyCharm, WebStorm and others: .idea/jsonSchemas.xml of the project",
            form: Form::Text(jetbrains(url)),
        },
        Editor::Neovim => Settings {
            file: ".nvim.lua",
            place: "Neovim 0.11 with vscode-json-language-server: .nvim.lua of the project (`:set exrc`), or init.lua",
            form: Form::Text(format!(
                "vim.lsp.config('jsonls', {{\n  settings = {{\n    json = {{\n      validate = {{ enable = true }},\n      \
                 schemas = {{\n        {{ fileMatch = {{ '{}' }}, url = '{url}' }},\n      }},\n    }},\n  }},\n}})\n\
                 vim.lsp.enable('jsonls')\n",
                FILES.join("', '"),
            )),
        },
        Editor::Helix => Settings {
            file: ".helix/languages.toml",
            place: "Helix with vscode-json-language-server: .helix/languages.toml of the project, or that of the user",
            form: Form::Text(format!(
                "[language-server.vscode-json-language-server.config.json]\nvalidate = {{ enable = true }}\n\
                 schemas = [{{ fileMatch = [\"{}\"], url = \"{url}\" }}]\n",
                FILES.join("\", \""),
            )),
        },
    }
}

fn jetbrains(url: &str) -> String {
    let escaped = url.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let items: String = FILES
        .iter()
        .map(|file| {
            format!(
                "                  <Item>\n                    <option name=\"path\" value=\"{file}\" />\n                    \
                 <option name=\"mappingKind\" value=\"Pattern\" />\n                  </Item>\n"
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<project version=\"4\">\n  \
         <component name=\"JsonSchemaMappingsProjectConfiguration\">\n    <state>\n      <map>\n        \
         <entry key=\"openclaw.json\">\n          <value>\n            <SchemaInfo>\n              \
         <option name=\"name\" value=\"openclaw.json\" />\n              \
         <option name=\"relativePathToSchema\" value=\"{escaped}\" />\n              \
         <option name=\"schemaVersion\" value=\"JSON Schema version 7\" />\n              \
         <option name=\"patterns\">\n                <list>\n{items}                </list>\n              </option>\n            \
         </SchemaInfo>\n          </value>\n        </entry>\n      </map>\n    </state>\n  </component>\n</project>\n"
    )
}

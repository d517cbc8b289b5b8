//! The catalogue of all texts of the core, for translators: ids and English templates, from every `text!` of the
//! sources and from the data that is said to people.

use openclaw_lint_core::migrate::catalogue;
use openclaw_lint_core::report::text::id_of;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The catalogue with its content.
pub(crate) fn files(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let mut templates: Vec<String> = catalogue::all().map(|migration| migration.why().template().to_owned()).collect();
    for file in sources(&root.join("core/src"))? {
        let fault = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        let source = std::fs::read_to_string(&file).map_err(|error| fault(&error))?;
        collect(source.parse().map_err(|error| fault(&error))?, &mut templates);
    }
    let text = serde_json::to_string_pretty(&entries(templates)?).map_err(|error| error.to_string())?;
    Ok(vec![(root.join("www/src/i18n/rules/en.json"), text + "\n")])
}

/// Templates by their ids.
fn entries(templates: Vec<String>) -> Result<BTreeMap<String, String>, String> {
    let mut entries = BTreeMap::new();
    for template in templates.into_iter().filter(|template| !template.is_empty()) {
        if let Some(other) = entries.insert(id_of(&template), template.clone())
            && other != template
        {
            return Err(format!("two texts with one id, change one of them: {template:?} and {other:?}"));
        }
    }
    Ok(entries)
}

/// The sources below a folder, without files of tests.
fn sources(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let fault = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        let is_tests = path.file_stem().is_some_and(|stem| stem == "tests");
        match path.extension() {
            _ if is_tests => {}
            None => files.extend(sources(&path)?),
            Some(extension) if extension == "rs" => files.push(path),
            Some(_) => {}
        }
    }
    Ok(files)
}

/// Every literal that follows `text!(`, but for those in modules of tests.
fn collect(stream: TokenStream, templates: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let mut of_tests = false;
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at)).map(ToString::to_string);
        match group.delimiter() {
            Delimiter::Bracket if before(1).as_deref() == Some("#") => {
                of_tests |= group.stream().to_string().replace(' ', "") == "cfg(test)";
                continue;
            }
            Delimiter::Brace if std::mem::take(&mut of_tests) => continue,
            Delimiter::Parenthesis if before(1).as_deref() == Some("!") && before(2).as_deref() == Some("text") => {
                templates.extend(group.stream().into_iter().next().and_then(literal));
            }
            _ => {}
        }
        collect(group.stream(), templates);
    }
}

fn literal(token: TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    match syn::Lit::new(literal) {
        syn::Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_templates_wherever_they_stand() {
        let source = r#"
            /// Like text!("no code").
            #[cfg(test)]
            mod tests { fn f() { text!("of a test"); } }
            #[cfg(feature = "x")]
            fn f() -> Text { text!("a {b}", b = text!("an \
                inner one")) }
            const C: [(u8, Text); 1] = [(1, text!("in a \"table\""))];
            fn g() { text("no macro"); format!("no text"); }
        "#;
        let mut templates = Vec::new();
        collect(source.parse().unwrap(), &mut templates);
        assert_eq!(templates, ["a {b}", "an inner one", "in a \"table\""]);
    }

    #[test]
    fn an_id_is_of_one_text() {
        let entries = entries(vec!["a".to_owned(), "b".to_owned(), "a".to_owned(), String::new()]).unwrap();
        assert_eq!(entries.len(), 2);
    }
}

//! Names that a mistyped one may have meant.

/// The names among `known` that are close to `name`, best first, at most three.
#[must_use]
pub fn closest(name: &str, known: &[&str]) -> Vec<String> {
    let wanted = letters(name);
    // One mistake in a short word, two in a long one.
    let allowed = if wanted.chars().count() < 5 { 1 } else { 2 };
    let mut near: Vec<(usize, &str)> = known
        .iter()
        .filter_map(|candidate| {
            let other = letters(candidate);
            let distance = strsim::osa_distance(&wanted, &other);
            let longer =
                wanted.len() >= 4 && other.len() >= 4 && (other.starts_with(&wanted) || wanted.starts_with(&other));
            (distance <= allowed || longer).then_some((distance, *candidate))
        })
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, name)| name.to_owned()).take(3).collect()
}

/// The name among `known` that is closer to `name` than any other.
#[must_use]
pub fn clearest(name: &str, known: &[&str]) -> Option<String> {
    let wanted = letters(name);
    let near = closest(name, known);
    let distance = |other: &String| strsim::osa_distance(&wanted, &letters(other));
    let [best, rest @ ..] = near.as_slice() else { return None };
    rest.iter().all(|other| distance(other) > distance(best)).then(|| best.clone())
}

/// A name without case and punctuation: what is left when two spellings of it differ.
#[must_use]
pub(crate) fn letters(name: &str) -> String {
    if name.is_ascii() {
        let mut letters = String::with_capacity(name.len());
        letters.extend(name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        return letters;
    }
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_other_spellings_and_slips() {
        let known = ["botToken", "enabled", "allowFrom", "port"];
        assert_eq!(closest("bot_token", &known), ["botToken"]);
        assert_eq!(closest("enabeld", &known), ["enabled"]);
        assert_eq!(closest("prt", &known), ["port"]);
        assert!(closest("colour", &known).is_empty());
        assert_eq!(clearest("modle", &["model", "models"]).as_deref(), Some("model"));
        assert_eq!(clearest("modl", &["mode", "model"]), None);
    }
}

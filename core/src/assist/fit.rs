//! Which names fit what has been typed, and how well.

/// How well a name fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It begins so.
    Prefix,
    /// It has these letters, in this order.
    Letters,
}

/// Whether `name` fits what was `typed`; case does not matter.
pub(super) fn fit(name: &str, typed: &str) -> Option<Fit> {
    let lower = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<Vec<char>>();
    let (name, typed) = (lower(name), lower(typed.trim_end()));
    if name.starts_with(&typed) {
        return Some(Fit::Prefix);
    }
    let mut rest = name.iter();
    typed.iter().all(|wanted| rest.any(|found| found == wanted)).then_some(Fit::Letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_beginnings_from_letters() {
        assert_eq!(fit("heartbeat", ""), Some(Fit::Prefix));
        assert_eq!(fit("heartbeat", "Hea"), Some(Fit::Prefix));
        assert_eq!(fit("heartbeat", "hbt"), Some(Fit::Letters));
        assert_eq!(fit("heartbeat", "hx"), None);
    }
}

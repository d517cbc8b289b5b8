//! The file `_headers` of the page, which hosts read too: patterns of paths, and below each its headers.

use hyper::header::{CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue};

/// What to send with which path.
pub(super) struct Headers(Vec<(String, HeaderMap)>);

impl Headers {
    /// A line that cannot be read is an error, and so is a page without a policy.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut parts: Vec<(String, HeaderMap)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let bad = || format!("`{line}`");
            if !line.starts_with(char::is_whitespace) {
                parts.push((line.trim().to_owned(), HeaderMap::new()));
                continue;
            }
            let (name, value) = line.split_once(':').ok_or_else(bad)?;
            let name: HeaderName = name.trim().parse().map_err(|_| bad())?;
            let value: HeaderValue = value.trim().parse().map_err(|_| bad())?;
            parts.last_mut().ok_or_else(bad)?.1.insert(name, value);
        }
        let headers = Self(parts);
        if headers.of("/").contains_key(CONTENT_SECURITY_POLICY) {
            Ok(headers)
        } else {
            Err("no content security policy".to_owned())
        }
    }

    /// The headers of a path; what stands further below wins.
    pub(super) fn of(&self, path: &str) -> HeaderMap {
        let mut all = HeaderMap::new();
        for (pattern, headers) in &self.0 {
            let applies = match pattern.strip_suffix('*') {
                Some(beginning) => path.starts_with(beginning),
                None => path == pattern,
            };
            if applies {
                all.extend(headers.clone());
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::Headers;

    #[test]
    fn the_last_pattern_wins() {
        let text = "/*\n  Content-Security-Policy: default-src 'none'\n  X-A: 1\n/assets/*\n  X-A: 2\n";
        let headers = Headers::read(text).expect("readable");
        assert_eq!(headers.of("/").get("x-a").expect("one"), "1");
        assert_eq!(headers.of("/assets/x.js").get("x-a").expect("one"), "2");
        assert_eq!(headers.of("/assets/x.js").len(), 2);
    }

    #[test]
    fn headers_without_a_policy_are_refused() {
        for text in ["", "/*\n  X-A: 1\n", "  X-A: 1\n", "/*\n  what\n", "/assets/*\n  Content-Security-Policy: x\n"] {
            assert!(Headers::read(text).is_err(), "{text}");
        }
    }
}

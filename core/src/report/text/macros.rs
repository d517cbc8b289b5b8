//! The macro behind every sentence.

/// A text from an English template and its arguments: `text!("rename {key} to {name}", key, name = right)`. Placeholders
/// are plain names, and the arguments stand in the order of their first use; anything else does not compile. Every
/// template is found by its `text!(` for the catalogue of translations.
macro_rules! text {
    (@value $name:ident) => { &$name };
    (@value $name:ident $value:expr) => { &$value };
    ($template:literal $(,)?) => {{
        const TEMPLATE: &str = $template;
        const { assert!($crate::report::text::fits(TEMPLATE, &[]), "a placeholder of this text has no argument") };
        $crate::report::Text::plain(TEMPLATE)
    }};
    ($template:literal $(, $name:ident $(= $value:expr)?)+ $(,)?) => {{
        const TEMPLATE: &str = $template;
        const {
            assert!(
                $crate::report::text::fits(TEMPLATE, &[$(stringify!($name)),+]),
                "the arguments of this text are not its placeholders in the order of their first use"
            );
        };
        $crate::report::Text::new(TEMPLATE, &[$(text!(@value $name $($value)?)),+])
    }};
}

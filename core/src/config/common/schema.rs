//! Macros for types whose JSON Schema is written out by hand.

/// Declares a newtype together with the JSON Schema that it stands for.
///
/// The schema is inlined where the type is used, so that attributes on a field (`length`, `range`) can add to it.
macro_rules! schema_newtype {
    ($(#[$meta:meta])* $name:ident($inner:ty) = $($schema:tt)+) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        $crate::config::common::schema::inline_schema!($name = $($schema)+);
    };
}

/// Writes out the JSON Schema of a type.
macro_rules! inline_schema {
    ($name:ident = $($schema:tt)+) => {
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($($schema)+)
            }
        }
    };
}

pub(crate) use {inline_schema, schema_newtype};

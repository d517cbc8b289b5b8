//! Gives the module a stack for the deepest config that the parser takes; the linker's own choice is 1 MB.

fn main() {
    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        println(4 << 20);
    }
}

#[allow(clippy::print_stdout, reason = "that is how a build script talks to cargo")]
fn println(bytes: usize) {
    println!("cargo::rustc-link-arg-cdylib=-zstack-size={bytes}");
    println!("cargo::rerun-if-changed=build.rs");
}

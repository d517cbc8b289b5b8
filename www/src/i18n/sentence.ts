// Fills the templates of the engine's sentences: `{name}` is an argument, doubled braces stand for themselves.
import type { Text } from "openclaw-lint-wasm";
import { isolate } from "./isolate";

/** The sentence; an argument that is a sentence itself is said by `say`. */
export function fill(template: string, args: Text["args"], say: (text: Text) => string): string {
  return template.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, name: string | undefined) => {
    if (name === undefined) return found.charAt(0);
    const value = args[name];
    if (value === undefined || value === null) return "";
    return isolate(typeof value === "string" ? value : say(value));
  });
}

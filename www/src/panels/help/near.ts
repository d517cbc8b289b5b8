// The names that a failed search may have meant: the engine puts them in backticks behind a question.
import type { Failure } from "openclaw-lint-wasm";

export function near({ help }: Failure): string[] {
  const question = /did you mean (.+)\?/.exec(help ?? "")?.[1] ?? "";
  return [...question.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);
}

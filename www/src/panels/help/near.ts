// The names that a failed search may have meant: the engine puts them in backticks behind a question.
import type { Failure } from "openclaw-lint-wasm";

export function near({ message, help }: Failure): string[] {
  const question = /did you mean (.+)\?/.exec(`${message}\n${help ?? ""}`)?.[1];
  if (question === undefined) return [];
  const marked = [...question.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);
  return marked.length > 0 ? marked : question.split(/,\s*|\s+or\s+/).filter((name) => name !== "");
}

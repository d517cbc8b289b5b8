// What the page and its worker say to each other.
import type * as engine from "openclaw-lint-wasm";

/** The calls of the engine that the page uses. */
export type Calls = Pick<
  typeof engine,
  "check" | "fix" | "upgrade" | "readiness" | "retention" | "schema" | "explain" | "complete" | "hover" | "releases" | "redact"
>;
export type Call = keyof Calls;
export type Answer<C extends Call> = ReturnType<Calls[C]>;

/** A question of the page. */
export interface Question {
  id: number;
  call: Call;
  args: unknown[];
}

/** What the worker says: that it is ready, that it cannot start, an answer, or that the module broke down while it looked for one. */
export type Message =
  | { kind: "ready" }
  | { kind: "failed"; reason: string }
  | { kind: "answer"; id: number; answer: unknown }
  | { kind: "broken"; id: number; reason: string };

// The worker: holds the WebAssembly module and answers one question after the other, off the page's thread.
import init, * as engine from "openclaw-lint-wasm";
import type { Call, Message, Question } from "./protocol";

const say = (message: Message) => self.postMessage(message);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function answer({ id, call, args }: Question): Message {
  try {
    return { kind: "answer", id, answer: (engine[call] as (...args: unknown[]) => unknown)(...args) };
  } catch (error) {
    // No call throws for bad input, so this is a trap: the module's memory can no longer be relied on.
    return { kind: "broken", id, reason: reasonOf(error) };
  }
}

/** The calls that tell about keys of the config. The sentences for that come behind the module, so that checks need not wait. */
const TELLING: ReadonlySet<Call> = new Set<Call>(["complete", "explain", "hover", "schema", "upgrade"]);

init()
  .then(() => {
    // Without them everything works, and less is said.
    const notes = engine.loadNotes().catch(() => {});
    self.addEventListener("message", async ({ data }: MessageEvent<Question>) => {
      if (TELLING.has(data.call)) await notes;
      say(answer(data));
    });
    say({ kind: "ready" });
  })
  .catch((error: unknown) => say({ kind: "failed", reason: reasonOf(error) }));

// The worker: holds the WebAssembly module and answers one question after the other, off the page's thread.
import init, * as engine from "openclaw-lint-wasm";
import type { Message, Question } from "./protocol";

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

init()
  .then(() => {
    self.addEventListener("message", ({ data }: MessageEvent<Question>) => say(answer(data)));
    say({ kind: "ready" });
  })
  .catch((error: unknown) => say({ kind: "failed", reason: reasonOf(error) }));

// The worker: holds the WebAssembly module and answers one question after the other, off the page's thread.
import init, * as engine from "openclaw-lint-wasm";
import type { Message, Question } from "./protocol";

const say = (message: Message) => self.postMessage(message);

const failure = (error: unknown) => ({
  ok: false,
  error: { code: "internal", message: error instanceof Error ? error.message : String(error), help: null },
});

function answer({ call, args }: Question): unknown {
  try {
    return (engine[call] as (...args: unknown[]) => unknown)(...args);
  } catch (error) {
    return failure(error);
  }
}

init()
  .then(() => {
    self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
      say({ kind: "answer", id: data.id, answer: answer(data) });
    });
    say({ kind: "ready" });
  })
  .catch((error: unknown) => say({ kind: "failed", reason: failure(error).error.message }));

// The page's side of the worker: each call of the engine as a promise.
import type { Call, Calls, Message, Question } from "./protocol";

type Answer<C extends Call> = ReturnType<Calls[C]>;

export class Engine {
  /** Settles when the module runs, or cannot. */
  readonly ready: Promise<void>;
  #worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "openclaw-lint" });
  #open = new Map<number, (answer: unknown) => void>();
  #next = 0;

  constructor() {
    this.ready = new Promise((resolve, reject) => {
      this.#worker.addEventListener("message", ({ data }: MessageEvent<Message>) => {
        if (data.kind === "ready") resolve();
        else if (data.kind === "failed") reject(new Error(data.reason));
        else {
          this.#open.get(data.id)?.(data.answer);
          this.#open.delete(data.id);
        }
      });
      this.#worker.addEventListener("error", (event) => reject(new Error(event.message || "the worker did not start")));
    });
  }

  /** Asks; answers come in the order of the questions. */
  ask<C extends Call>(call: C, ...args: Parameters<Calls[C]>): Promise<Answer<C>> {
    const id = this.#next++;
    return this.ready.then(
      () =>
        new Promise((resolve) => {
          this.#open.set(id, resolve as (answer: unknown) => void);
          this.#worker.postMessage({ id, call, args } satisfies Question);
        }),
    );
  }
}

// The page's side of the worker: each call of the engine as a promise. A worker that breaks down is replaced by a new one.
import type { Answer, Call, Calls, Message, Question } from "./protocol";
import { Queue, type Waiting } from "./queue";

/** What of a worker is needed here. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** How long an answer may take before the worker is given up, in milliseconds. */
const PATIENCE = 30_000;

const startWorker = (): WorkerLike => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "openclaw-lint" });

const failure = (message: string) => ({ ok: false, error: { code: "internal", message, help: null } });

export class Engine {
  /** Settles when the module runs, or cannot. */
  readonly ready: Promise<void>;
  /** Hears that the worker broke down and was started again, and why. */
  onRestart: (reason: string) => void = () => {};
  #start: () => WorkerLike;
  #patience: number;
  #worker: WorkerLike;
  #running = false;
  #dead: string | null = null;
  #queue = new Queue();
  #asked: { id: number; waiting: Waiting; timer: ReturnType<typeof setTimeout> } | null = null;
  #next = 0;
  #settleReady: { resolve(): void; reject(error: Error): void };

  constructor(start: () => WorkerLike = startWorker, patience = PATIENCE) {
    this.#start = start;
    this.#patience = patience;
    let settle!: { resolve(): void; reject(error: Error): void };
    this.ready = new Promise((resolve, reject) => (settle = { resolve, reject }));
    // Who asks is told by the answer; nobody has to listen to `ready`.
    this.ready.catch(() => {});
    this.#settleReady = settle;
    this.#worker = this.#open();
  }

  /** Asks; every question is answered. Checks, completions and hovers go before longer work that still waits. */
  ask<C extends Call>(call: C, ...args: Parameters<Calls[C]>): Promise<Answer<C>> {
    return this.#put(call, args, false) as Promise<Answer<C>>;
  }

  /** Asks; `null` when a newer question of the same call made this one needless. */
  newest<C extends Call>(call: C, ...args: Parameters<Calls[C]>): Promise<Answer<C> | null> {
    return this.#put(call, args, true) as Promise<Answer<C> | null>;
  }

  #put(call: Call, args: unknown[], newest: boolean): Promise<unknown> {
    return new Promise((settle) => {
      this.#queue.add({ call, args, newest, settle });
      this.#pump();
    });
  }

  #open(): WorkerLike {
    const worker = this.#start();
    worker.addEventListener("message", (event) => {
      if (worker === this.#worker) this.#hear((event as MessageEvent<Message>).data);
    });
    worker.addEventListener("error", (event) => {
      if (worker === this.#worker) this.#fall((event as ErrorEvent).message || "the worker stopped");
    });
    return worker;
  }

  #hear(message: Message): void {
    if (message.kind === "ready") {
      this.#running = true;
      this.#settleReady.resolve();
    } else if (message.kind === "failed") {
      this.#fall(message.reason);
      return;
    } else if (message.kind === "broken") {
      this.#fall(message.reason);
      return;
    } else if (this.#asked?.id === message.id) {
      this.#settleAsked(message.answer);
    }
    this.#pump();
  }

  /** The worker is of no more use: whoever waits for its answer hears why, and a new one takes over, unless this one never ran. */
  #fall(reason: string): void {
    this.#worker.terminate();
    const started = this.#running;
    this.#running = false;
    this.#settleAsked(failure(reason));
    if (!started) {
      this.#dead = reason;
      this.#settleReady.reject(new Error(reason));
      this.#pump();
      return;
    }
    this.onRestart(reason);
    this.#worker = this.#open();
  }

  #settleAsked(answer: unknown): void {
    const asked = this.#asked;
    if (!asked) return;
    clearTimeout(asked.timer);
    this.#asked = null;
    asked.waiting.settle(answer);
  }

  #pump(): void {
    if (this.#dead !== null) {
      for (const waiting of this.#queue.drain()) waiting.settle(failure(this.#dead));
      return;
    }
    // One question at a time: what waits on this side can still be overtaken or put in another order.
    if (!this.#running || this.#asked) return;
    const waiting = this.#queue.take();
    if (!waiting) return;
    const id = this.#next++;
    const timer = setTimeout(() => this.#fall(`no answer to "${waiting.call}" within ${this.#patience / 1000} seconds`), this.#patience);
    this.#asked = { id, waiting, timer };
    this.#worker.postMessage({ id, call: waiting.call, args: waiting.args } satisfies Question);
  }
}

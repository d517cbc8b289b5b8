// The order of the questions that wait for the worker: what somebody waits for at the caret first, overtaken ones not at all.
import type { Call } from "./protocol";

/** A question that waits, and who is to hear of it. */
export interface Waiting {
  call: Call;
  args: unknown[];
  /** Only the newest question of a call is worth an answer. */
  newest: boolean;
  /** `null`: it was overtaken by a newer one. */
  settle(answer: unknown): void;
}

const rank = (call: Call) => (call === "complete" || call === "hover" ? 0 : call === "check" ? 1 : 2);

export class Queue {
  #waiting: Waiting[] = [];

  get length(): number {
    return this.#waiting.length;
  }

  /** Puts a question in; an older one that it overtakes is settled with `null` and never asked. */
  add(next: Waiting): void {
    if (next.newest) {
      for (const old of this.#waiting) if (old.newest && old.call === next.call) old.settle(null);
      this.#waiting = this.#waiting.filter((old) => !(old.newest && old.call === next.call));
    }
    this.#waiting.push(next);
  }

  /** Takes the question that comes first. */
  take(): Waiting | undefined {
    let best = 0;
    for (let index = 1; index < this.#waiting.length; index++) {
      if (rank(this.#waiting[index]!.call) < rank(this.#waiting[best]!.call)) best = index;
    }
    return this.#waiting.splice(best, 1)[0];
  }

  /** Takes all of them. */
  drain(): Waiting[] {
    return this.#waiting.splice(0);
  }
}

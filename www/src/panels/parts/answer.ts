// Asks the engine while a component is shown, again when what it depends on changed, and keeps the newest answer.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Failure, Outcome } from "openclaw-lint-wasm";

export interface Answer<T> {
  /** The newest answer; the last good one stays while the next is awaited or fails. */
  value: T | null;
  failure: Failure | null;
  busy: boolean;
}

/** Typing comes in bursts; only its end is worth a question. */
const PAUSE_MS = 200;

/** Asks when `about` changes; `ask` returning null means that there is nothing to ask. */
export function useAnswer<T>(ask: () => Promise<Outcome<T>> | null, about: unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: null, failure: null, busy: true });
  /** Settles when the engine is done with the last question. */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    let current = true;
    const failed = (message: string): Failure => ({ code: "internal", message, help: null });
    setAnswer((shown) => (shown.busy ? shown : { ...shown, busy: true }));
    const run = async () => {
      // Questions that pile up would hold up the check, which is answered by the same worker.
      await last.current.catch(() => undefined);
      if (!current) return;
      const question = ask();
      if (question === null) {
        setAnswer({ value: null, failure: null, busy: false });
        return;
      }
      last.current = question;
      try {
        const outcome = await question;
        if (!current) return;
        if (outcome.ok) setAnswer({ value: outcome.value, failure: null, busy: false });
        else setAnswer((shown) => ({ ...shown, failure: outcome.error, busy: false }));
      } catch (error) {
        const failure = failed(error instanceof Error ? error.message : String(error));
        if (current) setAnswer((shown) => ({ ...shown, failure, busy: false }));
      }
    };
    // The first question of a panel needs no pause.
    const timer = setTimeout(() => void run(), answer.value === null && answer.failure === null ? 0 : PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, about);
  return answer;
}

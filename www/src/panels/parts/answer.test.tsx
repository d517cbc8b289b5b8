// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Outcome } from "openclaw-lint-wasm";
import { type Answer, useAnswer } from "./answer";

const ok = <T,>(value: T): Outcome<T> => ({ ok: true, value });
let root: HTMLElement;
let seen: Answer<string>;

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement("div");
});
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

function Probe({ about, ask }: { about: string; ask: (about: string) => Promise<Outcome<string>> | null }) {
  seen = useAnswer(() => ask(about), [about]);
  return null;
}
const show = (about: string, ask: (about: string) => Promise<Outcome<string>> | null) =>
  act(() => render(<Probe about={about} ask={ask} />, root));
const wait = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

test("asks at once first, then at the end of a burst, and never two at a time", async () => {
  const done: (() => void)[] = [];
  const ask = vi.fn((about: string) => new Promise<Outcome<string>>((resolve) => done.push(() => resolve(ok(about)))));
  await show("a", ask);
  await wait(1);
  expect(ask.mock.calls).toEqual([["a"]]);
  await show("ab", ask);
  await show("abc", ask);
  await wait(1000);
  expect(ask, "the first answer is still awaited").toHaveBeenCalledTimes(1);
  done[0]?.();
  await wait(1);
  expect(ask.mock.calls).toEqual([["a"], ["abc"]]);
  expect(seen, "an answer to an old question is not shown").toMatchObject({ value: null, busy: true });
  done[1]?.();
  await wait(1);
  expect(seen).toEqual({ value: "abc", failure: null, busy: false });
});

test("keeps the last good answer beside a failure", async () => {
  await show("a", async () => ok("fine"));
  await wait(1);
  await show("b", async () => ({ ok: false, error: { code: "internal", message: "no", help: null } }));
  await wait(300);
  expect(seen).toMatchObject({ value: "fine", failure: { message: "no" }, busy: false });
  await show("c", () => Promise.reject(new Error("the worker is gone")));
  await wait(300);
  expect(seen.failure?.message).toBe("the worker is gone");
});

test("asks nothing where there is nothing to ask, and nothing any more once it is gone", async () => {
  await show("", () => null);
  await wait(1);
  expect(seen).toEqual({ value: null, failure: null, busy: false });
  const ask = vi.fn(async () => ok("late"));
  await show("x", ask);
  expect(ask).not.toHaveBeenCalled();
  await act(() => render(null, root));
  await wait(1000);
  expect(ask).not.toHaveBeenCalled();
});

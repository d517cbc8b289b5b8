import { signal } from "@preact/signals";
import { beforeEach, expect, test, vi } from "vitest";

// The real state starts a worker.
const state = vi.hoisted(() => ({}) as Record<string, { value: unknown; peek(): unknown }>);
vi.mock("../state", () => state);
const asked = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
vi.mock("./confirm", () => ({ confirmed: asked }));

const text = signal("");
const editor = signal<object | null>(null);
Object.assign(state, { text, editor, fileName: signal("openclaw.json"), target: signal("auto") });
const { clear, load, markKept, unsaved, windowsLines } = await import("./document");

beforeEach(async () => {
  asked.mockReset().mockResolvedValue(true);
  text.value = "";
  editor.value = { replace: (next: string) => (text.value = next.replaceAll("\r\n", "\n")), focus: () => {}, flush: () => text.value };
  await load({ text: "" });
});

test("asks only when there is something to lose", async () => {
  expect(await load({ text: "{ a: 1 }\r\n", name: "a.json", target: "2026.9.6", crlf: true })).toBe(true);
  expect([text.value, state["fileName"]?.value, state["target"]?.value, windowsLines.value]).toEqual(["{ a: 1 }\n", "a.json", "2026.9.6", true]);
  expect(unsaved()).toBe(false);
  await load({ text: "{ b: 1 }" });
  expect(asked).not.toHaveBeenCalled();

  text.value = "{ b: 2 }";
  expect(unsaved()).toBe(true);
  asked.mockResolvedValueOnce(false);
  expect(await load({ text: "{ c: 1 }", name: "c.json" })).toBe(false);
  expect([text.value, state["fileName"]?.value]).toEqual(["{ b: 2 }", "openclaw.json"]);
  expect(await clear()).toBe(true);
  expect(text.value).toBe("");
  expect(asked).toHaveBeenCalledTimes(2);
});

test("a text that was downloaded is not lost", async () => {
  text.value = "{ a: 1 }";
  markKept();
  await load({ text: "{}" });
  expect(asked).not.toHaveBeenCalled();
});

test("waits for the editor", async () => {
  const ready = editor.value;
  editor.value = null;
  const loading = load({ text: "{ late: 1 }" });
  await Promise.resolve();
  expect(text.value).toBe("");
  editor.value = ready;
  expect(await loading).toBe(true);
  expect(text.value).toBe("{ late: 1 }");
});

// The client against a worker that answers, breaks down, never answers or never starts.
import { describe, expect, it, vi } from "vitest";
import { Engine, type WorkerLike } from "./client";
import type { Message, Question } from "./protocol";

class FakeWorker implements WorkerLike {
  asked: Question[] = [];
  terminated = false;
  #listeners: ((event: { data: Message }) => void)[] = [];
  addEventListener(type: string, listener: unknown): void {
    if (type === "message") this.#listeners.push(listener as (event: { data: Message }) => void);
  }
  postMessage(question: Question): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(message: Message): void {
    for (const listener of this.#listeners) listener({ data: message });
  }
  answer(answer: unknown): void {
    this.say({ kind: "answer", id: this.asked.at(-1)!.id, answer });
  }
}

function engine(patience = 1000) {
  const workers: FakeWorker[] = [];
  const client = new Engine(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }, patience);
  return { client, workers };
}

describe("the engine's client", () => {
  it("asks once the module runs, one question at a time", async () => {
    const { client, workers: [worker] } = engine();
    const first = client.ask("releases");
    const second = client.ask("schema");
    expect(worker!.asked).toHaveLength(0);
    worker!.say({ kind: "ready" });
    await client.ready;
    expect(worker!.asked.map(({ call }) => call)).toEqual(["releases"]);
    worker!.answer("one");
    worker!.answer("two");
    expect([await first, await second]).toEqual(["one", "two"]);
  });

  it("never sends a check that was overtaken while another one ran", async () => {
    const { client, workers: [worker] } = engine();
    worker!.say({ kind: "ready" });
    const answers = [client.newest("check", "a"), client.newest("check", "b"), client.newest("check", "c")];
    worker!.answer("of a");
    worker!.answer("of c");
    expect(await Promise.all(answers)).toEqual(["of a", null, "of c"]);
    expect(worker!.asked.map(({ args }) => args[0])).toEqual(["a", "c"]);
  });

  it("replaces a worker that broke down, answers with the reason, and goes on", async () => {
    const { client, workers } = engine();
    const told: string[] = [];
    client.onRestart = (reason) => told.push(reason);
    workers[0]!.say({ kind: "ready" });
    const broken = client.ask("check", "{");
    const next = client.ask("check", "{}");
    workers[0]!.say({ kind: "broken", id: workers[0]!.asked[0]!.id, reason: "unreachable" });
    expect(await broken).toEqual({ ok: false, error: { code: "internal", message: "unreachable", help: null } });
    expect(workers[0]!.terminated).toBe(true);
    expect(told).toEqual(["unreachable"]);
    workers[1]!.say({ kind: "ready" });
    workers[1]!.answer("fine");
    expect(await next).toBe("fine");
  });

  it("gives up a worker that does not answer", async () => {
    vi.useFakeTimers();
    const { client, workers } = engine(5000);
    workers[0]!.say({ kind: "ready" });
    const silent = client.ask("check", "{}");
    vi.advanceTimersByTime(5001);
    expect(await silent).toMatchObject({ ok: false, error: { message: 'no answer to "check" within 5 seconds' } });
    expect(workers).toHaveLength(2);
    vi.useRealTimers();
  });

  it("says why when the module cannot start, to who asks later too", async () => {
    const { client, workers: [worker] } = engine();
    const early = client.ask("releases");
    worker!.say({ kind: "failed", reason: "no WebAssembly" });
    await expect(client.ready).rejects.toThrow("no WebAssembly");
    expect(await early).toMatchObject({ ok: false, error: { message: "no WebAssembly" } });
    expect(await client.ask("releases")).toMatchObject({ ok: false });
  });
});

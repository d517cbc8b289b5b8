// What waits for the worker, and in which order it is asked.
import { describe, expect, it } from "vitest";
import { Queue, type Waiting } from "./queue";

const heard: [string, unknown][] = [];
const waiting = (name: string, call: Waiting["call"], newest = false): Waiting => ({ call, args: [name], newest, settle: (answer) => void heard.push([name, answer]) });
const order = (queue: Queue) => Array.from({ length: queue.length }, () => queue.take()?.args[0]);

describe("the queue", () => {
  it("asks first what somebody waits for at the caret, then checks, then the rest in order", () => {
    const queue = new Queue();
    for (const [name, call] of [["u", "upgrade"], ["c", "check"], ["s", "schema"], ["p", "complete"], ["h", "hover"]] as const) queue.add(waiting(name, call));
    expect(order(queue)).toEqual(["p", "h", "c", "u", "s"]);
  });

  it("drops a check that a newer one overtook, and says so", () => {
    const queue = new Queue();
    heard.length = 0;
    queue.add(waiting("old", "check", true));
    queue.add(waiting("hover", "hover", true));
    queue.add(waiting("new", "check", true));
    expect(heard).toEqual([["old", null]]);
    expect(order(queue)).toEqual(["hover", "new"]);
  });

  it("keeps questions that everybody wants an answer to", () => {
    const queue = new Queue();
    queue.add(waiting("first", "check"));
    queue.add(waiting("second", "check", true));
    expect(order(queue)).toEqual(["first", "second"]);
  });
});

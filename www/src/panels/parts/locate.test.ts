import { expect, test } from "vitest";
import { lineRange, locate, stands, steps } from "./locate";

const TEXT = `// agents: not here
{
  "agents": { /* a, b: { */
    defaults: { models: { 'anthropic/x': { params: { cacheRetention: "long" } } } },
    list: [{ id: "a" }, { id: "b", tools: {
      allow: [] } }],
  },
  agents2: 1, url: "http://x//y",
}
`;

function selected(path: string, text = TEXT): string | null {
  const range = locate(text, path);
  return range && text.slice(range.start.offset, range.end.offset);
}

test("reads the steps of paths", () => {
  expect(steps('a-b.c[2].models["x/y.z"].d')).toEqual(["a-b", "c", 2, "models", "x/y.z", "d"]);
  expect(steps('["a\\"b"].c')).toEqual(['a"b', "c"]);
  expect(steps("")).toEqual([]);
});

test("finds keys and items, quoted or not, behind comments", () => {
  expect(selected('agents.defaults.models["anthropic/x"].params.cacheRetention')).toBe('cacheRetention: "long"');
  expect(selected("agents.list[1].id")).toBe('id: "b"');
  expect(selected("agents.list[0]")).toBe('{ id: "a" }');
  expect(selected("url")).toBe('url: "http://x//y"');
});

test("selects the key alone when the value has several lines", () => {
  expect(selected("agents")).toBe('"agents"');
  expect(selected("agents.list[1].tools")).toBe("tools");
});

test("stops at the nearest part that is there", () => {
  expect(selected("agents.defaults.models.other.params")).toBe('models: { \'anthropic/x\': { params: { cacheRetention: "long" } } }');
  expect(selected("missing.key")).toBeNull();
});

test("knows what is there and what is not", () => {
  expect(stands(TEXT, "agents.list[1].tools.allow")).toBe(true);
  expect(stands(TEXT, "agents.list[2]")).toBe(false);
  expect(stands(TEXT, "agents.defaults.params")).toBe(false);
});

test("takes the last of equal keys, as JSON5 does", () => {
  expect(selected("a.b", "{ a: { b: 1 }, a: { b: 2 } }")).toBe("b: 2");
});

test("does not hang or fail on broken and hostile texts", () => {
  expect(selected("a", "{ a: ")).toBe("a: ");
  expect(selected("b", '{ a: "no end, b: 1 \n b: 2 }')).not.toBe(undefined);
  expect(selected("a", "[".repeat(100_000))).toBeNull();
  expect(selected("b", "{ a: 1 b: 2 }")).toBe("b: 2");
});

test("gives places in lines and columns", () => {
  expect(locate(TEXT, "agents2")?.start).toMatchObject({ line: 8, column: 3 });
  expect(lineRange(TEXT, 7)).toMatchObject({ start: { line: 7, column: 3 }, end: { line: 7, column: 5 } });
  expect(lineRange(TEXT, 99)).toBeNull();
});

import { expect, test } from "vitest";
import { child, trailOf } from "./child";

test("writes the path of a key", () => {
  expect(child("", "agents")).toBe("agents");
  expect(child(".", "agents")).toBe("agents");
  expect(child("agents", "*")).toBe("agents.*");
  expect(child("agents.list[]", "id")).toBe("agents.list[].id");
  expect(child("agents.defaults.models", "a/b")).toBe('agents.defaults.models["a/b"]');
});

test("takes a path apart", () => {
  expect(trailOf("agents.list[].models[\"a.b\"].x")).toEqual([
    { name: "agents", path: "agents" },
    { name: "list", path: "agents.list" },
    { name: "[]", path: "agents.list[]" },
    { name: "models", path: "agents.list[].models" },
    { name: '["a.b"]', path: 'agents.list[].models["a.b"]' },
    { name: "x", path: 'agents.list[].models["a.b"].x' },
  ]);
});

import { expect, test } from "vitest";
import { EXAMPLES, exampleText } from "./index";

test.each(EXAMPLES)("$id has a text without anything that looks like a real secret", async ({ id }) => {
  const text = await exampleText(id);
  expect(text.length).toBeGreaterThan(100);
  expect(text).not.toMatch(/sk-ant-|\b\d{8,10}:[\w-]{30,}|[A-Fa-f0-9]{32,}/);
});

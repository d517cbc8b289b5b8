// The check as one types: the verdict, squiggles and gutter at the right places, the list, F8, undo.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { caretAfter, editor, eventually, example, gutter, marks, paste, problems, ready, shown, verdict } from "./page.mjs";

const BROKEN = `{
  gateway: { mode: "local", bind: "moon" },
  agents: { defaults: { workspace: "~/a", thinkingDefault: "hihg" } },
  chanels: {},
}
`;

test("the page starts, and judges an example", async (t) => {
  const { page } = await open(t);
  await ready(page);
  assert.match(await page.locator(".verdict").innerText(), /Paste an openclaw.json/);
  await example(page, "clean");
  await eventually(async () => assert.equal(await verdict(page), "OpenClaw 2026.9.6 accepts this file"));
  assert.deepEqual(await marks(page), []);
});

test("squiggles and gutter marks stand where the problems are", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, BROKEN);
  await eventually(async () => assert.match(await verdict(page), /refuses this file/));
  const errors = async () => (await marks(page)).filter(({ severity }) => severity === "error");
  await eventually(async () => assert.deepEqual(await errors(), [
    { severity: "error", line: 2, text: '"moon"' },
    { severity: "error", line: 3, text: '"hihg"' },
    { severity: "error", line: 4, text: "chanels" },
  ]));
  assert.deepEqual(await gutter(page, "error"), [2, 3, 4]);
  const listed = (await problems(page)).filter(({ severity }) => severity === "error");
  assert.deepEqual(listed.map(({ place }) => place), ["gateway.bind", "agents.defaults.thinkingDefault", "chanels"]);
});

test("marks move while one types, and the check follows", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, BROKEN);
  await eventually(async () => assert.deepEqual(await gutter(page, "error"), [2, 3, 4]));
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText("// above\n");
  await eventually(async () => assert.deepEqual(await gutter(page, "error"), [3, 4, 5]));
  await caretAfter(page, 'bind: "moon');
  for (const _ of "moon") await page.keyboard.press("Backspace");
  await page.keyboard.type("lan");
  await page.keyboard.press("Escape");
  await eventually(async () => assert.deepEqual(await gutter(page, "error"), [4, 5]));
  assert.ok(!(await problems(page)).some(({ severity, place }) => severity === "error" && place === "gateway.bind"));
});

test("a config typed key by key is refused with its first slip, and undo takes it back", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await editor(page).focus();
  await page.keyboard.type('{gateway:{mode:"local"');
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await eventually(async () => assert.equal(await shown(page), '{gateway:{mode:"local"}}'));
  await eventually(async () => assert.match(await verdict(page), /accepts/));
  await page.keyboard.type(",nonsense:1");
  await page.keyboard.press("Escape");
  await eventually(async () => assert.match(await verdict(page), /refuses/));
  await page.keyboard.press("Control+z");
  await eventually(async () => assert.match(await verdict(page), /accepts/));
});

test("F8 walks through the problems, and the list leads to them", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, BROKEN);
  await eventually(async () => assert.equal((await gutter(page, "error")).length, 3));
  await page.keyboard.press("Control+Home");
  const selected = () => page.evaluate(() => document.querySelector("[data-testid=editor]").shadowRoot.getSelection().toString());
  const seen = [];
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press("F8");
    seen.push(await selected());
  }
  for (const text of ['"moon"', '"hihg"', "chanels"]) assert.ok(seen.includes(text), `${text} in ${seen}`);
  await page.getByTestId("finding").filter({ hasText: "thinkingDefault" }).first().locator(".finding-go").click();
  assert.equal(await selected(), '"hihg"');
});

// The release decides the verdict.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { choose, eventually, gutter, paste, ready, verdict } from "./page.mjs";

test("keys under env are taken by 2026.2.9 and refused by 2026.9.6", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, '{ env: { ANTHROPIC_API_KEY: "made-up" } }');
  await choose(page, "2026.2.9");
  await eventually(async () => assert.equal(await verdict(page), "OpenClaw 2026.2.9 accepts this file"));
  assert.deepEqual(await gutter(page, "error"), []);
  await choose(page, "2026.9.6");
  await eventually(async () => assert.equal(await verdict(page), "OpenClaw 2026.9.6 refuses this file"));
  await eventually(async () => assert.deepEqual(await gutter(page, "error"), [1]));
});

test("left to itself the page takes the release that the config names, and says why", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, '{ meta: { lastTouchedVersion: "2026.2.9" }, env: { ANTHROPIC_API_KEY: "made-up" } }');
  await eventually(async () => assert.equal(await verdict(page), "OpenClaw 2026.2.9 accepts this file"));
  assert.match(await page.locator(".verdict-why").innerText(), /lastTouchedVersion/);
});

test("every known release can be chosen, newest first", async (t) => {
  const { page } = await open(t);
  await ready(page);
  const options = page.getByLabel("OpenClaw release").locator("optgroup option");
  await eventually(async () => assert.equal(await options.count(), 22));
  const names = await options.allTextContents();
  assert.deepEqual([names.at(0), names.at(-1)], ["2026.9.6", "2026.1.30"]);
});

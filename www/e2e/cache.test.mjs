// The cache table: what holds for each agent and model, and the chain of reasons behind it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { choose, eventually, example, paste, ready, shown, tab } from "./page.mjs";

const row = (page, agent, model) => page.getByTestId("cache-row").filter({ hasText: agent }).filter({ hasText: model });
const held = (page, agent, model) => row(page, agent, model).getByTestId("cache-retention").innerText();

test("each agent and model has its retention, with the reasons", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await example(page, "cache");
  await eventually(async () => assert.ok((await page.getByTestId("cache-row").count()) >= 3));
  assert.match(await held(page, "ops", "claude-opus-4-6"), /^off/i);
  assert.match(await held(page, "main", "claude-opus-4-6"), /^5 min/);
  assert.equal(await held(page, "main", "gpt-5.2"), "long");
  const why = row(page, "ops", "claude-opus-4-6").getByRole("button", { name: /^Why/ });
  assert.equal(await why.getAttribute("aria-expanded"), "false");
  await why.click();
  const chain = page.locator(".chain-row:visible .chain li");
  await chain.first().waitFor();
  assert.ok((await chain.count()) > 1, "more than one place was looked at");
  const decides = page.locator(".chain-row:visible .chain li.decides");
  assert.equal(await decides.count(), 1);
  assert.match(await decides.innerText(), /agents\.entries\.ops\.params/);
  await decides.getByRole("button").first().click();
  const selected = await page.evaluate(() => document.querySelector("[data-testid=editor]").shadowRoot.getSelection().toString());
  assert.match(selected, /cacheRetention|none/);
});

test("the table follows the text and the release", async (t) => {
  const { page } = await open(t);
  await ready(page);
  const config = (value) => `{ agents: { defaults: { model: "anthropic/claude-opus-4-6", models: { "anthropic/claude-opus-4-6": { params: { cacheRetention: "${value}" } } } } } }`;
  await paste(page, config("none"));
  await tab(page, "cache");
  await eventually(async () => assert.match(await held(page, "main", "claude-opus-4-6"), /^off/i));
  await paste(page, config("long"));
  await eventually(async () => assert.doesNotMatch(await held(page, "main", "claude-opus-4-6"), /^off/i));
  assert.match(await shown(page), /long/);
  await choose(page, "2026.2.9");
  await eventually(async () => assert.match(await page.getByTestId("cache").innerText(), /2026\.2\.9/));
});

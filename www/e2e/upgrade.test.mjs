// The upgrade report between two releases: what it says, its changes through the difference, its Markdown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { eventually, example, paste, ready, tab, verdict, whole } from "./page.mjs";

const CANARY = `made-up-${"canary".repeat(4)}`;
const OLD = `{
  // the bot of the family
  agents: { list: [{ id: "home", default: true, workspace: "~/home" }] },
  env: { ANTHROPIC_API_KEY: "${CANARY}" }, // rotate in March
  gateway: { mode: "local", auth: { mode: "token", token: "${CANARY}" } },
}
`;

async function step(page, from, to) {
  await page.locator("#upgrade-from").selectOption(from);
  await page.locator("#upgrade-to").selectOption(to);
  await eventually(async () => assert.equal(await page.locator(".route").innerText(), `From ${from} up to ${to}`));
}

for (const from of ["2026.1.30", "2026.2.9"]) {
  test(`a config of ${from} comes to 2026.9.6 through the report`, async (t) => {
    const { page } = await open(t);
    await ready(page);
    await paste(page, OLD);
    await tab(page, "upgrade");
    await step(page, from, "2026.9.6");
    assert.match(await page.getByTestId("upgrade-verdict").innerText(), /2026\.9\.6/);
    const automatic = page.getByTestId("upgrade-automatic");
    assert.match(await automatic.innerText(), /agents\.list[^]*agents\.entries/);
    assert.match(await automatic.innerText(), /env\.ANTHROPIC_API_KEY/);
    assert.ok(!(await page.getByTestId("upgrade").innerText()).includes(CANARY));

    await page.getByTestId("upgrade-copy").click();
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(markdown, /^## .*2026\.9\.6/);
    assert.match(markdown, /agents\.entries/);
    assert.ok(!markdown.includes(CANARY), "secrets are masked in the Markdown");

    await page.getByTestId("upgrade-apply").click();
    const review = page.getByTestId("review");
    await review.getByTestId("difference").locator(".cm-changedLine").first().waitFor();
    await review.getByTestId("review-apply").click();
    await eventually(async () => assert.equal(await verdict(page), "OpenClaw 2026.9.6 accepts this file"));
    const text = await whole(page);
    for (const kept of ["// the bot of the family", "// rotate in March", CANARY]) assert.ok(text.includes(kept), kept);
    assert.match(text, /entries: \{[^]*home:/);
    assert.match(text, /env: \{ vars: \{ ANTHROPIC_API_KEY/);
    await eventually(async () => assert.equal(await page.getByTestId("upgrade-apply").count(), 0));
  });
}

test("the way back, and a step within a release", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, "{ agents: { defaults: { workspace: '~/a' } } }");
  await tab(page, "upgrade");
  await step(page, "2026.2.9", "2026.9.6");
  await page.getByTestId("upgrade-swap").click();
  await eventually(async () => assert.equal(await page.locator(".route").innerText(), "From 2026.9.6 back to 2026.2.9"));
  await page.locator("#upgrade-from").selectOption("2026.2.9");
  await eventually(async () => assert.equal(await page.locator(".route").innerText(), "Within 2026.2.9"));
});

test("entries lead to their place in the editor, rules to their page", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await example(page, "agents");
  await page.getByTestId("upgrade-automatic").getByRole("button", { name: /agents\.list/ }).first().click();
  const selected = await page.evaluate(() => document.querySelector("[data-testid=editor]").shadowRoot.getSelection().toString());
  assert.match(selected, /^(list|\[)/);
  await page.getByTestId("upgrade").locator(".rules .rule-link").first().click();
  await page.getByTestId("help-rule").waitFor();
});

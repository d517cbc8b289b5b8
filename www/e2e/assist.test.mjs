// Completion and hover help from the schema, and the help panel.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { caretAfter, editor, eventually, paste, ready, shown, verdict } from "./page.mjs";

const labels = (page) => page.locator("[data-testid=editor] .cm-completionLabel").allTextContents();

/** The chosen entry of the list; entries just shown are not taken at once, so that typing takes none by accident. */
async function accept(page, label) {
  await eventually(async () => {
    const chosen = page.locator("[data-testid=editor] [aria-selected=true] .cm-completionLabel");
    assert.equal(await chosen.textContent({ timeout: 500 }), label);
  });
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
}

test("keys inside of agents.defaults are offered and written in the style of the file", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, '{\n  "agents": {\n    "defaults": {\n      \n    }\n  }\n}\n');
  await caretAfter(page, '"defaults": {');
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Space");
  await eventually(async () => assert.ok((await labels(page)).includes("workspace"), String(await labels(page))));
  assert.ok(!(await labels(page)).includes("gateway"));
  await page.keyboard.type("works");
  await accept(page, "workspace");
  await eventually(async () => assert.match(await shown(page), /"defaults": \{\n {6}"workspace": ""\n/));
  await page.keyboard.type("~/a");
  await page.keyboard.press("Escape");
  await eventually(async () => assert.match(await shown(page), /"workspace": "~\/a"/));
  await eventually(async () => assert.match(await verdict(page), /accepts/));
});

test("keys stay without quotes where the file has them so", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, "{\n  agents: { defaults: {  } },\n}\n");
  await caretAfter(page, "defaults: { ");
  await page.keyboard.type("thinkingD");
  await accept(page, "thinkingDefault");
  await eventually(async () => assert.match(await shown(page), /defaults: \{ thinkingDefault: /));
});

test("allowed values are offered", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, '{ agents: { defaults: { thinkingDefault: "" } } }');
  await caretAfter(page, 'thinkingDefault: "');
  await page.keyboard.press("Control+Space");
  await eventually(async () => {
    const offered = await labels(page);
    for (const value of ["off", "low", "high"]) assert.ok(offered.some((label) => label.replaceAll('"', "") === value), String(offered));
  });
  await page.keyboard.type("hig");
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  await eventually(async () => assert.match(await shown(page), /thinkingDefault: "high" \} \} \}/));
});

test("hovering over a key explains it, and leads to the help panel", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, '{ agents: { defaults: { thinkingDefault: "high" } } }');
  await eventually(async () => assert.match(await verdict(page), /accepts/));
  await editor(page).getByText("thinkingDefault").hover();
  const card = page.getByTestId("hover-card");
  await card.waitFor();
  assert.match(await card.innerText(), /agents\.defaults\.thinkingDefault[^]*Values:[^]*"high"/);
  await card.getByTestId("hover-help").click();
  const help = page.getByTestId("help-key");
  await eventually(async () => assert.match(await help.innerText(), /Known to OpenClaw 2026\.9\.6[^]*"medium"/));
});

test("F1 explains the key at the caret; rules and misspelt names are found in the panel", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, '{ gateway: { bind: "lan" } }');
  await caretAfter(page, "bin");
  await page.keyboard.press("F1");
  await eventually(async () => assert.match(await page.getByTestId("help-key").innerText(), /bind[^]*loopback/));
  await page.getByTestId("help-search").fill("unknown-key");
  await page.keyboard.press("Enter");
  await eventually(async () => assert.match(await page.getByTestId("help").innerText(), /error, OpenClaw refuses the file[^]*Reported/));
  await page.getByTestId("help-search").fill("gateway.bnd");
  await page.keyboard.press("Enter");
  await page.getByTestId("help-missing").getByRole("button", { name: "gateway.bind", exact: true }).click();
  await page.getByTestId("help-key").getByText("loopback").first().waitFor();
});

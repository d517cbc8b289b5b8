// Mending: one fix from the list or by keyboard, all safe ones after a look at the difference, and the way back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { caretAfter, eventually, example, paste, ready, shown, verdict, whole } from "./page.mjs";

const ENV = `{
  // kept
  env: { ANTHROPIC_API_KEY: "made-up" },
}
`;
const JANUARY = readFileSync(new URL("../../examples/january.json5", import.meta.url), "utf8");
/** Comments of a JSON5 text, without the marks; strings of these texts hold no slashes that look like one. */
const comments = (text) =>
  [...text.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/(.*)|\/\*([^]*?)\*\//g)]
    .map(([, line, block]) => line ?? block)
    .filter((comment) => comment !== undefined)
    .map((comment) => comment.trim())
    .sort();

test("a fix from the list", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, ENV);
  await eventually(async () => assert.match(await verdict(page), /refuses/));
  await page.getByTestId("finding").first().getByTestId("apply-fix").first().click();
  await eventually(async () => assert.match(await verdict(page), /accepts/));
  assert.match(await shown(page), /\/\/ kept\n {2}env: \{ vars: \{ ANTHROPIC_API_KEY: "made-up" \} \}/);
  await page.getByTestId("undo").click();
  await eventually(async () => assert.equal(await shown(page), ENV));
});

test("a fix by the keyboard alone", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, ENV);
  await eventually(async () => assert.match(await verdict(page), /refuses/));
  await caretAfter(page, "ANTHROPIC");
  await page.keyboard.press("Control+.");
  await page.getByTestId("quick-menu").getByRole("menuitem").first().waitFor();
  await eventually(async () => assert.equal(await page.locator("[data-testid=quick-menu] :focus").count(), 1));
  await page.keyboard.press("Enter");
  await eventually(async () => assert.match(await verdict(page), /accepts/));
  // The caret is back in the text.
  await page.keyboard.press("Control+z");
  await eventually(async () => assert.equal(await shown(page), ENV));
});

test("all safe fixes on a config of January: shown first, all comments kept, one step back", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await example(page, "january");
  await eventually(async () => assert.match(await verdict(page), /OpenClaw 2026\.9\.6 refuses/));
  const before = await whole(page);
  await page.locator(".verdict").getByRole("button", { name: /safe fix/ }).click();
  const review = page.getByTestId("review");
  await review.getByTestId("difference").locator(".cm-changedLine").first().waitFor();
  assert.ok((await review.getByTestId("review-applied").locator("li").count()) > 5);
  assert.match(await review.locator("[role=status]").innerText(), /OpenClaw 2026\.9\.6 will accept the text/);
  await review.getByTestId("review-cancel").click();
  assert.equal(await whole(page), before);

  await page.keyboard.press("Alt+Shift+f");
  await page.locator(".verdict").getByRole("button", { name: /safe fix/ }).click();
  await review.getByTestId("review-apply").click();
  await eventually(async () => assert.match(await verdict(page), /OpenClaw 2026\.9\.6 accepts/));
  const after = await whole(page);
  assert.ok(comments(before).length > 10);
  assert.deepEqual(comments(after), comments(before));
  await page.getByTestId("undo").click();
  assert.equal(await whole(page), before);
});

test("a real config of January is mended in the page to what the release accepts", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, JANUARY);
  await page.locator(".verdict").getByRole("button", { name: /safe fix/ }).click();
  await page.getByTestId("review-apply").click();
  await eventually(async () => assert.match(await verdict(page), /accepts/));
  const mended = readFileSync(new URL("../../examples/january-mended.json5", import.meta.url), "utf8");
  assert.equal(await whole(page), mended);
});

// A phone: 390 by 844, with fingers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { eventually, ready, shown, verdict } from "./page.mjs";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const box = (page, selector) => page.locator(selector).first().boundingBox();
const overflow = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);

async function begin(t, locale = "en-GB") {
  const opened = await open(t, { context: { ...PHONE, locale } });
  if (locale === "en-GB") await ready(opened.page);
  await opened.page.getByTestId("files-examples").tap();
  await opened.page.getByTestId("example-january").tap();
  await opened.page.getByTestId("finding").nth(3).waitFor();
  return opened;
}

for (const locale of ["en-GB", "ur"]) {
  test(`the parts stand one below the other and nothing scrolls sideways: ${locale}`, async (t) => {
    const { page } = await begin(t, locale);
    const [editor, panels] = [await box(page, ".work-editor"), await box(page, ".work-panels")];
    assert.ok(editor.y + editor.height <= panels.y, "the panels are below the editor");
    for (const part of [editor, panels]) assert.ok(part.x >= 0 && part.width <= 390 && part.width > 340, JSON.stringify(part));
    assert.ok(editor.height >= 200, "enough of the text is seen");
    assert.ok(!(await page.locator(".divider").isVisible()));
    assert.equal(await overflow(page), 0);
    for (const id of ["upgrade", "login", "cache", "help", "problems"]) {
      await page.locator(`#tab-${id}`).tap();
      await eventually(async () => assert.equal(await page.locator(`#tab-${id}`).getAttribute("aria-selected"), "true"));
      await eventually(async () => assert.equal(await page.locator("#panel [aria-busy=true]").count(), 0));
      const place = await box(page, `#tab-${id}`);
      assert.ok(place.x >= -1 && place.x + place.width <= 391, `${id} is in sight: ${JSON.stringify(place)}`);
      assert.equal(await overflow(page), 0, id);
    }
  });
}

test("everything to tap is as large as a finger", async (t) => {
  const { page } = await begin(t);
  const small = () => page.evaluate(() => {
    const wanted = "button, select, summary, [role=tab], input:not([type=checkbox]):not([type=file]), textarea";
    const found = [];
    const visit = (root) => {
      for (const element of root.querySelectorAll("*")) {
        if (element.shadowRoot) visit(element.shadowRoot);
        if (!element.matches(wanted) || !element.checkVisibility({ visibilityProperty: true })) continue;
        // Words in a sentence may be links of the size of the words.
        if (getComputedStyle(element).display === "inline" || element.closest(".skip")) continue;
        const { width, height } = element.getBoundingClientRect();
        if (width > 0 && (height < 43.5 || width < 24)) found.push(`${element.className || element.id} "${element.textContent.slice(0, 20)}" ${width}x${height}`);
      }
    };
    visit(document);
    return [...new Set(found)];
  });
  for (const id of ["problems", "upgrade", "login", "cache", "help"]) {
    await page.locator(`#tab-${id}`).tap();
    await eventually(async () => assert.equal(await page.locator("#panel [aria-busy=true]").count(), 0));
    assert.deepEqual(await small(), [], id);
  }
});

test("all fixes by tapping: the difference fits in, the text is accepted", async (t) => {
  const { page } = await begin(t);
  await page.locator(".verdict").getByRole("button", { name: /safe fix/ }).tap();
  const review = page.getByTestId("review");
  await review.locator(".cm-changedLine").first().waitFor();
  const shape = await review.boundingBox();
  assert.ok(shape.x >= 0 && shape.x + shape.width <= 390 && shape.y + shape.height <= 845, JSON.stringify(shape));
  const apply = await review.getByTestId("review-apply").boundingBox();
  assert.ok(apply.y + apply.height <= 845, "the button is in sight");
  assert.equal(await overflow(page), 0);
  await review.getByTestId("review-apply").tap();
  await eventually(async () => assert.match(await verdict(page), /accepts/));
  await page.getByTestId("undo").tap();
  await eventually(async () => assert.match(await verdict(page), /refuses/));
});

test("a tapped problem brings its place into sight", async (t) => {
  const { page } = await begin(t);
  await page.getByTestId("finding").filter({ hasText: "idleMinutes" }).first().locator(".finding-go").tap();
  const selection = () => page.evaluate(() => document.querySelector("[data-testid=editor]").shadowRoot.getSelection().toString());
  await eventually(async () => assert.match(await selection(), /idleMinutes/));
  assert.match(await shown(page), /idleMinutes/);
  await eventually(async () => {
    const seen = await page.locator("[data-testid=editor] .cm-line").filter({ hasText: "idleMinutes" }).boundingBox();
    assert.ok(seen.y >= 0 && seen.y + seen.height <= 844, JSON.stringify(seen));
  });
});

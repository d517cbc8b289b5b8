// Languages and colours: the direction, the mirrored layout, and that the choice lasts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { editor, eventually, example, paste, ready, shown } from "./page.mjs";
import { stored } from "./storage.mjs";

const language = (page) => page.locator(".bar-preferences select").nth(0);
const colours = (page) => page.locator(".bar-preferences select").nth(1);
const root = (page) => page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
const box = (page, selector) => page.locator(selector).first().boundingBox();
/** How much wider the content is than the window. */
const overflow = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
const middle = ({ x, width }) => x + width / 2;

async function speak(page, id) {
  await language(page).selectOption(id);
  await eventually(async () => assert.equal((await root(page)).lang, id));
}

test("Urdu runs from right to left: the layout is mirrored, the config is not", async (t) => {
  const { page } = await open(t, { context: { viewport: { width: 1280, height: 800 } } });
  await ready(page);
  await example(page, "january");
  await eventually(async () => assert.ok((await page.getByTestId("finding").count()) > 3));
  const places = async () => ({
    brand: middle(await box(page, ".brand")),
    preferences: middle(await box(page, ".bar-preferences")),
    editor: middle(await box(page, ".work-editor")),
    panels: middle(await box(page, ".work-panels")),
    first: middle(await box(page, "#tab-problems")),
    last: middle(await box(page, "#tab-help")),
  });
  const before = await places();
  assert.ok(before.brand < before.preferences && before.editor < before.panels && before.first < before.last);
  await speak(page, "ur");
  assert.deepEqual(await root(page), { lang: "ur", dir: "rtl" });
  const after = await places();
  assert.ok(after.brand > after.preferences && after.editor > after.panels && after.first > after.last, JSON.stringify(after));
  assert.equal(await editor(page).evaluate((element) => getComputedStyle(element).direction), "ltr");
  const line = await box(page, "[data-testid=editor] .cm-line");
  const gutter = await box(page, "[data-testid=editor] .cm-gutters");
  assert.ok(gutter.x < line.x, "line numbers stand before the text");
  assert.equal(await page.getByTestId("finding").locator("code").first().evaluate((element) => getComputedStyle(element).direction), "ltr");
  // Arrow keys follow the eye.
  await page.locator("#tab-problems").focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal(await page.locator("#tab-upgrade").getAttribute("aria-selected"), "true");
});

for (const width of [390, 1280]) {
  for (const id of ["en", "ur", "uz"]) {
    test(`nothing is wider than the window: ${id} at ${width} px, in every panel and dialog`, async (t) => {
      const { page } = await open(t, { context: { viewport: { width, height: 844 } } });
      await ready(page);
      await speak(page, id);
      await example(page, "january");
      await eventually(async () => assert.ok((await page.getByTestId("finding").count()) > 3));
      for (const panel of ["problems", "upgrade", "login", "cache", "help"]) {
        await page.locator(`#tab-${panel}`).click();
        await eventually(async () => assert.equal(await page.locator("#panel [aria-busy=true]").count(), 0));
        assert.equal(await overflow(page), 0, panel);
      }
      for (const dialog of ["examples", "share"]) {
        await page.getByTestId(`files-${dialog}`).click();
        const shape = await box(page, "dialog[open]");
        assert.ok(shape.x >= 0 && shape.x + shape.width <= width, `${dialog}: ${JSON.stringify(shape)}`);
        assert.equal(await overflow(page), 0, dialog);
        await page.keyboard.press("Escape");
      }
    });
  }
}

test("the language changes at once and keeps text and undo, and survives a reload", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, "{ mine: 1 }");
  await speak(page, "uz");
  assert.deepEqual(await root(page), { lang: "uz", dir: "ltr" });
  assert.equal(await shown(page), "{ mine: 1 }");
  await page.reload();
  await eventually(async () => assert.deepEqual(await root(page), { lang: "uz", dir: "ltr" }));
  assert.equal(await language(page).inputValue(), "uz");
  await speak(page, "ur");
  await page.reload();
  await eventually(async () => assert.deepEqual(await root(page), { lang: "ur", dir: "rtl" }));
  assert.deepEqual((await stored(page)).local, { "openclaw-lint.language": "ur" });
  await speak(page, "en");
  assert.deepEqual(await root(page), { lang: "en", dir: "ltr" });
});

test("a first visit takes the language of the browser, or that of the address", async (t) => {
  const urdu = await open(t, { context: { locale: "ur-PK" } });
  await eventually(async () => assert.deepEqual(await root(urdu.page), { lang: "ur", dir: "rtl" }));
  const asked = await open(t, { path: "?lang=uz" });
  await eventually(async () => assert.deepEqual(await root(asked.page), { lang: "uz", dir: "ltr" }));
});

test("colours follow the device, or the choice, which survives a reload", async (t) => {
  const { page } = await open(t, { context: { colorScheme: "dark" } });
  await ready(page);
  const light = () => page.evaluate(() => {
    const [red, green, blue] = getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g).map(Number);
    return (red + green + blue) / 3 > 128;
  });
  assert.equal(await light(), false);
  await page.emulateMedia({ colorScheme: "light" });
  await eventually(async () => assert.equal(await light(), true));
  await colours(page).selectOption("dark");
  await eventually(async () => assert.equal(await light(), false));
  await page.reload();
  await eventually(async () => assert.equal(await light(), false));
  assert.deepEqual((await stored(page)).local, { "openclaw-lint.theme": "dark" });
});

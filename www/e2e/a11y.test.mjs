// What assistive technology finds: axe on every panel and dialog, in both schemes and both directions, and the keyboard alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { caretAfter, editor, eventually, example, marks, paste, ready, shown, tab, verdict } from "./page.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const BROKEN = '{ agents: { lst: [], defaults: { thinkingDefault: "hgh" } } }';

/** Serious and critical findings of axe, as short lines. */
async function serious(page) {
  // What fades in has colours that nobody reads.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    const bad = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    return bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(" ")}`);
  });
}

for (const colorScheme of ["light", "dark"]) {
  for (const language of ["en", "ur"]) {
    test(`axe finds nothing serious: ${colorScheme}, ${language}`, async (t) => {
      const { page } = await open(t, { context: { colorScheme, locale: language } });
      await page.locator(".verdict").waitFor();
      const seen = {};
      const look = async (name) => {
        const found = await serious(page);
        if (found.length > 0) seen[name] = found;
      };
      await look("empty");
      await paste(page, BROKEN);
      await eventually(async () => assert.ok((await page.getByTestId("finding").count()) > 1));
      for (const panel of ["problems", "upgrade", "login", "cache", "help"]) {
        await tab(page, panel);
        await eventually(async () => assert.equal(await page.locator("#panel [aria-busy=true]").count(), 0));
        await look(panel);
      }
      for (const dialog of ["files-share", "files-examples"]) {
        await page.getByTestId(dialog).click();
        await page.locator("dialog[open]").waitFor();
        await look(dialog);
        await page.keyboard.press("Escape");
      }
      assert.deepEqual(seen, {});
    });
  }
}

test("axe sees what is wrong, when something is", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<button type="button"></button>'));
  assert.match(String(await serious(page)), /button-name/);
});

test("Tab leaves the editor behind Escape, and indents otherwise", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, "{\n}");
  await editor(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Tab");
  assert.match(await shown(page), /^ {2}\{/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await eventually(async () => assert.ok(await page.evaluate(() => !document.activeElement?.shadowRoot), "the focus is in the editor still"));
});

test("from problem to problem, and to a fix, with keys alone", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, BROKEN);
  await eventually(async () => assert.ok((await marks(page)).length > 1));
  await editor(page).focus();
  await page.keyboard.press("Control+Home");
  const caret = () => page.evaluate(() => {
    const host = [...document.querySelectorAll("*")].find((one) => one.shadowRoot?.querySelector(".cm-content"));
    return host.shadowRoot.querySelector(".cm-content").cmTile?.view?.state.selection.main.from ?? null;
  });
  const places = [];
  for (let press = 0; press < 3; press++) {
    await page.keyboard.press("F8");
    places.push(await caret());
  }
  if (places[0] !== null) assert.ok(new Set(places).size > 1, String(places));
  await caretAfter(page, "ls");
  await page.keyboard.press("Control+.");
  await eventually(async () => assert.equal(await page.getByTestId("quick-menu").locator("button:focus").count(), 1));
  await page.keyboard.press("Enter");
  await eventually(async () => assert.doesNotMatch(await shown(page), /lst:/));
});

test("a dialog keeps the focus, and gives it back", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await example(page, "january");
  await eventually(async () => assert.match(await verdict(page), /refuses/));
  const opener = page.getByTestId("fix-all-problems");
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement === document.body || document.querySelector("dialog[open]").contains(document.activeElement)));
  }
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" }).catch(() => {});
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-testid")), "fix-all-problems"));
});

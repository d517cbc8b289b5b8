// Without a network: the page loads and checks. A newer build is offered and brings the text along.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { choose, eventually, example, gutter, paste, ready, shown, tab, verdict } from "./page.mjs";
import { stored } from "./storage.mjs";

/** Waits until the service worker has everything and answers for the page. */
async function settled(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await page.getByText("Works offline").waitFor();
}

for (const prefix of ["/", "/tools/openclaw lint/"]) {
  test(`after one visit the page works with the server stopped and the network off, below ${prefix}`, async (t) => {
    const { page, server, context } = await open(t, { prefix: encodeURI(prefix) });
    await ready(page);
    await settled(page);
    const { caches } = await stored(page);
    assert.equal(Object.keys(caches).length, 1);
    for (const url of Object.values(caches).flat()) assert.ok(url.startsWith(server.address), url);

    await server.stop();
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    await paste(page, '{ env: { ANTHROPIC_API_KEY: "made-up" } }');
    await eventually(async () => assert.equal(await verdict(page), "OpenClaw 2026.9.6 refuses this file"));
    assert.deepEqual(await gutter(page, "error"), [1]);
    // What is loaded on demand is there as well: older releases, texts, other languages, the difference.
    await choose(page, "2026.2.9");
    await eventually(async () => assert.equal(await verdict(page), "OpenClaw 2026.2.9 accepts this file"));
    await choose(page, "2026.9.6");
    await page.locator(".verdict").getByRole("button", { name: /safe fix/ }).click();
    await page.getByTestId("review").locator(".cm-changedLine").first().waitFor();
    await page.getByTestId("review-apply").click();
    await eventually(async () => assert.match(await verdict(page), /accepts/));
    await tab(page, "help");
    await page.getByTestId("help-search").fill("agents.defaults.workspace");
    await page.keyboard.press("Enter");
    await page.getByTestId("help-key").getByText("workspace").first().waitFor();
    for (const id of ["ur", "uz", "en"]) {
      await page.locator(".bar-preferences select").first().selectOption(id);
      await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.lang), id));
    }
    await page.getByTestId("files-clear").click();
    await page.getByTestId("confirm-yes").click();
    await example(page, "january");
    await eventually(async () => assert.match(await verdict(page), /refuses/));
    // A link with a question, such as ?target=, is the same page.
    await page.goto(`${server.address}?target=2026.2.9`);
    await ready(page);
    assert.equal(await page.getByLabel("OpenClaw release").inputValue(), "2026.2.9");
  });
}

/** From now on the server has another build. */
function publish({ change }) {
  change("sw.js", (code) => code.replace(/(version:\s*|"version":)"[0-9a-f]{12}"/, '$1"00000000beef"').concat("\n// newer\n"));
}

test("a newer build is offered, comes when asked for, and brings text, name and release along", async (t) => {
  const { page, server } = await open(t);
  await ready(page);
  await settled(page);
  publish(server);
  const text = `{\n  // not saved anywhere ${"ساجھا 🦞"}\n  gateway: { mode: "local" },\n}\n`;
  await choose(page, "2026.2.9");
  await paste(page, text);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update()));
  await page.getByText("A new version of this page is ready.").waitFor();
  // Nothing changes by itself.
  assert.equal(await shown(page), text);
  await page.getByTestId("editor").locator(".cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("// the last words\n");
  const before = Object.keys((await stored(page)).caches);
  assert.equal(before.length, 2, "both builds are there until the change");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Reload" }).click()]);
  await eventually(async () => assert.equal(await shown(page), `${text}// the last words\n`));
  assert.equal(await page.getByLabel("OpenClaw release").inputValue(), "2026.2.9");
  await eventually(async () => assert.match(await verdict(page), /accepts/));
  const after = await stored(page);
  await eventually(async () => assert.deepEqual(Object.keys((await stored(page)).caches), ["openclaw-lint 00000000beef"]));
  // The text went through memory alone.
  assert.ok(!JSON.stringify(after).includes("last words"));
  assert.equal(await page.evaluate(() => history.state), null);
  assert.equal(await page.getByText("A new version of this page is ready.").count(), 0);
});

test("who wants the newer build later keeps working, and gets it with the next visit", async (t) => {
  const { page, server, context } = await open(t);
  await ready(page);
  await settled(page);
  publish(server);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update()));
  await page.getByRole("button", { name: "Later" }).click();
  await paste(page, "{ }");
  await eventually(async () => assert.match(await verdict(page), /accepts/));
  await page.close();
  const next = await context.newPage();
  await next.goto(server.address);
  await ready(next);
  await eventually(async () => assert.deepEqual(Object.keys((await stored(next)).caches), ["openclaw-lint 00000000beef"]));
});

test("a half-deployed build is not taken", async (t) => {
  const { page, server } = await open(t);
  await ready(page);
  await settled(page);
  const [name] = Object.keys((await stored(page)).caches);
  publish(server);
  server.change("index.html", (html) => html.replace("<title>", "<title>half "));
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update().catch(() => undefined)));
  await page.waitForFunction(async () => {
    const { installing, waiting } = await navigator.serviceWorker.getRegistration();
    return !installing && !waiting;
  });
  await eventually(async () => assert.equal(await page.getByText("A new version of this page is ready.").count(), 0));
  await page.reload();
  await ready(page);
  assert.doesNotMatch(await page.title(), /half/);
  assert.ok(Object.keys((await stored(page)).caches).includes(name));
});

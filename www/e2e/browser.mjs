// Real Chromium on the built page, with a record of everything that must not happen.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { serve, trap } from "./server.mjs";

const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
  // Else the browser itself asks its maker what the fields of a form may mean. This list comes in place of Playwright's.
  "--disable-features=AutofillServerCommunication,OptimizationHints,NetworkTimeServiceQuerying,PreconnectToSearch,AimEnabled,MediaRouter,HttpsUpgrades,PaintHolding",
];

/** The browser of the machine; without one, the one that Playwright has fetched for itself. */
export const executable = () => PLACES.find((place) => place && existsSync(place));

/** Starts the browser. What it asks for on its own account, which is not the page's doing, leads nowhere. */
export async function launch() {
  const proxy = await trap();
  const args = [...FLAGS, `--proxy-server=${proxy.address}`, "--proxy-bypass-list=<-loopback>"];
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  const browser = await chromium.launch({ executablePath: executable(), headless: true, args });
  const close = async () => {
    await browser.close();
    await proxy.stop();
  };
  return { browser, close };
}

/** One browser for all tests of a file; each test has its own profile and its own server. */
let shared;
after(async () => (await shared)?.close());

/** Opens a profile in which only the server of the page is reached, and writes down what must not happen there. */
export async function profile({ browser }, server, options = {}) {
  const proxy = await trap();
  const context = await browser.newContext({
    locale: "en-GB",
    permissions: ["clipboard-read", "clipboard-write"],
    // Loopback would bypass a proxy by default; only the page's own origin may.
    proxy: { server: proxy.address, bypass: `<-loopback>,${new URL(server.origin).host}` },
    ...options,
  });
  const bad = { violations: [], errors: [], foreign: [] };
  const isOwn = (address) => address.startsWith(`${server.origin}/`) || address.startsWith(`blob:${server.origin}/`);
  context.on("request", (request) => {
    const own = isOwn(request.url()) && request.method() === "GET" && request.postData() === null;
    if (!own) bad.foreign.push(`${request.method()} ${request.url()}`);
  });
  context.on("weberror", (error) => bad.errors.push(String(error.error())));
  context.on("console", (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) bad.violations.push(message.text());
    else if (message.type() === "error") bad.errors.push(message.text());
  });
  await context.exposeBinding("__violated", (_, violation) => void bad.violations.push(violation));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.__violated(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  /** What went wrong up to now. */
  const record = () => ({
    ...bad,
    foreign: [...bad.foreign, ...proxy.asked, ...server.asked.filter((line) => !line.startsWith("GET "))],
  });
  /** Forgets what a test has brought about on purpose, and asserts that it was there. */
  const expected = (kind, pattern) => {
    const rest = bad[kind].filter((line) => !pattern.test(line));
    assert.notEqual(rest.length, bad[kind].length, `${kind}: nothing like ${pattern}`);
    bad[kind] = rest;
  };
  const close = async () => {
    await context.close();
    await proxy.stop();
  };
  return { context, proxy, record, expected, close };
}

/**
 * Opens the page. At its end the test fails when the page broke its policy, asked another origin for anything, sent
 * something to its own, or threw.
 * @param {import("node:test").TestContext} t
 * @param {{ prefix?: string, path?: string, context?: import("playwright-core").BrowserContextOptions }} options
 */
export async function open(t, { prefix = "/", path = "", context: options = {} } = {}) {
  const started = await (shared ??= launch());
  const server = await serve(prefix);
  const { context, close, ...watch } = await profile(started, server, options);
  t.after(async () => {
    const seen = watch.record();
    await close();
    await server.stop();
    assert.deepEqual(seen, { violations: [], errors: [], foreign: [] });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(server.address + path);
  return { page, context, server, ...watch };
}

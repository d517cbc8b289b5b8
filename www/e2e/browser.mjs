// Real Chromium on the built page, with a record of everything that must not happen.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve, trap } from "./server.mjs";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
];

function executable() {
  const found = PLACES.find((place) => place && existsSync(place));
  if (!found) throw new Error("no Chromium: install the package `chromium`, or name the program in CHROMIUM");
  return found;
}

/**
 * Opens the page in a fresh browser. `close` fails when the page broke its policy, asked another origin for anything,
 * or threw.
 * @param {{ prefix?: string, path?: string, context?: import("playwright-core").BrowserContextOptions }} options
 */
export async function open({ prefix = "/", path = "", context: options = {} } = {}) {
  const [server, proxy] = await Promise.all([serve(prefix), trap()]);
  // Loopback would bypass a proxy by default; only the page's own origin may.
  const bypass = `<-loopback>,${new URL(server.origin).host}`;
  const args = [...FLAGS, `--proxy-server=${proxy.address}`, `--proxy-bypass-list=${bypass}`];
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  const browser = await chromium.launch({ executablePath: executable(), headless: true, args });
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const bad = { violations: [], errors: [], foreign: [] };
  const isOwn = (address) => [server.origin, server.origin.replace("http", "ws")].some((own) => address.startsWith(`${own}/`));
  const isLocal = (address) => /^(blob|about):/.test(address);
  context.on("request", (request) => {
    if (!isOwn(request.url()) && !isLocal(request.url())) bad.foreign.push(request.url());
  });
  context.on("weberror", (error) => bad.errors.push(String(error.error())));
  context.on("console", (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) bad.violations.push(message.text());
    else if (message.type() === "error") bad.errors.push(message.text());
  });
  await context.addInitScript(() => {
    window.__violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.__violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const page = await context.newPage();
  await page.goto(server.address + path);

  /** What went wrong up to now. */
  const record = async () => {
    const violations = await page.evaluate(() => window.__violations).catch(() => []);
    return { ...bad, violations: [...bad.violations, ...violations], foreign: [...bad.foreign, ...proxy.asked] };
  };
  const close = async () => {
    const seen = await record();
    await browser.close();
    await Promise.all([server.stop(), proxy.stop()]);
    assert.deepEqual(seen, { violations: [], errors: [], foreign: [] });
  };
  return { page, context, server, proxy, bad, record, close };
}

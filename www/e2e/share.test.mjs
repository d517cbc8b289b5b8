// Sharing: what the preview shows is what the link holds, and no secret is in it; links that come in.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { open } from "./browser.mjs";
import { choose, editor, eventually, everything, example, paste, ready, shown, verdict, whole } from "./page.mjs";

const canary = (name) => `CANARY${name.toUpperCase()}`.repeat(8);
/** Secrets in values, in a key, in comments and beyond ASCII text, each of which is unlike the others. */
const SECRETS = {
  value: canary("value"),
  env: `sk-ant-api03-${canary("env")}`,
  key: `sk-ant-api03-${canary("key")}`,
  comment: `sk-ant-oat01-${canary("comment")}`,
  block: `xoxb-${canary("block")}`,
  bot: `123456789:${canary("bot").slice(0, 35)}`,
};
const CONFIG = `{
  // Meine Schlüssel 🦞: ${SECRETS.comment}
  /* the old one was ${SECRETS.block} */
  gateway: { mode: "local", auth: { mode: "token", token: "${SECRETS.value}" } },
  env: { vars: { ANTHROPIC_API_KEY: "${SECRETS.env}", "${SECRETS.key}": "x" } },
  channels: { telegram: { enabled: true, botToken: "${SECRETS.bot}" } },
}
`;
const link = (text) => `#v1=${deflateRawSync(text).toString("base64url")}`;
const unpack = (address) => JSON.parse(inflateRawSync(Buffer.from(new URL(address).hash.slice("#v1=".length), "base64url")).toString("utf8"));

async function share(page) {
  await page.getByTestId("files-share").click();
  return page.getByTestId("share-link").inputValue();
}

test("the link holds the masked text of the preview and the release, nothing else", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await choose(page, "2026.9.6");
  await paste(page, CONFIG);
  const address = await share(page);
  const preview = await page.getByTestId("share-preview").textContent();
  assert.deepEqual(unpack(address), { text: preview, target: "2026.9.6" });
  for (const [where, secret] of Object.entries(SECRETS)) {
    assert.ok(CONFIG.includes(secret), where);
    assert.ok(!preview.includes(secret), `${where} is masked`);
    assert.ok(!preview.includes(secret.slice(-12)), `no part of it: ${where}`);
  }
  assert.ok(!preview.includes("CANARY"));
  assert.match(preview, /Meine Schlüssel 🦞/);
  assert.equal(await page.getByTestId("share-preview").locator("mark").count(), Object.keys(SECRETS).length);
  await page.getByTestId("share-masked").locator("summary").click();
  assert.match(await page.getByTestId("share-masked").innerText(), /6 secrets were masked[^]*gateway\.auth\.token/);
  assert.equal(page.url(), new URL(address).href.split("#")[0], "the address bar stays as it was");

  await page.getByTestId("share-copy").click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("share-download").click()]);
  assert.equal(download.suggestedFilename(), "masked-openclaw.json");
  const { readFile } = await import("node:fs/promises");
  assert.equal(await readFile(await download.path(), "utf8"), preview);
});

test("the text is shared as it stands when the dialog opens", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, "{ }");
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("\n// at the last moment");
  const address = await share(page);
  assert.match(unpack(address).text, /at the last moment/);
  await page.keyboard.press("Escape");
  await eventually(async () => assert.equal(await page.getByTestId("share-dialog").count(), 0));
});

test("a link opens text and release on another machine, and the address bar is clean", async (t) => {
  const { page, server, context } = await open(t);
  await ready(page);
  await choose(page, "2026.2.9");
  await paste(page, '{\n  // ساجھا 🦞\n  env: { ANTHROPIC_API_KEY: "made-up" },\n}\n');
  const address = await share(page);
  const masked = unpack(address).text;
  // Another person has another profile, and another server of the page.
  const other = await open(t, { path: new URL(address).hash });
  await ready(other.page);
  await eventually(async () => assert.equal(await verdict(other.page), "OpenClaw 2026.2.9 accepts this file"));
  assert.equal(await whole(other.page), masked);
  assert.equal(other.page.url(), other.server.address);
  await other.page.getByText(/Opened the shared config/).waitFor();
  // The code does not stay in the history either.
  const code = new URL(address).hash.slice(4, 40);
  assert.ok(!(await everything(other.page)).includes(code));
  for (const line of [...server.asked, ...other.server.asked]) assert.ok(!line.includes(code), "the fragment reaches no server");
  await context.clearCookies();
});

test("a link opened over a changed text asks first", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, "{ mine: 1 }");
  await page.evaluate((hash) => (location.hash = hash), link(JSON.stringify({ text: "{ theirs: 1 }", target: "auto" })));
  await page.getByTestId("confirm").getByRole("button", { name: "Cancel" }).click();
  assert.equal(await shown(page), "{ mine: 1 }");
  await page.evaluate((hash) => (location.hash = hash), link(JSON.stringify({ text: "{ theirs: 1 }", target: "auto" })));
  await page.getByTestId("confirm-yes").click();
  await eventually(async () => assert.equal(await shown(page), "{ theirs: 1 }"));
});

const BROKEN = {
  "letters that are none of base64": ["#v1=%%%", /damaged/],
  "no deflate": ["#v1=AAAAAAAA", /damaged/],
  "nothing": ["#v1=", /damaged/],
  "cut off": [link(JSON.stringify({ text: randomBytes(300).toString("hex"), target: "auto" })).slice(0, 200), /damaged/],
  "no JSON": [link("<script>alert(1)</script>"), /damaged/],
  "another shape": [link('{"text":1,"target":[]}'), /damaged/],
  "a release that is none": [link('{"text":"{}","target":"\\"><img src=x>"}'), /damaged/],
  "a newer version": ["#v9=abc", /newer version/],
  "a bomb of zeros": [link(Buffer.alloc(256 * 1024 * 1024)), /more than this page opens/],
  "a bomb of JSON": [link(`{"text":"${" ".repeat(64 * 1024 * 1024)}","target":"auto"}`), /more than this page opens/],
};
for (const [name, [fragment, told]] of Object.entries(BROKEN)) {
  test(`a bad link is told and breaks nothing: ${name}`, async (t) => {
    const { page, server } = await open(t, { path: fragment });
    await ready(page);
    await page.getByTestId("notices").getByText(told).waitFor();
    assert.equal(page.url(), server.address);
    assert.equal(await shown(page), "");
    await example(page, "clean");
    await eventually(async () => assert.match(await verdict(page), /accepts/));
  });
}

test("other fragments are left alone", async (t) => {
  const { page } = await open(t, { path: "#main" });
  await ready(page);
  assert.equal(await page.getByTestId("notices").innerText(), "");
  assert.match(page.url(), /#main$/);
});

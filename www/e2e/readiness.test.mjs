// The login panel: a pasted store or status gives a verdict, and the secret in it is nowhere to be found again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { eventually, everything, paste, ready, tab, verdict } from "./page.mjs";
import { stored } from "./storage.mjs";

const CONFIG = `{
  auth: { profiles: { "anthropic:default": { provider: "anthropic", mode: "api_key" } } },
  agents: { defaults: { model: "anthropic/claude-opus-4-6" } },
}
`;
// Long enough to be taken for one; put together here, so that no scanner takes this file for a leak.
const SECRET = ["sk", "ant", "api03", `made-up-${"CANARY0".repeat(12)}`].join("-");
const store = (key) => JSON.stringify({ version: 1, profiles: { "anthropic:default": { type: "api_key", provider: "anthropic", key } } }, null, 2);

/** Pastes into the box for credentials through the clipboard, as a person would. */
async function give(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.locator("#login-paste").focus();
  await page.keyboard.press("Control+v");
  await page.evaluate(() => navigator.clipboard.writeText(""));
}

const verdictOf = async (page, provider = "anthropic") => {
  const found = page.getByTestId("login-provider").filter({ hasText: provider }).first();
  return found.getAttribute("data-verdict", { timeout: 1000 });
};

async function nowhere(page, secret) {
  const { local, session, cookies, databases, caches, cached } = await stored(page);
  const kept = JSON.stringify([local, session, cookies, databases, caches, page.url()]) + cached;
  for (const text of [await everything(page), kept]) {
    assert.ok(!text.includes(secret), "the secret as a whole");
    // The ending may be shown, to tell credentials apart; nothing of the middle.
    assert.ok(!text.includes("CANARY0"), "a part of the secret");
  }
}

async function begin(t, config = CONFIG) {
  const opened = await open(t);
  await ready(opened.page);
  await paste(opened.page, config);
  await eventually(async () => assert.match(await verdict(opened.page), /accepts/));
  await tab(opened.page, "login");
  return opened;
}

test("a pasted store tells that the agent is ready; its key shows nowhere; Forget takes it back", async (t) => {
  const { page } = await begin(t);
  await eventually(async () => assert.equal(await verdictOf(page), "unknown"));
  await give(page, store(SECRET));
  await eventually(async () => assert.equal(await verdictOf(page), "ready"));
  assert.match(await page.getByTestId("login-store").innerText(), /anthropic:default\s+API key/);
  assert.equal(await page.locator("#login-paste").inputValue(), "");
  await nowhere(page, SECRET);
  // Other panels, and the way back, show no more.
  for (const other of ["problems", "upgrade", "cache", "help", "login"]) {
    await tab(page, other);
    await nowhere(page, SECRET);
  }
  await eventually(async () => assert.equal(await verdictOf(page), "ready"));
  await page.getByTestId("login-forget").click();
  await eventually(async () => assert.equal(await verdictOf(page), "unknown"));
  assert.equal(await page.getByTestId("login-given").count(), 0);
  await nowhere(page, SECRET);
});

test("a typed store is taken out of its field, and a placeholder is told from a key", async (t) => {
  const { page } = await begin(t);
  await page.locator("#login-paste").fill(store("your-api-key-here"));
  await page.getByTestId("login-add").click();
  assert.equal(await page.locator("#login-paste").inputValue(), "");
  await eventually(async () => assert.match(await page.getByTestId("login-finding").innerText(), /still a placeholder[^]*auth-placeholder/));
  assert.match(await page.getByTestId("login-results").innerText(), /It is still a placeholder\./);
});

test("an agent is blocked when its token is over and the variable is none; the way out is named", async (t) => {
  const { page } = await begin(t, CONFIG.replace('"api_key"', '"token"'));
  const token = SECRET.replace("api03", "oat01");
  const profile = { type: "token", provider: "anthropic", token, expires: Date.now() - 86_400_000 };
  await give(page, JSON.stringify({ version: 1, profiles: { "anthropic:default": profile } }));
  // A variable may still be there, so nothing is certain yet.
  await eventually(async () => assert.equal(await verdictOf(page), "unknown"));
  await give(page, "ANTHROPIC_API_KEY=your-api-key-here");
  await eventually(async () => assert.equal(await verdictOf(page), "blocked"));
  const results = await page.getByTestId("login-results").innerText();
  assert.match(results, /It ended (24 hours ago|yesterday)/);
  assert.match(results, /What to do[^]*openclaw models auth/);
  assert.match(await page.locator("#tab-login").innerText(), /1/);
  await nowhere(page, token);
});

test("a status of the gateway is judged, and forgotten alone", async (t) => {
  const { page } = await begin(t);
  const status = {
    defaultModel: "anthropic/claude-opus-4-6",
    resolvedDefault: "anthropic/claude-opus-4-6",
    allowed: [],
    auth: {
      storePath: "~/.openclaw/agents/main/agent/auth-profiles.json",
      providersWithOAuth: [],
      missingProvidersInUse: [],
      providers: [
        {
          provider: "anthropic",
          effective: { kind: "profiles", detail: "~/.openclaw/agents/main/agent/auth-profiles.json" },
          profiles: { count: 1, oauth: 0, token: 0, apiKey: 1, labels: ["anthropic:default=made-up"] },
        },
      ],
      unusableProfiles: [],
      oauth: {
        warnAfterMs: 86_400_000,
        profiles: [{ profileId: "anthropic:default", provider: "anthropic", type: "api_key", status: "static", source: "store", label: "anthropic:default" }],
        providers: [{ provider: "anthropic", status: "static", profiles: [] }],
      },
    },
  };
  await give(page, `Config ok\n${JSON.stringify(status, null, 2)}`);
  await page.getByTestId("login-status").waitFor();
  await eventually(async () => assert.equal(await verdictOf(page), "ready"));
  status.auth.missingProvidersInUse = ["anthropic"];
  status.auth.providers = [];
  status.auth.oauth = { warnAfterMs: 86_400_000, profiles: [], providers: [] };
  await give(page, JSON.stringify(status));
  await eventually(async () => assert.equal(await verdictOf(page), "blocked"));
  await page.getByTestId("login-status").getByRole("button", { name: /Forget/ }).click();
  await eventually(async () => assert.equal(await page.getByTestId("login-given").count(), 0));
});

test("a variable counts as a credential where no profile is named, and only its name shows", async (t) => {
  const { page } = await begin(t, '{ agents: { defaults: { model: "anthropic/claude-opus-4-6" } } }');
  await give(page, `# keys\nexport ANTHROPIC_API_KEY="${SECRET}"\n`);
  await eventually(async () => assert.match(await page.getByTestId("login-results").innerText(), /ANTHROPIC_API_KEY/));
  assert.match(await page.getByTestId("login-variable").innerText(), /ANTHROPIC_API_KEY/);
  await nowhere(page, SECRET);
  await give(page, '{ "version": 1, "profiles": {} }');
  await eventually(async () => assert.equal(await verdictOf(page), "ready"));
  await nowhere(page, SECRET);
});

test("what is none of these is not taken", async (t) => {
  const { page } = await begin(t);
  await give(page, `${SECRET} alone`);
  await page.getByText(/That was not taken/).waitFor();
  await nowhere(page, SECRET);
});

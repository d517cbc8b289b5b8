// Files: opened, dropped, downloaded, copied; credentials go to the login panel and never into the editor.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { editor, eventually, everything, paste, ready, shown, verdict, whole } from "./page.mjs";

const TEXT = '{\n  // of a file\n  gateway: { mode: "local" },\n}\n';
const file = (content, name = "my-openclaw.json5") => ({ name, mimeType: "application/json", buffer: Buffer.from(content) });

async function choose(page, files, begin) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), begin()]);
  await chooser.setFiles(files);
}
const byButton = (page, files) => choose(page, files, () => page.getByTestId("files-open").click());

/** Drags files over an element, and lets them go there. */
async function drop(page, selector, files) {
  const dragged = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, content } of given) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
  await page.dispatchEvent(selector, "dragenter", { dataTransfer: dragged });
  await page.dispatchEvent(selector, "dragover", { dataTransfer: dragged });
  const layer = await page.getByTestId("drop-layer").count();
  await page.dispatchEvent(selector, "drop", { dataTransfer: dragged });
  return layer;
}

async function saved(page, begin) {
  const [download] = await Promise.all([page.waitForEvent("download"), begin()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("a file is opened by the button and by the keyboard, checked, and saved under its name", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await byButton(page, file(TEXT));
  await eventually(async () => assert.equal(await shown(page), TEXT));
  await eventually(async () => assert.match(await verdict(page), /accepts/));
  assert.deepEqual(await saved(page, () => page.getByTestId("files-download").click()), { name: "my-openclaw.json5", text: TEXT });
  await editor(page).focus();
  await choose(page, file("{ }", "other.json"), () => page.keyboard.press("Control+o"));
  await eventually(async () => assert.equal(await shown(page), "{ }"));
});

test("saving at once after the last keystroke saves that too", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await editor(page).focus();
  await page.keyboard.insertText("{ }");
  const { name, text } = await saved(page, async () => {
    await page.keyboard.insertText(" // last");
    await page.keyboard.press("Control+s");
  });
  assert.deepEqual([name, text], ["openclaw.json", "{ } // last"]);
});

test("lines of Windows stay so, and what is copied is the whole text", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await byButton(page, file(TEXT.replaceAll("\n", "\r\n")));
  await eventually(async () => assert.equal(await shown(page), TEXT));
  assert.equal((await saved(page, () => page.getByTestId("files-download").click())).text, TEXT.replaceAll("\n", "\r\n"));
  const long = `{\n${Array.from({ length: 3000 }, (_, line) => `  // line ${line}`).join("\n")}\n}\n`;
  await byButton(page, file(long));
  await eventually(async () => assert.equal(await whole(page), long));
});

test("a file dropped on the editor replaces the text, after asking when that was changed", async (t) => {
  const { page } = await open(t);
  await ready(page);
  const target = "[data-testid=editor]";
  assert.equal(await drop(page, target, [{ name: "a.json", content: TEXT }]), 1, "the page shows where it goes");
  await eventually(async () => assert.equal(await shown(page), TEXT));
  assert.equal(await page.getByTestId("drop-layer").count(), 0);
  await paste(page, "{ mine: 1 }");
  await drop(page, target, [{ name: "b.json", content: "{ theirs: 1 }" }]);
  await page.getByTestId("confirm").getByRole("button", { name: "Cancel" }).click();
  assert.equal(await shown(page), "{ mine: 1 }");
  await drop(page, "body", [{ name: "b.json", content: "{ theirs: 1 }" }]);
  await page.getByTestId("confirm-yes").click();
  await eventually(async () => assert.equal(await shown(page), "{ theirs: 1 }"));
  // The way back is open.
  await editor(page).focus();
  await page.keyboard.press("Control+z");
  assert.equal(await shown(page), "{ mine: 1 }");
});

test("a dropped credential store goes to the login panel", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, "{ agents: { defaults: { model: 'anthropic/claude-opus-4-6' } } }");
  const secret = `sk-ant-api03-${"CANARYFILE".repeat(9)}`;
  const store = JSON.stringify({ version: 1, profiles: { "anthropic:default": { type: "api_key", provider: "anthropic", key: secret } } });
  await drop(page, "[data-testid=editor]", [{ name: "auth-profiles.json", content: store }]);
  await page.getByTestId("login-store").waitFor();
  assert.equal(await page.locator("#tab-login").getAttribute("aria-selected"), "true");
  await eventually(async () => assert.equal(await page.getByTestId("login-provider").getAttribute("data-verdict"), "ready"));
  assert.match(await shown(page), /claude-opus/);
  assert.ok(!(await everything(page)).includes("CANARYFILE"));
  // In the panel itself as well, and a .env file beside it.
  await page.getByTestId("login-forget").click();
  await drop(page, "#login-paste", [{ name: "auth-profiles.json", content: store }, { name: ".env", content: `ANTHROPIC_API_KEY=${secret}\n` }]);
  await page.getByTestId("login-variable").waitFor();
  assert.equal(await page.getByTestId("login-store").count(), 1);
  assert.ok(!(await everything(page)).includes("CANARYFILE"));
});

test("what is no text is refused in words", async (t) => {
  const { page } = await open(t);
  await ready(page);
  const notice = page.getByTestId("notices");
  await byButton(page, file(Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(4096)]), "openclaw-agent.sqlite"));
  await notice.getByText(/SQLite database/).waitFor();
  await byButton(page, file(Buffer.from([1, 0, 2, 0]), "picture.bin"));
  await notice.getByText(/not a text file/).waitFor();
  await byButton(page, file(Buffer.alloc(3 * 1024 * 1024, 0x20), "huge.json"));
  await notice.getByText(/3,145,728 bytes/).waitFor();
  assert.equal(await shown(page), "");
  await byButton(page, file(Buffer.from(`\ufeff${TEXT}`, "utf16le"), "notepad.json"));
  await notice.getByText(/UTF-16/).waitFor();
  await eventually(async () => assert.equal(await shown(page), TEXT));
});

test("New empties the editor", async (t) => {
  const { page } = await open(t);
  await ready(page);
  await paste(page, TEXT);
  await page.getByTestId("files-clear").click();
  await page.getByTestId("confirm-yes").click();
  await eventually(async () => assert.equal(await shown(page), ""));
  assert.ok(await page.getByTestId("files-download").isDisabled());
});

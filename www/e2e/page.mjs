// What a person does on the page and sees there, in the words of the tests.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

/** Repeats assertions until they hold: the page answers when it is ready, not when it is asked. */
export async function eventually(assertions, patience = 8000) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await assertions();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await sleep(40);
  }
}

export const editor = (page) => page.locator("[data-testid=editor] .cm-content");

/** The module is there, and the page can judge. */
export const ready = (page) => page.getByText(/Paste an openclaw.json|OpenClaw \S+ (accepts|refuses)/).first().waitFor();

/** The lines on the screen; for short texts that is all of them. */
export async function shown(page) {
  return (await page.locator("[data-testid=editor] .cm-line").allTextContents()).join("\n");
}

/** Puts a text in place of what is in the editor, through the clipboard as a person would. */
export async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await editor(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+v");
}

/** The whole text, by the button that copies it. */
export async function whole(page) {
  await page.getByTestId("files-copy").click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Puts the caret behind the first occurrence of `word`. */
export async function caretAfter(page, word) {
  const text = await shown(page);
  const at = text.indexOf(word);
  assert.notEqual(at, -1, `${word} is not in the editor`);
  const before = text.slice(0, at + word.length).split("\n");
  await editor(page).focus();
  await page.keyboard.press("Control+Home");
  for (let line = 1; line < before.length; line++) await page.keyboard.press("ArrowDown");
  // Home goes to the text first, then to the margin.
  await page.keyboard.press("Home");
  const last = before.at(-1);
  const indent = /^\s*/.exec(text.split("\n")[before.length - 1])[0].length;
  for (let column = indent; column < last.length; column++) await page.keyboard.press("ArrowRight");
}

/** The squiggles: severity, line from 1, text under the mark. */
export function marks(page) {
  return page.locator("[data-testid=editor]").evaluate((host) => {
    const lines = [...host.shadowRoot.querySelectorAll(".cm-line")];
    return [...host.shadowRoot.querySelectorAll(".cm-lintRange")].map((mark) => ({
      severity: /cm-lintRange-(\w+)/.exec(mark.className)[1],
      line: lines.indexOf(mark.closest(".cm-line")) + 1,
      text: mark.textContent,
    }));
  });
}

/** The lines that have a mark of a severity in the gutter, by where the marks are painted. */
export function gutter(page, severity) {
  return page.locator("[data-testid=editor]").evaluate((host, wanted) => {
    const middle = (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    const lines = [...host.shadowRoot.querySelectorAll(".cm-line")].map((line) => line.getBoundingClientRect());
    return [...host.shadowRoot.querySelectorAll(`.cm-lint-marker-${wanted}`)].map((mark) => {
      const at = middle(mark);
      return lines.findIndex(({ top, bottom }) => top <= at && at <= bottom) + 1;
    });
  }, severity);
}

/** The list of problems: rule, severity, first words. */
export function problems(page) {
  return page.getByTestId("finding").evaluateAll((items) =>
    items.map((item) => ({
      rule: item.dataset.rule,
      severity: item.dataset.severity,
      place: item.querySelector(".finding-place code")?.textContent ?? "",
    })),
  );
}

/** The sentence of the verdict. */
export const verdict = (page) => page.locator(".verdict-main").innerText();

/** The target is chosen as a person does it. */
export const choose = (page, release) => page.getByLabel("OpenClaw release").selectOption(release);

export const tab = (page, id) => page.locator(`#tab-${id}`).click();

export async function example(page, id) {
  await page.getByTestId("files-examples").click();
  await page.getByTestId(`example-${id}`).click();
}

/** All that a page holds in its documents: texts, attributes and fields, also in shadow roots. */
export function everything(page) {
  return page.evaluate(() => {
    const found = [location.href, document.title, JSON.stringify(history.state)];
    const visit = (root) => {
      for (const node of root.querySelectorAll("*")) {
        for (const { value } of node.attributes) found.push(value);
        if ("value" in node) found.push(String(node.value));
        if (node.shadowRoot) visit(node.shadowRoot);
      }
      found.push(root.textContent ?? root.documentElement.textContent);
    };
    visit(document);
    found.push(document.documentElement.textContent);
    return found.join("\n");
  });
}

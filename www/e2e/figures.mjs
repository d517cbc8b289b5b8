// Figures of the built page in Chromium: `npm run figures`. Not a test: machines differ, and so do their days.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, profile } from "./browser.mjs";
import { editor, paste, ready } from "./page.mjs";
import { serve } from "./server.mjs";

const EXAMPLE = readFileSync(fileURLToPath(new URL("../../examples/clean.json5", import.meta.url)), "utf8");
/** Before this line more agents can stand. */
const AGENTS = "      kitchen: {";
const KEYSTROKES = 80;
/** Slower than anybody types by mistake, faster than anybody means to, in milliseconds. */
const PACE = 130;
const LOADS = 5;

function config(lines) {
  const missing = Math.max(0, lines - EXAMPLE.split("\n").length);
  const agent = (number) => `      room${number}: {\n        name: "Room ${number}",\n        workspace: "~/rooms/${number}",\n        model: "anthropic/claude-opus-5",\n      },\n`;
  const agents = Array.from({ length: Math.ceil(missing / 5) }, (_, number) => agent(number)).join("");
  return EXAMPLE.replace(AGENTS, agents + AGENTS);
}

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
const told = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return `median ${at(sorted, 0.5).toFixed(1)} ms, p95 ${at(sorted, 0.95).toFixed(1)} ms, of ${sorted.length}`;
};
const measures = (page, name) => page.evaluate((name) => performance.getEntriesByName(name).map(({ duration }) => duration), name);

/** A page of its own in a fresh profile. */
async function visit(started, work) {
  const server = await serve();
  const { context, close } = await profile(started, server);
  try {
    const page = await context.newPage();
    await page.goto(server.address);
    await ready(page);
    return await work(page);
  } finally {
    await close();
    await server.stop();
  }
}

const started = await launch();
try {
  const loads = [];
  for (let load = 0; load < LOADS; load++) {
    loads.push(...(await visit(started, async (page) => {
      await page.waitForFunction(() => performance.getEntriesByName("first-diagnostics").length > 0);
      return measures(page, "first-diagnostics");
    })));
  }
  console.log(`from the start of the load to the first answer, nothing cached: ${told(loads)}`);
  for (const lines of [250, 700, 2_000]) {
    await visit(started, async (page) => {
      await paste(page, config(lines));
      await page.waitForTimeout(1500);
      // The first line is a comment.
      await editor(page).focus();
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("End");
      await page.evaluate(() => {
        performance.clearMeasures();
        window.longest = 0;
        new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.longest = Math.max(window.longest, duration))))
          .observe({ entryTypes: ["longtask"] });
      });
      for (let key = 0; key < KEYSTROKES; key++) {
        await page.keyboard.type("x");
        await page.waitForTimeout(PACE);
      }
      await page.waitForTimeout(500);
      const longest = await page.evaluate(() => window.longest);
      const tasks = longest ? `longest task of the page ${longest.toFixed(0)} ms` : "no task of the page over 50 ms";
      console.log(`${config(lines).split("\n").length} lines, keystroke to squiggles: ${told(await measures(page, "relint"))}; ${tasks}`);
    });
  }
} finally {
  await started.close();
}

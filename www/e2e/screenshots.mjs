// Takes the pictures of the documentation: the page with an example in it, on a desk, on a phone, dark, and in Urdu.
// Run it after a build: `npm run screenshots`.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, profile } from "./browser.mjs";
import { example, ready } from "./page.mjs";
import { shrink } from "./png.mjs";
import { serve } from "./server.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/images/", import.meta.url));
/** Larger files make the repository heavy. */
const MOST_BYTES = 120 * 1024;
const DESK = { viewport: { width: 1200, height: 760 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1.5 };

const findings = (page) => page.getByTestId("finding").nth(3).waitFor();
const PICTURES = {
  "web-desktop": { context: DESK, example: "january", show: findings },
  "web-phone": { context: PHONE, example: "january", show: findings },
  "web-dark": {
    context: { ...DESK, colorScheme: "dark" },
    example: "agents",
    show: (page) => page.getByTestId("upgrade-automatic").waitFor(),
  },
  "web-urdu": { context: { ...DESK, locale: "ur" }, example: "january", show: findings },
};

async function take(started, name, { context: options, example: id, show }) {
  const server = await serve();
  const { context, close } = await profile(started, server, { reducedMotion: "reduce", ...options });
  try {
    const page = await context.newPage();
    await page.goto(server.address);
    if (options.locale) await page.getByTestId("files-examples").waitFor();
    else await ready(page);
    await example(page, id);
    await show(page);
    // Messages that a success is told with go by themselves, and the focus is nowhere.
    await page.evaluate(() => document.activeElement?.blur());
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(1200);
    const picture = shrink(await page.screenshot({ scale: "device" }));
    console.log(`${name}.png ${Math.ceil(picture.length / 1024)} kB`);
    if (picture.length > MOST_BYTES) throw new Error(`${name}.png has ${picture.length} bytes, and the most is ${MOST_BYTES}`);
    writeFileSync(`${FOLDER}${name}.png`, picture);
  } finally {
    await close();
    await server.stop();
  }
}

mkdirSync(FOLDER, { recursive: true });
const started = await launch();
try {
  for (const [name, picture] of Object.entries(PICTURES)) await take(started, name, picture);
} finally {
  await started.close();
}

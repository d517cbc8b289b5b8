// Tells the service worker which files the build has made, with the hash of each. Works on the files as they are
// written, so that nothing of the page can be forgotten.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";

/** Read by hosts, or the worker itself. */
const NO_PART_OF_THE_PAGE = ["_headers", "sw.js"];
const SLOT = /["'`]@@BUILT@@["'`]/;

export function precache(): Plugin {
  let folder = "";
  return {
    name: "precache",
    apply: "build",
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle() {
      const files = list(folder).map(({ path, content }) => [
        // Some hosts answer `index.html` with a redirection, which no page may be opened from.
        path === "index.html" ? "./" : path,
        `sha256-${createHash("sha256").update(content).digest("base64")}`,
      ]);
      const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12);
      const worker = join(folder, "sw.js");
      const code = readFileSync(worker, "utf8");
      if (!SLOT.test(code)) this.error("sw.js has no place for the list of files");
      writeFileSync(worker, code.replace(SLOT, () => JSON.stringify({ version, files })));
    },
  };
}

function list(folder: string): { path: string; content: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join("/"), content: readFileSync(file) }))
    .filter(({ path }) => !NO_PART_OF_THE_PAGE.includes(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

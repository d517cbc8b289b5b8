// A fresh project that has installed the package as it would be published.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "../..");
const typescript = join(here, "../node_modules/typescript");

/** Packs the package and installs the tarball, without any registry. */
export function project() {
  const folder = mkdtempSync(join(tmpdir(), "openclaw-lint-wasm-"));
  const npm = (...words) =>
    execFileSync("npm", [...words, "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
  npm("pack", join(root, "wasm/pkg"));
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  npm("install", join(folder, tarball));
  symlinkSync(typescript, join(folder, "node_modules/typescript"));
  const path = (name) => join(folder, name);
  return {
    path,
    installed: path("node_modules/openclaw-lint-wasm"),
    load: (entry = "openclaw-lint-wasm") => {
      // Resolved from within the project, as its own code would.
      writeFileSync(path("load.mjs"), `export * from "${entry}"; export { default } from "${entry}";`);
      return import(`${pathToFileURL(path("load.mjs"))}?${entry}`);
    },
    write: (name, text) => writeFileSync(path(name), text),
    node: (...words) => execFileSync(process.execPath, words, { cwd: folder, encoding: "utf8" }),
    tsc: (...words) => run(folder, join(typescript, "bin/tsc"), words),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function run(folder, program, words) {
  try {
    return execFileSync(process.execPath, [program, ...words], { cwd: folder, encoding: "utf8" });
  } catch (error) {
    throw new Error(`${error.stdout}${error.stderr}`);
  }
}

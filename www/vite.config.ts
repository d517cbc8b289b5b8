// How the page is built: static files only, with relative addresses, so that any folder of any host will do.
import { fileURLToPath } from "node:url";
import { lezer } from "@lezer/generator/rollup";
import { defineConfig } from "vite";

const module = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: "./",
  plugins: [lezer()],
  resolve: {
    alias: { "openclaw-lint-wasm": module("../wasm/pkg/web/openclaw_lint_wasm.js") },
  },
  worker: { format: "es" },
  build: {
    target: "es2023",
    // Inlined files would be `data:` addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { fs: { allow: [module(".."), module(".")] } },
});

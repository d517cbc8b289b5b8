// How the page is built: static files only, with relative addresses, so that any folder of any host will do.
import { fileURLToPath } from "node:url";
import { lezer } from "@lezer/generator/rollup";
import { defineConfig } from "vite";
import { guard } from "./build/guard.ts";
import { headers } from "./build/policy.ts";
import { precache } from "./build/precache.ts";

const module = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: "./",
  plugins: [lezer(), guard(), precache()],
  resolve: {
    alias: { "openclaw-lint-wasm": module("../wasm/pkg/web.js") },
  },
  worker: { format: "es" },
  build: {
    target: "es2023",
    // Inlined files would be `data:` addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: module("index.html"), sw: module("src/offline/sw.ts") },
      // A service worker is found by its name, and rules over the folder that it lies in.
      output: { entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js") },
    },
  },
  // Addresses are not guessed: a port that is taken is an error.
  server: { headers, host: "127.0.0.1", port: 5173, strictPort: true, fs: { allow: [module(".."), module(".")] }, hmr: { overlay: false } },
  preview: { headers, host: "127.0.0.1", port: 5173, strictPort: true },
});

// Puts the content security policy into the page, and writes the headers' file beside it.
import type { Plugin } from "vite";
import { headersFile, metaPolicy } from "./policy.ts";

export function guard(): Plugin {
  return {
    name: "guard",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: metaPolicy }, injectTo: "head-prepend" },
    ],
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile() });
    },
  };
}

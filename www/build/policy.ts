// The content security policy and the other headers: one place for the page, for hosts that read `_headers`, for the
// servers of Vite and, through `_headers`, for `openclaw-lint web`.
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

const words = (policy: Record<string, string>) => Object.entries(policy).map((pair) => pair.join(" ")).join("; ");

/** What a `<meta>` can say. */
export const metaPolicy = words(POLICY);

/** For every answer. Only a header can forbid frames. */
export const headers = {
  "Content-Security-Policy": words({ ...POLICY, "frame-ancestors": "'none'" }),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** For files whose name holds the hash of their content, and for all others. */
const FOREVER = "public, max-age=31536000, immutable";
const ASK_FIRST = "no-cache";

/** The file that Netlify, Cloudflare Pages and others read. */
export function headersFile(): string {
  const common = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join("");
  const caching = (path: string, value: string) => `${path}\n  Cache-Control: ${value}\n`;
  return `/*\n${common}${["/", "/index.html", "/sw.js"].map((path) => caching(path, ASK_FIRST)).join("")}${caching("/assets/*", FOREVER)}`;
}

// A static server for the built page, with the headers that hosts are asked to send.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** What `_headers` says for an address: patterns such as `/*`, each followed by indented `Name: value` lines. */
function headers(path) {
  const found = {};
  let applies = false;
  for (const line of readFileSync(join(DIST, "_headers"), "utf8").split("\n")) {
    const at = line.indexOf(":");
    if (/^\S/.test(line)) applies = matchesGlob(path, line.trim());
    else if (applies && at > 0) found[line.slice(0, at).trim()] = line.slice(at + 1).trim();
  }
  return found;
}

const matchesGlob = (path, pattern) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);

/**
 * Serves `www/dist` below `prefix` on a free port of the loopback. `change` may put other contents in place of a file's.
 * @returns {Promise<{ origin: string, address: string, asked: string[], change: (path: string, edit: (content: string) => string) => void, stop: () => Promise<void> }>}
 */
export async function serve(prefix = "/") {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("www/dist is missing: run `cargo xtask www` first");
  const asked = [];
  const changed = new Map();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const inside = pathname.startsWith(prefix) ? decodeURIComponent(pathname.slice(prefix.length)) : null;
    const path = normalize(join(DIST, inside || "index.html"));
    if (inside === null || !path.startsWith(DIST + sep) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const served = relative(DIST, path).split(sep).join("/");
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { ...headers(inside ? `/${served}` : "/"), "Content-Type": type });
    const edit = changed.get(served);
    if (edit) response.end(edit(readFileSync(path, "utf8")));
    else createReadStream(path).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin, address: origin + prefix, asked, change: (path, edit) => changed.set(path, edit), stop };
}

/**
 * A proxy that lets nothing through and writes down what it was asked for.
 * @returns {Promise<{ address: string, asked: string[], stop: () => Promise<void> }>}
 */
export async function trap() {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${server.address().port}`, asked, stop };
}

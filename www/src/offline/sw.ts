// The service worker: keeps all files of one version of the page, and answers from them, with or without a network.
import type { Answer, Request as Wish, Work } from "./messages";

declare const self: ServiceWorkerGlobalScope;

/** Put in place by the build. Paths are relative to the page. */
const { version, files } = "@@BUILT@@" as unknown as { version: string; files: [path: string, integrity: string][] };

const PREFIX = "openclaw-lint ";
const OWN = PREFIX + version;
const scope = self.registration.scope;
const address = (path: string) => new URL(path, scope).href;

/** Takes all or nothing. The hashes see to it that no half-deployed mixture of two versions is taken. */
async function fill(): Promise<void> {
  const cache = await caches.open(OWN);
  await Promise.all(files.map(async ([path, integrity]) => {
    const isNamedByContent = path.startsWith("assets/");
    const had = isNamedByContent ? await caches.match(address(path)) : undefined;
    const response = had ?? await fetch(address(path), { integrity, cache: isNamedByContent ? "default" : "no-cache" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(address(path), response);
  }));
}

/** Drops older versions, once no page can need them any more. */
async function sweep(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length > 1) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== OWN).map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  url.search = "";
  url.hash = "";
  if (request.mode === "navigate") {
    const isPage = url.href === address("./") || url.href === address("index.html");
    const page = isPage ? await (await caches.open(OWN)).match(address("./")) : undefined;
    return page ?? fetch(request);
  }
  return (await caches.match(url.href)) ?? fetch(request);
}

/** The work of pages that are just changing to this version: in memory only, for as long as a page takes to load. */
const kept = new Map<string, { work: Work; collected: () => void }>();
const PATIENCE = 25_000;

function keep(token: string, work: Work): Promise<void> {
  return new Promise((resolve) => {
    const collected = () => {
      kept.delete(token);
      resolve();
    };
    kept.set(token, { work, collected });
    setTimeout(collected, PATIENCE);
  });
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(sweep().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(scope)) event.respondWith(answer(event.request));
});
self.addEventListener("message", (event) => {
  const wish = event.data as Wish;
  const reply = (words: Answer) => event.ports[0]?.postMessage(words);
  if (wish.kind === "keep") {
    // The browser may stop an idle worker, and the work with it; it is not idle while this promise is open.
    event.waitUntil(keep(wish.token, wish.work));
    reply({ kept: true });
  } else if (wish.kind === "collect") {
    const found = kept.get(wish.token);
    reply({ work: found?.work ?? null });
    found?.collected();
    event.waitUntil(sweep());
  } else {
    event.waitUntil(self.skipWaiting());
  }
});

// All that the page keeps on the device, as far as a page can see it.

/**
 * Names and values of cookies, both storages, databases and caches.
 * @returns {Promise<{ local: Record<string, string>, session: Record<string, string>, cookies: string, databases: unknown[], caches: Record<string, string[]>, cached: string }>}
 */
export function stored(page) {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const entries = {};
    const contents = [];
    for (const name of names) {
      const cache = await caches.open(name);
      const requests = await cache.keys();
      entries[name] = requests.map(({ url }) => url);
      for (const request of requests) {
        const response = await cache.match(request);
        if (/javascript|css|html|json|text/.test(response.headers.get("Content-Type") ?? "")) contents.push(await response.text());
      }
    }
    return {
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      databases: await indexedDB.databases(),
      caches: entries,
      cached: contents.join("\n"),
    };
  });
}

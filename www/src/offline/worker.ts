// The page's view of its service worker: whether the page works offline, and whether a newer version waits.
import { signal } from "@preact/signals";

/** A newer version of the page, all there and waiting. */
export const waiting = signal<ServiceWorker | null>(null);
/** Whether the page would load without a network. */
export const isOfflineReady = signal(false);

const HOUR = 3_600_000;

/** Does nothing where there can be no service worker, as with `openclaw-lint web`, which is there offline anyway. */
export async function register(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
    watch(registration);
    await navigator.serviceWorker.ready;
    isOfflineReady.value = true;
    setInterval(() => void registration.update().catch(() => undefined), HOUR);
  } catch {
    // No service worker here: the page works as long as it is open.
  }
}

function watch(registration: ServiceWorkerRegistration): void {
  // Without a controller it is the first version, not a newer one.
  const found = (worker: ServiceWorker | null) => {
    if (worker && navigator.serviceWorker.controller) waiting.value = worker;
  };
  found(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") found(worker);
    });
  });
}

// Changes to a newer version of the page without losing the text: the newer service worker keeps it in its memory while
// the page loads again. It is never written to the disk.
import { effect } from "@preact/signals";
import { textNow, windowsLines } from "../files/document";
import { editor, fileName, target } from "../state";
import type { Answer, Request, Work } from "./messages";

const PATIENCE = 3000;

/** Gives `null` when no answer comes. */
function ask(worker: ServiceWorker, request: Request): Promise<Answer | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    setTimeout(() => resolve(null), PATIENCE);
    worker.postMessage(request, [port2]);
  });
}

/** Loads the page anew, from `worker`. False when the worker did not take the text: then nothing happens. */
export async function changeOver(worker: ServiceWorker): Promise<boolean> {
  const token = crypto.randomUUID();
  const work: Work = { text: textNow(), fileName: fileName.value, target: target.value, crlf: windowsLines.value };
  const answer = await ask(worker, { kind: "keep", token, work });
  if (!answer || !("kept" in answer)) return false;
  // Says which page's work it is, as several may change over at once.
  history.replaceState({ handover: token }, "");
  if (worker.state === "activated") location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker.postMessage({ kind: "take over" } satisfies Request);
  return true;
}

/** Takes up the work of the page before, if this one was loaded by `changeOver`. */
export async function takeUp(): Promise<void> {
  const token = (history.state as { handover?: string } | null)?.handover;
  const controller = navigator.serviceWorker?.controller;
  if (!token || !controller) return;
  history.replaceState(null, "");
  const answer = await ask(controller, { kind: "collect", token });
  if (!answer || !("work" in answer) || !answer.work) return;
  const { work } = answer;
  fileName.value = work.fileName;
  target.value = work.target;
  windowsLines.value = work.crlf;
  const stop = effect(() => {
    if (!editor.value) return;
    editor.value.replace(work.text);
    queueMicrotask(() => stop());
  });
}

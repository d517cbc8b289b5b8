// The dialog for sharing: shows exactly what the link would hold, and makes the link of that and nothing else.
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { Redacted } from "openclaw-lint-wasm";
import { textNow } from "../files/document";
import { saveAs } from "../files/save";
import { t } from "../i18n";
import { Dialog } from "../panels/parts/dialog";
import { engine, fileName, report, target } from "../state";
import { encode, type Shared } from "./codec";
import { LinkBox } from "./link";
import { MaskedList } from "./masked";
import { Preview } from "./preview";

const open = signal(false);

/** Opens the dialog about the text in the editor as it is now. */
export function openShare(): void {
  open.value = true;
}

interface Ready {
  shared: Shared;
  masked: Redacted["masked"];
  link: string;
}

async function prepare(): Promise<Ready | { failed: string }> {
  const masked = await engine.ask("redact", textNow(), { target: target.peek(), name: fileName.peek() });
  // Without masking there is no sharing.
  if (!masked.ok) return { failed: masked.error.message };
  // The release that the text was judged for, so that whoever opens the link sees the same.
  const shared = { text: masked.value.text, target: report.peek()?.target.release ?? target.peek() };
  const page = location.href.split("#")[0] ?? "";
  return { shared, masked: masked.value.masked, link: page + (await encode(shared)) };
}

function Content() {
  const [ready, setReady] = useState<Ready | { failed: string } | null>(null);
  useEffect(() => {
    prepare().then(setReady, (error: unknown) => setReady({ failed: error instanceof Error ? error.message : String(error) }));
  }, []);
  if (ready === null) return <p>{t("panels.busy")}</p>;
  if ("failed" in ready) return <p role="alert">{t("share.failed", { reason: ready.failed })}</p>;
  const { shared, masked, link } = ready;
  return (
    <>
      <p>{t("share.lead")}</p>
      <p class="soft">{t("share.release", { release: shared.target })}</p>
      <MaskedList masked={masked} />
      <Preview text={shared.text} masked={masked} />
      <p class="soft">{t("share.check")}</p>
      <LinkBox link={link} />
      <button type="button" class="button" data-testid="share-download" onClick={() => saveAs(`masked-${fileName.peek()}`, shared.text)}>
        {t("share.download")}
      </button>
    </>
  );
}

export function ShareDialog() {
  if (!open.value) return null;
  return (
    <Dialog title={t("share.title")} id="share-dialog" onClose={() => (open.value = false)}>
      <Content />
    </Dialog>
  );
}

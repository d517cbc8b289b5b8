// The list of examples.
import { signal } from "@preact/signals";
import { load } from "../files/document";
import { notify } from "../files/notices";
import { t } from "../i18n";
import { Dialog } from "../panels/parts/dialog";
import { type ExampleId, EXAMPLES, exampleText } from "./index";

const open = signal(false);

/** Opens the list. */
export function openExamples(): void {
  open.value = true;
}

async function choose(id: ExampleId, target: string): Promise<void> {
  open.value = false;
  try {
    await load({ text: await exampleText(id), target });
  } catch (error) {
    notify("error", t("files.examples.missing", { reason: error instanceof Error ? error.message : String(error) }));
  }
}

export function ExamplesDialog() {
  if (!open.value) return null;
  return (
    <Dialog title={t("files.examples.title")} id="examples-dialog" onClose={() => (open.value = false)}>
      <p class="soft">{t("files.examples.text")}</p>
      <ul class="plain examples">
        {EXAMPLES.map(({ id, target }) => (
          <li key={id}>
            <button type="button" class="example-choice" data-testid={`example-${id}`} onClick={() => void choose(id, target)}>
              <strong>{t(`files.example.${id}`)}</strong>
              <span class="soft">{t(`files.example.${id}.text`)}</span>
              <span class="tag">{t("files.examples.release", { release: target })}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

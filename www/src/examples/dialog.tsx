// The list of examples.
import { signal } from "@preact/signals";
import { load } from "../files/document";
import { notify } from "../files/notices";
import { t } from "../i18n";
import { Dialog } from "../panels/parts/dialog";
import { panel } from "../state";
import { type Example, EXAMPLES, exampleText } from "./index";

const open = signal(false);

/** Opens the list. */
export function openExamples(): void {
  open.value = true;
}

async function choose(example: Example): Promise<void> {
  open.value = false;
  try {
    const { id, target } = example;
    if (await load({ text: await exampleText(id), target })) panel.value = example.panel;
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
        {EXAMPLES.map((example) => (
          <li key={example.id}>
            <button type="button" class="example-choice" data-testid={`example-${example.id}`} onClick={() => void choose(example)}>
              <strong>{t(`files.example.${example.id}`)}</strong>
              <span class="soft">{t(`files.example.${example.id}.text`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

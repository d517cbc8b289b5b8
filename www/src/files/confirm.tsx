// Asks before a text would be lost.
import { signal } from "@preact/signals";
import { t } from "../i18n";
import { Dialog } from "../panels/parts/dialog";

interface Question {
  title: string;
  text: string;
  yes: string;
  answer(yes: boolean): void;
}
const open = signal<Question | null>(null);

/** Whether the user says yes. A second question answers the first with no. */
export function confirmed(title: string, text: string, yes: string): Promise<boolean> {
  open.peek()?.answer(false);
  return new Promise((resolve) => {
    open.value = { title, text, yes, answer: resolve };
  });
}

export function Confirm() {
  const question = open.value;
  if (!question) return null;
  const close = (yes: boolean) => {
    if (open.peek() === question) open.value = null;
    question.answer(yes);
  };
  return (
    <Dialog title={question.title} id="confirm" onClose={() => close(false)}>
      <p>{question.text}</p>
      <div class="actions">
        <button type="button" class="button button-main" data-testid="confirm-yes" onClick={() => close(true)}>{question.yes}</button>
        <button type="button" class="button" autoFocus onClick={() => close(false)}>{t("files.cancel")}</button>
      </div>
    </Dialog>
  );
}

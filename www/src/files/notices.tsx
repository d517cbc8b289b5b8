// Short messages over the page: what was done, what could not be done.
import { signal } from "@preact/signals";
import { t } from "../i18n";

type Kind = "done" | "warning" | "error";
interface Notice {
  id: number;
  kind: Kind;
  text: string;
}

/** What tells of a success goes by itself; what tells of trouble stays until it is closed. */
const DONE_MS = 6000;
const notices = signal<Notice[]>([]);
let next = 0;

/** Shows a message. */
export function notify(kind: Kind, text: string): void {
  const id = next++;
  notices.value = [...notices.value.filter((notice) => notice.text !== text), { id, kind, text }];
  if (kind === "done") setTimeout(() => dismiss(id), DONE_MS);
}

function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

export function Notices() {
  return (
    <div class="notices" role="status" aria-live="polite" data-testid="notices">
      {notices.value.map(({ id, kind, text }) => (
        <div key={id} class={`notice notice-${kind}`}>
          <p>{text}</p>
          <button type="button" class="button icon" aria-label={t("panels.close")} onClick={() => dismiss(id)}>
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
    </div>
  );
}

// A button that copies a text, and says so for a moment.
import { useEffect, useState } from "preact/hooks";
import { notify } from "../../files/notices";
import { t } from "../../i18n";
import { toClipboard } from "./clipboard";

const SHOWN_MS = 2000;

interface Props {
  text: string;
  /** What the button says; "Copy" when left out. */
  label?: string;
  /** What is copied, for those who do not see what stands beside the button. */
  what?: string;
  id?: string;
  /** Beside what it copies, rather than among other buttons. */
  small?: boolean;
}

export function Copy({ text, label, what, id, small = false }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    if (await toClipboard(text)) setCopied(true);
    else notify("warning", t("panels.copy-failed"));
  };
  return (
    <button
      type="button"
      class={small ? "button small" : "button"}
      data-testid={id}
      aria-label={what === undefined ? undefined : t("panels.copy-what", { what })}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{copied ? t("panels.copied") : (label ?? t("panels.copy"))}</span>
    </button>
  );
}

// A button that copies a text, and says so for a moment.
import { useEffect, useState } from "preact/hooks";
import { t } from "../../i18n";
import { toClipboard } from "./clipboard";

/** How long the button tells what became of it. */
const SHOWN_MS = { copied: 2000, failed: 8000 };

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
  const [result, setResult] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), SHOWN_MS[result]);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = async () => setResult((await toClipboard(text)) ? "copied" : "failed");
  const told = { copied: "panels.copied", failed: "panels.copy-failed" } as const;
  return (
    <button
      type="button"
      class={small ? "button small" : "button"}
      data-testid={id}
      aria-label={what === undefined || result ? undefined : t("panels.copy-what", { what })}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{result ? t(told[result]) : (label ?? t("panels.copy"))}</span>
    </button>
  );
}

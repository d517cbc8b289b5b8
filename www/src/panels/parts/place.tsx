// A config path or a line that leads to its place in the editor.
import { t } from "../../i18n";
import { editor, text } from "../../state";
import { lineRange, locate } from "./locate";

interface Props {
  path: string;
  line?: number | null;
  /** What the button shows; the path when left out. */
  label?: string;
}

export function Place({ path, line = null, label }: Props) {
  const reveal = () => {
    const range = locate(text.peek(), path) ?? (line === null ? null : lineRange(text.peek(), line));
    if (range) editor.peek()?.reveal(range);
  };
  return (
    <button type="button" class="place" dir="ltr" title={t("panels.reveal", { path })} onClick={reveal}>
      {label ?? path}
    </button>
  );
}

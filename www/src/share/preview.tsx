// The text that would be shared, with what was masked marked in it.
import type { ComponentChildren } from "preact";
import type { Redacted } from "openclaw-lint-wasm";
import { t } from "../i18n";

export function Preview({ text, masked }: Redacted) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { range } of masked.toSorted((a, b) => a.range.start.offset - b.range.start.offset)) {
    const [from, to] = [range.start.offset, range.end.offset];
    if (from < at) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(text.slice(at));
  return <pre class="preview" dir="ltr" tabIndex={0} aria-label={t("share.preview")} data-testid="share-preview"><code>{parts}</code></pre>;
}

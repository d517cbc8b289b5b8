// Completion from the schema: keys and allowed values for the target release, asked of the worker.
import { autocompletion, type Completion, type CompletionContext, type CompletionResult, type CompletionSource, pickedCompletion } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { render } from "preact";
import type { Completion as Offer } from "openclaw-lint-wasm";
import { t } from "../i18n";
import { engine, fileName, target } from "../state";

/** What may stand between the start of a completion and the caret while the list is only narrowed. */
const WORD = /^["']?[\w$./:-]*$/;
/** Where typing opens the list by itself: in a word, behind an opening quote or a colon. */
const OPENS = /[\w$"'./-]$|:\s?$/;

function Info({ offer }: { offer: Offer }) {
  return (
    <>
      {offer.documentation && <p>{offer.documentation}</p>}
      {offer.required && <p><strong>{t("editor.required")}</strong></p>}
      {offer.since && <p class="soft">{t("editor.since", { release: offer.since })}</p>}
      {offer.until && <p class="soft">{t("editor.until", { release: offer.until })}</p>}
      {offer.replacedBy && <p class="note">{t("editor.replacedBy", { key: offer.replacedBy })}</p>}
    </>
  );
}

const told = (offer: Offer) => Boolean(offer.documentation || offer.required || offer.since || offer.until || offer.replacedBy);

function info(offer: Offer) {
  const dom = document.createElement("div");
  render(<Info offer={offer} />, dom);
  return dom;
}

/** Where entries of one list go. */
interface Site {
  /** The quote that was already typed, so that narrowing by what stands there works. */
  quote: string;
  /** What stands behind the caret and is replaced as well, such as the closing quote. */
  tail: string;
  /** Where the member before lacks its comma. */
  commaAt: number | null;
}

/** An entry of the list. */
function entry(offer: Offer, { quote, tail, commaAt }: Site, index: number): Completion & { offer: Offer } {
  return {
    offer,
    label: quote + offer.label,
    displayLabel: offer.label,
    type: offer.kind === "key" ? "property" : "enum",
    // The engine's order stands where two entries match equally well.
    boost: Math.max(-99, (offer.required ? 20 : 0) - (offer.until ? 50 : 0) - index / 100),
    ...(offer.detail || offer.required ? { detail: [offer.required ? t("editor.requiredShort") : "", offer.detail ?? ""].filter(Boolean).join(" · ") } : {}),
    ...(told(offer) ? { info: () => info(offer) } : {}),
    apply: (view: EditorView, completion: Completion, from: number, to: number) => {
      const end = view.state.sliceDoc(to, to + tail.length) === tail ? to + tail.length : to;
      const comma = commaAt === null || commaAt > from ? [] : [{ from: commaAt, insert: "," }];
      view.dispatch({
        changes: [...comma, { from, to: end, insert: offer.insert }],
        selection: { anchor: from + comma.length + Math.min(offer.caret, offer.insert.length) },
        annotations: pickedCompletion.of(completion),
        userEvent: "input.complete",
        scrollIntoView: true,
      });
    },
  };
}

const source: CompletionSource = async (context: CompletionContext): Promise<CompletionResult | null> => {
  const line = context.state.doc.lineAt(context.pos);
  if (!context.explicit && !OPENS.test(line.text.slice(0, context.pos - line.from))) return null;
  const answer = await engine.newest("complete", context.state.doc.toString(), context.pos, { target: target.value, name: fileName.value });
  if (context.aborted || !answer?.ok || answer.value.items.length === 0) return null;
  const { from, to, items, commaAt } = answer.value;
  const typed = context.state.sliceDoc(from, context.pos);
  const quote = /^["']/.exec(typed)?.[0] ?? "";
  const site = { quote, tail: context.state.sliceDoc(context.pos, Math.max(to, context.pos)), commaAt };
  // The range ends at the caret: what stands behind it would be matched against the entries.
  return { from, validFor: WORD, options: items.map((offer, index) => entry(offer, site, index)) };
};

export const completion = autocompletion({
  override: [source],
  activateOnTypingDelay: 80,
  maxRenderedOptions: 200,
  icons: false,
  optionClass: (entry) => ((entry as { offer?: Offer }).offer?.until ? "old-key" : ""),
});

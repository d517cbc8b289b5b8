// Which edits lie between a text that was sent out and what stands in the editor now, so that answers find their place again.
import { ChangeSet, type ChangeDesc, type Text } from "@codemirror/state";

/** A part of the text, in UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}

export class Trail {
  #published: { text: string; since: ChangeSet };
  #checked: { text: string; since: ChangeSet } | null = null;

  constructor(doc: Text) {
    this.#published = { text: doc.toString(), since: ChangeSet.empty(doc.length) };
  }

  /** Notes an edit of the editor's text. */
  edited(changes: ChangeSet): void {
    this.#published.since = this.#published.since.compose(changes);
    if (this.#checked) this.#checked.since = this.#checked.since.compose(changes);
  }

  /** Whether something was edited since the text was last sent out. */
  get unpublished(): boolean {
    return !this.#published.since.empty;
  }

  /** Notes that this text is what the editor holds, and is sent out. */
  publish(text: string): void {
    this.#published = { text, since: ChangeSet.empty(text.length) };
  }

  /** Notes an answer about a text; `false` when it is about another text than the one that was last sent out. */
  answered(text: string): boolean {
    if (text !== this.#published.text) return false;
    this.#checked = { text, since: this.#published.since };
    return true;
  }

  /** Where a span of the text that was last sent out lies now. */
  fromPublished(span: Span): Span {
    return moved(span, this.#published.since);
  }

  /** Where a span of the checked text lies now. */
  fromChecked(span: Span): Span {
    return this.#checked ? moved(span, this.#checked.since) : span;
  }

  /** As `fromChecked`, or `null` when something inside of the span or at its edges was edited since. */
  untouched(span: Span): Span | null {
    if (!this.#checked) return null;
    return this.#checked.since.touchesRange(span.from, span.to) ? null : moved(span, this.#checked.since);
  }
}

function moved({ from, to }: Span, changes: ChangeDesc): Span {
  const clamp = (offset: number) => Math.max(0, Math.min(offset, changes.length));
  const start = changes.mapPos(clamp(from), 1);
  return { from: start, to: Math.max(start, changes.mapPos(clamp(to), -1)) };
}

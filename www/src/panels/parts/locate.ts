// Finds the place of a config path in a JSON5 text, as far as the path goes there. Broken texts are read as far as they can be.
import type { Range } from "openclaw-lint-wasm";

/** Deeper than any config; keeps hostile texts off the stack. */
const MAX_DEPTH = 200;

/** The steps of a path such as `agents.list[0].models["a/b"]`. */
export function steps(path: string): (string | number)[] {
  const found: (string | number)[] = [];
  for (const [, index, quoted, plain] of path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)) {
    if (index !== undefined) found.push(Number(index));
    else if (quoted !== undefined) found.push(unquoted(quoted));
    else if (plain !== undefined) found.push(plain);
  }
  return found;
}

function unquoted(text: string): string {
  try {
    // JSON5 has more escapes than JSON, which keys do not need in practice.
    return String(JSON.parse(`"${text.slice(1, -1).replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`));
  } catch {
    return text.slice(1, -1);
  }
}

/** The range of two offsets. */
export function rangeOf(text: string, from: number, to: number): Range {
  const place = (offset: number) => {
    const before = text.slice(0, offset);
    const start = before.lastIndexOf("\n") + 1;
    return { line: before.split("\n").length, column: offset - start + 1, offset };
  };
  return { start: place(from), end: place(to) };
}

/** The range of a line, counted from 1, without what indents it; null when there is no such line. */
export function lineRange(text: string, line: number): Range | null {
  const lines = text.split("\n");
  const content = lines[line - 1];
  if (content === undefined) return null;
  const start = lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0);
  return rangeOf(text, start + content.length - content.trimStart().length, start + content.trimEnd().length);
}

/** The place of a path, or of the nearest part above it that is there; null when not even its first step is. */
export function locate(text: string, path: string): Range | null {
  const found = new Walk(text, steps(path)).run();
  if (!found) return null;
  const { key, end } = found;
  // A value over many lines would fill the screen with the selection.
  const whole = !text.slice(key.from, end).includes("\n");
  return rangeOf(text, key.from, whole ? end : key.to);
}

/** Whether a path leads to something in the text. */
export function stands(text: string, path: string): boolean {
  const wanted = steps(path);
  return new Walk(text, wanted).run()?.depth === wanted.length;
}

interface Found {
  depth: number;
  key: { from: number; to: number };
  end: number;
}

class Walk {
  #at = 0;
  #found: Found | null = null;

  constructor(
    private readonly text: string,
    private readonly path: (string | number)[],
  ) {}

  run(): Found | null {
    this.#value(0, true);
    return this.#found;
  }

  #blank(): void {
    const blank = /(?:[\s\uFEFF]+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y;
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.text)?.[0].length ?? 0;
  }

  /** A string, name or number. */
  #token(): { from: number; to: number; text: string } {
    const from = this.#at;
    const token = /"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|[^\s,:{}[\]"'/]+|[\s\S]/y;
    token.lastIndex = from;
    const raw = token.exec(this.text)?.[0] ?? "";
    this.#at += raw.length;
    return { from, to: this.#at, text: /^["']/.test(raw) ? unquoted(raw) : raw };
  }

  #value(depth: number, onPath: boolean): void {
    this.#blank();
    const open = this.text[this.#at];
    if (open !== "{" && open !== "[") {
      this.#token();
      return;
    }
    this.#at += 1;
    if (depth > MAX_DEPTH) this.#at = this.text.length;
    for (let index = 0; this.#at < this.text.length; index++) {
      this.#blank();
      const next = this.text[this.#at];
      if (next === "}" || next === "]" || next === undefined) {
        this.#at += 1;
        return;
      }
      if (next === ",") this.#at += 1;
      else if (open === "{") this.#member(depth, onPath);
      else this.#item(depth, onPath, index);
      this.#blank();
      if (this.text[this.#at] === ",") this.#at += 1;
    }
  }

  #member(depth: number, onPath: boolean): void {
    const key = this.#token();
    this.#blank();
    if (this.text[this.#at] !== ":") return;
    this.#at += 1;
    this.#step(depth, onPath && String(this.path[depth]) === key.text && depth < this.path.length, key);
  }

  #item(depth: number, onPath: boolean, index: number): void {
    const from = this.#at;
    this.#step(depth, onPath && this.path[depth] === index, { from, to: from + 1 });
  }

  #step(depth: number, match: boolean, key: { from: number; to: number }): void {
    // Of a key that is written twice the last one counts, so a later match of the same depth replaces the earlier.
    const mine: Found | null = match && (this.#found?.depth ?? 0) <= depth + 1 ? { depth: depth + 1, key, end: key.to } : null;
    if (mine) this.#found = mine;
    this.#value(depth + 1, match);
    if (mine) mine.end = this.#at;
  }
}

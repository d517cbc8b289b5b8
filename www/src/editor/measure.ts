// How long people wait for squiggles, as entries of the browser's performance timeline: "first-diagnostics" and "relint".

export class Stopwatch {
  #first = true;
  #edits: number[] = [];
  #sent = 0;

  /** A keystroke, before anything was done about it. */
  edited(): void {
    this.#edits.push(performance.now());
  }

  /** The text went out; later keystrokes belong to the next answer. */
  sent(): void {
    this.#sent = this.#edits.length;
  }

  /** The squiggles of the text that was last sent out stand. Counted from the earliest keystroke that they answer. */
  shown(lines: number, findings: number): void {
    const detail = { lines, findings };
    const start = this.#edits[0];
    if (this.#first) {
      this.#first = false;
      performance.measure("first-diagnostics", { start: 0, end: performance.now(), detail });
    } else if (start !== undefined && this.#sent > 0) {
      performance.measure("relint", { start, end: performance.now(), detail });
    }
    this.#edits = this.#edits.slice(this.#sent);
    this.#sent = 0;
  }
}

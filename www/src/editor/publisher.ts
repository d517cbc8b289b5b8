// Sends the editor's text out to the rest of the page: soon after the last keystroke, and now and then while somebody types on.

/** How long after a keystroke, and at most after the first one that was not sent out, in milliseconds. */
export interface Delays {
  pause: number;
  most: number;
}

export class Publisher {
  #timer: ReturnType<typeof setTimeout> | null = null;
  #first = 0;

  constructor(
    private readonly send: () => void,
    private readonly delays: Delays = { pause: 40, most: 250 },
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Something was edited. */
  edited(): void {
    const now = this.now();
    if (this.#timer === null) this.#first = now;
    else clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(this.delays.pause, this.#first + this.delays.most - now));
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  /** Sends at once what waits. */
  flush(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.send();
  }
}

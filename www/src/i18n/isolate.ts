// Names within sentences: their dots and brackets must not jump about in languages that run from right to left.

/** A name, or a sentence of another language, set apart from the direction of the sentence around it. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

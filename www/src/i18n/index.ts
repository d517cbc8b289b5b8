// The page's own words, from message catalogues in ICU form. What a language lacks is said in English.
import { batch, computed, signal } from "@preact/signals";
import { IntlMessageFormat } from "intl-messageformat";
import type { Text } from "openclaw-lint-wasm";
import { english, type Key, load, LOCALES, type Locale, type Messages, type Sentences } from "./catalogues";
import { isolate } from "./isolate";
import { fill } from "./sentence";

export { LOCALES, type Key, type Locale };
/** The language of the page. */
export const locale = signal<Locale>("en");
const messages = signal<Messages>(english);
const sentences = signal<Sentences>({});
/** Which way the language runs. */
export const direction = computed(() => LOCALES[locale.value].direction);

const formats = new Map<string, IntlMessageFormat>();

/** The message of a key in the page's language. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  const own = messages.value[key];
  const message = own ?? english[key];
  const language = own === undefined ? "en" : locale.value;
  const id = `${language} ${key}`;
  let format = formats.get(id);
  if (!format) formats.set(id, (format = new IntlMessageFormat(message, language)));
  return String(format.format(LOCALES[language].direction === "rtl" ? setApart(values) : values));
}

/**
 * Keys, names and English sentences run from left to right inside of a sentence from right to left. A release, which is
 * digits and dots, is left alone: it belongs to the name before it, as in `OpenClaw 2026.9.6`.
 */
function setApart(values: Record<string, string | number>): Record<string, string | number> {
  const apart = (value: string | number) => (typeof value === "number" || /^[\d.]*$/.test(value) ? value : isolate(value));
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(value)]));
}

/** A sentence of the engine: in the page's language where that has it, else in English. */
export function say(text: Text): string {
  const template = sentences.value[text.id];
  return template === undefined ? text.text : fill(template, text.args, say);
}

/** Whether `say` has a sentence in the page's language; markup needs to know for `lang`. */
export function isTranslated(text: Text): boolean {
  return sentences.value[text.id] !== undefined;
}

/** A number in the page's language. */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale.value, options).format(value);
}

/** A point in time (milliseconds since 1970) in the page's language and the reader's zone. */
export function date(time: number, options: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" }): string {
  return new Intl.DateTimeFormat(locale.value, options).format(time);
}

/** Changes the language; the catalogue is fetched when it is first needed. */
export async function speak(next: Locale): Promise<void> {
  const loaded = await load(next);
  batch(() => {
    messages.value = loaded.messages;
    sentences.value = loaded.sentences;
    locale.value = next;
  });
}

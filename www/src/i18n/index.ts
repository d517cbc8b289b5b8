// The page's own words, from message catalogues in ICU form. What a language lacks is said in English.
import { computed, signal } from "@preact/signals";
import { IntlMessageFormat } from "intl-messageformat";
import type { Text } from "openclaw-lint-wasm";
import { english, type Key, load, LOCALES, type Locale, type Messages } from "./catalogues";

export { LOCALES, type Locale };
/** The language of the page. */
export const locale = signal<Locale>("en");
const messages = signal<Messages>(english);
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
  return String(format.format(values));
}

/** A sentence of the engine. */
export function say(text: Text): string {
  return text.text;
}

/** Changes the language; the catalogue is fetched when it is first needed. */
export async function speak(next: Locale): Promise<void> {
  messages.value = await load(next);
  locale.value = next;
}

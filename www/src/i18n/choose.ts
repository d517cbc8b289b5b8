// Which language the page starts in: that of the address, the one chosen before, else the browser's first that we have.
import { LOCALES, type Locale } from "./catalogues";

const isLocale = (word: string): word is Locale => Object.hasOwn(LOCALES, word);

/** `asked` and `stored` are trusted as far as they name a language that we have. */
export function choose(asked: string | null, stored: string | null, preferred: readonly string[]): Locale {
  for (const word of [asked, stored, ...preferred]) {
    const found = word && language(word);
    if (found) return found;
  }
  return "en";
}

/** Uzbek in Cyrillic letters is not what we have. */
function language(tag: string): Locale | null {
  const [word = "", ...rest] = tag.toLowerCase().split("-");
  if (!isLocale(word) || rest.includes("cyrl")) return null;
  return word;
}

// A sentence of the engine within the page: marked as English where the page's language lacks it, and set apart, so that
// it runs its own way.
import type { Text } from "openclaw-lint-wasm";
import { isTranslated, locale, say } from ".";

export function Said({ text }: { text: Text }) {
  return <bdi lang={isTranslated(text) ? locale.value : "en"}>{say(text)}</bdi>;
}

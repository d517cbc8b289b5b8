// What the page keeps on this device: the language and the colours, nothing else.
import { effect, signal } from "@preact/signals";
import { direction, LOCALES, type Locale, locale, speak, t } from "../i18n";
import { choose } from "../i18n/choose";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const theme = signal<Theme>("auto");

const LANGUAGE = "openclaw-lint.language";
const THEME = "openclaw-lint.theme";

/** Storage may be switched off, which is no reason to fail. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}

export function chooseTheme(next: Theme): void {
  theme.value = next;
  store(THEME, next);
}

/** Keeps the language where it is when its messages cannot be fetched. */
export async function chooseLanguage(next: Locale): Promise<void> {
  await speak(next);
  store(LANGUAGE, next);
}

/** Takes up what was chosen before, and keeps the document in step with it. */
export async function restore(): Promise<void> {
  theme.value = THEMES.find((known) => known === stored(THEME)) ?? "auto";
  const asked = new URLSearchParams(location.search).get("lang");
  const first = choose(asked, stored(LANGUAGE), navigator.languages);
  await speak(first).catch(() => undefined);
  effect(() => {
    const root = document.documentElement;
    root.lang = locale.value;
    root.dir = direction.value;
    document.title = t("shell.page");
  });
  effect(() => {
    document.documentElement.dataset["theme"] = theme.value;
  });
}

export const LANGUAGES = Object.entries(LOCALES).map(([id, { name }]) => ({ id: id as Locale, name }));

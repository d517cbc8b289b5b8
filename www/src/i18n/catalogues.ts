// The catalogues: one folder a language, one file a part of the page.
import cache from "./messages/en/cache.json";
import editor from "./messages/en/editor.json";
import files from "./messages/en/files.json";
import fixes from "./messages/en/fixes.json";
import help from "./messages/en/help.json";
import login from "./messages/en/login.json";
import panels from "./messages/en/panels.json";
import problems from "./messages/en/problems.json";
import share from "./messages/en/share.json";
import shell from "./messages/en/shell.json";
import upgrade from "./messages/en/upgrade.json";

export const english = {
  ...cache, ...editor, ...files, ...fixes, ...help, ...login, ...panels, ...problems, ...share, ...shell, ...upgrade,
};
export type Key = keyof typeof english;
export type Messages = Partial<Record<Key, string>>;

export const LOCALES = {
  en: { name: "English", direction: "ltr" },
  uz: { name: "O‘zbekcha", direction: "ltr" },
  ur: { name: "اردو", direction: "rtl" },
} as const;
export type Locale = keyof typeof LOCALES;

const parts = import.meta.glob<Record<string, string>>("./messages/{uz,ur}/*.json", { import: "default" });

/** The messages of a language. */
export async function load(locale: Locale): Promise<Messages> {
  if (locale === "en") return english;
  const own = Object.entries(parts).filter(([path]) => path.includes(`/${locale}/`));
  const loaded = await Promise.all(own.map(([, part]) => part()));
  return Object.assign({}, ...loaded) as Messages;
}

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
/** Templates of the rules' sentences by their id. */
export type Sentences = Record<string, string>;

export const LOCALES = {
  en: { name: "English", direction: "ltr" },
  uz: { name: "O‘zbekcha", direction: "ltr" },
  ur: { name: "اردو", direction: "rtl" },
} as const;
export type Locale = keyof typeof LOCALES;

type Part = () => Promise<Record<string, string>>;
const parts = import.meta.glob<Record<string, string>>("./messages/{uz,ur}/*.json", { import: "default" });
const rules = import.meta.glob<Record<string, string>>("./rules/{uz,ur}.json", { import: "default" });

const all = (files: Record<string, Part>, wanted: (path: string) => boolean) =>
  Promise.all(Object.entries(files).filter(([path]) => wanted(path)).map(([, part]) => part()));

/** The messages of a language, and the templates of the rules' sentences in it. */
export async function load(locale: Locale): Promise<{ messages: Messages; sentences: Sentences }> {
  // The English sentences come with the findings.
  if (locale === "en") return { messages: english, sentences: {} };
  const [messages, sentences] = await Promise.all([
    all(parts, (path) => path.includes(`/${locale}/`)),
    all(rules, (path) => path.endsWith(`/${locale}.json`)),
  ]);
  return { messages: Object.assign({}, ...messages) as Messages, sentences: Object.assign({}, ...sentences) as Sentences };
}

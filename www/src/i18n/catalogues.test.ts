// The catalogues against the English one. What is missing is said in English, so it is counted and no failure.
import { isArgumentElement, isPluralElement, isPoundElement, isSelectElement, isTagElement, type MessageFormatElement, parse } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it, test } from "vitest";
import { LOCALES } from "./catalogues";

type Catalogue = Record<string, string>;
const files = import.meta.glob<Catalogue>("./messages/*/*.json", { import: "default", eager: true });
const read = (language: string): Record<string, Catalogue> =>
  Object.fromEntries(Object.entries(files).flatMap(([path, messages]) => {
    const [, folder, area] = /\/messages\/(\w+)\/(\w+)\.json$/.exec(path) ?? [];
    return folder === language && area !== undefined ? [[area, messages]] : [];
  }));

const english = read("en");
const languages = Object.keys(LOCALES).filter((language) => language !== "en");

/** The arguments of a message with their kinds, sorted; a plural also with the exact numbers that it tells apart. */
function args(message: string): string[] {
  const found = new Set<string>();
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (isPluralElement(element) || isSelectElement(element)) {
        const kind = isPluralElement(element) ? element.pluralType : "select";
        // The categories of a plural are the language's own affair, its exact numbers and a select's words are not.
        const cases = Object.keys(element.options).filter((word) => kind === "select" || word.startsWith("="));
        found.add(`${element.value}: ${kind} ${cases.sort().join(" ")}`);
        for (const { value } of Object.values(element.options)) visit(value);
      } else if (isTagElement(element)) {
        found.add(`<${element.value}>`);
        visit(element.children);
      } else if (isPoundElement(element)) found.add("#");
      else if (isArgumentElement(element)) found.add(element.value);
      else if ("style" in element) found.add(`${element.value}: formatted ${element.type}`);
    }
  };
  visit(parse(message));
  return [...found].sort();
}

/** The categories that plurals of a message have, one list a plural. */
function plurals(message: string): string[][] {
  const visit = (elements: MessageFormatElement[]): string[][] => elements.flatMap((element) =>
    isPluralElement(element)
      ? [Object.keys(element.options).filter((word) => !word.startsWith("=")), ...Object.values(element.options).flatMap(({ value }) => visit(value))]
      : isSelectElement(element) ? Object.values(element.options).flatMap(({ value }) => visit(value))
      : isTagElement(element) ? visit(element.children) : []);
  return visit(parse(message));
}

/** The `$` that the editor's own phrases are filled at, and the code in backticks. */
const marks = (message: string) => (message.match(/\$|`[^`]*`/g) ?? []).sort();

test("English has its messages, each in one area only", () => {
  const keys = Object.entries(english).flatMap(([area, messages]) => Object.keys(messages).map((key) => ({ area, key })));
  expect(keys.length).toBeGreaterThan(400);
  expect(keys.filter(({ area, key }) => !key.startsWith(`${area}.`))).toEqual([]);
});

describe.each(["en", ...languages])("%s", (language) => {
  const areas = read(language);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  it("is known to the browser", () => {
    expect(Intl.PluralRules.supportedLocalesOf(language)).toEqual([language]);
  });

  it("has no areas of its own", () => {
    expect(Object.keys(areas).filter((area) => !(area in english))).toEqual([]);
  });

  describe.each(Object.keys(areas))("%s", (area) => {
    const messages = areas[area]!;
    const originals = english[area] ?? {};
    const known = Object.entries(messages).filter(([key]) => Object.hasOwn(originals, key));

    it("has no superfluous keys", () => {
      expect(Object.keys(messages).filter((key) => !Object.hasOwn(originals, key))).toEqual([]);
    });

    it("has no empty messages", () => {
      expect(Object.keys(messages).filter((key) => messages[key]!.trim() === "")).toEqual([]);
    });

    it.each(known)("%s has the arguments of the English message", (key, message) => {
      expect(args(message)).toEqual(args(originals[key]!));
      expect(marks(message)).toEqual(marks(originals[key]!));
    });

    it.each(known)("%s has the language’s plurals", (_, message) => {
      for (const own of plurals(message)) expect(own.sort()).toEqual([...categories].sort());
    });

    it("has no select, whose words would be set apart in languages from right to left", () => {
      expect(known.filter(([, message]) => args(message).some((arg) => arg.includes(": select")))).toEqual([]);
    });
  });
});

test.each(languages)("what is missing in %s is counted", (language) => {
  const own = Object.assign({}, ...Object.values(read(language))) as Catalogue;
  const all = Object.values(english).flatMap((messages) => Object.keys(messages));
  const missing = all.filter((key) => !Object.hasOwn(own, key));
  console.info([`missing in ${language}: ${missing.length} of ${all.length}`, ...missing].join("\n  "));
});

describe("what keeps a catalogue out", () => {
  it.each([
    ["another argument", "{count} of {all}", "{count} of {al}"],
    ["a lost argument", "{count} of {all}", "{count}"],
    ["a plural that became a number", "{count, plural, one {#} other {#}}", "{count, number}"],
    ["an exact number that was lost", "{count, plural, =0 {no} one {#} other {#}}", "{count, plural, one {#} other {#}}"],
  ])("%s", (_, original, translated) => {
    expect(args(translated)).not.toEqual(args(original));
  });

  it("a message that is no ICU message", () => {
    expect(() => args("{count, plural, one {#}}")).toThrow();
    expect(() => args("{count")).toThrow();
  });
});

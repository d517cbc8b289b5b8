// The grammar: what JSON5 takes has no error node, and half-written text still has a shape.
import { describe, expect, it } from "vitest";
import { parser } from "./json5.grammar";

function errors(text: string): number {
  let count = 0;
  parser.parse(text).iterate({ enter: (node) => void (count += Number(node.type.isError)) });
  return count;
}

function names(text: string): string[] {
  const found: string[] = [];
  parser.parse(text).iterate({ enter: (node) => void (/^\W/.test(node.name) || found.push(`${node.name} ${text.slice(node.from, node.to)}`)) });
  return found;
}

describe("the grammar", () => {
  it.each([
    "{}",
    "[]",
    "null",
    "'text'",
    "{ a: 1, 'b': +2, \"c\": -0x1F, d: .5, e: 5., f: 1e-9, g: Infinity, h: -Infinity, i: NaN, }",
    "{ true: true, null: null, Infinity: 1, NaN: 2 }",
    "{ $a_1: 1, \\u0061b: 2, ünïcode: 3, 键: 4 }",
    "[1, [2, [3,],],]",
    "// a comment\n{ /* another **/ a: 'it''s', } // end".replace("''", "\\'"),
    '{ a: "line \\\n continued" }',
    "\u{feff}{ a: '\u{2028}' }",
    "",
  ])("takes %j", (text) => expect(errors(text)).toBe(0));

  it("lets missing and doubled commas through", () => {
    expect(errors("{ a: 1 b: [1 2,, 3],, c: 3 }")).toBe(0);
  });

  it("ends a string without closing quote with its line", () => {
    expect(names('{ a: "open\n b: 2 }')).toContain("PropertyName b");
  });

  it("keeps the members around a half-written one", () => {
    const found = names("{ a: 1, b: , c: { d: 2 } }");
    expect(found).toContain("PropertyName a");
    expect(found).toContain("Object { d: 2 }");
  });

  it("tells keys from values", () => {
    expect(names("{ true: true }").slice(2)).toEqual(["Property true: true", "PropertyName true", "True true"]);
  });
});

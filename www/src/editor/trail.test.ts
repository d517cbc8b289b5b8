// Places in a text that was sent out, found again after edits.
import { ChangeSet, Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { Trail } from "./trail";

const doc = Text.of(["{ a: 1, b: 2 }"]);
const span = (from: number, to: number) => ({ from, to });
const insert = (length: number, from: number, text: string) => ChangeSet.of({ from, insert: text }, length);

describe("the trail of edits", () => {
  it("moves a finding along with edits before it, and leaves it alone after it", () => {
    const trail = new Trail(doc);
    expect(trail.answered(doc.toString())).toBe(true);
    trail.edited(insert(14, 2, "x: 0, "));
    trail.edited(insert(20, 18, " "));
    expect(trail.fromChecked(span(8, 9))).toEqual(span(14, 15));
  });

  it("counts edits that were made between question and answer", () => {
    const trail = new Trail(doc);
    trail.edited(insert(14, 0, "//\n"));
    trail.publish("//\n{ a: 1, b: 2 }");
    trail.edited(insert(17, 0, "//\n"));
    expect(trail.answered("//\n{ a: 1, b: 2 }")).toBe(true);
    expect(trail.fromChecked(span(5, 6))).toEqual(span(8, 9));
  });

  it("takes no answer about an older text", () => {
    const trail = new Trail(doc);
    trail.edited(insert(14, 0, " "));
    trail.publish(" { a: 1, b: 2 }");
    expect(trail.answered(doc.toString())).toBe(false);
  });

  it("says when the place of a fix was edited", () => {
    const trail = new Trail(doc);
    trail.answered(doc.toString());
    trail.edited(insert(14, 6, "0"));
    expect(trail.untouched(span(5, 6))).toBeNull();
    expect(trail.untouched(span(8, 9))).toEqual(span(9, 10));
  });

  it("keeps to the text where an answer points behind it", () => {
    const trail = new Trail(doc);
    trail.answered(doc.toString());
    expect(trail.fromChecked(span(10, 99))).toEqual(span(10, 14));
  });

  it("knows whether something is to be sent out", () => {
    const trail = new Trail(doc);
    expect(trail.unpublished).toBe(false);
    trail.edited(insert(14, 0, " "));
    expect(trail.unpublished).toBe(true);
    trail.publish(" { a: 1, b: 2 }");
    expect(trail.unpublished).toBe(false);
  });
});

import { expect, test } from "vitest";
import { MAX_BYTES, read, readFile } from "./read";

const bytes = (text: string) => new TextEncoder().encode(text);

test("reads UTF-8, without its mark at the front", () => {
  expect(read(bytes("{ a: 'é' }\n"))).toEqual({ ok: true, text: "{ a: 'é' }\n", odd: null, crlf: false });
  expect(read(bytes("\uFEFF{}"))).toMatchObject({ text: "{}", odd: null });
});

test("tells of other encodings", () => {
  expect(read(new Uint8Array([0x7b, 0xe9, 0x7d]))).toMatchObject({ ok: true, text: "{\uFFFD}", odd: "not-utf-8" });
  expect(read(new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]))).toMatchObject({ ok: true, text: "{}", odd: "utf-16" });
});

test("knows lines that end as on Windows", () => {
  expect(read(bytes("{\r\n}\r\n"))).toMatchObject({ crlf: true });
  expect(read(bytes("{\r\n}\n"))).toMatchObject({ crlf: false });
});

test("refuses what is no text or too much of it", async () => {
  expect(read(bytes("SQLite format 3\0..."))).toMatchObject({ ok: false, reason: "database" });
  expect(read(bytes("a\0b"))).toMatchObject({ ok: false, reason: "binary" });
  const large = new Uint8Array(MAX_BYTES + 1).fill(0x20);
  expect(read(large)).toEqual({ ok: false, reason: "too-large", bytes: MAX_BYTES + 1 });
  expect(await readFile(new File([large], "a"))).toMatchObject({ ok: false, reason: "too-large" });
  expect(await readFile(new File([bytes("{}")], "a"))).toMatchObject({ ok: true, text: "{}" });
});

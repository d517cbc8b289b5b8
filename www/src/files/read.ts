// Makes a text of a file's bytes, and tells what is odd about them. OpenClaw reads UTF-8 and nothing else.

/** More than any config; larger texts make typing slow. */
export const MAX_BYTES = 2 * 1024 * 1024;

export type Odd = "utf-16" | "not-utf-8";
export type Read =
  | { ok: true; text: string; /** What the user should know. */ odd: Odd | null; /** Lines end as on Windows. */ crlf: boolean }
  | { ok: false; reason: "too-large" | "database" | "binary"; bytes: number };

const SQLITE = "SQLite format 3\0";

/** The text of a file. */
export function read(bytes: Uint8Array): Read {
  const refused = (reason: "too-large" | "database" | "binary"): Read => ({ ok: false, reason, bytes: bytes.length });
  if (startsWith(bytes, SQLITE)) return refused("database");
  if (bytes.length > MAX_BYTES) return refused("too-large");
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return text(new TextDecoder("utf-16le").decode(bytes), "utf-16");
  if (first === 0xfe && second === 0xff) return text(new TextDecoder("utf-16be").decode(bytes), "utf-16");
  if (bytes.includes(0)) return refused("binary");
  try {
    return text(new TextDecoder("utf-8", { fatal: true }).decode(bytes), null);
  } catch {
    return text(new TextDecoder("utf-8").decode(bytes), "not-utf-8");
  }
}

function text(content: string, odd: Odd | null): Read {
  return { ok: true, text: content, odd, crlf: /\r\n/.test(content) && !/[^\r]\n/.test(content) };
}

function startsWith(bytes: Uint8Array, head: string): boolean {
  return [...head].every((char, index) => bytes[index] === char.charCodeAt(0));
}

/** Reads a file of the user's; a file that is too large is not even loaded. */
export async function readFile(file: File): Promise<Read> {
  if (file.size > MAX_BYTES) {
    const head = new Uint8Array(await file.slice(0, SQLITE.length).arrayBuffer());
    return { ok: false, reason: startsWith(head, SQLITE) ? "database" : "too-large", bytes: file.size };
  }
  return read(new Uint8Array(await file.arrayBuffer()));
}

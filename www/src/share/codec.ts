// A text and its release as the fragment of a link, and back. The fragment never reaches a server.

/** What a link holds: exactly what its preview showed. */
export interface Shared {
  text: string;
  /** The release to check for. */
  target: string;
}

export type Decoded = { ok: true; shared: Shared } | { ok: false; reason: "newer" | "broken" | "too-large" };

/** Longer links are cut by chats and mail programs. */
export const LONG_LINK = 8 * 1024;
/** Longer links are refused by some browsers and servers; they are not offered. */
export const MAX_LINK = 64 * 1024;
/** The most that a fragment may unpack to, in bytes: a small one can hold gigabytes of zeros. */
export const MAX_UNPACKED = 2 * 1024 * 1024;
const MAX_PACKED = 1024 * 1024;
const PREFIX = "#v1=";
const TARGET = /^(?:auto|latest|\d{4}\.\d{1,2}(?:\.\d{1,3})?)$/;

/** Whether a fragment is of a shared link, of whatever version. */
export function isShared(fragment: string): boolean {
  return /^#v\d+=/.test(fragment);
}

/** The fragment for a text, beginning with `#`. */
export async function encode({ text, target }: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify({ text, target }));
  const packed = await collect(stream(bytes).pipeThrough(new CompressionStream("deflate-raw")), Infinity);
  return PREFIX + toBase64(packed ?? new Uint8Array());
}

/** What a fragment holds. Never throws, and unpacks no more than the limit. */
export async function decode(fragment: string): Promise<Decoded> {
  if (!fragment.startsWith(PREFIX)) return { ok: false, reason: isShared(fragment) ? "newer" : "broken" };
  const code = fragment.slice(PREFIX.length);
  if (code.length > MAX_PACKED) return { ok: false, reason: "too-large" };
  try {
    const unpacked = await collect(stream(fromBase64(code)).pipeThrough(new DecompressionStream("deflate-raw")), MAX_UNPACKED);
    if (!unpacked) return { ok: false, reason: "too-large" };
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(unpacked));
    return isPayload(value) ? { ok: true, shared: { text: value.text, target: value.target } } : { ok: false, reason: "broken" };
  } catch {
    return { ok: false, reason: "broken" };
  }
}

function isPayload(value: unknown): value is Shared {
  if (typeof value !== "object" || value === null) return false;
  const { text, target } = value as Record<string, unknown>;
  return typeof text === "string" && typeof target === "string" && TARGET.test(target);
}

type Bytes = Uint8Array<ArrayBuffer>;

function stream(bytes: Bytes): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** All bytes of a stream; null as soon as there are more than `most`. */
async function collect(from: ReadableStream<Bytes>, most: number): Promise<Bytes | null> {
  const chunks: Bytes[] = [];
  let length = 0;
  const reader = from.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  chunks.reduce((at, chunk) => (all.set(chunk, at), at + chunk.length), 0);
  return all;
}

function toBase64(bytes: Bytes): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64(code: string): Bytes {
  if (!/^[\w-]*$/.test(code)) throw new Error("not base64url");
  return Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
}

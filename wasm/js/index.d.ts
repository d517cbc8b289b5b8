/**
 * Loads the module; to be awaited before the first call. In Node it is there already, and this does nothing.
 *
 * Without an argument the `.wasm` file beside the JavaScript is fetched. `module_or_path` is an address, a `Request`, a
 * `Response`, the bytes, a `WebAssembly.Module`, or a promise of one of these.
 */
export default function init(input?: { module_or_path: unknown }): Promise<void>;

/** The same at once, from bytes or a `WebAssembly.Module`. */
export function initSync(input: { module: unknown }): void;

/**
 * Loads the sentences about config keys, which `complete`, `explain`, `hover`, `schema` and the list of new keys of `upgrade` show;
 * `check` and `fix` need none. In Node they are there already, and this does nothing.
 *
 * Without an argument `openclaw_lint_notes.txt` beside the JavaScript is fetched; `input` is its text, or a `Response` with it.
 * Rejects when that fails; all calls work without them, and say nothing about keys then.
 */
export function loadNotes(input?: string | { ok: boolean; status: number; text(): Promise<string> }): Promise<void>;

/**
 * Loads the module; to be awaited before the first call. In Node it is there already, and this does nothing.
 *
 * Without an argument the `.wasm` file beside the JavaScript is fetched. `module_or_path` is an address, a `Request`, a
 * `Response`, the bytes, a `WebAssembly.Module`, or a promise of one of these.
 */
export default function init(input?: { module_or_path: unknown }): Promise<void>;

/** The same at once, from bytes or a `WebAssembly.Module`. */
export function initSync(input: { module: unknown }): void;

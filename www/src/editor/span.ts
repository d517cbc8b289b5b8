// Ranges of the engine as spans of the editor's text.
import type { Range } from "openclaw-lint-wasm";
import type { Span } from "./trail";

export const spanOf = ({ start, end }: Range): Span => ({ from: start.offset, to: end.offset });

// The same for `import`.

import loaded from "./node.cjs";

export default loaded.default;
export const { initSync, loadNotes, __NAMES__ } = loaded;

// For Node: ready as soon as it is loaded.

const raw = require("./openclaw_lint_node.cjs");
const { guard } = require("./guard.cjs");

const calls = guard(raw, () => void raw.__wbg_reset_state());

Object.defineProperty(exports, "__esModule", { value: true });
exports.default = async function init() {};
exports.initSync = function initSync() {};
__EXPORTS__

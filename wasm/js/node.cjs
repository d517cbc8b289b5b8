// For Node: ready as soon as it is loaded.

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const raw = require("./openclaw_lint_node.cjs");
const { guard } = require("./guard.cjs");

const notes = readFileSync(join(__dirname, "openclaw_lint_notes.txt"), "utf8");
raw.provideNotes(notes);

const calls = guard(raw, () => {
  raw.__wbg_reset_state();
  raw.provideNotes(notes);
});

Object.defineProperty(exports, "__esModule", { value: true });
exports.default = async function init() {};
exports.initSync = function initSync() {};
exports.loadNotes = async function loadNotes() {};
__EXPORTS__

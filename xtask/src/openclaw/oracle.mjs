// Asks one installed OpenClaw release what it thinks of config files.
// usage: node oracle.mjs PACKAGE_DIR   (run with a node that the release supports)
// Reads one path a line from standard input and answers each with one JSON line:
// {ok, issues: [{path, message}], warnings: [...], legacy: [...]} or {crash}.
// HOME, TMPDIR and OPENCLAW_STATE_DIR are those of the environment: give it throwaway ones.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';

const NAME = 'readConfigFileSnapshot';
const pkg = fs.realpathSync(process.argv[2]);

fs.mkdirSync(process.env.OPENCLAW_STATE_DIR, { recursive: true });
process.env.OPENCLAW_DISABLE_CONFIG_CACHE = '1';
process.env.OPENCLAW_HIDE_BANNER = '1';
process.env.OPENCLAW_NO_RESPAWN = '1';
// Some releases reach their command-line entry through shared chunks: give it nothing to do.
process.argv = [process.argv[0], 'oracle', 'no-such-command'];
const exit = process.exit.bind(process);
process.exit = () => {};
const answer = (value) => fs.writeSync(1, JSON.stringify(value) + '\n');
process.stdout.write = () => true;
console.log = console.info = console.warn = console.error = () => {};
process.on('unhandledRejection', () => {});

/** Modules that export the function, smallest first, with the name under which they do. */
function candidates() {
  const dist = path.join(pkg, 'dist');
  const hits = [];
  for (const name of fs.readdirSync(dist)) {
    if (!/\.m?js$/.test(name)) continue;
    const text = fs.readFileSync(path.join(dist, name), 'utf8');
    if (!text.includes(`function ${NAME}(`)) continue;
    const exported = text.match(new RegExp(`export \\{[^}]*\\b${NAME}(?: as (\\w+))?\\b`));
    if (exported) hits.push({ file: path.join(dist, name), alias: exported[1] ?? NAME, size: text.length });
  }
  hits.sort((a, b) => a.size - b.size);
  const unbundled = path.join(dist, 'config/io.js');
  if (fs.existsSync(unbundled)) hits.push({ file: unbundled, alias: NAME });
  return hits;
}

let read;
const failures = [];
for (const { file, alias } of candidates()) {
  try {
    read = (await import(pathToFileURL(file).href))[alias];
    if (read) break;
  } catch (error) {
    failures.push(`${path.basename(file)}: ${error.message}`);
  }
}
if (!read) {
  answer({ fatal: [`no ${NAME} in ${pkg}`, ...failures].join('; ') });
  exit(3);
}
answer({ ready: true });

const pick = (list) => (list ?? []).map(({ path, message }) => ({ path: String(path ?? ''), message: String(message ?? '') }));
for await (const line of readline.createInterface({ input: process.stdin })) {
  process.env.OPENCLAW_CONFIG_PATH = line;
  try {
    const seen = await read();
    answer({ ok: seen.valid === true, issues: pick(seen.issues), warnings: pick(seen.warnings), legacy: pick(seen.legacyIssues) });
  } catch (error) {
    answer({ crash: String(error?.message ?? error) });
  }
}
exit(0);

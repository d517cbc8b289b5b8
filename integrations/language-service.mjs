// The JSON language service of VS Code with our schemas: what people see in an editor.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSON5 from 'json5';
import languageService from 'vscode-json-languageservice';

const { getLanguageService, TextDocument } = languageService;

const root = new URL('..', import.meta.url).pathname;
const read = (path) => readFileSync(join(root, path), 'utf8');

function service(schema) {
  // The `$schema` of a file counts for more than the settings, so that it has to lead to ours, too.
  const schemaRequestService = async () => read(schema);
  const all = getLanguageService({ schemaRequestService, clientCapabilities: { textDocument: { completion: { completionItem: {
    documentationFormat: ['markdown', 'plaintext'] } } } } });
  all.configure({
    validate: true, allowComments: true,
    schemas: [{ uri: 'test://schema', fileMatch: ['*'], schema: JSON.parse(read(schema)) }],
  });
  return all;
}

function open(all, text) {
  const document = TextDocument.create('test://openclaw.json', 'jsonc', 1, text);
  return { document, json: all.parseJSONDocument(document) };
}

async function problems(all, text) {
  const { document, json } = open(all, text);
  return all.doValidation(document, json, { comments: 'ignore', trailingCommas: 'ignore' });
}

// `|` marks the cursor.
async function complete(all, marked) {
  const offset = marked.indexOf('|');
  const { document, json } = open(all, marked.replace('|', ''));
  return (await all.doComplete(document, document.positionAt(offset), json)).items;
}

async function hover(all, marked) {
  const offset = marked.indexOf('|');
  const { document, json } = open(all, marked.replace('|', ''));
  const found = await all.doHover(document, document.positionAt(offset), json);
  return JSON.stringify(found?.contents ?? null);
}

const newest = service('schema/openclaw.schema.json');
const old = service('schema/releases/2026.2.9.schema.json');

// A config that the release accepts has no problem. The editor knows no JSON5, so that it gets JSON.
const clean = JSON.stringify(JSON5.parse(read('examples/clean.json5')), null, 2);
assert.deepEqual(await problems(newest, clean), []);
assert.deepEqual(await problems(newest, '{}'), []);
assert.deepEqual(await problems(newest, '{ "gateway": { "mode": "local" } } // comment'), []);

// Wrong ones have, at the right place.
const wrong = await problems(newest, '{ "gateway": { "prot": 1 } }');
assert.equal(wrong.length, 1);
assert.equal(wrong[0].range.start.character, 15);
assert.equal((await problems(newest, '{ "gateway": { "port": "x" } }')).length, 1);

// Keys and values are offered, with our descriptions.
const keys = await complete(newest, '{ "gateway": { | } }');
const bind = keys.find((item) => item.label === 'bind');
assert.ok(keys.length > 5 && bind, `${keys.map((item) => item.label)}`);
assert.ok(JSON.stringify(bind.documentation ?? '').length > 20, JSON.stringify(bind));
const values = await complete(newest, '{ "gateway": { "bind": | } }');
assert.ok(values.some((item) => item.label === '"loopback"'), `${values.map((item) => item.label)}`);
const agents = await complete(newest, '{ "agents": { "defaults": { | } } }');
assert.ok(agents.length > 20 && agents.some((item) => item.label === 'model'));
assert.ok(!(await hover(newest, '{ "gateway": { "b|ind": "lan" } }')).includes('null'));

// A release knows its own keys and marks what is deprecated.
assert.deepEqual(await problems(old, '{ "agents": { "list": [{ "id": "main" }] } }'), []);
assert.ok((await problems(newest, '{ "agents": { "list": [{ "id": "main" }] } }')).length > 0);

// `$schema` is a key like any other where the release allows it.
assert.deepEqual(await problems(newest, '{ "$schema": "./openclaw.schema.json" }'), []);

// Whatever a release accepts of the fixtures, it has no problem in the editor; deprecations are none. Old forms that
// a release takes although its schema does not know them stay marked: it rewrites them, and so should their owner.
const { fixtures } = JSON.parse(read('fixtures/verdicts.json'));
let quiet = 0;
const marked = [];
for (const release of ['2026.2.9', '2026.4.14', '2026.9.6']) {
  const own = service(`schema/releases/${release}.schema.json`);
  for (const [file, { ok }] of Object.entries(fixtures)) {
    if (!ok[release]) continue;
    const text = JSON.stringify(JSON5.parse(read(`fixtures/real/${file}`)), null, 2);
    const found = (await problems(own, text)).filter(({ code }) => code !== 2);
    if (found.length) marked.push(`${release} ${file}: ${found[0].message}`);
    else quiet += 1;
  }
}
console.log(marked.join('\n'));

console.log(`${keys.length} keys below gateway, ${agents.length} below agents.defaults; ${quiet} accepted files without a problem`);

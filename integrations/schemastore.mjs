// The schema as SchemaStore would try it: its ajv, its two folders of test files.
import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const folder = join(root, 'packaging/schemastore');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

// What SchemaStore sets up for a schema outside its strict mode, which is still strict about keywords and formats.
const ajv = new Ajv({ strictTypes: false, strictTuples: false, allowMatchingProperties: true });
addFormats(ajv);
ajv.addKeyword('markdownDescription');
ajv.addFormat('starts_with', true);
const schema = read(join(root, 'schema/openclaw.schema.json'));
const valid = ajv.compile(schema);

// Only conditions of plugins may need that mode.
const complaints = [];
const logger = { log() {}, warn: (text) => complaints.push(text), error: (text) => complaints.push(text) };
const strict = new Ajv({ strict: 'log', logger });
addFormats(strict);
strict.addKeyword('markdownDescription');
strict.addFormat('starts_with', true);
strict.compile(schema);
const own = complaints.filter((text) => !text.includes('#/properties/plugins/properties/entries/'));
assert.deepEqual(own, []);

// The list: every address is a file here.
const entry = read(join(folder, 'catalog-entry.json'));
const base = `${schema.$id.split('/schema/')[0]}/`;
const addresses = [entry.url, ...Object.values(entry.versions)];
for (const address of addresses) read(join(root, address.replace(base, '')));
for (const text of [entry.name, entry.description]) assert.ok(!/schema/i.test(text), text);
assert.ok(entry.fileMatch.includes('openclaw.json'));

const counts = [];
for (const [name, expected] of [['test', true], ['negative_test', false]]) {
  const tests = join(folder, name, 'openclaw');
  const files = readdirSync(tests);
  assert.ok(files.length > 0, tests);
  for (const file of files) {
    assert.equal(valid(read(join(tests, file))), expected, `${name}/openclaw/${file}: ${ajv.errorsText(valid.errors)}`);
  }
  counts.push(files.length);
}
console.log(`${counts[0]} files accepted, ${counts[1]} refused, ${addresses.length} addresses; strict but for ${complaints.length} conditions of plugins`);

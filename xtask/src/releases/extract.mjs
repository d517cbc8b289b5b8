// Takes the facts out of one installed OpenClaw release: one JSON Schema (draft-07) of everything that
// its validator accepts, with what is not part of a schema under "x-extracted".
// usage: node extract.mjs PACKAGE_DIR VERSION OUT_FILE   (node 24 or later, with a throwaway HOME)
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { files, open, stubbed } from './modules.mjs';

const [pkgArgument, version, outFile] = process.argv.slice(2);
const pkg = fs.realpathSync(pkgArgument);
// Some releases reach their command-line entry through shared chunks: give it nothing to do.
process.argv = [process.argv[0], 'extract', 'no-such-command'];
const exit = process.exit.bind(process);
process.exit = () => {};
process.on('unhandledRejection', () => {});

const NAMES = ['OpenClawSchema', 'GENERATED_BUNDLED_CHANNEL_CONFIG_METADATA', 'LEGACY_CONFIG_MIGRATION_RULES', 'LEGACY_CONFIG_RULES',
  'LEGACY_HIDDEN_PUBLIC_PATHS', 'validateConfigObjectWithPlugins'];
const AS_SCHEMA = { target: 'draft-07', unrepresentable: 'any', io: 'input' };
const { get, names } = open(pkg, (name) => NAMES.includes(name) || (/^[A-Z]/.test(name) && name.endsWith('ConfigSchema')));

/** Schemas of channels by id, each with where it came from. */
const channels = {};
/** Schemas of the `config` of bundled plugins by id. */
const plugins = {};
/** Channels that bundled extensions announce. */
const announced = [];

const schema = (await get('OpenClawSchema')).toJSONSchema(AS_SCHEMA);
const coreChannels = (schema.properties.channels.properties ??= {});
for (const entry of (await get('GENERATED_BUNDLED_CHANNEL_CONFIG_METADATA')) ?? []) {
  channels[entry.channelId] = { via: 'generated', schema: entry.schema };
}
await readExtensions();
const legacy = ((await get('LEGACY_CONFIG_MIGRATION_RULES')) ?? (await get('LEGACY_CONFIG_RULES')) ?? []).map((rule) => [rule.path, Boolean(rule.match)]);
const hidden = [...((await get('LEGACY_HIDDEN_PUBLIC_PATHS')) ?? [])];
const { checked, unknown, unregistered } = await askValidator();
fs.writeFileSync(outFile, JSON.stringify(assembled()));
exit(0);

/** Manifests of bundled extensions; older releases: the validator object that an extension names. */
async function readExtensions() {
  const root = ['dist/extensions', 'extensions'].map((dir) => path.join(pkg, dir)).find((dir) => fs.existsSync(dir));
  for (const extension of root ? fs.readdirSync(root).sort() : []) {
    const manifestFile = path.join(root, extension, 'openclaw.plugin.json');
    if (!fs.existsSync(manifestFile)) continue;
    const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
    if (manifest.configSchema) plugins[manifest.id] = manifest.configSchema;
    announced.push(...(manifest.channels ?? []));
    for (const [id, config] of Object.entries(manifest.channelConfigs ?? {})) {
      if (config.schema && !channels[id]) channels[id] = { via: 'manifest', schema: config.schema };
    }
    const missing = (manifest.channels ?? []).filter((id) => !channels[id] && !coreChannels[id]);
    if (missing.length) await readCode(path.join(root, extension), missing);
  }
}

/** Looks for the schemas of the channels `missing` in the code of the extension in `dir`. */
async function readCode(dir, missing) {
  const sources = [...files(dir, /(?<!\.test|\.d)\.ts$/)];
  const text = (file) => fs.readFileSync(file, 'utf8');
  const candidates = new Set(sources.flatMap((file) => [...text(file).matchAll(/ChannelConfigSchema\(\s*(\w+)/g)].map((found) => found[1])));
  for (const id of missing) {
    const alike = (name) => name.toLowerCase() === id.replace(/-/g, '') + 'configschema';
    for (const file of sources) for (const found of text(file).matchAll(/export const (\w+ConfigSchema)\b/g)) if (alike(found[1])) candidates.add(found[1]);
    for (const name of names) if (alike(name)) candidates.add(name);
  }
  for (const name of candidates) {
    const file = sources.find((source) => new RegExp(`export const ${name}\\b`).test(text(source)));
    let found;
    try {
      found = file ? (await import(pathToFileURL(file).href))[name] : await get(name);
    } catch (error) {
      console.error(path.basename(dir), name, String(error).split('\n')[0]);
    }
    if (found?.toJSONSchema) for (const id of missing) channels[id] ??= { via: 'extension', schema: found.toJSONSchema(AS_SCHEMA) };
  }
}

/** What the release's own load-time check says about names that it may or may not know. */
async function askValidator() {
  const result = { checked: {}, unknown: {}, unregistered: [] };
  const check = await get('validateConfigObjectWithPlugins');
  if (!check) return result;
  for (const id of new Set([...Object.keys(channels), ...Object.keys(coreChannels), ...announced])) {
    if (['defaults', 'modelByChannel'].includes(id)) continue;
    // Not every channel declares `enabled`: one declared member that is looked at is enough.
    const members = new Set(['enabled', ...Object.keys((channels[id]?.schema ?? coreChannels[id])?.properties ?? {})]);
    const isUnknown = (issue) => issue.path === 'channels.' + id && /unknown channel/.test(issue.message);
    for (const member of members) {
      const answer = check({ channels: { [id]: { [member]: { wrong: 1 } } } }, {});
      if (!answer.ok && answer.issues.every(isUnknown)) {
        result.unregistered.push(id);
        break;
      }
      result.checked[id] = !answer.ok;
      if (!answer.ok) break;
    }
  }
  const verdict = (config) => {
    const answer = check(config, {});
    return answer.ok ? (answer.warnings?.length ? 'warning' : 'accepted') : 'error';
  };
  const name = 'no-such-name';
  result.unknown = {
    channel: verdict({ channels: { [name]: {} } }),
    pluginEntry: verdict({ plugins: { entries: { [name]: {} } } }),
    pluginAllow: verdict({ plugins: { allow: [name] } }),
    pluginSlot: verdict({ plugins: { slots: { memory: name } } }),
  };
  return result;
}

/** One document: the main schema with those of channels and plugins in their places. */
function assembled() {
  const origin = {};
  for (const id of Object.keys(coreChannels)) if (!['defaults', 'modelByChannel'].includes(id)) origin[id] = 'core';
  for (const [id, entry] of Object.entries(channels)) {
    origin[id] = entry.via;
    coreChannels[id] = rebased(entry.schema, `#/properties/channels/properties/${escaped(id)}`);
  }
  for (const id of announced) origin[id] ??= 'none';
  const entries = schema.properties.plugins.properties.entries;
  entries.properties ??= {};
  for (const [id, config] of Object.entries(plugins)) {
    const entry = structuredClone(entries.additionalProperties);
    entry.properties.config = rebased(config, `#/properties/plugins/properties/entries/properties/${escaped(id)}/properties/config`);
    entries.properties[id] = entry;
  }
  const sorted = Object.fromEntries(Object.entries(origin).sort(([a], [b]) => (a < b ? -1 : 1)));
  schema['x-extracted'] = { version, channels: sorted, legacy, hidden, checked, unknown, unregistered, standIns: [...stubbed].sort() };
  return schema;
}

/** Points '#/...' references of an embedded schema at its place in the whole document. */
function rebased(node, prefix) {
  if (Array.isArray(node)) return node.map((item) => rebased(item, prefix));
  if (node === null || typeof node !== 'object') return node;
  const entry = ([key, value]) => [key, key === '$ref' && typeof value === 'string' && value.startsWith('#') ? prefix + value.slice(1) : rebased(value, prefix)];
  return Object.fromEntries(Object.entries(node).map(entry));
}

function escaped(key) {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

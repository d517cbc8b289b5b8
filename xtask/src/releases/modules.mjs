// Loads single values out of an installed OpenClaw package: loader hooks that (a) expose a few
// module-level names, (b) strip types from bundled extensions of older releases, (c) put an empty
// stand-in wherever a package is not installed.
import fs from 'node:fs';
import path from 'node:path';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Specifiers that were replaced by an empty stand-in. */
export const stubbed = new Set();

/** Names that `parent` imports from `spec`, for the stand-in to export. */
function importedNames(spec, parent) {
  const names = new Set();
  let source = '';
  try { source = fs.readFileSync(parent, 'utf8'); } catch { return names; }
  const escaped = spec.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  for (const found of source.matchAll(new RegExp(`(?:import|export)\\s+(?:type\\s+)?([^;'"]*?)\\s*from\\s*["']${escaped}["']`, 'g'))) {
    const braces = /\{([^}]*)\}/s.exec(found[1]);
    for (const part of braces ? braces[1].split(',') : []) {
      const name = part.trim().replace(/^type\s+/, '').split(/\s+as\s+/)[0].trim();
      if (/^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default') names.add(name);
    }
  }
  return names;
}

function standIn(spec, parent) {
  let source = `const make = () => new Proxy(class {}, {
    get: (t, k) => k === 'prototype' ? t.prototype : k === Symbol.toPrimitive ? () => '' : k === 'then' ? undefined : make(),
    apply: () => make(), construct: () => ({}) });
  export default make();\n`;
  for (const name of importedNames(spec, parent)) source += `export const ${name} = make();\n`;
  return source;
}

/** Files below `dir` whose names match. */
export function* files(dir, pattern) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    if (['node_modules', 'control-ui', 'worker'].includes(entry.name)) continue;
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* files(file, pattern);
    else if (pattern.test(entry.name)) yield file;
  }
}

/** Opens the package at `pkg`. `wanted` tells which module-level names are of interest. */
export function open(pkg, wanted) {
  const DECLARED = /^(?:export )?(?:(?:const|let|var) ([A-Za-z]\w*)\s*=|(?:async )?function (\w+)\()/gm;
  const declared = (source) => new Set([...source.matchAll(DECLARED)].map((found) => found[1] ?? found[2]).filter(wanted));
  const dist = path.join(pkg, 'dist');

  registerHooks({
    resolve(spec, context, next) {
      try { return next(spec, context); } catch {
        const parent = context.parentURL?.startsWith('file:') ? fileURLToPath(context.parentURL) : '';
        const hit = (file) => ({ url: pathToFileURL(file).href, shortCircuit: true });
        if (spec.startsWith('.') && parent) {
          const base = path.resolve(path.dirname(parent), spec);
          for (const file of [base.replace(/\.js$/, '.ts'), base + '.ts', path.join(base, 'index.ts')]) if (fs.existsSync(file)) return hit(file);
        }
        if (/^openclaw\/plugin-sdk(\/|$)/.test(spec)) {
          const sub = spec.slice('openclaw/plugin-sdk'.length).replace(/^\//, '') || 'index';
          for (const end of ['.js', '.mjs', '/index.js']) {
            const file = path.join(dist, 'plugin-sdk', sub + end);
            if (fs.existsSync(file)) return hit(file);
          }
        }
        if (/^zod(\/|$)/.test(spec)) return next(spec, { ...context, parentURL: pathToFileURL(path.join(pkg, 'package.json')).href });
        stubbed.add(spec);
        return { url: `stub:${encodeURIComponent(spec)}|${encodeURIComponent(parent)}`, format: 'module', shortCircuit: true };
      }
    },
    load(url, context, next) {
      if (url.startsWith('stub:')) {
        const [spec, parent] = url.slice(5).split('|').map(decodeURIComponent);
        return { source: standIn(spec, parent), format: 'module', shortCircuit: true };
      }
      if (url.endsWith('.ts')) {
        const source = stripTypeScriptTypes(fs.readFileSync(fileURLToPath(url), 'utf8'), { mode: 'transform' });
        return { source, format: 'module', shortCircuit: true };
      }
      const loaded = next(url, context);
      if (loaded.format !== 'module' || !loaded.source || !url.startsWith('file:')) return loaded;
      if (!fileURLToPath(url).startsWith(dist)) return loaded;
      const source = typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source).toString('utf8');
      const names = [...declared(source)];
      return names.length ? { ...loaded, source: `${source}\n${names.map((name) => `export { ${name} as __x_${name} };`).join('\n')}` } : loaded;
    },
  });

  const where = {};
  for (const file of files(dist, /\.m?js$/)) for (const name of declared(fs.readFileSync(file, 'utf8'))) (where[name] ??= []).push(file);

  /** The value of a name: from the smallest module that declares it, its public copies last. */
  async function get(name) {
    const order = (a, b) => a.includes('plugin-sdk') - b.includes('plugin-sdk') || fs.statSync(a).size - fs.statSync(b).size;
    for (const file of (where[name] ?? []).sort(order)) {
      try {
        const value = (await import(pathToFileURL(file).href))['__x_' + name];
        if (value !== undefined) return value;
      } catch (error) {
        console.error(name, path.basename(file), String(error).split('\n')[0]);
      }
    }
    return undefined;
  }
  return { get, names: Object.keys(where) };
}

// The path of a member, and the parts that a path consists of.

/** The path of the key `name` below `path`, as the engine writes paths. */
export function child(path: string, name: string): string {
  if (name !== "*" && !/^[\p{L}\p{N}_$-]+$/u.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === "" || path === "." ? name : `${path}.${name}`;
}

/** Each step of a path with the whole path up to it. */
export function trailOf(path: string): { name: string; path: string }[] {
  const found: { name: string; path: string }[] = [];
  for (const match of path.matchAll(/\[(?:"(?:[^"\\]|\\.)*"|[\d*]*)\]|[^.[\]]+/g)) {
    found.push({ name: match[0], path: path.slice(0, match.index + match[0].length) });
  }
  return found;
}

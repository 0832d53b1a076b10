// Fails when the scripts a first visit must load weigh more than the budget of 250 KB gzip.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budget = 250 * 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const initial = new Set();
const visit = (key) => {
  const chunk = manifest[key];
  if (!chunk || initial.has(chunk.file)) return;
  initial.add(chunk.file);
  for (const imported of chunk.imports ?? []) visit(imported);
};
visit('index.html');

const sizes = [...initial].map((file) => [file, gzipSync(readFileSync(new URL(file, dist))).length]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
console.log(
  `initial script: ${kilobytes(total)} gzip in ${sizes.length} files (budget ${kilobytes(budget)})`,
);

if (total > budget) {
  for (const [file, size] of sizes) console.error(`  ${kilobytes(size)}  ${file}`);
  console.error(
    'The initial script is over its budget: load what the first screen does not need with import().',
  );
  process.exit(1);
}

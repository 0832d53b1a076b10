// Writes src/api/openapi.ts: the shapes that the interface fixes. Those of records are left out: their fields are told by
// GET /objects at run time, and custom ones are not known before.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTypes, { astToString } from 'openapi-typescript';

const api = new URL('../src/api/', import.meta.url);
const described = JSON.parse(readFileSync(new URL('openapi.json', api), 'utf8'));
const { schemas } = described.components;

const wanted = new Set();
const collect = (node) => {
  if (typeof node !== 'object' || node === null) return;
  const name = node.$ref?.replace('#/components/schemas/', '');
  if (name && !wanted.has(name)) {
    wanted.add(name);
    collect(schemas[name]);
  }
  for (const child of Object.values(node)) collect(child);
};
for (const [path, item] of Object.entries(described.paths)) {
  if (!path.includes('/records/')) collect(item);
}

const kept = Object.fromEntries([...wanted].sort().map((name) => [name, schemas[name]]));
const types = await openapiTypes(
  { openapi: described.openapi, info: described.info, paths: {}, components: { schemas: kept } },
  { rootTypes: true, rootTypesNoSchemaPrefix: true, alphabetize: true },
);
const note = '// Made by `npm run api` from the description of the interface; change that, not this.\n';
writeFileSync(new URL('openapi.ts', api), note + astToString(types));
console.log(`${Object.keys(kept).length} shapes`);

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { API_VERSION, additions, breakingChanges, openApiDocument, unnamed } from '@candor/api/openapi';

const file = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
/** The document that was promised: a change that breaks who relies on it is refused, and one that nobody is told of. */
const KEPT = file('api/openapi.json');
const CHANGES = file('docs/api-changes.md');

const document = openApiDocument('http://localhost');
const kept = JSON.parse(readFileSync(KEPT, 'utf8'));
const broken = breakingChanges(kept, document);
const untold = unnamed(additions(kept, document), readFileSync(CHANGES, 'utf8'), API_VERSION);
if (broken.length > 0) {
  console.error(`The API would break what it promised, so ${KEPT} stays as it is:\n${broken.join('\n')}`);
  process.exitCode = 1;
} else if (untold.length > 0) {
  console.error(`${CHANGES} has to name under ${API_VERSION} what is new:\n${untold.join('\n')}`);
  process.exitCode = 1;
} else {
  writeFileSync(KEPT, `${JSON.stringify(document, null, 2)}\n`);
  console.log(`${KEPT} holds the API as it is.`);
}

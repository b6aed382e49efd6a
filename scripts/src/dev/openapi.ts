import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { breakingChanges, openApiDocument } from '@candor/api/openapi';

/** The document that was promised: a change that breaks who relies on it is refused. */
const KEPT = fileURLToPath(new URL('../../../api/openapi.json', import.meta.url));

const document = openApiDocument('http://localhost');
const broken = breakingChanges(JSON.parse(readFileSync(KEPT, 'utf8')), document);
if (broken.length > 0) {
  console.error(`The API would break what it promised, so ${KEPT} stays as it is:\n${broken.join('\n')}`);
  process.exitCode = 1;
} else {
  writeFileSync(KEPT, `${JSON.stringify(document, null, 2)}\n`);
  console.log(`${KEPT} holds the API as it is.`);
}

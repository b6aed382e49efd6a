import { expect, test } from 'vitest';
import { additions, unnamed } from './additions.ts';
import { type OpenApiDocument, openApiDocument } from './document.ts';

const now = openApiDocument('http://localhost');
const OBSERVATIONS = '/v1/datasets/{dataset}/releases/{release}/observations';

/** The document of before something came. */
function without(edit: (document: Record<string, never>) => void): OpenApiDocument {
  const copy = JSON.parse(JSON.stringify(now));
  edit(copy);
  return copy as OpenApiDocument;
}
// biome-ignore lint/suspicious/noExplicitAny: a document is changed in its text
type Loose = any;

test.each([
  [
    'an address',
    (one: Loose) => {
      delete one.paths[OBSERVATIONS];
    },
    { name: '…/{r}/observations', sentence: '…/{r}/observations is new.' },
  ],
  [
    'a parameter',
    (one: Loose) => one.paths[OBSERVATIONS].get.parameters.splice(2, 1),
    { name: 'metric', sentence: '…/{r}/observations takes metric.' },
  ],
  [
    'a status',
    (one: Loose) => {
      delete one.paths[OBSERVATIONS].get.responses['429'];
    },
    { name: '429', sentence: '…/{r}/observations may answer 429.' },
  ],
  [
    'a member',
    (one: Loose) => {
      delete one.components.schemas.Observation.properties.lower;
    },
    { name: 'lower', sentence: 'Observation has lower.' },
  ],
] as const)('%s that comes is found, and wanted in the changelog under its version', (_, edit, addition) => {
  const added = additions(without(edit), now);
  expect(added).toEqual([addition]);
  const log = (version: string, text: string) => `# The API\n\n## ${version}\n\n${text}\n\n## 1.0.0\n\nAll else.\n`;
  expect(unnamed(added, log('1.5.0', `Now with \`${addition.name}\`.`), '1.5.0')).toEqual([]);
  expect(unnamed(added, log('1.5.0', 'Now with more.'), '1.5.0')).toEqual([addition.sentence]);
  expect(unnamed(added, log('1.4.0', `Now with \`${addition.name}\`.`), '1.5.0')).toEqual([addition.sentence]);
});

test('what is the same adds nothing', () => {
  expect(additions(now, now)).toEqual([]);
});

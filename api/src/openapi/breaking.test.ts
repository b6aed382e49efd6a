import { expect, test } from 'vitest';
import { breakingChanges } from './breaking.ts';
import { type OpenApiDocument, openApiDocument } from './document.ts';

const now = openApiDocument('http://localhost');
const OBSERVATIONS = '/v1/datasets/{dataset}/releases/{release}/observations';

/** The document with something changed in its text. */
function changed(edit: (document: Mutable) => void): OpenApiDocument {
  const copy = structuredClone(now) as unknown as Mutable;
  edit(copy);
  return copy as unknown as OpenApiDocument;
}
interface Mutable {
  paths: Record<string, { get: { parameters: { name: string; required: boolean; schema: { enum?: string[] } }[] } }>;
  components: {
    schemas: Record<string, { properties: Record<string, Record<string, unknown>>; required: string[] }>;
  };
}
const observation = (document: Mutable) => document.components.schemas.Observation;
const parameters = (document: Mutable) => document.paths[OBSERVATIONS]?.get.parameters ?? [];

test('what is the same, or more, breaks nobody', () => {
  expect(breakingChanges(now, now)).toEqual([]);
  const more = changed((document) => {
    document.paths['/v1/more'] = structuredClone(document.paths[OBSERVATIONS]) as never;
    const added = observation(document);
    if (added !== undefined) added.properties.more = { type: 'string' };
    parameters(document).push({ name: 'more', required: false, schema: {} });
  });
  expect(breakingChanges(now, more)).toEqual([]);
});

test.each([
  ['an address', (document: Mutable) => delete document.paths[OBSERVATIONS], `${OBSERVATIONS} is gone.`],
  ['a filter', (document: Mutable) => parameters(document).splice(2, 1), `${OBSERVATIONS} takes no metric any more.`],
  [
    'a value of a parameter',
    (document: Mutable) =>
      parameters(document)
        .find((one) => one.name === 'labels')
        ?.schema.enum?.pop(),
    `${OBSERVATIONS} takes no both as labels any more.`,
  ],
  [
    'a member',
    (document: Mutable) => delete observation(document)?.properties.lower,
    `${OBSERVATIONS} 200.observations[] has no lower any more.`,
  ],
  [
    'that a member is always there',
    (document: Mutable) => observation(document)?.required.splice(0, 1),
    `${OBSERVATIONS} 200.observations[] may be without metric now.`,
  ],
  [
    'a type',
    (document: Mutable) => Object.assign(observation(document)?.properties.year ?? {}, { type: 'string' }),
    `${OBSERVATIONS} 200.observations[].year is string now, and was integer.`,
  ],
  [
    'an optional parameter for a needed one',
    (document: Mutable) => Object.assign(parameters(document)[3] ?? {}, { required: true }),
    `${OBSERVATIONS} needs a measure now.`,
  ],
])('who takes away %s is told so', (_, edit, sentence) => {
  expect(breakingChanges(now, changed(edit))).toContain(sentence);
});

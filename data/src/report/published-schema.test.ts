import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportJsonSchema } from './file/index.ts';

test('the published JSON Schema of a report is the one that the reader enforces', () => {
  const published = readFileSync(new URL('../../framework/1.0.0/report.schema.json', import.meta.url), 'utf8');
  expect(published).toBe(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
});

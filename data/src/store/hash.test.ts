import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { answer } from '../../testing/answers.ts';
import { report } from '../../testing/store.ts';
import { contentHash } from './hash.ts';

const BASE = report('acme-social', 2020, 5);

test('a report without the qualifiers that came later hashes as it did before them', () => {
  const before = BASE.answers.map(({ roundedTo: _, containedIn: __, ...rest }) => rest);
  const hash = createHash('sha256')
    .update(JSON.stringify({ ...BASE, answers: before }))
    .digest('hex');
  expect(contentHash(BASE)).toBe(hash);
});

test('with one of them it is another report', () => {
  for (const more of [{ roundedTo: 100 }, { containedIn: 'acme-talk' }]) {
    expect(contentHash({ ...BASE, answers: [answer(more)] })).not.toBe(contentHash({ ...BASE, answers: [answer({})] }));
  }
});

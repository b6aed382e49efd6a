import { expect, test } from 'vitest';
import { mutantsOf } from './mutators.ts';
import { drawn } from './sample.ts';

const candidates = (source: string, file = 'a.ts') => mutantsOf(source).map((one) => ({ ...one, file }));
const MANY = candidates(Array.from({ length: 20 }, (_, at) => `f(${at});`).join('\n'));
const changes = (seed: number, of = MANY, many = 10) => drawn(of, many, seed).map((one) => one.change);

test('the same seed draws the same, another one others', () => {
  expect(changes(1)).toEqual(changes(1));
  expect(changes(1)).toHaveLength(10);
  expect(changes(1)).not.toEqual(changes(2));
});

test('what stands elsewhere draws no others among those that stay', () => {
  const more = [...MANY, ...candidates('g(a < b);', 'b.ts')];
  const stayed = changes(1, more).filter((change) => !change.includes('a <') && !change.startsWith('g('));
  expect(changes(1)).toEqual(expect.arrayContaining(stayed));
});

test('all are drawn where there are fewer, in the order of files and lines', () => {
  const two = [...candidates('a < b;', 'b.ts'), ...candidates('a > b;', 'a.ts')];
  expect(drawn(two, 9, 1).map((one) => `${one.file} ${one.text}`)).toEqual([
    'a.ts {}',
    'a.ts >=',
    'b.ts {}',
    'b.ts <=',
  ]);
});

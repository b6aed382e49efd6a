import { describe, expect, test } from 'vitest';
import { mutantsOf, mutated } from './mutators.ts';

/** The sources that one change makes of a source. */
const made = (source: string) => mutantsOf(source).map((one) => mutated(source, one));

describe('each mistake is made once', () => {
  test.each([
    ['a < b', ['a <= b']],
    ['a >= b', ['a > b']],
    ['a === b', ['a !== b']],
    ['(a) && b', ['(a) || b']],
    ['a + b', ['a - b']],
    ['a - 1', ['a + 1', 'a - 0', 'a - 2']],
    ['-0', ['-(-1)', '-1']],
    ['1e300', []],
    ['!a', ['a']],
    ['true', ['false']],
    ['(a || b) ?? c', ['(a || b) ', '(a && b) ?? c']],
  ])('%s', (before, after) => {
    expect(made(`const x = ${before};`).sort()).toEqual(after.map((one) => `const x = ${one};`).sort());
  });

  test('statements and early returns are left out, an if with its else is not', () => {
    expect(made('f(a);')).toEqual(['{}']);
    expect(made('if (a) throw b;')).toEqual(['{}']);
    expect(made('if (a) f(); else g();')).toEqual(['if (a) {} else g();', 'if (a) f(); else {}']);
  });
});

test('types, texts and names are left as they are', () => {
  expect(made("type A = 1 | true; const a: Record<'b', 2> = {} as Record<'b', 2>;")).toEqual([]);
  expect(made("const a = 'b' + c; import { d } from 'e';")).toEqual([]);
  expect(made('const a = 2 as const;')).toEqual(['const a = 3 as const;', 'const a = 1 as const;'].sort());
});

test('a mutant says where it is and what it changes, on one line', () => {
  const source = 'function f(a: number) {\n  return a <\n    b;\n}\n';
  expect(mutantsOf(source)).toEqual([{ from: 35, to: 36, text: '<=', line: 2, change: 'a < b → a <= b' }]);
  expect(mutantsOf('f(a);')[0]?.change).toBe('f(a); → nothing');
});

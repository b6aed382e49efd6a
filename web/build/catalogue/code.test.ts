import { expect, it } from 'vitest';
import { codeOf } from './code.ts';

it('a message without arguments becomes a text, another one a function of what it is filled with', () => {
  const { imports, value } = codeOf(
    {
      title: 'It’s “all”: 5 %',
      nav: { found: '{count, plural, one {# metric} other {# metrics}}' },
      items: ['A {b}', 'C'],
    },
    'en',
  );
  expect(imports).toContain('import { number, plural } from "@messageformat/runtime"');
  expect(value).toBe(
    '{ "title": "It’s “all”: 5 %", "nav": { "found": (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " metric", other: number("en", d.count, 0) + " metrics" }) }, "items": [(d) => "A " + d.b, "C"] }',
  );
});

it('a language has its own plurals', () => {
  const { imports } = codeOf({ found: '{count, plural, one {a} few {b} many {c} other {d}}' }, 'pl');
  expect(imports).toContain('import { pl } from');
});

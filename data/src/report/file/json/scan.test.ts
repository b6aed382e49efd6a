import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanJson } from './scan.ts';

const NO_LIMITS = { depth: 1e6, values: 1e6, faults: 10 };

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('accepts what JSON.parse accepts', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      // Refused by name.
      fc.pre(!text.includes('__proto__'));
      expect(scanJson(text, NO_LIMITS)).toEqual([]);
    }),
  );
});

test('refuses what JSON.parse refuses, wherever one character is changed', () => {
  const changed = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', ':', '{', ']', '\\', '0', 'e', '-', '.', ' ', '\n', 't'))
    .map(([text, at, char]) => text.slice(0, at % text.length) + char + text.slice((at % text.length) + 1));
  fc.assert(
    fc.property(changed, (text) => {
      // Repeated members are the one thing in which it is stricter.
      const faults = scanJson(text, NO_LIMITS).filter(({ kind }) => kind !== 'repeated');
      expect(faults.length === 0).toBe(parses(text));
    }),
    { numRuns: 2_000 },
  );
});

test('walks through 10 MB of any one thing without a stack', () => {
  for (const text of [
    '['.repeat(1e7),
    `"${'\\n'.repeat(5e6)}"`,
    '1'.repeat(1e7),
    ' '.repeat(1e7),
    `[${'"a",'.repeat(2e6)}1]`,
  ]) {
    expect(() => scanJson(text, { depth: 32, values: 1e9, faults: 10 })).not.toThrow();
  }
});

import { expect, test } from 'vitest';
import { splitAtCodes, withLevelNames } from './framework-words.ts';

test('codes of sizes and levels get their words', () => {
  const lists = {
    sizeBands: [{ code: 'S2', label: 'Medium', staff: null, monthlyActiveUsers: '' }],
    maturityLevels: [{ code: 'M3', label: 'Managed' }],
  };
  expect(withLevelNames('size band S2 or maturity M3; not S9, nor CSAM2', lists)).toBe(
    'size band S2 (medium) or maturity M3 (managed); not S9, nor CSAM2',
  );
});

test('a sentence is cut at the codes that are known', () => {
  expect(splitAtCodes('Not links (OUT-URLS), nor OUT-NEW.', new Set(['OUT-URLS']))).toEqual([
    { text: 'Not links (', isCode: false },
    { text: 'OUT-URLS', isCode: true },
    { text: '), nor ', isCode: false },
    { text: 'OUT-NEW', isCode: false },
    { text: '.', isCode: false },
  ]);
});

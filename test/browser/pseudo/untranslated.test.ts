import { expect, it } from 'vitest';
import { dataTexts, untranslated } from './untranslated.ts';

const data = dataTexts([
  { title: 'Items acted on', platforms: [{ label: 'Social networking & content sharing' }] },
  ['Size band S2 or above.', 'Medium', 'Do not rank; purpose differs.'],
]);

it.each([
  ['⟦Ĺóóááđííńǵ⟧', []],
  ['⟦3 ḿééťŕííćś⟧', []],
  ['⟦Óóƒ items acted on⟧', []],
  ['Loading', ['Loading']],
  ['⟦Óóƒ every item⟧', ['every item']],
  ['Items acted on, 2023 and Medium', []],
  ['items acted only', ['items acted only']],
  ['size band S2 (medium) or above. Do not rank; purpose differs.', []],
  ['manifest.json', []],
  ['OUT-CONTENT', []],
  ['/v1/datasets', []],
  ['content sharing', ['content sharing']],
])('of %j nobody has translated %j', (text, missing) => {
  expect(untranslated(text, data)).toEqual(missing);
});

it('in a drawing a name may stand in several lines', () => {
  expect(untranslated('content sharing', data, true)).toEqual([]);
});

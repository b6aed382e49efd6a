import { expect, test } from 'vitest';
import { amount, variablesWith } from '../../../testing/disclosure.ts';
import { partWholesOf } from '../known/part-wholes.ts';
import { leftWithin } from './within.ts';

const FAMILY = 'M 2020 amounts';
const COMPONENTS = { T: 'M _T', I: 'M content_type:image', V: 'M content_type:video' } as const;
/** Each of a to e has 30 in all: 10 images and 20 videos. */
const given = variablesWith(
  FAMILY,
  Object.fromEntries(
    Object.values(COMPONENTS).map((component, at) => [
      component,
      [...'abcde'].map((company) => amount(company, [30, 10, 20][at] ?? 0, { component })),
    ]),
  ),
);
const nameOf = (component: string, company: string) =>
  [...given.variables].find(([, one]) => one.component === component && one.contributor === company)?.[0] ?? '';

/** What is left where sums are known of these companies: `{ T: ['ab'] }` is one sum of the totals of a and b. */
function left(blocksOfParts: Partial<Record<keyof typeof COMPONENTS, readonly string[]>>) {
  const sums = new Map(
    Object.entries(blocksOfParts).map(([letter, of]) => {
      const component = COMPONENTS[letter as keyof typeof COMPONENTS];
      const blocks = of.flatMap((companies) =>
        [...companies].map((company) => [nameOf(component, company), companies] as const),
      );
      return [component, new Map(blocks)] as const;
    }),
  );
  return partWholesOf(FAMILY, given).flatMap((partWhole) =>
    [...leftWithin(partWhole, sums, given.variables)]
      .filter((terms) => terms.length > 0)
      .map((terms) => terms.map((one) => `${one.contributor} ${one.value}`).join(', ')),
  );
}

test('of a known whole is left what is not known of some of its companies', () => {
  // 90 less 20 are 70.
  expect(left({ T: ['abc'], I: ['ab'] })).toEqual(['a 20, b 20, c 10, c 20']);
  // 90 less 20 and 40 are 30.
  expect(left({ T: ['abc'], I: ['ab'], V: ['bc'] })).toEqual(['a 20, c 10']);
});

test('of several known wholes together is left what a sum of parts that reaches into them leaves', () => {
  // 120 less 20 are 100.
  expect(left({ T: ['ab', 'cd'], I: ['bc'] })).toEqual(['a 10, a 20, b 20, c 20, d 10, d 20']);
});

test('nothing is left where the whole is not known of all, where no part is inside, or where all is known', () => {
  expect(left({ T: ['ab', 'cd'], I: ['be'] })).toEqual([]);
  expect(left({ T: ['abc'], V: ['de'] })).toEqual([]);
  expect(left({ T: ['abc'], I: ['abc'], V: ['abc'] })).toEqual([]);
});

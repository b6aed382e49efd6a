import fc from 'fast-check';
import { expect, test } from 'vitest';
import { POLICY } from '../../../testing/disclosure.ts';
import type { PartWhole } from '../known/part-wholes.ts';
import type { Variable } from '../known/variables.ts';
import { judgeBy } from '../rules/judge.ts';
import { KnownVariables } from './known-variables.ts';
import { UNKNOWN } from './labels.ts';
import { PartWholeIndex } from './part-whole-index.ts';
import { PartWholeSums, type UnsafeSum } from './part-whole-sums.ts';
import { PartWholeView } from './part-whole-view.ts';

const UNITS = 12;
const PARTS = ['a', 'b', 'c'];
const nameOf = (component: string, unit: number) => `${component}${unit}`;

/** Parts of units (null: has none) and what they leave, as a part-whole relation and its variables. */
function partWholeOf(
  said: readonly { readonly parts: readonly (number | null)[]; readonly rest: number }[],
  most: 1 | null,
) {
  const variables = new Map<string, Variable>();
  const add = (component: string, unit: number, value: number): string => {
    const name = nameOf(component, unit);
    const contributor = `company ${unit % 8}`;
    variables.set(name, { unit: `${unit}`, component, contributor, value, least: 0, most, isPublic: false });
    return name;
  };
  const units = said.map(({ parts, rest }, unit) => {
    const names = parts.map((value, at) => (value === null ? null : add(PARTS[at] ?? '', unit, value)));
    const whole = add('whole', unit, rest + parts.reduce<number>((sum, one) => sum + (one ?? 0), 0));
    const restName = `rest${unit}`;
    return {
      unit: `${unit}`,
      contributor: `company ${unit % 8}`,
      isPublic: false,
      whole,
      parts: names,
      rest,
      restName,
    };
  });
  return { partWhole: { whole: 'whole', parts: PARTS, units, rest: 'where_left' } satisfies PartWhole, variables };
}

/** What is known: by component each unit's block, none where the number is too large. */
function labelsOf(knownVariables: KnownVariables, known: ReadonlyMap<string, readonly number[]>): Int32Array {
  const labels = new Int32Array(knownVariables.names.length).fill(UNKNOWN);
  for (const [at, [component, blocks]] of [...known].entries()) {
    for (const [unit, block] of blocks.entries()) {
      const position = knownVariables.index.get(nameOf(component, unit));
      if (block < 4 && position !== undefined) labels[position] = 4 * at + block;
    }
  }
  return labels;
}

const said = (unsafeSums: Iterable<UnsafeSum>) =>
  [...unsafeSums]
    .map((unsafeSum) =>
      unsafeSum
        .map((one) => one.name)
        .sort()
        .join(),
    )
    .sort();

test('what was kept from looks before changes nothing of what is found', () => {
  const amount = fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 20, arbitrary: fc.nat(9) });
  const unit = fc.record({ parts: fc.tuple(amount, amount, amount), rest: fc.oneof(fc.constant(0), fc.nat(5)) });
  const blocks = fc.array(fc.nat(4), { minLength: UNITS, maxLength: UNITS });
  const change = fc.record({ component: fc.constantFrom('whole', ...PARTS), blocks: fc.option(fc.nat(2)) });
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: UNITS, maxLength: UNITS }),
      fc.constantFrom(1 as const, null),
      // Few, so that one component is often known as another one was.
      fc.tuple(blocks, blocks, blocks),
      fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 12 }),
      (units, most, all, changes) => {
        const { partWhole, variables } = partWholeOf(units, most);
        const judge = judgeBy(POLICY);
        const knownVariables = new KnownVariables(variables, judge);
        const index = new PartWholeIndex(partWhole, knownVariables);
        const remembering = new PartWholeSums(index, knownVariables);
        const known = new Map<string, readonly number[]>();
        for (const some of changes) {
          for (const { component, blocks: of } of some) {
            if (of === null) known.delete(component);
            else known.set(component, all[of] ?? []);
          }
          const view = () =>
            new PartWholeView(index, labelsOf(knownVariables, known), (component) => known.has(component));
          const anew = said(new PartWholeSums(index, knownVariables).unsafeSums(view()));
          expect(said(remembering.unsafeSums(view()))).toEqual(anew);
          found += anew.length;
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(found).toBeGreaterThan(1000);
});

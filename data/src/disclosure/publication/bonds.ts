import { PART_OF } from '../../statistics/linear.ts';

/** A relation among the components of each unit: the terms add up to zero, with a slack or the number of units. */
export interface Bond {
  readonly terms: readonly (readonly [component: string, coefficient: number])[];
  /** `rest`: something unknown and not negative is missing. `one`: they add up to one for each unit. */
  readonly with: 'nothing' | 'rest' | 'one' | 'one_with_rest';
}

/**
 * What everybody knows of one unit's numbers. `of` gives the name of a component's variable, or undefined when the unit
 * has none: a breakdown code is a part of its total, a part of its whole, a numerator of its denominator; of the options
 * of a single choice, of classes and of standings exactly one holds.
 */
export function bondsOf(family: string, components: readonly string[]): Bond[] {
  if (family.endsWith(' amounts')) return amountBonds(components);
  if (family.endsWith(' parts')) {
    const both = components.includes('numerator') && components.includes('denominator');
    return both
      ? [
          {
            terms: [
              ['denominator', -1],
              ['numerator', 1],
            ],
            with: 'rest',
          },
        ]
      : [];
  }
  const ones = components.map((component) => [component, 1] as const);
  if (family.endsWith(' classes'))
    return [{ terms: ones, with: components.includes('band:0') ? 'one' : 'one_with_rest' }];
  if (family.endsWith(' options')) return [{ terms: ones, with: 'one' }];
  if (family.endsWith(' standings')) return standingBonds(components);
  return [];
}

/** The standings without a value. */
const VALUELESS = ['other_unit', 'not_measured', 'not_applicable', 'not_permitted_by_law', 'withheld', 'no_answer'];

/** Zeros and estimates are parts of the values; values and every other standing add up to one. */
function standingBonds(components: readonly string[]): Bond[] {
  const isWhole = VALUELESS.every((one) => components.includes(one));
  const kinds = components.filter((one) => one === 'zero' || one === 'estimated').map((one) => [one, 1] as const);
  const others = components.filter((one) => one !== 'zero' && one !== 'estimated').map((one) => [one, 1] as const);
  return [
    { terms: others, with: isWhole ? 'one' : 'one_with_rest' },
    ...(kinds.length > 0 && components.includes('value')
      ? [{ terms: [['value', -1] as const, ...kinds], with: 'rest' as const }]
      : []),
  ];
}

/** Components are named `METRIC BREAKDOWN`. */
function amountBonds(components: readonly string[]): Bond[] {
  const named = components.map((component) => {
    const at = component.indexOf(' ');
    const breakdown = component.slice(at + 1);
    return {
      component,
      metric: component.slice(0, at),
      dimension: breakdown.slice(0, Math.max(0, breakdown.indexOf(':'))),
    };
  });
  return named
    .filter((one) => one.dimension === '')
    .flatMap(({ component: total, metric }): Bond[] => {
      const codes = named.filter((one) => one.metric === metric && one.dimension !== '');
      const dimensions = [...new Set(codes.map((one) => one.dimension))];
      const whole = named.find((one) => one.metric === PART_OF[metric] && one.dimension === '');
      return [
        ...dimensions.map(
          (dimension): Bond => ({
            terms: [
              [total, -1],
              ...codes.filter((one) => one.dimension === dimension).map((one) => [one.component, 1] as const),
            ],
            with: 'rest',
          }),
        ),
        ...(whole === undefined
          ? []
          : [
              {
                terms: [
                  [whole.component, -1],
                  [total, 1],
                ],
                with: 'rest',
              } as const,
            ]),
      ];
    });
}

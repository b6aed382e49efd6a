import type { Reported } from './contributions.ts';
import type { Figures, Statement } from './figures.ts';
import type { Identity } from './linear/identities.ts';

/**
 * What everybody who knows the questionnaire knows of one parent's figures at one place: the codes of a breakdown are not
 * above the total, and add up to it wherever they do; a numerator is not above its denominator; and what the framework says
 * of parts and wholes of different metrics.
 */
export function wholesOf(
  reported: readonly Reported[],
  figures: Figures,
  identities: readonly Identity[] = [],
): Statement[] {
  const units = Map.groupBy(reported, ({ parent, service, year, type, size }) =>
    JSON.stringify([parent, service, year, type, size]),
  );
  return [...units.values()].flatMap((unit) => {
    const find = (metric: string, breakdown: string) =>
      unit.find((one) => one.metric === metric && one.breakdown === breakdown);
    return [
      ...unit.flatMap((one) => {
        if (one.breakdown === 'denominator') {
          const part = find(one.metric, 'numerator');
          return part === undefined ? [] : within(one, [part], 'below', figures);
        }
        if (one.breakdown !== '_T') return [];
        const codes = unit.filter((code) => code.metric === one.metric && code.breakdown.includes(':'));
        const dimensions = Map.groupBy(codes, (code) => code.breakdown.slice(0, code.breakdown.indexOf(':')));
        return [...dimensions.values()].flatMap((some) => within(one, some, 'perhaps all', figures));
      }),
      ...identities
        .flatMap((one) => withCodes(one, unit))
        .flatMap(({ whole, parts, isAll }) => {
          const [of, some] = [find(whole.metric, whole.breakdown), parts.map((one) => find(one.metric, one.breakdown))];
          const given = some.filter((one) => one !== undefined);
          // A part that nobody gave leaves only that the others are not above the whole.
          if (of === undefined || given.length === 0) return [];
          return within(of, given, isAll && given.length === parts.length ? 'all' : 'below', figures);
        }),
    ];
  });
}

/** Where a total is a part of another each code of it is a part of the same code. */
function withCodes(identity: Identity, unit: readonly Reported[]): Identity[] {
  const { whole, parts, isAll } = identity;
  if (isAll || whole.breakdown !== '_T') return [identity];
  const codes = parts
    .filter((part) => part.breakdown === '_T')
    .flatMap(({ metric }) =>
      unit.flatMap(({ metric: of, breakdown }): Identity[] =>
        of === metric && breakdown.includes(':')
          ? [{ whole: { ...whole, breakdown }, parts: [{ metric, breakdown }], isAll: false }]
          : [],
      ),
    );
  return [identity, ...codes];
}

/**
 * That the parts are not above the whole, or all of it; nobody can count on it with a parent that does not keep to it. Whether
 * the codes of a breakdown are all is known only where they are.
 */
function within(
  whole: Reported,
  parts: readonly Reported[],
  bond: 'below' | 'all' | 'perhaps all',
  figures: Figures,
): Statement[] {
  const rest = whole.value - parts.reduce((sum, one) => sum + one.value, 0);
  if (rest < 0 || (bond === 'all' && rest !== 0)) return [];
  const sum = {
    figures: [figures.of(whole), ...parts.map((one) => figures.of(one))],
    coefficients: [1, ...parts.map(() => -1)],
    name: '',
    isTrue: true,
    cells: [],
  };
  return [bond !== 'below' && rest === 0 ? sum : { ...sum, within: [-rest, Number.POSITIVE_INFINITY] }];
}

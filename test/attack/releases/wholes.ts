import type { Reported } from './contributions.ts';
import type { Figures, Statement } from './figures.ts';

/** Metrics that count some of what another counts. */
export const WHOLE_OF: ReadonlyMap<string, string> = new Map([
  ['OUT-CONTENT-UNIQUE', 'OUT-CONTENT'],
  ['OUT-PREVENTED', 'OUT-CONTENT'],
  ['OUT-AI-DEPICT', 'OUT-CONTENT'],
]);

/**
 * What everybody who knows the questionnaire knows of one parent's figures at one place: the codes of a breakdown are not
 * above the total, and add up to it wherever they do; a part is not above its whole.
 */
export function wholesOf(reported: readonly Reported[], figures: Figures): Statement[] {
  const units = Map.groupBy(reported, ({ parent, year, type, size }) => JSON.stringify([parent, year, type, size]));
  return [...units.values()].flatMap((unit) =>
    unit
      .filter((one) => one.breakdown === '_T')
      .flatMap((total) => {
        const codes = unit.filter((one) => one.metric === total.metric && one !== total);
        const dimensions = Map.groupBy(codes, (one) => one.breakdown.slice(0, one.breakdown.indexOf(':')));
        const whole = unit.find((one) => one.metric === WHOLE_OF.get(total.metric) && one.breakdown === '_T');
        return [
          ...[...dimensions.values()].flatMap((some) => within(total, some, true, figures)),
          ...(whole === undefined ? [] : within(whole, [total], false, figures)),
        ];
      }),
  );
}

/** That the parts are not above the whole; nobody can count on it with a parent that does not keep to it. */
function within(whole: Reported, parts: readonly Reported[], mayBeExact: boolean, figures: Figures): Statement[] {
  const rest = whole.value - parts.reduce((sum, one) => sum + one.value, 0);
  if (rest < 0) return [];
  const sum = {
    figures: [figures.of(whole), ...parts.map((one) => figures.of(one))],
    coefficients: [1, ...parts.map(() => -1)],
    name: '',
    isTrue: true,
    cells: [],
  };
  return [mayBeExact && rest === 0 ? sum : { ...sum, within: [-rest, Number.POSITIVE_INFINITY] }];
}

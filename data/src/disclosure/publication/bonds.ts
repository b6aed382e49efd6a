import { PART_OF } from '../../statistics/linear.ts';

/** A relation among the components of each unit: its parts do not exceed the whole. */
export interface Bond {
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * What everybody knows of one unit's numbers: a breakdown code is a part of its total, a part of its whole, a numerator of
 * its denominator.
 */
export function bondsOf(family: string, components: readonly string[]): Bond[] {
  if (family.endsWith(' amounts')) return amountBonds(components);
  const isRatio = family.endsWith(' parts') && components.includes('numerator') && components.includes('denominator');
  return isRatio ? [{ whole: 'denominator', parts: ['numerator'] }] : [];
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
            whole: total,
            parts: codes.filter((one) => one.dimension === dimension).map((one) => one.component),
          }),
        ),
        ...(whole === undefined ? [] : [{ whole: whole.component, parts: [total] }]),
      ];
    });
}

import { attackContributors } from '../../contributors.ts';
import { knownOf, type Protection, type Release } from '../attack-releases.ts';
import { type Levels, Places } from '../figures.ts';
import { split } from '../split.ts';
import { coreBounds } from './changes.ts';
import { statementOf } from './sum.ts';

export interface CoreMeasure {
  /** Changes in steps, and those of them that come closer to an edge than p percent of somebody in their place. */
  readonly changes: number;
  readonly untrue: number;
  /** Companies' figures in them, and those that an outsider would bound closer than p percent on both sides. */
  readonly figures: number;
  readonly bounded: number;
}

/**
 * How much more somebody knows who knows p and the rule of the room of changes in steps. No finding: the promise is to
 * whoever does not know p. It is measured, so that the documentation can say how far it goes; at most, for of every
 * company of the place of which a change does keep away so far the attacker is taken to know that it had to.
 */
export async function measureCore(
  releases: readonly Release[],
  levels: Levels,
  protection: Protection,
  ratioTo: ReadonlyMap<string, string>,
): Promise<CoreMeasure> {
  const { figures, statements, secrets } = knownOf(releases, levels, protection, ratioTo);
  const measure = { changes: 0, untrue: 0, figures: 0, bounded: 0 };
  const core = releases.flatMap(({ published, reported }) => {
    const places = new Places(reported, levels);
    return published.flatMap((one) => {
      if (one.measure !== 'change' || (one.step ?? 0) === 0) return [];
      measure.changes += 1;
      const all = coreBounds(one, places, figures, protection.percent).map((sum) => statementOf(one, sum, figures));
      if (!all.every((each) => each.isTrue)) measure.untrue += 1;
      return all.filter((each) => each.isTrue);
    });
  });
  const concerned = new Set(core.flatMap((one) => one.figures));
  const some = secrets.filter((one) => one.coefficients === undefined && one.figures.every((at) => concerned.has(at)));
  for (const part of split(figures.all, [...statements, ...core], some)) {
    const { leaks } = await attackContributors(part.figures, part.known, part.secrets, protection.percent, 0);
    const sides = (which: 'up' | 'down') => new Set(leaks.filter((one) => one.side === which).map((one) => one.secret));
    const down = sides('down');
    measure.figures += part.secrets.length;
    measure.bounded += [...sides('up')].filter((one) => down.has(one)).length;
  }
  return measure;
}

import { median } from 'd3-array';
import { monthsIn } from '../../period/index.ts';
import { countOf } from '../answers/pooled.ts';
import type { Member } from '../cells/cells.ts';
import { type Draft, draft, marksOf } from './draft.ts';
import { type Panel, SMALL_BASE } from './panel.ts';

/**
 * The median over the companies of how each one's own count changed on the year before. Left out is who counted in another
 * way than the year before or for other services, covered a part of either year, or had a count before that is too small for a percentage.
 */
export function medianChange({ membersNow, membersBefore }: Panel): Draft {
  const pairs = membersNow.flatMap((now) => {
    const before = membersBefore.find((one) => one.company === now.company);
    return before === undefined ? [] : [{ now, before }];
  });
  const alike = pairs.filter(
    ({ now, before }) =>
      isWhole(now) &&
      isWhole(before) &&
      placesOf(now) === placesOf(before) &&
      now.parts.every((part) => part.isChanged !== true),
  );
  const large = alike.filter(({ before }) => countOf(before.value) >= SMALL_BASE);
  const change = median(large, ({ now, before }) => countOf(now.value) / countOf(before.value) - 1);
  const members = large.map(({ now }) => now);
  const marks = marksOf([...members, ...large.map(({ before }) => before)]);
  const absent = alike.length > 0 ? 'small_base' : pairs.length > 0 ? 'break' : 'no_contributors';
  return {
    ...draft('median_change', members, change, [], { panel: 'matched' }),
    ...(members.length === 0 ? { value: { absent } } : {}),
    ...(marks.length === 0 ? {} : { marks }),
    isUnbroken: true,
  };
}

/** Where a company’s services stand: with one more, what it reports is of something else. */
const placesOf = ({ parts }: Member) => parts.map((part) => `${part.platformType} ${part.sizeBand}`).join('+');

const isWhole = ({ parts }: Member) => parts.every((part) => part.months === monthsIn(part.year));

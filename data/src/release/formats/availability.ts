import { AVAILABILITY, type Availability, type AvailabilityRow } from '../availability.ts';
import type { Column } from '../columns.ts';
import type { Observation } from '../observation.ts';
import { csvLine } from './csv.ts';

/** How an observation is there: published as it is, in a step, between bounds; or why it is not. */
export function availabilityOf(one: Observation): Availability {
  if (one.kind === 'range') return 'range';
  if (one.kind === 'value') return one.step === undefined ? 'exact' : 'rounded';
  switch (one.reason) {
    case 'suppressed':
      return 'heldBack';
    case 'not_collected':
      return 'notKnown';
    case 'not_applicable':
      return 'notAsked';
    case 'no_contributors':
      return 'nobodyReported';
    default:
      return 'notComparable';
  }
}

/** Observations counted by metric, measure, platform and year, over sizes, breakdowns and panels, in their own order. */
export function availabilityIn(observations: Iterable<Observation>): readonly AvailabilityRow[] {
  const places = Map.groupBy(observations, (one) => `${one.metric} ${one.measure} ${one.platform} ${one.year}`);
  return [...places.values()].flatMap((ofPlace) => {
    const [first] = ofPlace;
    if (first === undefined) return [];
    const { metric, measure, platform, year } = first;
    const kinds = Map.groupBy(ofPlace, availabilityOf);
    const counts = AVAILABILITY.flatMap((kind) => {
      const some = kinds.get(kind);
      return some === undefined ? [] : [[kind, some.length] as const];
    });
    return [{ metric, measure, platform, year, ...Object.fromEntries(counts) }];
  });
}

const count = (name: string, about: string): Column => ({ name, type: 'integer', about });

/** The columns of the table of what there is. */
const COLUMNS: readonly Column[] = [
  { name: 'METRIC', type: 'string', about: 'What was asked.' },
  { name: 'MEASURE', type: 'string', about: 'What was computed over companies.' },
  { name: 'PLATFORM', type: 'string', about: 'Type of platform, group of types, or total.' },
  { name: 'TIME_PERIOD', type: 'string', about: 'The year, half-year or quarter.' },
  count('EXACT', 'Figures published as they are.'),
  count('ROUNDED', 'Figures published in steps.'),
  count('RANGE', 'Figures published between two bounds.'),
  count('HELD_BACK', 'Figures held back to protect companies.'),
  count('NOT_ASKED', 'Figures that nobody was asked for, or that cannot exist.'),
  count('NOBODY_REPORTED', 'Figures that no company reported.'),
  count('NOT_COMPARABLE', 'Changes across a break, or from too small a number.'),
  count('NOT_KNOWN', 'Figures of which only a part of the companies is known.'),
];

/** The same as a table; a kind that no figure is of is 0. */
export function availabilityCsv(rows: readonly AvailabilityRow[]): string {
  return [
    csvLine(COLUMNS.map((one) => one.name)),
    ...rows.map((row) =>
      csvLine([row.metric, row.measure, row.platform, row.year, ...AVAILABILITY.map((kind) => row[kind] ?? 0)]),
    ),
  ].join('');
}

import type { Levels } from '../figures.ts';
import type { Answer, Answers, Reporter } from './answers.ts';

/** What is asked of a vote: how a question was answered, what was chosen, how large a count is, whether of a part of a year. */
export type Kind = 'standings' | 'options' | 'classes' | 'months';

/** What one service answered, and how much of its company's single vote that is. */
export interface Vote {
  readonly parent: string;
  /** Whose answer it is: a service, or several that a company's count is the sum of. */
  readonly of: string;
  readonly type: string | null;
  readonly size: string | null;
  readonly weight: number;
  readonly chosen: readonly string[];
  /** Everybody knows the answer. */
  readonly isPublic: boolean;
  /** Every answer of the company in this place is public, so that shares take them off first. */
  readonly isOpen: boolean;
}

/** How a question was answered that was asked: the statuses of a report and two more. */
export const STANDINGS = [
  ...['answered', 'zero', 'estimated', 'other_unit', 'not_measured', 'not_applicable'],
  ...['not_permitted_by_law', 'withheld', 'no_answer'],
];
export const WITH_VALUE = ['answered', 'zero', 'estimated'];

/** The classes of counts, each with the least count in it. */
const BANDS = [
  ...([[0, '0'] as const, [1, '1-9'] as const, [10, '10-99'] as const, [100, '100-999'] as const] as const),
  ...([[1000, '1000-9999'] as const, [10_000, '10000-99999'] as const, [100_000, '100000+'] as const] as const),
];
export const BAND_CODES = BANDS.map(([, code]) => code);

type Ballot = Omit<Vote, 'weight' | 'isOpen'> & { readonly count: number };

/** The votes of one question in one year, as one release has them. */
export class Poll {
  readonly #kind: Kind;
  readonly #votes: readonly (Vote & { readonly count: number })[];
  readonly #places = new Map<string, readonly Vote[]>();

  constructor(kind: Kind, ballots: readonly Ballot[]) {
    this.#kind = kind;
    const services = count(ballots, (one) => one.parent);
    const placeOf = ({ parent, type, size }: Ballot) => JSON.stringify([parent, type, size]);
    const hidden = new Set(ballots.filter((one) => !one.isPublic).map(placeOf));
    this.#votes = ballots.map((one) => ({
      ...one,
      weight: 1 / (services.get(one.parent) ?? 1),
      isOpen: !hidden.has(placeOf(one)),
    }));
  }

  /** The votes of a place in the tables. A company's count is one vote wherever it stands, of all that it counted there. */
  at(platform: string, size: string, levels: Levels): readonly Vote[] {
    const key = `${platform} ${size}`;
    const known = this.#places.get(key) ?? this.#gathered(platform, size, levels);
    this.#places.set(key, known);
    return known;
  }

  #gathered(platform: string, size: string, levels: Levels): readonly Vote[] {
    const here = this.#votes.filter(
      (one) => levels(one.type).includes(platform) && (size === '_T' || (one.type !== null && one.size === size)),
    );
    if (this.#kind === 'standings' || this.#kind === 'options') return here;
    return [...Map.groupBy(here, (one) => one.parent)].map(([parent, parts]) => ({
      parent,
      of: parts.map((one) => one.of).join('+'),
      type: null,
      size: null,
      weight: 1,
      chosen:
        this.#kind === 'classes'
          ? [bandOf(parts.reduce((sum, one) => sum + one.count, 0))]
          : [parts.some((one) => one.chosen.includes(PART_YEAR)) ? PART_YEAR : WHOLE_YEAR],
      isPublic: parts.every((one) => one.isPublic),
      isOpen: parts.every((one) => one.isPublic),
    }));
  }
}

export const PART_YEAR = 'part_year';
export const WHOLE_YEAR = 'whole_year';

const bandOf = (amount: number) => BANDS.findLast(([from]) => amount >= from)?.[1] ?? '0';

function count<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const one of list) found.set(keyOf(one), (found.get(keyOf(one)) ?? 0) + 1);
  return found;
}

/** The polls of a release. */
export class Polls {
  readonly #answers: ReadonlyMap<string, readonly Answer[]>;
  readonly #asked: (metric: string) => readonly Reporter[];
  readonly #known = new Map<string, Poll>();

  constructor({ answers }: Answers, asked: (metric: string) => readonly Reporter[]) {
    this.#answers = Map.groupBy(answers, (one) => one.metric);
    this.#asked = asked;
  }

  of(kind: Kind, metric: string, year: number): Poll {
    const key = `${kind} ${metric} ${year}`;
    const known = this.#known.get(key) ?? new Poll(kind, this.#ballots(kind, metric, year));
    this.#known.set(key, known);
    return known;
  }

  #ballots(kind: Kind, metric: string, year: number): Ballot[] {
    const answers = (this.#answers.get(metric) ?? []).filter((one) => one.year === year);
    if (kind === 'standings') {
      const heard = new Set(answers.map((one) => one.service));
      const silent = this.#asked(metric).filter((one) => one.year === year && !heard.has(one.service));
      return [
        ...answers.map((one) => ballot(one, [standingOf(one)], one.isPublic)),
        ...silent.map((one) => ballot(one, ['no_answer'], false)),
      ];
    }
    return answers
      .filter((one) => one.isInUnit && (kind === 'options' ? one.kind === 'choice' : one.kind === 'count'))
      .map((one) =>
        ballot(one, kind === 'months' && one.isPartYear ? [PART_YEAR] : one.options, one.isPublic, one.value),
      );
  }
}

function ballot(
  { parent, service, platformType, isProvider, size }: Reporter,
  chosen: readonly string[],
  isPublic: boolean,
  value: number | null = 0,
): Ballot {
  return { parent, of: service, type: isProvider ? platformType : null, size, chosen, isPublic, count: value ?? 0 };
}

function standingOf({ status, isInUnit }: Answer): string {
  return WITH_VALUE.includes(status) && !isInUnit ? 'other_unit' : status;
}

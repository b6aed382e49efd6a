import type { Identity } from '../../framework/index.ts';
import { type Observation, placeKey } from '../../release/index.ts';
import type { Aggregate } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';
import { judgeOfSizes } from './contributor-values.ts';
import {
  cellsBehind,
  type Family,
  familyOf,
  gatherFamilies,
  isRounded,
  isSameFamily,
  isShareOfVotes,
} from './family.ts';
import { isNeverPublished } from './never-published.ts';
import { type RoundedSum, roundedSums } from './rounding/rounded-sums.ts';
import { type EarlierFamily, type Variables, variablesOf } from './variables.ts';

/** A release as it was or is about to be written, and what its reports say when they are counted again. */
export interface WrittenRelease {
  readonly release: string;
  readonly policy: Policy;
  readonly aggregates: readonly Aggregate[];
  readonly observations: readonly Observation[];
}

type GatheredFamilies = ReturnType<typeof gatherFamilies>;

/** An earlier release, and what its figures reveal by family: cells, and sums of which they say something rounded. */
interface GatheredRelease extends WrittenRelease {
  readonly gathered: GatheredFamilies;
  readonly published: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rounded: ReadonlyMap<string, readonly RoundedSum[]>;
}

/** The statistics of a release, and what was published before, by family. */
export interface KnownReleases {
  readonly families: readonly string[];
  readonly current: GatheredFamilies;
  readonly earlier: readonly GatheredRelease[];
}

/** Puts together what is to be decided or audited with what earlier releases published. */
export function gatherReleases(
  aggregates: readonly Aggregate[],
  earlier: readonly WrittenRelease[],
  mayBePublished?: (aggregate: Aggregate) => boolean,
): KnownReleases {
  const current = gatherFamilies(
    aggregates.filter(({ key }) => !isNeverPublished(key)),
    mayBePublished,
  );
  const before = earlier.map((one) => ({
    ...one,
    gathered: gatherFamilies(one.aggregates),
    published: publishedCellsOf(one),
    rounded: roundedSums(one.aggregates, one.observations, one.policy),
  }));
  const families = new Set([...current.keys(), ...before.flatMap((one) => [...one.gathered.keys()])]);
  return { families: [...families].sort(), current, earlier: before };
}

/**
 * Families with the most cells first, so that of several threads none is left with a large one when the others are done.
 */
export function largestFirst(
  families: readonly string[],
  { current, earlier }: Pick<KnownReleases, 'current' | 'earlier'>,
): string[] {
  const size = (id: string) =>
    [current, ...earlier.map((one) => one.gathered)].reduce((sum, of) => sum + (of.get(id)?.cells.size ?? 0), 0);
  const sizes = new Map(families.map((id) => [id, size(id)]));
  return families.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
}

/**
 * A release as later ones need it. It leaves out shares of companies, each of which stays as it is whatever one company
 * had answered, what the release said of them, and what it suppressed. Of a large dataset that is most of it.
 */
export function asEarlier(release: WrittenRelease): WrittenRelease {
  const aggregates = release.aggregates.filter((one) => !isShareOfVotes(one));
  const places = new Set(aggregates.map((one) => placeKey(one.key)));
  const observations = release.observations.filter(
    (one) => (one.kind !== 'missing' || one.reason !== 'suppressed') && places.has(placeKey(one)),
  );
  return { ...release, aggregates, observations };
}

/** The cells that a release's published figures reveal, by family. */
export function publishedCellsOf({
  aggregates,
  observations,
}: Pick<WrittenRelease, 'aggregates' | 'observations'>): ReadonlyMap<string, ReadonlySet<string>> {
  // The reason why there is no number says something too, unless it is that the number is suppressed. A range reveals no
  // cell.
  const places = new Set(
    observations.flatMap((one) => (one.kind !== 'value' && one.reason === 'suppressed' ? [] : [placeKey(one)])),
  );
  const published = new Map<string, Set<string>>();
  for (const aggregate of aggregates) {
    if (isRounded(aggregate.key) || isShareOfVotes(aggregate)) continue;
    if (!places.has(placeKey(aggregate.key))) continue;
    for (const { family, id } of cellsBehind(aggregate)) {
      const known = published.get(family);
      if (known === undefined) published.set(family, new Set([id]));
      else known.add(id);
    }
  }
  return published;
}

/** A family as a release has it, with what earlier releases published of it. */
export interface KnownFamily {
  readonly variables: Variables;
  /** The same without earlier releases since which nothing is new. */
  readonly chosenFrom: Variables;
  readonly isCount: boolean;
  readonly means: ReadonlyMap<string, number>;
}

export function familyVariables(
  id: string,
  { current, earlier }: KnownReleases,
  policy: Policy,
  identities: readonly Identity[],
): KnownFamily {
  const family = familyIn(current, id, policy, identities);
  const releases = earlier.flatMap((one) => earlierFamily(id, one, identities));
  const variables = variablesOf(family, releases, identities);
  // Where nothing is new since some releases the choice is made from the same variables as then, and so is the same.
  // Publishing again reveals no more.
  const known = [...releases];
  for (let at = earlier.length - 1; at >= 0; at -= 1) {
    const isSame =
      family !== null &&
      known.at(-1)?.release === earlier[at]?.release &&
      isSameFamily(family, known.at(-1)?.family) &&
      JSON.stringify(earlier[at]?.policy) === JSON.stringify(policy);
    if (!isSame) break;
    known.pop();
  }
  const chosenFrom = known.length === releases.length ? variables : variablesOf(family, known, identities);
  const isCount =
    [current, ...earlier.map((one) => one.gathered)].find((one) => one.has(id))?.get(id)?.isCount ?? false;
  return { variables, chosenFrom, isCount, means: family?.means ?? new Map() };
}

function familyIn(
  families: GatheredFamilies,
  id: string,
  policy: Policy,
  identities: readonly Identity[],
): Family | null {
  const gathered = families.get(id);
  return gathered === undefined ? null : familyOf(id, gathered, judgeOfSizes(policy, gathered.isCount), identities);
}

function earlierFamily(
  id: string,
  { release, policy, gathered, published: cells, rounded }: GatheredRelease,
  identities: readonly Identity[],
): EarlierFamily[] {
  const family = familyIn(gathered, id, policy, identities);
  const published = cells.get(id) ?? new Set<string>();
  if (family === null || (published.size === 0 && !rounded.has(id))) return [];
  return [{ release, family, published, rounded: rounded.get(id) ?? [] }];
}

import type { Identity } from '../../framework/identities.ts';
import { type Measure, measureOf } from '../../measures/index.ts';
import type { Aggregate, LinearCell, Term } from '../../statistics/types.ts';
import type { Judge } from '../rules/types.ts';
import { publicByDefinition } from './public-by-definition.ts';
import { type TermLimit, windowAround } from './window.ts';

/** A cell with its terms at hand. */
export interface FamilyCell {
  readonly id: string;
  readonly rank: number;
  readonly terms: readonly Term[];
  /** What a quantile says of the values beside its window. */
  readonly limits?: readonly TermLimit[];
}

/** Everything that could be published about the same variables, such as all tables of one metric and year. */
export interface Family {
  readonly id: string;
  readonly cells: ReadonlyMap<string, FamilyCell>;
  /** The means that stand for quantiles, by cell. */
  readonly means: ReadonlyMap<string, number>;
  /** Cells that are published together or not at all; each by itself if left out. */
  readonly bundles?: readonly (readonly string[])[];
}

interface GatheredFamily {
  readonly cells: Map<string, LinearCell>;
  readonly ordered: Map<string, Extract<Aggregate['basis'], { kind: 'ordered' }>>;
  /** What some aggregates are functions of, by its cells. */
  readonly bundles: Map<string, readonly string[]>;
  /** Whether its figures are whole numbers. */
  isCount: boolean;
}

/** Where an aggregate's cells are: the names of its families and of its cells in them. */
export function cellsBehind({ basis }: Aggregate): readonly Pick<LinearCell, 'family' | 'id'>[] {
  if (basis.kind === 'nothing') return [];
  return basis.kind === 'cells' ? basis.cells : [basis.cell];
}

const ROUNDED: readonly unknown[] = ['change', 'direction', 'chain'] satisfies Measure['published'][];

/**
 * Whether a figure of the matched panel is published rounded, so that it needs no cell of its own. A change is exact
 * only where both of its sums are published, and then they are cells themselves.
 */
export function isRounded({ panel, measure }: Aggregate['key']): boolean {
  return panel === 'matched' && ROUNDED.includes(measureOf(measure)?.published);
}

/**
 * Whether a figure is a change across a break, which has no number, whoever reported. The break is published, and only
 * where enough companies are behind it, so everybody knows why.
 */
export function isAcrossBreak({ key, afterBreak }: Pick<Aggregate, 'key' | 'afterBreak'>): boolean {
  return afterBreak && key.panel === 'matched' && (key.measure === 'change' || key.measure === 'direction');
}

/**
 * Whether a figure is a share of companies. A share is published in a step that no company decides, so it needs no
 * cell.
 */
export function isShareOfVotes({ basis }: Aggregate): boolean {
  return basis.kind === 'cells' && basis.cells.every((cell) => cell.kind === 'yes_no');
}

/**
 * The families of a dataset's aggregates, by name, without their terms yet. `mayBePublished` says of which aggregates
 * anything may be said at all; a function of cells of several families is published only where each of them is for
 * another.
 */
export function gatherFamilies(
  aggregates: Iterable<Aggregate>,
  mayBePublished: (aggregate: Aggregate) => boolean = () => true,
): ReadonlyMap<string, GatheredFamily> {
  const families = new Map<string, GatheredFamily>();
  const familyOf = ({ family, kind }: Pick<LinearCell, 'family' | 'kind'>) => {
    const known = families.get(family);
    if (known !== undefined) {
      known.isCount &&= kind === 'count';
      return known;
    }
    const made: GatheredFamily = {
      cells: new Map(),
      ordered: new Map(),
      bundles: new Map(),
      isCount: kind === 'count',
    };
    families.set(family, made);
    return made;
  };
  for (const aggregate of aggregates) {
    const { key, basis } = aggregate;
    if (isRounded(key) || isShareOfVotes(aggregate)) continue;
    if (basis.kind === 'cells') for (const cell of basis.cells) familyOf(cell).cells.set(cell.id, cell);
    if (basis.kind === 'ordered') familyOf(basis.cell).ordered.set(basis.cell.id, basis);
    const behind = cellsBehind(aggregate);
    const [family] = new Set(behind.map((cell) => cell.family));
    if (family === undefined || behind.some((cell) => cell.family !== family) || !mayBePublished(aggregate)) continue;
    const ids = [...new Set(behind.map((cell) => cell.id))].sort();
    families.get(family)?.bundles.set(ids.join('\n'), ids);
  }
  return families;
}

/**
 * One family with its terms; a quantile that no window can stand for is no cell. `identities` say which values of a
 * window everybody knows although no report makes them public.
 */
export function familyOf(
  id: string,
  { cells, ordered, bundles }: GatheredFamily,
  judge: Judge,
  identities: readonly Identity[],
): Family {
  const means = new Map<string, number>();
  const made = new Map<string, FamilyCell>();
  for (const [cell, { rank, terms }] of cells) made.set(cell, { id: cell, rank, terms: terms() });
  const known = publicByDefinition(id, made, identities);
  for (const [cell, { p, values, cell: of }] of ordered) {
    const window = windowAround(
      values().map((one) => ({ ...one, terms: one.terms.map(known) })),
      p,
      judge,
    );
    if (window === null) continue;
    made.set(cell, { id: cell, rank: of.rank, terms: window.terms, limits: window.limits });
    means.set(cell, window.mean);
  }
  return { id, cells: made, means, bundles: [...bundles.values()] };
}

/** Whether two releases say the same of a family: the same cells of the same figures, equally public. */
export function isSameFamily(one: Family, other: Family | undefined): boolean {
  if (one.cells.size !== other?.cells.size) return false;
  for (const [id, { terms }] of one.cells) {
    const before = other.cells.get(id)?.terms;
    if (terms.length !== before?.length) return false;
    const known = new Set(before.map(figureOf));
    if (!terms.every((term) => known.has(figureOf(term)))) return false;
  }
  return true;
}

const figureOf = ({ unit, component, contributor, coefficient, value, most, isPublic }: Term) =>
  JSON.stringify([unit, component, contributor, coefficient, value, most, isPublic]);

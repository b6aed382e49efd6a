import type { ConfidentialProtection } from '../src/disclosure/confidential.ts';
import { judgeOfSizes } from '../src/disclosure/known/contributor-values.ts';
import { type Family, familyOf, gatherFamilies } from '../src/disclosure/known/family.ts';
import type { Policy } from '../src/disclosure/policy/types.ts';
import type { Solver } from '../src/disclosure/solver.ts';
import type { Aggregate, LinearCell, Term } from '../src/statistics/types.ts';
import { type Column, type Outcome, type Row, solve } from './attack-solve.ts';
import { IDENTITIES } from './population.ts';

/** A release as an attacker has it: what its statistics were made of and what it published. */
export interface AttackedRelease {
  readonly aggregates: readonly Aggregate[];
  readonly protection: ConfidentialProtection;
}

/** How a value may have been given. */
const KINDS_OF_VALUE = ['answered', 'zero', 'estimated'];
const PARTS: Readonly<Record<string, string>> = { 'OUT-PREVENTED': 'OUT-CONTENT' };
const EQUAL: readonly (readonly [string, readonly string[]])[] = [
  ['PERCENTAGE denominator', ['OUT-CONTENT _T']],
  ['PICTURES _T', ['OUT-CONTENT content_type:image', 'OUT-CONTENT content_type:video']],
];

/**
 * What each single contributor can work out of what several releases publish, by linear programming over one variable
 * for each company, place and figure. Written apart from the choice and from its audit: it shares with them only the
 * windows that quantiles are published as. Every figure that is not the insider's and not public must stay at least p %
 * open on both sides, each vote must stay open altogether, and no zero may be proved.
 */
export function attackReleases(releases: readonly AttackedRelease[], policy: Policy, solver: Solver): Outcome {
  const columns: Column[] = [];
  const byName = new Map<string, number>();
  const rows: Row[] = [];
  const columnOf = (cell: Pick<LinearCell, 'family' | 'kind'>, term: Term): number => {
    // A figure that was not restated is the same in every release.
    const name = `${cell.family}|${term.unit}|${term.component}|${term.value}`;
    const known = byName.get(name);
    if (known !== undefined) {
      const column = columns[known];
      if (column !== undefined && term.isPublic) column.isPublic = true;
      return known;
    }
    byName.set(name, columns.length);
    columns.push({
      name,
      contributor: term.contributor,
      isVote: cell.kind === 'yes_no',
      value: term.value,
      most: term.most ?? Number.POSITIVE_INFINITY,
      isPublic: term.isPublic,
    });
    return columns.length - 1;
  };
  const sumOf = (cell: Pick<LinearCell, 'family' | 'kind'>, terms: readonly Term[], factor = 1) => {
    const sum = new Map<number, number>();
    for (const term of terms) {
      const at = columnOf(cell, term);
      sum.set(at, (sum.get(at) ?? 0) + factor * term.coefficient);
    }
    return sum;
  };
  const truth = (terms: ReadonlyMap<number, number>) =>
    [...terms].reduce((sum, [at, factor]) => sum + factor * (columns[at]?.value ?? 0), 0);
  for (const [place, { aggregates, protection }] of releases.entries()) {
    const isEarlier = place < releases.length - 1;
    const units = new Map<string, Map<string, number>>();
    const note = (cell: Pick<LinearCell, 'family' | 'kind'>, terms: readonly Term[]) => {
      for (const term of terms) {
        const key = `${cell.family}|${term.unit}`;
        units.set(key, (units.get(key) ?? new Map()).set(term.component, columnOf(cell, term)));
      }
    };
    const windowOf = windowsOf(aggregates, policy);
    const seen = new Set<string>();
    for (const [at, { basis, key }] of aggregates.entries()) {
      const decision = protection.cells[at]?.decision;
      if (basis.kind === 'nothing' || decision === undefined) continue;
      const cells = basis.kind === 'cells' ? basis.cells : [];
      for (const cell of cells) if (!seen.has(`${cell.family}${cell.id}`)) note(cell, cell.terms());
      const isPublished = ({ family, id }: Pick<LinearCell, 'family' | 'id'>) =>
        protection.published.get(family)?.has(id) ?? false;
      for (const cell of cells) {
        if (seen.has(`${cell.family}${cell.id}`)) continue;
        seen.add(`${cell.family}${cell.id}`);
        if (!isPublished(cell)) continue;
        const terms = sumOf(cell, cell.terms());
        rows.push({ isPublished: true, isEarlier, terms, low: truth(terms), high: truth(terms) });
      }
      if (basis.kind === 'ordered' && isPublished(basis.cell)) {
        const window = windowOf(basis.cell);
        if (window === undefined) throw new Error('a quantile is published that has no window');
        const terms = sumOf(basis.cell, window.terms);
        rows.push({ isPublished: true, isEarlier, terms, low: truth(terms), high: truth(terms) });
      }
      const published = decision.kind === 'published' ? decision.value : null;
      const step = decision.kind === 'published' ? (decision.step ?? 0) : 0;
      if (typeof published !== 'number' || basis.kind !== 'cells' || cells.every(isPublished)) continue;
      rows.push(...roundedRows(key.measure, published, step, cells, sumOf).map((row) => ({ ...row, isEarlier })));
    }
    for (const [key, own] of units) rows.push(...partWholeRows(key.slice(0, key.indexOf('|')), own, columns));
  }
  const outcome = solve(columns, rows, policy, solver);
  if (outcome.excused === 0) return outcome;
  // What an earlier release gave away by itself is found in its own attack.
  const before = attackReleases(releases.slice(0, -1), policy, solver);
  return {
    ...outcome,
    successes: [...outcome.successes, ...before.successes],
    disclosures: [...outcome.disclosures, ...before.disclosures],
    programmes: outcome.programmes + before.programmes,
  };
}

/** The windows that a release's quantiles are published as, by their cells. */
function windowsOf(aggregates: readonly Aggregate[], policy: Policy) {
  const gathered = gatherFamilies(aggregates);
  const families = new Map<string, Family>();
  return ({ family, id, kind }: Pick<LinearCell, 'family' | 'id' | 'kind'>) => {
    const known = families.get(family);
    const of = gathered.get(family);
    if (known !== undefined || of === undefined) return known?.cells.get(id);
    const made = familyOf(family, of, judgeOfSizes(policy, kind === 'count'), IDENTITIES);
    families.set(family, made);
    return made.cells.get(id);
  };
}

/** A rounded change or share lies within half a step of what is published. */
function roundedRows(
  measure: string,
  published: number,
  step: number,
  cells: readonly LinearCell[],
  sumOf: (cell: LinearCell, terms: readonly Term[], factor?: number) => Map<number, number>,
): Row[] {
  const [now, before] = cells;
  if (now === undefined) return [];
  const against = (factor: number) => {
    const terms = sumOf(now, now.terms());
    if (before !== undefined) for (const [at, one] of sumOf(before, before.terms(), -factor)) terms.set(at, one);
    return terms;
  };
  const none = Number.NEGATIVE_INFINITY;
  const any = Number.POSITIVE_INFINITY;
  if (measure === 'change') {
    return [
      { isPublished: true, terms: against(1 + published - step / 2), low: 0, high: any },
      { isPublished: true, terms: against(1 + published + step / 2), low: none, high: 0 },
    ];
  }
  if (measure === 'direction') {
    return [
      ...(published === -1
        ? []
        : [{ isPublished: true, terms: against(published === 1 ? 1.05 : 0.95), low: 0, high: any }]),
      ...(published === 1
        ? []
        : [{ isPublished: true, terms: against(published === -1 ? 0.95 : 1.05), low: none, high: 0 }]),
    ];
  }
  if (now.kind === 'yes_no') {
    const cast = now.terms().reduce((sum, term) => sum + (term.most ?? 1), 0);
    const [low, high] = [published - step / 2, published + step / 2];
    return [{ isPublished: true, terms: sumOf(now, now.terms()), low: low * cast, high: high * cast }];
  }
  if (measure === 'index') return [];
  throw new Error(`a ${measure} is published though its cells are not`);
}

/** What everybody knows of one company's figures at one place. */
function partWholeRows(family: string, own: ReadonlyMap<string, number>, columns: readonly Column[]): Row[] {
  const value = (at: number) => columns[at]?.value ?? 0;
  const rows: Row[] = [];
  const within = (whole: number, parts: readonly number[], mayBeExact: boolean) => {
    const missing = value(whole) - parts.reduce((sum, part) => sum + value(part), 0);
    if (missing < -1e-9) return;
    const terms = new Map([[whole, 1], ...parts.map((part) => [part, -1] as const)]);
    rows.push({ isPublished: false, terms, low: 0, high: mayBeExact && missing < 1e-9 ? 0 : Number.POSITIVE_INFINITY });
  };
  const withOne = (parts: readonly number[], isWhole: boolean) => {
    const weight = columns[parts[0] ?? -1]?.most ?? 1;
    rows.push({
      isPublished: false,
      terms: new Map(parts.map((part) => [part, 1])),
      low: isWhole ? weight : 0,
      high: weight,
    });
  };
  if (family.endsWith(' amounts')) {
    const metrics = new Set([...own.keys()].map((one) => one.slice(0, one.indexOf(' '))));
    for (const metric of metrics) {
      const total = own.get(`${metric} _T`);
      if (total === undefined) continue;
      const codes = [...own].filter(([one]) => one.startsWith(`${metric} content_type:`)).map(([, at]) => at);
      if (codes.length > 0) within(total, codes, true);
      const whole = own.get(`${PARTS[metric]} _T`);
      if (whole !== undefined) within(whole, [total], false);
    }
    for (const metric of metrics) {
      const [numerator, denominator] = [own.get(`${metric} numerator`), own.get(`${metric} denominator`)];
      if (numerator !== undefined && denominator !== undefined) within(denominator, [numerator], false);
    }
    for (const [one, others] of EQUAL) {
      const whole = own.get(one);
      const parts = others.flatMap((other) => own.get(other) ?? []);
      if (whole === undefined || parts.length < others.length) continue;
      if (value(whole) === parts.reduce((sum, part) => sum + value(part), 0)) within(whole, parts, true);
    }
  } else if (family.endsWith(' times')) {
    const [median, p90] = [own.get('medians'), own.get('p90s')];
    if (median !== undefined && p90 !== undefined) within(p90, [median], false);
  } else if (family.endsWith(' options')) withOne([...own.values()], true);
  else if (family.endsWith(' classes')) {
    const [any, none] = [own.get('band:any'), own.get('band:0')];
    const bands = [...own].filter(([one]) => one !== 'band:any').map(([, at]) => at);
    if (bands.length > 0) withOne(bands, none !== undefined);
    if (any !== undefined && none !== undefined) withOne([any, none], true);
  } else if (family.endsWith(' standings')) {
    const kinds = KINDS_OF_VALUE.flatMap((one) => own.get(one) ?? []);
    const whole = own.get('value');
    if (whole !== undefined && kinds.length > 0) within(whole, kinds, kinds.length === KINDS_OF_VALUE.length);
    withOne(
      [...own].filter(([one]) => !KINDS_OF_VALUE.includes(one)).map(([, at]) => at),
      own.has('no_answer') && whole !== undefined,
    );
  }
  return rows;
}

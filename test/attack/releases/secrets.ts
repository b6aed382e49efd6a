import type { Secret } from '../contributors.ts';
import type { Reported } from './contributions.ts';
import type { Figures, Levels, Statement } from './figures.ts';

/**
 * What the definitions make of public figures is public: all but one of an exact sum give the last, and of two that are the sum of
 * the same parts each gives the other.
 */
export function knowImplied(figures: Figures, statements: readonly Statement[]): void {
  const exact = statements.filter(isExact);
  const alike = Map.groupBy(exact, partsOf);
  const isOpen = (at: number) => figures.all[at]?.isPublic !== true;
  const know = (at: number | undefined): boolean => {
    const one = at === undefined ? undefined : figures.all[at];
    if (at === undefined || one === undefined || one.isPublic) return false;
    figures.all[at] = { ...one, isPublic: true };
    return true;
  };
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const statement of exact) {
      const [open, ...more] = statement.figures.filter(isOpen);
      if (more.length === 0 && know(open)) isNew = true;
      const [whole] = statement.figures;
      if (whole === undefined || isOpen(whole)) continue;
      for (const { figures: of } of alike.get(partsOf(statement)) ?? []) if (know(of[0])) isNew = true;
    }
  }
}

/** A whole that the definitions make of its parts, the first of its figures. */
const isExact = ({ name, within }: Statement) => name === '' && within === undefined;
const partsOf = ({ figures: [, ...parts] }: Statement) => parts.toSorted((a, b) => a - b).join();

/** Some figures with all that equal them by definition: a whole and its only part, and wholes of the same parts. */
export function equalTo(figures: Iterable<number>, statements: readonly Statement[]): ReadonlySet<number> {
  const exact = statements.filter(isExact);
  const wholes = Map.groupBy(exact, partsOf).values();
  const equals = [
    ...exact.map((one) => one.figures).filter((of) => of.length === 2),
    ...[...wholes].map((of) => of.map((one) => one.figures[0] ?? -1)),
  ];
  const own = new Set(figures);
  for (let before = -1; before < own.size; ) {
    before = own.size;
    for (const of of equals) if (of.some((at) => own.has(at))) for (const at of of) own.add(at);
  }
  return own;
}

/** A secret without what of it everybody knows; nothing where that is all of it. */
export function withoutPublic(secret: Secret, figures: Figures): readonly Secret[] {
  const open = [...secret.figures.keys()].filter(
    (place) => figures.all[secret.figures[place] ?? -1]?.isPublic !== true,
  );
  if (open.length === secret.figures.length) return [secret];
  if (open.length === 0) return [];
  const { coefficients } = secret;
  return [
    {
      ...secret,
      figures: Int32Array.from(open, (place) => secret.figures[place] ?? 0),
      ...(coefficients === undefined
        ? {}
        : { coefficients: Float64Array.from(open, (place) => coefficients[place] ?? 1) }),
    },
  ];
}

/** What no release may give away: each parent's confidential count in every place that the tables have. */
export function secretsOf(reported: readonly Reported[], figures: Figures, levels: Levels): Map<string, Secret> {
  const found = new Map<string, { owner: string; name: string; figures: Set<number> }>();
  for (const one of reported) {
    if (one.isPublic || one.value === 0) continue;
    for (const platform of levels(one.type)) {
      for (const size of one.size === null ? ['_T'] : ['_T', one.size]) {
        const name = [one.metric, one.breakdown, one.year, platform, size].join(' ');
        const key = `${one.parent} ${name}`;
        const secret = found.get(key) ?? { owner: one.parent, name, figures: new Set() };
        secret.figures.add(figures.of(one));
        found.set(key, secret);
      }
    }
  }
  return new Map(
    [...found].map(([key, { owner, name, figures: of }]) => [
      key,
      { owner, name, figures: Int32Array.from(of).sort() },
    ]),
  );
}

/** How the secret of a restatement is named. */
export const RESTATED = ' restated';

/**
 * U5: by how much a parent restated a count is as confidential as the count. What is the same number nobody restated, also where it
 * is of other services, as when one without any was sold.
 */
export function restated(
  before: ReadonlyMap<string, Secret>,
  now: ReadonlyMap<string, Secret>,
  figures: Figures,
): Secret[] {
  return [...now].flatMap(([key, secret]) => {
    const old = new Set(before.get(key)?.figures ?? secret.figures);
    const fresh = new Set(secret.figures);
    const changed = Int32Array.from(new Set([...old, ...fresh]))
      .filter((figure) => old.has(figure) !== fresh.has(figure))
      .sort();
    if (changed.length === 0) return [];
    const coefficients = Float64Array.from(changed, (figure) => (fresh.has(figure) ? 1 : -1));
    const by = changed.reduce((sum, at, place) => sum + (figures.all[at]?.value ?? 0) * (coefficients[place] ?? 0), 0);
    if (by === 0) return [];
    return [{ owner: secret.owner, name: `${secret.name}${RESTATED}`, figures: changed, coefficients }];
  });
}

import type { Cut, CutPool } from '../cuts/cuts.ts';
import { cheapestPattern } from '../cuts/master.ts';
import type { SuppressionPlan } from '../plan/plan.ts';
import { type Critics, tryPattern } from './exchange.ts';

/** Patterns that are tried for one neighbourhood. */
const ROUNDS = 60;
/** Objections to a pattern that are looked for before another one is tried. */
const OBJECTIONS = 30;
/** A limit in steps, not in time: the same answer on every machine. */
const NODES = 60;
/** What a 0/1 programme counts for among the linear ones. */
const MASTER = 10;

/**
 * Step 8, near: decides anew which cells of a neighbourhood to suppress, by a 0/1 programme whose cuts are the attacks
 * that succeeded on the patterns it proposed (Fischetti & Salazar 2000, 2001). The cuts hold everywhere, so each
 * neighbourhood profits from those before. `exhausted`: no cheaper pattern that differs in these cells only protects;
 * `left`: nor is there one, but that holds by what was seen here only.
 */
export function decideWithin(
  plan: SuppressionPlan,
  critics: Critics,
  pool: CutPool,
  free: ReadonlySet<number>,
  isOver: () => boolean,
): 'exhausted' | 'left' | 'given up' {
  const { weight } = plan.space;
  const local: Cut[] = [];
  const weigh = () => [...free].reduce((sum, cell) => sum + (plan.isComplement(cell) ? (weight[cell] ?? 0) : 0), 0);
  for (let round = 0; round < ROUNDS && !isOver(); round++) {
    const below = weigh() * (1 - 1e-6);
    const cuts = [...pool.around(free), ...local];
    plan.elsewhere += MASTER;
    const answer = cheapestPattern(plan.solver, {
      free,
      suppressed: plan.suppressed,
      cuts,
      weight,
      below,
      nodes: NODES,
    });
    if (answer.kind === 'exhausted') return local.length === 0 ? 'exhausted' : 'left';
    if (answer.kind === 'undecided') return 'given up';
    const before = critics.strength.solved;
    for (const objection of tryPattern(plan, critics, answer.suppressed, OBJECTIONS)) {
      if (objection.kind === 'unproved') local.push(anythingBut(answer.suppressed, free));
      else if (objection.isGeneral) pool.add(objection.cut);
      else local.push(objection.cut);
    }
    plan.elsewhere += critics.strength.solved - before;
  }
  return 'given up';
}

/** Where nobody can tell what is missing (values must be whole): not this pattern again. */
function anythingBut(pattern: Uint8Array, free: ReadonlySet<number>): Cut {
  const terms = new Map(Array.from(free, (cell) => [cell, pattern[cell] === 1 ? -1 : 1] as const));
  return { terms, least: 1 - [...free].filter((cell) => pattern[cell] === 1).length };
}

/** Cells among some nearest to one, by steps along equations. */
export function around(
  { space }: SuppressionPlan,
  first: number,
  size: number,
  among: ReadonlySet<number>,
): Set<number> {
  if (size >= among.size) return new Set(among);
  const seen = new Set([first]);
  const found = new Set([first]);
  for (const cell of seen) {
    if (found.size >= size) break;
    for (const index of space.equationsOf[cell] ?? []) {
      for (const [other] of space.system.equations[index]?.terms ?? []) {
        seen.add(other);
        if (among.has(other) && found.size < size) found.add(other);
      }
    }
  }
  return found;
}

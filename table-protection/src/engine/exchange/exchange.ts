import type { Cut } from '../cuts/cuts.ts';
import type { Strength } from '../cuts/strength.ts';
import type { SuppressionPlan, Task } from '../plan/plan.ts';
import { needsOfCover } from '../plan/sums.ts';
import type { Witness } from '../prove/witness.ts';
import { formsOf, impliedSensitivity } from '../space/implied.ts';
import type { Need } from '../space/need.ts';

/** Why a pattern does not protect: what all that protect satisfy and it does not, or only that nobody finds a proof. */
export type Objection =
  /** `isGeneral`: it holds for every pattern, not only near this one. */
  { readonly kind: 'cut'; readonly cut: Cut; readonly isGeneral: boolean } | { readonly kind: 'unproved' };

/** Who may object, and who did so how often: those are asked first. */
export interface Critics {
  readonly strength: Strength;
  readonly blame: Map<Need, number>;
}

/** After so many proofs in a row, the objections that were found are reported. */
const QUIET = 10;

/**
 * Takes another pattern over if all that was proved can be proved in it; else leaves the plan alone and says why not.
 */
export function tryPattern(
  plan: SuppressionPlan,
  { strength, blame }: Critics,
  pattern: Uint8Array,
  most: number,
): readonly Objection[] {
  const { space } = plan;
  const before = plan.suppressed.slice();
  const changed = Array.from(before.keys()).filter((cell) => before[cell] !== pattern[cell]);
  const opened = changed.filter((cell) => before[cell] === 1);
  plan.suppressed.set(pattern);
  const objections: Objection[] = [];
  for (const equation of new Set(changed.flatMap((cell) => space.equationsOf[cell] ?? []))) {
    objections.push(...sumsGivenAway(plan, equation));
    if (objections.length >= most) break;
  }
  const kept: Task[] = [];
  const isLost = new Uint8Array(space.size);
  for (const cell of opened) isLost[cell] = 1;
  let quiet = 0;
  const order = [...plan.tasks].sort((a, b) => (blame.get(b.need) ?? 0) - (blame.get(a.need) ?? 0));
  for (const task of order) {
    if (objections.length >= most || (objections.length > 0 && quiet >= QUIET)) break;
    const left = task.witnesses.filter((one) => one.cells.every((cell) => isLost[cell] !== 1));
    if (left.length === task.witnesses.length) kept.push(task);
    // What a complement is for is asked anew below.
    else if (task.need.reason === 'cell') {
      const proof = proveOrObject(plan, strength, task.need, left, null);
      if ('kind' in proof) {
        objections.push(proof);
        blame.set(task.need, (blame.get(task.need) ?? 0) + 1);
        quiet = 0;
      } else {
        kept.push({ ...task, witnesses: proof });
        quiet += 1;
      }
    }
  }
  if (objections.length === 0) objections.push(...unmovedCovers(plan, strength, kept));
  if (objections.length === 0) plan.tasks = kept.filter(({ need }) => plan.suppressed[need.cell] === 1);
  else plan.suppressed.set(before);
  return objections;
}

/**
 * Witnesses for everybody, or the cut that says why there are none; `of`: asked only as long as this cell is
 * suppressed.
 */
function proveOrObject(
  { prover, suppressed, coalition }: SuppressionPlan,
  strength: Strength,
  need: Need,
  known: readonly Witness[],
  of: number | null,
): readonly Witness[] | Objection {
  let cut: Cut | null = null;
  const proof = prover.prove(need, suppressed, known, coalition, (attacker) => {
    cut = strength.cut(need, attacker, suppressed);
    return cut !== null;
  });
  if (proof.unproved === null) return proof.witnesses;
  if (cut === null) return { kind: 'unproved' };
  const { terms, least }: Cut = cut;
  if (of === null) return { kind: 'cut', cut, isGeneral: true };
  // What a complement has to hide, and so how far it must move, is another matter in another pattern.
  return { kind: 'cut', cut: { terms: new Map([...terms, [of, -1]]), least: least - 1 }, isGeneral: false };
}

/**
 * Every complement that hides a sum must be able to move; those that no proof moves are asked for a proof of their own.
 */
function unmovedCovers(plan: SuppressionPlan, strength: Strength, kept: Task[]): Objection[] {
  const moved = new Uint8Array(plan.space.size);
  for (const task of kept) for (const one of task.witnesses) for (const cell of one.cells) moved[cell] = 1;
  const objections: Objection[] = [];
  for (const cell of plan.complements()) {
    if (moved[cell] === 1) continue;
    for (const { need, equation } of needsOfCover(plan, cell)) {
      const proof = proveOrObject(plan, strength, need, [], cell);
      if ('kind' in proof) objections.push(proof);
      else kept.push({ need, equation, witnesses: proof });
    }
  }
  return objections;
}

/** The sums that an equation gives away, each as what has to change: one more of its cells suppressed, or one fewer. */
function sumsGivenAway(plan: SuppressionPlan, equation: number): Objection[] {
  const { space, suppressed } = plan;
  return Array.from(formsOf(space, equation, suppressed)).flatMap((form): Objection[] => {
    if (impliedSensitivity(space, form, suppressed) === null) return [];
    const may = form.map(([cell]) => cell).filter((cell) => plan.maySuppress(cell));
    const complements = may.filter((cell) => plan.isComplement(cell));
    const open = may.filter((cell) => suppressed[cell] !== 1);
    const terms = new Map([
      ...open.map((cell) => [cell, 1] as const),
      ...complements.map((cell) => [cell, -1] as const),
    ]);
    return [{ kind: 'cut', cut: { terms, least: 1 - complements.length }, isGeneral: true }];
  });
}

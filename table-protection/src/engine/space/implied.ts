import type { Sensitivity } from '@candor/data/disclosure/shared';
import { mergeParts } from '../../system/merge.ts';
import type { Space } from './space.ts';

/** A linear form of cells that is known to be zero: an equation, or two of which one is taken from the other. */
export type Form = readonly (readonly [cell: number, factor: number])[];

/**
 * U4: the suppressed cells of a form, where all stand on one side, make a sum that the published ones give away. It
 * must pass the primary rules like a cell. Answers with what it breaks, or null.
 */
export function impliedSensitivity(space: Space, form: Form, suppressed: Uint8Array): Sensitivity | null {
  const terms = form.filter(([cell]) => suppressed[cell] === 1);
  const [first] = terms;
  if (first === undefined || terms.length < 2) return null;
  if (terms.some(([, factor]) => factor > 0 !== first[1] > 0)) return null;
  const { cells } = space.system;
  // An unknown slack keeps the sum unknown; how far is the business of the linear programmes.
  if (terms.some(([cell]) => cells[cell]?.role === 'slack')) return null;
  const unit = Math.min(...terms.map(([, factor]) => Math.abs(factor)));
  return space.system.judge(
    mergeParts(terms.map(([cell, factor]) => ({ parts: cells[cell]?.parts ?? [], factor: Math.abs(factor) / unit }))),
  );
}

/**
 * The forms by which an equation gives something away: itself, and what is left when another is taken from it so that a
 * suppressed cell of both drops out (a suppressed subtotal, or one set of cells within another).
 */
export function* formsOf(space: Space, equation: number, suppressed: Uint8Array): Generator<Form> {
  const { equations } = space.system;
  const own = equations[equation]?.terms ?? [];
  yield own;
  const tried = new Set<string>();
  for (const [cell, factor] of own) {
    if (suppressed[cell] !== 1) continue;
    for (const other of space.equationsOf[cell] ?? []) {
      if (other === equation) continue;
      const terms = equations[other]?.terms ?? [];
      const times = factor / (terms.find(([one]) => one === cell)?.[1] ?? 1);
      const key = `${other}:${times}`;
      if (tried.has(key)) continue;
      tried.add(key);
      const left = new Map(own);
      for (const [one, of] of terms) {
        const rest = (left.get(one) ?? 0) - times * of;
        if (Math.abs(rest) < 1e-12) left.delete(one);
        else left.set(one, rest);
      }
      yield [...left];
    }
  }
}

/** Whether an equation, alone or with another, gives away a sum that is sensitive. */
export function givesAway(
  space: Space,
  equation: number,
  suppressed: Uint8Array,
): { readonly form: Form; readonly sensitivity: Sensitivity } | null {
  for (const form of formsOf(space, equation, suppressed)) {
    const sensitivity = impliedSensitivity(space, form, suppressed);
    if (sensitivity !== null) return { form, sensitivity };
  }
  return null;
}

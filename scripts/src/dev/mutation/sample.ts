import { createHash } from 'node:crypto';
import type { Mutant } from './mutators.ts';

export interface Candidate extends Mutant {
  /** The file, from the project's folder. */
  readonly file: string;
}

/**
 * So many of the candidates, drawn by a seed. Each has a number of its own, made of the seed, its file and its change, and the
 * smallest are drawn: a change elsewhere draws no others.
 */
export function drawn(candidates: readonly Candidate[], many: number, seed: number): Candidate[] {
  const met = new Map<string, number>();
  return candidates
    .map((candidate) => {
      const name = `${candidate.file} ${candidate.change}`;
      // The same change twice in a file is told apart by its turn.
      const turn = met.get(name) ?? 0;
      met.set(name, turn + 1);
      return { candidate, rank: createHash('sha256').update(`${seed} ${name} ${turn}`).digest('hex') };
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, many)
    .map(({ candidate }) => candidate)
    .sort((a, b) => (a.file === b.file ? a.from - b.from : a.file < b.file ? -1 : 1));
}

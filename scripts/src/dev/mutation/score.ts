/** What became of a mutant; one that types refuse is no program, and left out of the score. */
export type Fate = 'killed' | 'timed out' | 'refused' | 'survived';

const FATES: readonly Fate[] = ['killed', 'timed out', 'refused', 'survived'];

/** The share of the mutants that are programs which a test found out, as a line. */
export function scoreLine(name: string, fates: readonly Fate[]): string {
  const of = (fate: Fate) => fates.filter((one) => one === fate).length;
  const found = of('killed') + of('timed out');
  const programs = found + of('survived');
  const share = programs === 0 ? '–' : `${((100 * found) / programs).toFixed(1)} %`;
  return `${name}: ${share} of ${programs} (${FATES.map((fate) => `${of(fate)} ${fate}`).join(', ')})`;
}

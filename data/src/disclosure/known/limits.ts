import type { Variable, VariablePartWhole } from './variables.ts';

const TOLERANCE = 1e-9;
/** From a split over what the definitions bind to another one: more rounds find next to nothing new. */
const ROUNDS = 6;

/**
 * What everybody knows of a unit's numbers because others of them are public: a code is not above its public total, a
 * total not below its public codes. What is left no room is public itself.
 */
export function limitVariables(variables: Map<string, Variable>, partWholes: readonly VariablePartWhole[]): void {
  const names = partWholes.flatMap(({ whole, parts }) => [whole, ...parts]);
  if (!names.some((name) => variables.get(name)?.isPublic)) return;
  for (let round = 0; round < ROUNDS; round += 1)
    for (const partWhole of partWholes) tightenBounds(variables, partWhole);
  for (const partWhole of partWholes) noteCounterparts(variables, partWhole);
}

/**
 * Of a public whole that is two parts, the one is known as closely as the other. Of 166 with 14 images nobody may learn so closely how
 * few the images are that the 152 videos follow.
 */
function noteCounterparts(variables: Map<string, Variable>, { whole, parts, mayLeaveRest }: VariablePartWhole): void {
  const [one, other] = parts.map((name) => variables.get(name));
  const isBoth = parts.length === 2 && one !== undefined && other !== undefined && !one.isPublic && !other.isPublic;
  if (mayLeaveRest || !isBoth || variables.get(whole)?.isPublic !== true) return;
  for (const [at, [own, counterpart]] of [[one, other] as const, [other, one] as const].entries()) {
    if (counterpart.value > own.value) variables.set(parts[at] ?? '', { ...own, counterpart: counterpart.value });
  }
}

function tightenBounds(variables: Map<string, Variable>, { whole, parts, mayLeaveRest }: VariablePartWhole): void {
  const least = (name: string) => boundsOf(variables, name).least;
  const most = (name: string) => boundsOf(variables, name).most;
  const others = (name: string, of: (one: string) => number) =>
    parts.reduce((sum, one) => (one === name ? sum : sum + of(one)), 0);
  narrowVariable(variables, whole, others('', least), mayLeaveRest ? Number.POSITIVE_INFINITY : others('', most));
  for (const part of parts) {
    const from = mayLeaveRest ? 0 : least(whole) - others(part, most);
    narrowVariable(variables, part, from, most(whole) - others(part, least));
  }
}

function boundsOf(variables: ReadonlyMap<string, Variable>, name: string): { least: number; most: number } {
  const one = variables.get(name);
  if (one === undefined) return { least: 0, most: Number.POSITIVE_INFINITY };
  if (one.isPublic) return { least: one.value, most: one.value };
  return { least: one.least, most: one.most ?? Number.POSITIVE_INFINITY };
}

function narrowVariable(variables: Map<string, Variable>, name: string, from: number, to: number): void {
  const one = variables.get(name);
  if (one === undefined || one.isPublic) return;
  const known = boundsOf(variables, name);
  const least = Math.max(known.least, from);
  const most = Math.min(known.most, to);
  if (least <= known.least && most >= known.most) return;
  const isPublic = most - least <= TOLERANCE;
  variables.set(name, { ...one, least, most: most === Number.POSITIVE_INFINITY ? null : most, isPublic });
}

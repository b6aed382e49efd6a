import * as z from 'zod';
import type { Policy } from './types.ts';

const percent = z
  .number({ error: 'must be a number of percent' })
  .gt(0, 'must be above 0')
  .lte(100, 'must not be above 100');
const share = z
  .number({ error: 'must be a share from 0 to 1' })
  .gte(0, 'must not be below 0')
  .lte(1, 'must not be above 1');

const SCHEMA = z
  .strictObject({
    minContributors: z
      .int({ error: 'must be a whole number, or null for no such rule' })
      .gte(3, 'must be at least 3, for two contributors know each other’s value')
      .nullable(),
    pPercent: percent.nullable(),
    nk: z
      .array(z.tuple([z.int({ error: 'must be a whole number' }).gte(1, 'must be at least 1'), percent]), {
        error: 'must be a list of pairs [n, k]',
      })
      .default([]),
    coalition: z.union([z.literal(1), z.literal(2)], { error: 'must be 1 or 2' }).default(1),
    margin: z
      .int({ error: 'must be a whole number' })
      .gte(1, 'must be at least 1, or one company could move what is published')
      .lte(3, 'must not be above 3')
      .default(2),
    pKnown: z.boolean({ error: 'must be true or false' }).default(false),
    shares: z
      .strictObject({ nearlyNone: share, nearlyAll: share })
      .refine(({ nearlyNone, nearlyAll }) => nearlyNone < nearlyAll, 'must have nearlyNone below nearlyAll')
      .default({ nearlyNone: 0.05, nearlyAll: 0.95 }),
  })
  .refine(
    ({ minContributors, pPercent, nk }) => minContributors !== null || pPercent !== null || nk.length > 0,
    'needs at least one of minContributors, pPercent and nk, or nothing would be protected',
  );

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Omit<Policy, 'secret'> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Settings of earlier versions that never decided anything about a release: a new policy may not have them. */
const RETIRED = ['weightExponent', 'tellReasons'];

/** Checks a policy file's content and says everything that is wrong with it at once, never repeating a parameter. */
export function parsePolicy(content: unknown): ParsedPolicy {
  const result = SCHEMA.safeParse(content);
  if (result.success) return { ok: true, policy: result.data };
  return {
    ok: false,
    problems: result.error.issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') return unknownSettings(issue.keys);
      if (issue.path.length === 0)
        return `The policy ${issue.code === 'custom' ? issue.message : 'must be an object of settings'}.`;
      return `The policy’s “${issue.path.join('.')}” ${issue.message}.`;
    }),
  };
}

/** Reads the content of a policy that a release was made by: what that release was made with stays readable for ever. */
export function parseRememberedPolicy(content: Readonly<Record<string, unknown>>): ParsedPolicy {
  return parsePolicy(Object.fromEntries(Object.entries(content).filter(([name]) => !RETIRED.includes(name))));
}

function unknownSettings(names: readonly string[]): string[] {
  const strange = names.filter((name) => !RETIRED.includes(name));
  return [
    ...names
      .filter((name) => RETIRED.includes(name))
      .map(
        (name) =>
          `The policy’s “${name}” never decided anything about a release and is no longer a setting; delete it.`,
      ),
    ...(strange.length === 0
      ? []
      : [`The policy has no setting named ${strange.map((name) => `“${name}”`).join(', ')}.`]),
  ];
}

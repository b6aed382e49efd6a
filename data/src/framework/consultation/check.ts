import type { z } from 'zod';
import type { Framework } from '../types.ts';
import { brokenRound, type RoundProblem } from './rules.ts';
import { roundFile } from './schema.ts';
import type { Round, RoundFile } from './types.ts';

export type CheckedRound =
  | { readonly ok: true; readonly file: RoundFile; readonly round: Round }
  | { readonly ok: false; readonly problems: readonly RoundProblem[] };

/**
 * Checks what the file of a round holds, wherever it was written: every problem at once. `others` are the rounds that are
 * there already, which it may name proposals of.
 *
 * @example
 * ```ts
 * import { checkRound } from '@candor/data/framework';
 * import { loadFramework } from '@candor/data/framework/folder';
 *
 * const round = { code: '2026-05-04-call', kind: 'meeting', title: 'Call', convenor: 'Acorn', from: '4 May', summary: 'A call.' };
 * const checked = checkRound({ round }, loadFramework('1.0.0'), []);
 *
 * checked.ok ? [] : checked.problems.map((one) => one.text); // => ['the first day is not a day; write it like 2022-04-19']
 * ```
 */
export function checkRound(held: unknown, framework: Framework, others: readonly Round[]): CheckedRound {
  const parsed = roundFile.safeParse(held);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
  const file = parsed.data;
  const known = new Map(
    others.flatMap((round) => round.proposals.map((one) => [one.code, { isMerged: one.status === 'merged' }] as const)),
  );
  const problems = brokenRound(file, framework, known);
  if (others.some((one) => one.code === file.round.code))
    problems.push({
      path: ['round', 'code'],
      text: `there is a round ${file.round.code} already; give this one another`,
    });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file, round: roundOf(file, framework.version) };
}

function problemsOf(issue: z.core.$ZodIssue): RoundProblem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], text: `the name “${key}” is not known; delete it` }));
  return [{ path, text: issue.message }];
}

function roundOf({ round, proposals }: RoundFile, version: string): Round {
  return {
    ...round,
    version,
    to: round.to ?? round.from,
    proposals: proposals.map(({ code, merged_into, groups, ...proposal }) => ({
      ...proposal,
      code: `${round.code}-${code}`,
      round: round.code,
      // What was asked in a round of one kind of people was asked by them.
      groups: groups.length === 0 ? round.groups : groups,
      mergedInto: merged_into,
    })),
  };
}

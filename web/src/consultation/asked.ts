import type { ConsultationAnswer } from '@candor/api/types';
import type { Framework, Proposal, ProposalStatus, Round } from '@candor/data/framework';

/** What a reader chose to see; null is all. */
export interface Chosen {
  readonly group: string | null;
  readonly question: string | null;
}

/** Something on the timeline: a round with the proposals that are shown of it, or a version of the framework. */
export type Moment =
  | { readonly day: string; readonly round: Round; readonly proposals: readonly Proposal[] }
  | { readonly day: string; readonly version: string };

export const proposalsOf = (rounds: readonly Round[]): readonly Proposal[] =>
  rounds.flatMap((round) => round.proposals);

/** The proposals that a group made and that bear on a question. */
export function chosenOf(proposals: readonly Proposal[], { group, question }: Chosen): readonly Proposal[] {
  return proposals.filter(
    (one) =>
      (group === null || one.groups.some((code) => code === group)) &&
      (question === null || one.questions.includes(question)),
  );
}

/** Rounds and versions, newest first; where something is chosen, only rounds in which it was asked. */
export function timelineOf({ versions, rounds }: ConsultationAnswer, chosen: Chosen): readonly Moment[] {
  const isAll = chosen.group === null && chosen.question === null;
  const moments: Moment[] = rounds.flatMap((round) => {
    const proposals = chosenOf(round.proposals, chosen);
    return isAll || proposals.length > 0 ? [{ day: round.to, round, proposals }] : [];
  });
  const written = versions.flatMap(({ version, writtenOn }) =>
    isAll && writtenOn !== null ? [{ day: writtenOn, version }] : [],
  );
  // Of one day, what began later is the newer.
  return [...written, ...moments].reverse().sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** The proposals that a metric answers, with those that became part of them. */
export function askedOfMetric(rounds: readonly Round[], metric: string): readonly Proposal[] {
  const all = proposalsOf(rounds);
  const direct = all.filter((one) => one.metrics.includes(metric)).map((one) => one.code);
  return all.filter((one) => direct.includes(one.code) || direct.includes(one.mergedInto ?? ''));
}

/** For each question who asked it, and how many proposals and metrics there are. */
export function byQuestion(framework: Framework, proposals: readonly Proposal[]) {
  return framework.questions.map(({ code, question }) => {
    const own = proposals.filter((one) => one.questions.includes(code));
    return {
      code,
      question,
      groups: [...new Set(own.flatMap((one) => one.groups))],
      proposals: own.length,
      metrics: framework.metrics.filter((metric) => metric.questions.includes(code)).length,
    };
  });
}

/** How many proposals have each status, those that any has. */
export function statusCounts(proposals: readonly Proposal[]): readonly [ProposalStatus, number][] {
  const counts = new Map<ProposalStatus, number>();
  for (const { status } of proposals) counts.set(status, (counts.get(status) ?? 0) + 1);
  return ORDER.flatMap((status) => {
    const count = counts.get(status);
    return count === undefined ? [] : [[status, count] as [ProposalStatus, number]];
  });
}

const ORDER: readonly ProposalStatus[] = ['adopted', 'rule', 'merged', 'deferred', 'declined', 'open'];

import type { Framework } from '../types.ts';
import type { RoundFile } from './types.ts';

/** What is wrong with a round: where in it, and one sentence that says what, and what to do. */
export interface RoundProblem {
  /** Such as `['proposals', 2, 'metrics', 0]`. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}

type Entry = RoundFile['proposals'][number];

/** Every rule that no schema can say and that a round breaks. `others` are the codes of all proposals of other rounds. */
export function brokenRound(
  { round, proposals }: RoundFile,
  framework: Pick<Framework, 'version' | 'metrics' | 'questions'>,
  others: ReadonlyMap<string, { readonly isMerged: boolean }>,
): RoundProblem[] {
  const own = new Map(
    proposals.map(({ code, status }) => [`${round.code}-${code}`, { isMerged: status === 'merged' }]),
  );
  const known = new Map([...others, ...own]);
  const [codes, texts] = [firsts(proposals.map((one) => one.code)), firsts(proposals.map((one) => one.text))];
  return [
    ...brokenDates(round),
    ...repeated(round.groups, ['round', 'groups'], 'the group'),
    ...proposals.flatMap((proposal, at) => {
      const path = ['proposals', at] as const;
      return [
        ...(firstOf(codes, proposal.code) < at
          ? [{ path: [...path, 'code'], text: `the code ${proposal.code} stands twice; give each proposal its own` }]
          : []),
        ...(firstOf(texts, proposal.text) < at
          ? [{ path: [...path, 'text'], text: 'the proposal stands twice in this round; keep one of them' }]
          : []),
        ...brokenLinks(proposal, framework, path),
        ...brokenStatus(proposal, `${round.code}-${proposal.code}`, known, path),
      ];
    }),
  ];
}

/** Where each text stands for the first time. */
function firsts(list: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, text] of list.entries()) if (!found.has(text)) found.set(text, at);
  return found;
}

const firstOf = (found: ReadonlyMap<string, number>, text: string) => found.get(text) ?? 0;

function brokenDates({ from, to, dating }: RoundFile['round']): RoundProblem[] {
  const path = ['round', 'to'];
  if (to !== null && to < from) return [{ path, text: 'the last day is before the first; swap them' }];
  if (dating === 'within' && (to === null || to === from))
    return [{ path, text: 'the day is within a span that has no length; give the last day on which it can have been' }];
  return [];
}

/** Codes are those of the version, and none stands twice. */
function brokenLinks(
  { questions, metrics, groups, audiences }: Entry,
  framework: Pick<Framework, 'version' | 'metrics' | 'questions'>,
  path: readonly (string | number)[],
): RoundProblem[] {
  const { version } = framework;
  const unknown = (codes: readonly string[], list: readonly { readonly code: string }[], key: string, what: string) =>
    codes.flatMap((code, at) =>
      list.some((one) => one.code === code)
        ? []
        : [{ path: [...path, key, at], text: `framework ${version} has no ${what} “${code}”; use a code of it` }],
    );
  return [
    ...unknown(questions, framework.questions, 'questions', 'question'),
    ...unknown(metrics, framework.metrics, 'metrics', 'metric'),
    ...repeated(questions, [...path, 'questions'], 'the question'),
    ...repeated(metrics, [...path, 'metrics'], 'the metric'),
    ...repeated(groups, [...path, 'groups'], 'the group'),
    ...repeated(audiences, [...path, 'audiences'], 'the audience'),
  ];
}

/** What a status claims stands beside it, and nothing that it denies. */
function brokenStatus(
  { status, answer, metrics, merged_into: target }: Entry,
  code: string,
  known: ReadonlyMap<string, { readonly isMerged: boolean }>,
  path: readonly (string | number)[],
): RoundProblem[] {
  const broken: RoundProblem[] = [];
  const say = (key: string, text: string) => broken.push({ path: [...path, key], text });
  if (status === 'open' && answer !== null)
    say('answer', 'the proposal is open and has an answer; give it the status that the answer means');
  if (status !== 'open' && answer === null)
    say(
      'answer',
      `the proposal is ${status} without an answer; say in one sentence what the framework does, or why not`,
    );
  if (status === 'adopted' && metrics.length === 0)
    say(
      'metrics',
      'the proposal is adopted as no metric; name the metrics, or use the status rule, deferred or declined',
    );
  if (status !== 'adopted' && metrics.length > 0)
    say('metrics', `the proposal is ${status} and names metrics; only an adopted one does`);
  if (status === 'merged' && target === null)
    say('merged_into', 'the proposal is merged into nothing; name the proposal that it became part of');
  if (status !== 'merged' && target !== null)
    say('merged_into', `the proposal is ${status} and names another; only a merged one does`);
  if (target !== null && (target === code || !known.has(target)))
    say(
      'merged_into',
      `there is no other proposal “${target}”; use the code of a round, a hyphen and that of the proposal`,
    );
  else if (target !== null && known.get(target)?.isMerged)
    say('merged_into', `the proposal “${target}” is merged itself; name the one that it became part of`);
  return broken;
}

function repeated(codes: readonly string[], path: readonly (string | number)[], what: string): RoundProblem[] {
  return codes.flatMap((code, at) =>
    codes.indexOf(code) < at ? [{ path: [...path, at], text: `${what} “${code}” stands twice; keep one of them` }] : [],
  );
}

import { describe, expect, test } from 'vitest';
import { SMALL } from '../../../testing/framework.ts';
import { checkRound } from './check.ts';
import { parseRounds, writeRound } from './files.ts';

const ROUND = {
  code: '2026-05-04-call',
  kind: 'meeting',
  title: 'Call',
  convenor: 'Acorn',
  groups: ['civil_society'],
  from: '2026-05-04',
  summary: 'A call with some organisations.',
};
const PROPOSAL = {
  code: 'p1',
  asks: 'question',
  text: 'How many reports are made?',
  status: 'adopted',
  answer: 'Reports are counted.',
  questions: ['Q1'],
  metrics: ['OUT-REPORTS'],
};

const check = (round: object, ...proposals: readonly object[]) =>
  checkRound({ round: { ...ROUND, ...round }, proposals }, SMALL, []);

/** What is said, each with its place. */
function said(round: object, ...proposals: readonly object[]): string[] {
  const checked = check(round, ...proposals);
  return checked.ok ? [] : checked.problems.map(({ path, text }) => `${path.join('.')}: ${text}`);
}

test('a round is taken with what it leaves out: its last day, and who asked', () => {
  const checked = check({}, PROPOSAL);
  expect(checked.ok && checked.round).toMatchObject({
    version: '0.1.0',
    to: '2026-05-04',
    dating: 'exact',
    status: 'held',
    participants: null,
    proposals: [{ code: '2026-05-04-call-p1', round: '2026-05-04-call', groups: ['civil_society'], mergedInto: null }],
  });
});

describe('what is wrong with a round is said in one sentence each, with its place', () => {
  test.each([
    [
      { kind: 'chat' },
      'round.kind: the kind is not in the code list; use one of announcement, meeting, survey, review, launch',
    ],
    [{ from: '4 May 2026' }, 'round.from: the first day is not a day; write it like 2022-04-19'],
    [{ from: undefined }, 'round.from: the first day is missing; write the day like 2022-04-19'],
    [{ to: '2026-05-01' }, 'round.to: the last day is before the first; swap them'],
    [
      { dating: 'within' },
      'round.to: the day is within a span that has no length; give the last day on which it can have been',
    ],
    [{ convenor: ' ' }, 'round.convenor: the convenor is missing; say who asked'],
    [
      { groups: ['civil_society', 'ngos'] },
      'round.groups.1: the group is not in the code list; use one of government, international, law_enforcement, civil_society, survivors, industry, research, media',
    ],
    [{ groups: ['media', 'media'] }, 'round.groups.1: the group “media” stands twice; keep one of them'],
    [
      { code: 'Call' },
      'round.code: the code is not a day and lower-case words; write it like 2022-04-19-civil-society',
    ],
    [{ participants: 2.5 }, 'round.participants: the number of participants is not a whole number; write digits only'],
    [{ place: 'Brussels' }, 'round.place: the name “place” is not known; delete it'],
    [
      { sources: [{ title: 'A', publisher: 'B', url: 'http://example.org' }] },
      'round.sources.0.url: the address is not one of a page; begin it with https://',
    ],
  ])('%j', (part, sentence) => {
    expect(said(part)).toEqual([sentence]);
  });
});

describe('what is wrong with a proposal is said in one sentence each, with its place', () => {
  test.each([
    [{ text: 'Two. Sentences.' }, 'text: the proposal is not one sentence; write one that ends with a full stop'],
    [{ metrics: ['OUT-NONE'] }, 'metrics.0: framework 0.1.0 has no metric “OUT-NONE”; use a code of it'],
    [{ questions: ['Q1', 'Q9'] }, 'questions.1: framework 0.1.0 has no question “Q9”; use a code of it'],
    [
      { metrics: [] },
      'metrics: the proposal is adopted as no metric; name the metrics, or use the status rule, deferred or declined',
    ],
    [
      { status: 'declined', metrics: [], answer: null },
      'answer: the proposal is declined without an answer; say in one sentence what the framework does, or why not',
    ],
    [{ status: 'deferred' }, 'metrics: the proposal is deferred and names metrics; only an adopted one does'],
    [
      { status: 'open', metrics: [] },
      'answer: the proposal is open and has an answer; give it the status that the answer means',
    ],
    [
      { status: 'merged', metrics: [] },
      'merged_into: the proposal is merged into nothing; name the proposal that it became part of',
    ],
    [
      { status: 'merged', metrics: [], merged_into: '2026-05-04-call-p1' },
      'merged_into: there is no other proposal “2026-05-04-call-p1”; use the code of a round, a hyphen and that of the proposal',
    ],
    [
      { merged_into: '2026-05-04-call-p2' },
      'merged_into: the proposal is adopted and names another; only a merged one does',
    ],
  ])('%j', (part, sentence) => {
    const other = { ...PROPOSAL, code: 'p2', text: 'Another?' };
    expect(said({}, { ...PROPOSAL, ...part }, other)).toEqual([`proposals.0.${sentence}`]);
  });

  test('all at once, and repeated ones', () => {
    expect(said({ title: '' }, { ...PROPOSAL, status: 'done' })).toEqual([
      'round.title: the title is missing; say in a few words what the round was',
      'proposals.0.status: the status is not in the code list; use one of open, adopted, rule, merged, deferred, declined',
    ]);
    expect(said({}, PROPOSAL, PROPOSAL)).toEqual([
      'proposals.1.code: the code p1 stands twice; give each proposal its own',
      'proposals.1.text: the proposal stands twice in this round; keep one of them',
    ]);
  });

  test('a proposal is not merged into one that is merged itself', () => {
    const merged = { ...PROPOSAL, status: 'merged', metrics: [] };
    const second = { ...merged, code: 'p2', text: 'Another?', merged_into: '2026-05-04-call-p3' };
    const third = { ...PROPOSAL, code: 'p3', text: 'A third?' };
    expect(said({}, { ...merged, merged_into: '2026-05-04-call-p2' }, second, third)).toEqual([
      'proposals.0.merged_into: the proposal “2026-05-04-call-p2” is merged itself; name the one that it became part of',
    ]);
  });
});

describe('the files of rounds', () => {
  const checked = check({ to: '2026-05-05', participants: 12 }, PROPOSAL);
  if (!checked.ok) throw new Error('the round is right');
  const text = writeRound(checked.file);

  test('hold what is said and nothing else, and are read as they were written', () => {
    expect(text).not.toMatch(/null|\[\]/);
    expect(parseRounds({ '2026-05-04-call.yaml': text }, SMALL)).toEqual([checked.round]);
  });

  test('are refused with the name of the file and the place', () => {
    expect(() => parseRounds({ 'call.yaml': text }, SMALL)).toThrow(
      'framework 0.1.0: consultation: call.yaml: round.code: the file is not named after the code; name it 2026-05-04-call.yaml',
    );
    expect(() => parseRounds({ 'a.yaml': text.replace('OUT-REPORTS', 'OUT-X') }, SMALL)).toThrow(
      'a.yaml: proposals.0.metrics.0: framework 0.1.0 has no metric “OUT-X”; use a code of it',
    );
    expect(() => parseRounds({ 'a.yaml': 'round:\n  title: "Call\n' }, SMALL)).toThrow(
      /a\.yaml: line \d: the text is not valid YAML; check indentation and quotation marks there/,
    );
    expect(() => parseRounds({ '2026-05-04-call.yaml': text }, SMALL, [checked.round])).toThrow(
      'there is a round 2026-05-04-call already; give this one another',
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameworkVersions, loadFramework } from '../../framework/folder.ts';
import type { Answer, Report } from '../types.ts';
import { answerText } from './answer.ts';
import { ownReport } from './build.ts';
import { ownHtml } from './html.ts';
import { ownMarkdown } from './markdown.ts';

const FRAMEWORK = loadFramework(frameworkVersions().at(-1) ?? '');
const ADDRESS = 'https://acorn.example/report?a=1&b=2';

const answer = (metric: string, value: Answer['value'], more: Partial<Answer> = {}): Answer => ({
  metric,
  breakdown: '_T',
  status: 'answered',
  value,
  method: 'full_count',
  countingUnitOk: true,
  monthsCovered: 12,
  methodChanged: 'no',
  methodChangedNote: null,
  movedAmong: [],
  oneOffEvent: null,
  confidence: 'checked',
  roundedTo: null,
  containedIn: null,
  publicSource: ADDRESS,
  comment: null,
  ...more,
});
const count = (number: number) => ({ kind: 'count', count: number }) as const;

const report = (...answers: Answer[]): Report => ({
  service: 'acorn-forum',
  year: 2025,
  frameworkVersion: FRAMEWORK.version,
  platformType: 'COM',
  sizeBand: 'S1',
  answers,
});

test('only what is marked as public is in it, in the order of the framework', () => {
  const own = ownReport(
    report(
      answer('COL-CHALLENGES', { kind: 'choice', options: ['encryption', 'languages'] }),
      answer('OUT-CONTENT', count(1250)),
      answer('OUT-CONTENT', count(777_001), { breakdown: 'content_type:image', publicSource: null }),
      answer('OUT-CONTENT', count(40), { breakdown: 'content_type:video' }),
      answer('OUT-USERREPORTS', count(888_001), { publicSource: null, comment: 'secret' }),
      answer('POL-PROHIBIT', { kind: 'choice', options: ['yes'] }),
      answer('PRO-HASH-IMG', { kind: 'choice', options: ['in_use_some'] }),
    ),
    FRAMEWORK,
    'Acorn Forum',
  );
  expect(own?.title).toBe('Acorn Forum: transparency report 2025');
  expect(own?.sections.map(({ label, entries }) => [label, entries.map((one) => one.answer)])).toEqual([
    ['Policies & practices', ['Yes']],
    ['Processes & systems', ['In use on some surfaces']],
    ['Outcomes', ['1,250 items']],
    ['Challenges & collaboration', ['Limits set by encryption; Languages and local context']],
  ]);
  const content = own?.sections[2]?.entries[0];
  expect(content?.splits).toEqual([
    { label: 'Type of content', rows: [{ label: 'Video', answer: '40 items', notes: [] }] },
  ]);
  if (own === null) throw new Error('there is no report');
  for (const text of [ownHtml(own), ownMarkdown(own)]) {
    expect(text).not.toMatch(/777|888|secret/);
    expect(text).toContain('Number of content items removed, blocked or disabled');
    expect(text).toContain('Items removed as spam');
    expect(text).toContain('From 1 January to 31 December 2025.');
  }
});

test('where nothing is marked, there is no report', () => {
  expect(ownReport(report(answer('OUT-CONTENT', count(1), { publicSource: null })), FRAMEWORK)).toBeNull();
});

test('a part may be public where its total is not', () => {
  const own = ownReport(report(answer('OUT-CONTENT', count(4), { breakdown: 'content_type:video' })), FRAMEWORK);
  expect(own?.sections[0]?.entries[0]?.answer).toBeNull();
  expect(ownMarkdown(own ?? fail())).toContain('Only parts of the figure are public.');
});

const fail = (): never => {
  throw new Error('there is no report');
};

test('each kind of answer in words, and no share rounded to nothing or all', () => {
  const text = (metric: string, value: Answer['value'], status: Answer['status'] = 'answered') =>
    answerText(answer(metric, value, { status }), FRAMEWORK.metrics.find(({ code }) => code === metric) ?? fail());
  const share = (numerator: number, denominator: number) => ({ kind: 'percentage', numerator, denominator }) as const;
  expect([
    text('OUT-CONTENT', count(0), 'zero'),
    text('OUT-CONTENT', count(1)),
    text('OUT-CONTENT', null, 'not_measured'),
    text('OUT-PROACTIVE', share(452, 1000)),
    text('OUT-PROACTIVE', share(1, 100_000)),
    text('OUT-PROACTIVE', share(99_999, 100_000)),
    text('OUT-PROACTIVE', { kind: 'rate', rate: 0.985 }),
    text('OUT-TIME', { kind: 'duration', median: 1, p90: 1440 }),
  ]).toEqual([
    '0 items',
    '1 item',
    'Not measured',
    '45.2 % (452 of 1,000 items)',
    'under 0.1 % (1 of 100,000 items)',
    'over 99.9 % (99,999 of 100,000 items)',
    '98.5 %',
    'Median 1 minute, 90th percentile 1,440 minutes',
  ]);
});

test('what a reader must know stands beside the figure', () => {
  const own = ownReport(
    report(
      answer('OUT-CONTENT', count(1200), {
        status: 'estimated',
        method: 'sample_estimate',
        monthsCovered: 6,
        countingUnitOk: false,
        roundedTo: 100,
        methodChanged: 'detection',
        methodChangedNote: 'A new detector',
        oneOffEvent: 'A viral item.',
        confidence: 'audited',
        containedIn: 'acorn-video',
      }),
    ),
    FRAMEWORK,
  );
  expect(own?.sections[0]?.entries[0]?.notes).toEqual([
    'An estimate.',
    'Sample estimate.',
    'Covers 6 of 12 months.',
    'Counts another unit than the one named here.',
    'Rounded to 100.',
    'Not counted as in the year before (detection technology): A new detector.',
    'Event that moved the figure: A viral item.',
    'Also counted in the figure of acorn-video.',
    'Audited.',
  ]);
});

test('whatever a company writes, it stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'`*_[]()|#~\\ \n-+1.ab'), maxLength: 40 }), (text) => {
      const own = ownReport(
        report(answer('OUT-CONTENT', count(1), { oneOffEvent: text, publicSource: text })),
        FRAMEWORK,
        text,
      );
      const html = ownHtml(own ?? fail());
      const tags = new Set(html.match(/<[^>]*>/g));
      const plain = new Set(
        ownHtml(
          ownReport(report(answer('OUT-CONTENT', count(1), { oneOffEvent: 'x', publicSource: 'x' })), FRAMEWORK, 'x') ??
            fail(),
        ).match(/<[^>]*>/g),
      );
      expect([...tags].filter((tag) => !plain.has(tag))).toEqual([]);
      const lines = ownMarkdown(own ?? fail()).split('\n');
      expect(lines.filter((line) => /^#{1,3} /.test(line))).toHaveLength(3);
      expect(lines.some((line) => /^\|/.test(line))).toBe(false);
    }),
  );
});

test('where answers are public at several places, each says its own', () => {
  const own = ownReport(
    report(answer('OUT-CONTENT', count(1)), answer('OUT-ACCOUNTS', count(2), { publicSource: 'our blog' })),
    FRAMEWORK,
  );
  expect(own?.source).toBeNull();
  expect(own?.sections[0]?.entries.map(({ sources }) => sources)).toEqual([[ADDRESS], ['our blog']]);
});

test('an address is a link, and nothing else is', () => {
  const own = (publicSource: string) =>
    ownReport(report(answer('OUT-CONTENT', count(1), { publicSource })), FRAMEWORK) ?? fail();
  expect(ownHtml(own(ADDRESS))).toContain('<a href="https://acorn.example/report?a=1&amp;b=2">');
  expect(ownMarkdown(own(ADDRESS))).toContain(`Public at: <${ADDRESS}>`);
  expect(ownHtml(own('javascript:alert(1)'))).not.toContain('<a ');
});

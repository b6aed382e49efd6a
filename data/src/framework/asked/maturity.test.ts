import { describe, expect, test } from 'vitest';
import { loadFramework } from '../folder.ts';
import { applicableAnswers, type MaturityAnswer, maturityOf } from './maturity.ts';

const FRAMEWORK = loadFramework('1.0.0');

const chosen = (...options: string[]): MaturityAnswer => ({ status: 'answered', options, count: null });
const number = (count: number): MaturityAnswer => ({ status: 'answered', options: [], count });
const without = (status: string): MaturityAnswer => ({ status, options: [], count: null });

type Answers = Readonly<Record<string, MaturityAnswer>>;

const M1: Answers = {
  'POL-PROHIBIT': chosen('yes'),
  'PRO-REPORTROUTES': chosen('report_button', 'dedicated_reason'),
  'PRO-LE': chosen('business_hours'),
};
const M2: Answers = {
  ...M1,
  'PRO-HASH-IMG': chosen('in_use_some'),
  'PRO-APPEALS': chosen('automated_only'),
  'POL-OWNER': chosen('yes'),
};
const M3: Answers = {
  ...M2,
  'PRO-QA': chosen('yearly'),
  'POL-RISK': chosen('new_features'),
  'POL-TR': chosen('general_report', 'annual'),
};
const M4: Answers = {
  ...M3,
  'POL-ASSURE': chosen('independent_practice'),
  'PRO-MEASURE': chosen('user_survey'),
  'COL-SIGNALSHARE': chosen('sends'),
};

const levelOf = (answers: Answers) => maturityOf(FRAMEWORK, (code) => answers[code]).level;

describe('maturityOf', () => {
  test('a company without answers is M0 and learns what M1 needs', () => {
    expect(maturityOf(FRAMEWORK, () => undefined)).toEqual({
      level: 'M0',
      next: 'M1',
      missing: [
        'The published rules expressly prohibit child sexual exploitation and abuse (POL-PROHIBIT).',
        'There is at least one route for reporting to the service (PRO-REPORTROUTES).',
        'There is a route to an authority: a contact for law enforcement (PRO-LE) or a report made in the year (OUT-REPORTS-NCMEC or OUT-REPORTS-OTHER).',
      ],
    });
  });

  test.each([
    ['M1', M1, 'M2'],
    ['M2', M2, 'M3'],
    ['M3', M3, 'M4'],
    ['M4', M4, null],
  ] as const)('%s needs all its rules and the levels below', (level, answers, next) => {
    const maturity = maturityOf(FRAMEWORK, (code) => answers[code]);
    expect(maturity).toMatchObject({ level, next });
    expect(maturity.missing).toHaveLength(next === null ? 0 : 3);
    expect(levelOf({ ...answers, 'POL-PROHIBIT': chosen('no') })).toBe('M0');
  });

  test('names only what is still missing', () => {
    const { missing } = maturityOf(FRAMEWORK, (code) => ({ ...M3, 'POL-ASSURE': chosen('internal_audit') })[code]);
    expect(missing).toEqual([
      'Practice or figures were assessed from outside (POL-ASSURE).',
      'Prevalence or exposure is measured (PRO-MEASURE).',
      'Signals or hashes are contributed (COL-SIGNALSHARE, COL-SIGNALS-OUT or COL-HASHES).',
    ]);
  });

  test.each([
    ['no route for reports', M4, { 'PRO-REPORTROUTES': chosen('none') }, 'M0'],
    ['no contact for law enforcement and no report', M4, { 'PRO-LE': chosen('none') }, 'M0'],
    ['a report instead of a contact', M4, { 'PRO-LE': chosen('none'), 'OUT-REPORTS-NCMEC': number(1) }, 'M4'],
    ['a report to another authority', M4, { 'PRO-LE': chosen('none'), 'OUT-REPORTS-OTHER': number(1) }, 'M4'],
    ['zero reports', M4, { 'PRO-LE': chosen('none'), 'OUT-REPORTS-NCMEC': number(0) }, 'M0'],
    ['only a pilot of matching', M4, { 'PRO-HASH-IMG': chosen('piloting') }, 'M1'],
    [
      'videos matched instead of images',
      M4,
      { 'PRO-HASH-IMG': chosen('not_used'), 'PRO-HASH-VID': chosen('in_use_all') },
      'M4',
    ],
    [
      'no kind of matching applicable',
      M4,
      { 'PRO-HASH-IMG': without('not_applicable'), 'PRO-HASH-VID': without('not_applicable') },
      'M4',
    ],
    ['matching of images not applicable, of videos blank', M4, { 'PRO-HASH-IMG': without('not_applicable') }, 'M1'],
    ['no dedicated reason', M4, { 'PRO-REPORTROUTES': chosen('report_button') }, 'M1'],
    ['no appeal', M4, { 'PRO-APPEALS': chosen('no') }, 'M1'],
    ['no owner', M4, { 'POL-OWNER': chosen('no') }, 'M1'],
    ['accuracy measured now and then', M4, { 'PRO-QA': chosen('ad_hoc') }, 'M2'],
    ['no risk assessment', M4, { 'POL-RISK': chosen('none') }, 'M2'],
    ['no public report', M4, { 'POL-TR': chosen('none') }, 'M2'],
    ['a withheld answer', M4, { 'POL-TR': without('withheld') }, 'M2'],
    ['no measurement', M4, { 'PRO-MEASURE': chosen('none') }, 'M3'],
    ['signals only received', M4, { 'COL-SIGNALSHARE': chosen('receives') }, 'M3'],
    ['hashes given', M4, { 'COL-SIGNALSHARE': chosen('receives'), 'COL-HASHES': number(5) }, 'M4'],
    ['signals given', M4, { 'COL-SIGNALSHARE': chosen('no'), 'COL-SIGNALS-OUT': number(5) }, 'M4'],
  ] satisfies [string, Answers, Answers, string][])('%s', (_, answers, change, level) => {
    expect(levelOf({ ...answers, ...change })).toBe(level);
  });

  test('an estimate counts like an answer', () => {
    const estimate: MaturityAnswer = { status: 'estimated', options: [], count: 3 };
    expect(levelOf({ ...M1, 'PRO-LE': chosen('none'), 'OUT-REPORTS-NCMEC': estimate })).toBe('M1');
  });

  test('names only metrics and options of the shipped framework', () => {
    const { metrics } = FRAMEWORK;
    const refusals: Answers = {
      'PRO-REPORTROUTES': chosen('none'),
      'PRO-LE': chosen('none'),
      'PRO-HASH-VID': chosen('in_use_all', 'in_use_some'),
      'PRO-APPEALS': chosen('no'),
      'PRO-QA': chosen('yearly', 'continuous'),
      'POL-RISK': chosen('none'),
      'POL-TR': chosen('none'),
      'POL-ASSURE': chosen('independent_practice', 'independent_figures'),
      'PRO-MEASURE': chosen('none'),
      'COL-SIGNALSHARE': chosen('sends', 'sends_and_receives'),
    };
    for (const [code, answer] of [...Object.entries(M4), ...Object.entries(refusals)]) {
      const options = metrics.find((metric) => metric.code === code)?.options.map((option) => option.code);
      expect(options, code).toEqual(expect.arrayContaining([...answer.options]));
    }
  });
});

describe('applicableAnswers', () => {
  test('a service of a type without media to match reaches M2 without matching', () => {
    const { 'PRO-HASH-IMG': _, ...rest } = M2;
    const answers = (code: string) => rest[code];
    expect(maturityOf(FRAMEWORK, answers).level).toBe('M1');
    expect(maturityOf(FRAMEWORK, applicableAnswers(FRAMEWORK, 'OTH', answers)).level).toBe('M2');
    expect(maturityOf(FRAMEWORK, applicableAnswers(FRAMEWORK, 'SOC', answers)).level).toBe('M1');
  });
});

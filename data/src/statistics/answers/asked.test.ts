import { expect, test } from 'vitest';
import { counted, reported } from '../../../testing/answers.ts';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import type { CountedAnswer } from '../../report/index.ts';
import { askedServices, standingsOfAsked } from './asked.ts';

const chose = (metric: string, ...options: string[]) =>
  counted({ metric, sizeBand: 'S1', value: { kind: 'choice', options } });
/** What takes a small service to M2. */
const PRACTICE = [
  chose('POL-PROHIBIT', 'yes'),
  chose('PRO-REPORTROUTES', 'dedicated_reason'),
  chose('PRO-LE', 'yes'),
  chose('PRO-HASH-IMG', 'in_use_all'),
  chose('PRO-APPEALS', 'yes'),
  chose('POL-OWNER', 'yes'),
];

/** Whether each of the services is asked, given these answers. */
function asked(metric: string, services: readonly ReturnType<typeof reported>[], answers: readonly CountedAnswer[]) {
  const of = askedServices(FRAMEWORK, services, (code) => answers.filter((one) => one.metric === code));
  return services.map((service) => of(metric).includes(service));
}

const SMALL = reported({ sizeBand: 'S1' });
const CORE = 'POL-PROHIBIT';
const MEDIUM = FRAMEWORK.metrics.find((one) => one.tier === 'medium' && one.platformTypes.includes('SOC'))?.code ?? '';

test('every service to which it applies is asked a core metric, only the larger ones a further one', () => {
  const sizes = [SMALL, reported({ service: 'large', sizeBand: 'S2' })];
  expect(asked(CORE, sizes, [])).toEqual([true, true]);
  expect(asked(MEDIUM, sizes, [])).toEqual([false, true]);
});

test('a small service is asked more in the year in which its own report shows a higher maturity', () => {
  const years = [SMALL, reported({ sizeBand: 'S1', year: 2021 })];
  expect(asked(MEDIUM, years, PRACTICE)).toEqual([true, false]);
});

test('a metric that does not apply to the platform type is not asked', () => {
  const live = FRAMEWORK.metrics.find((one) => !one.platformTypes.includes('SOC'))?.code ?? '';
  expect(asked(live, [reported({ sizeBand: 'S4' })], [])).toEqual([false]);
});

test('who was asked and gave nothing stands at no answer; who answered without being asked is counted, too', () => {
  const unanswering = reported({ company: 'bolt', service: 'bolt-video' });
  const standings = standingsOfAsked(
    'OUT-REPORTS',
    [SMALL, unanswering],
    [
      counted({ sizeBand: 'S1' }),
      counted({ company: 'extra', service: 'extra', status: 'withheld', value: null }),
      // A part without its total is no answer to the question.
      counted({ company: 'bolt', service: 'bolt-video', breakdown: 'content_type:image' }),
    ],
  );
  expect(
    standings.map(({ company, value }) => [company, value.kind === 'choice' ? [...value.chosen.keys()] : null]),
  ).toEqual([
    ['acme', ['answered']],
    ['bolt', ['no_answer']],
    ['extra', ['withheld']],
  ]);
});

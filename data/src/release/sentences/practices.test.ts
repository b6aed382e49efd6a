import { expect, test } from 'vitest';
import { rowOf, tellingWith } from '../../../testing/sentences.ts';
import { loadFramework } from '../../framework/folder.ts';
import type { Observation } from '../observation.ts';
import { practiceBesideAll, practiceChangeSentence, practiceSentence } from './practices.ts';

const framework = loadFramework('1.0.0');
const plain = (text = '') => text.replaceAll(/[\u202f\u00a0]/g, ' ');
const CONTACT = { platform: 'contact', year: 2023 };
const share = (metric: string, option: string, value: number, extra: object = {}) =>
  ({
    ...rowOf({ metric, measure: 'share', breakdown: `option:${option}`, value, platform: 'contact' }),
    ...extra,
  }) as Observation;
const held = (metric: string, option: string) =>
  rowOf({ metric, measure: 'share', breakdown: `option:${option}`, platform: 'contact', missing: 'suppressed' });
const inPlace = (metric: string, value: number, extra: object = {}) =>
  ({ ...share(metric, '', value, extra), breakdown: 'practice:in_place' }) as Observation;
const say = (metric: string, ...rows: Observation[]) =>
  plain(practiceSentence(tellingWith(framework, rows), metric, CONTACT)?.text);

const WHO = 'Among 10 to 19 companies with services for contact and private communication that answered for 2023';

test('a practice is told by the share of companies that have it in place', () => {
  expect(say('PRO-HASH-IMG', inPlace('PRO-HASH-IMG', 0.634), share('PRO-HASH-IMG', 'in_use_all', 0.4))).toBe(
    `${WHO}, 63 % use image hash matching on all or some surfaces.`,
  );
});

test.each([
  [0.5, 0.1, 'between 45 % and 55 % use'],
  [0.25, 0.5, '50 % or less use'],
  [0.975, 0.05, '95 % or more use'],
])('a share of %d in a step of %d is told as what it lies within', (value, step, words) => {
  expect(say('PRO-HASH-IMG', inPlace('PRO-HASH-IMG', value, { step }))).toBe(
    `${WHO}, ${words} image hash matching on all or some surfaces.`,
  );
});

test('a practice that is held back is said to be', () => {
  const hidden = { ...inPlace('PRO-HASH-IMG', 0), kind: 'missing', reason: 'suppressed' } as Observation;
  expect(say('PRO-HASH-IMG', hidden)).toBe(
    'The share that use image hash matching on all or some surfaces (companies with services for contact and private communication, 2023) is held back to protect companies; that does not mean zero.',
  );
});

test('a choice that is no practice names up to three options, and says that no other was given by more', () => {
  const options = framework.metrics.find((one) => one.code === 'COL-CHALLENGES')?.options ?? [];
  const shares = options.map(({ code }, index) => share('COL-CHALLENGES', code, index < 4 ? 0.5 - index / 10 : 0.1));
  const list =
    '50 % named limits set by encryption, 40 % new or AI-generated material and 30 % legal uncertainty on detection among their main challenges';
  expect(say('COL-CHALLENGES', ...shares)).toBe(`${WHO}, ${list}; each other answer was given by fewer companies.`);
  const tied = shares.map((row, index) => (index === 3 ? ({ ...row, value: 0.3 } as Observation) : row));
  expect(say('COL-CHALLENGES', ...tied)).toBe(`${WHO}, ${list}.`);
  const hidden = shares.map((row, index) => (index === 9 ? held('COL-CHALLENGES', options[9]?.code ?? '') : row));
  expect(say('COL-CHALLENGES', ...hidden)).toBe(`${WHO}, ${list}.`);
});

test('of choices in classes no other is said to be given by fewer where its class reaches into that of the last', () => {
  const options = framework.metrics.find((one) => one.code === 'COL-CHALLENGES')?.options ?? [];
  const said = (others: number) =>
    say(
      'COL-CHALLENGES',
      ...options.map(({ code }, index) => share('COL-CHALLENGES', code, index < 3 ? 0.5 : others, { step: 0.2 })),
    );
  expect(said(0.3)).toMatch(/; each other answer was given by fewer companies\.$/);
  expect(said(0.4)).not.toContain('fewer');
});

const panel = (measure: string, value: number, extra: object = {}) =>
  ({ ...inPlace('POL-OWNER', value, extra), measure, panel: 'matched' }) as Observation;
const moved = (...rows: Observation[]) =>
  plain(practiceChangeSentence(tellingWith(framework, rows), 'POL-OWNER', CONTACT)?.text);

test.each([
  [0.63, 0.588, 'rose by 4 percentage points, to 63 %.'],
  [0.51, 0.52, 'fell by 1 percentage point, to 51 %.'],
  [0.51, 0.512, 'stayed at about 51 %.'],
])('a practice at %d after %d %s', (now, before, end) => {
  expect(moved(panel('share', now), panel('share_previous', before))).toBe(
    `Among the 10 to 19 companies with services for contact and private communication that answered in both 2022 and 2023, the share that have a senior role that is accountable for the response to CSEA ${end}`,
  );
});

test.each([
  [0.6, 0.1, 0.4, 0.1, 'rose, from between 35 % and 45 % to between 55 % and 65 %.'],
  [0.4, 0.1, 0.6, 0.1, 'fell, from between 55 % and 65 % to between 35 % and 45 %.'],
  [0.5, 0.1, 0.6, 0.2, 'went from between 50 % and 70 % to between 45 % and 55 %, too close to show a change.'],
  [0.5, 0.1, 0.5, 0.1, 'was between 45 % and 55 % in both years.'],
])('a practice at %d (step %d) after %d (step %d) %s', (now, step, before, stepBefore, end) => {
  const text = moved(panel('share', now, { step }), panel('share_previous', before, { step: stepBefore }));
  expect(text.slice(text.indexOf('response to CSEA ') + 'response to CSEA '.length)).toBe(end);
});

test('a practice is not compared across a break', () => {
  const text = moved(panel('share', 0.6, { afterBreak: true }), panel('share_previous', 0.2));
  expect(text).toMatch(/is not comparable with 2022: the series breaks here\.$/);
  expect(text).not.toContain('percentage point');
});

test('beside all companies it is two facts without a rank, with the caveat that says so', () => {
  const rows = [inPlace('POL-OWNER', 0.9), inPlace('POL-OWNER', 0.8, { platform: 'ALL' })];
  const telling = tellingWith(framework, rows);
  const sentence = practiceBesideAll(telling, 'POL-OWNER', CONTACT);
  expect(plain(sentence?.text)).toMatch(/CSEA; across all types of service, 80 % do\.$/);
  expect(sentence?.caveats).toContain(18);
  expect(sentence?.used).toEqual(rows);
  expect(practiceBesideAll(telling, 'POL-OWNER', { ...CONTACT, platform: 'ALL' })?.caveats).not.toContain(18);
  expect(practiceBesideAll(tellingWith(framework, rows.slice(0, 1)), 'POL-OWNER', CONTACT)?.caveats).not.toContain(18);
});

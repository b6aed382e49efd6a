import { expect, test } from 'vitest';
import { loadFramework } from '../../framework/folder.ts';
import type { Observation } from '../observation.ts';
import { practiceBesideAll, practiceChangeSentence, practiceSentence } from './practices.ts';
import { rowOf, tellingWith } from './sample.ts';

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
const say = (metric: string, ...rows: Observation[]) =>
  plain(practiceSentence(tellingWith(framework, rows), metric, CONTACT)?.text);

const WHO = 'Among 10 to 19 companies with services for contact and private communication that answered for 2023';

test('options that mean that a practice is in place are added up', () => {
  expect(
    say('PRO-HASH-IMG', share('PRO-HASH-IMG', 'in_use_all', 0.4), share('PRO-HASH-IMG', 'in_use_some', 0.234)),
  ).toBe(`${WHO}, 63 % use image hash matching on all or some surfaces.`);
});

test('where any number of options may be chosen, the practice is in place where none of the empty ones was', () => {
  expect(say('POL-AGE', share('POL-AGE', 'none', 0.1), share('POL-AGE', 'estimation', 0.7))).toBe(
    `${WHO}, 90 % use one or more forms of age assurance, self-declared age included.`,
  );
});

test('one option that is held back holds back the practice', () => {
  expect(say('PRO-HASH-IMG', share('PRO-HASH-IMG', 'in_use_all', 0.4), held('PRO-HASH-IMG', 'in_use_some'))).toBe(
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

const panel = (measure: string, value: number, extra: object = {}) =>
  ({ ...share('POL-OWNER', 'yes', value, extra), measure, panel: 'matched' }) as Observation;
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

test('a practice is not compared across a break', () => {
  const text = moved(panel('share', 0.6, { afterBreak: true }), panel('share_previous', 0.2));
  expect(text).toMatch(/is not comparable with 2022: the series breaks here\.$/);
  expect(text).not.toContain('percentage point');
});

test('beside all companies it is two facts without a rank, with the caveat that says so', () => {
  const rows = [share('POL-OWNER', 'yes', 0.9), share('POL-OWNER', 'yes', 0.8, { platform: 'ALL' })];
  const telling = tellingWith(framework, rows);
  const sentence = practiceBesideAll(telling, 'POL-OWNER', CONTACT);
  expect(plain(sentence?.text)).toMatch(/CSEA; across all types of service, 80 % do\.$/);
  expect(sentence?.caveats).toContain(18);
  expect(sentence?.used).toEqual(rows);
  expect(practiceBesideAll(telling, 'POL-OWNER', { ...CONTACT, platform: 'ALL' })?.caveats).not.toContain(18);
  expect(practiceBesideAll(tellingWith(framework, rows.slice(0, 1)), 'POL-OWNER', CONTACT)?.caveats).not.toContain(18);
});

import { expect, test } from 'vitest';
import { FRAMEWORK } from '../../../testing/cybertipline.ts';
import { DISCLOSED, disclosedRows, disclosedText, refusedWith } from '../../../testing/disclosures.ts';
import { readDisclosures } from './read.ts';

const read = readDisclosures(DISCLOSED, FRAMEWORK);
const CELLS = read.ok ? read.value.cells : [];
const SERVICES = disclosedRows('companies.csv').filter((one) => one.platform_type !== '');
const total = (table: string, series: string, group = '_T') =>
  CELLS.filter((one) => one.table === table && one.series === series && one.group === group).reduce(
    (sum, one) => sum + one.value,
    0,
  );

test('companies are counted by what, in which form, how often and since when they publish', () => {
  const having = (is: (one: (typeof SERVICES)[number]) => boolean) =>
    new Set(SERVICES.filter(is).map((one) => one.parent_id)).size;
  const publishing = having((one) => one.figures !== 'none');
  expect(total('publishing', 'counts')).toBe(having((one) => one.figures === 'counts'));
  expect(total('publishing', 'none')).toBe(having(() => true) - publishing);
  expect(total('publishing-by-type', 'rounded', 'SOC')).toBe(
    having((one) => one.platform_type === 'SOC' && one.figures === 'rounded counts'),
  );
  expect(total('publishing-form', 'file')).toBe(
    having((one) => one.figures !== 'none' && /csv|xlsx/.test(one.machine_readable ?? '')),
  );
  expect(total('publishing-form', 'file') + total('publishing-form', 'page')).toBe(publishing);
  expect(total('publishing-rhythm', 'quarter')).toBe(having((one) => /^quarter/.test(one.granularity ?? '')));
  expect(total('publishing-since', 'began')).toBe(publishing);
});

test('what is not known gets one exact sentence', () => {
  const text = disclosedText('companies.csv');
  const [good = ''] = text.split('\n').filter((one) => one.startsWith('openai,'));
  const line = text.split('\n').indexOf(good) + 1;
  const refused = (from: string, to: string) => {
    expect(good).toContain(from);
    return refusedWith({ 'companies.csv': text.replace(good, good.replace(from, to)) });
  };
  expect(refused(',counts,', ',many,')).toEqual([
    `companies.csv, line ${line}: figures is not known; use one of counts, rounded counts, shares, none.`,
  ]);
  expect(refused(',half-year,', ',weekly,')).toEqual([
    `companies.csv, line ${line}: granularity begins with no rhythm; begin with one of quarter, half-year, year.`,
  ]);
  expect(refused(',half-year,2023-H1,', ',half-year,once,')).toEqual([
    `companies.csv, line ${line}: since is no period; write it like 2020 or 2020-H1.`,
  ]);
});

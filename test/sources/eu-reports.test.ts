import { expect, test } from 'vitest';
import { BANDS, expectPlain, METRICS, type Row, rowsOf, splitsWith, TYPES, twice } from './tables.ts';

const services = rowsOf('eu-reports', 'services.csv');
const rows = rowsOf('eu-reports', 'csea-rows.csv');

/** The columns of the form by section, as the implementing regulation has them. */
const NOTICES =
  'notices notices_tf items items_tf median median_tf actions_law actions_law_tf actions_tc actions_tc_tf';
const MEASURES =
  'measures measures_automated vis_removal vis_disable vis_demote vis_age vis_interaction vis_label vis_other mon_suspend mon_terminate mon_other svc_suspend svc_terminate acc_suspend acc_terminate';
const AUTOMATED = [
  'auto_measures',
  'nonauto_measures',
  'auto_notices',
  'nonauto_notices',
  'accuracy',
  'precision',
  'recall',
];
const INDICATORS: Readonly<Record<string, readonly string[]>> = {
  3: ['orders_act', 'items_act', 'orders_info'],
  4: [...NOTICES.split(' '), 'items_moderated'],
  5: MEASURES.split(' '),
  6: MEASURES.split(' '),
  8: AUTOMATED.flatMap((one) =>
    ['total', 'own_initiative', 'nam', 'nam_tf', 'category', 'tool'].map((of) => `${one}_${of}`),
  ),
  9: ['moderators_internal', 'moderators_external', 'moderators_language_total', 'languages_covered'],
};
const MAIN = 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS';
const KEYWORDS = [
  ...['CHILD_SEXUAL_ABUSE_MATERIAL', 'CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE', 'GROOMING_SEXUAL_ENTICEMENT_MINORS'],
  ...['AGE_SPECIFIC_RESTRICTIONS_MINORS', 'UNSAFE_CHALLENGES', 'OTHER', 'AGE_SPECIFIC_RESTRICTIONS'],
].map((one) => `KEYWORD_${one}`);
const COUNTED = ['orders', 'items', 'notices', 'actions', 'measures', 'complaints', 'disputes', 'recipients'];
const UNITS = [...COUNTED, 'hours', 'share', 'FTE', 'languages', 'restrictions', 'suspensions'];
const COUNTRIES = 'AT BE BG CY CZ DE DK EE ES FI FR GR EL HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const flags = ({ quality = '' }: Row): readonly string[] => quality.split(';').filter((one) => one !== '');
const has = (row: Row, flag: string) => flags(row).includes(flag);

test('the files are plain and have the columns that are known', () => {
  expectPlain(
    'eu-reports',
    'services.csv',
    'service_id service provider parent_id tier platform_type size_band confidence period_start period_end later_period eu_amar format source_url slug sections_read csea note',
  );
  expectPlain(
    'eu-reports',
    'csea-rows.csv',
    'service_id period_start period_end section surface scope category label detail indicator value value_raw unit subject metric breakdown mapping related_metric quality source',
  );
});

test('every service is there once, with codes that are known, a period that ends after it begins, and users that can be', () => {
  expect(twice(services.map((one) => one.service_id ?? ''))).toEqual([]);
  for (const one of services) {
    const { service_id: id, period_start: from = '', period_end: to = '', eu_amar: users = '' } = one;
    expect([id, TYPES.has(one.platform_type ?? ''), BANDS.slice(1).includes(one.size_band ?? '')]).toEqual([
      id,
      true,
      true,
    ]);
    expect(['high', 'medium', 'low']).toContain(one.confidence);
    expect(['VLOP', 'VLOSE', 'online platform', 'hosting', 'intermediary']).toContain(one.tier);
    expect([id, from === '' || from < to]).toEqual([id, true]);
    expect([id, users === '' || (/^\d+$/.test(users) && Number(users) >= 1_000_000)]).toEqual([id, true]);
  }
});

test('every row is of a service that is known and stands once, with codes of the form', () => {
  const known = new Set(services.map((one) => one.service_id));
  const place = 'service_id period_start section surface scope category detail indicator'.split(' ');
  expect(twice(rows.map((row) => JSON.stringify(place.map((column) => row[column]))))).toEqual([]);
  const broken = rows.filter((row) => {
    const { section = '', indicator = '', category = '', scope = '' } = row;
    return !(
      known.has(row.service_id) &&
      INDICATORS[section]?.includes(indicator) &&
      [MAIN, 'TOTAL', '', ...KEYWORDS].includes(category) &&
      UNITS.includes(row.unit ?? '') &&
      ['csea', 'minors', 'all'].includes(row.subject ?? '') &&
      ['vlop-json', 'extracted-csv', 'raw-csv'].includes(row.source ?? '') &&
      (['', 'TOTAL', ...COUNTRIES].includes(scope) || has(row, 'scope-combined')) &&
      (row.subject !== 'csea' || KEYWORDS.includes(category) || indicator.endsWith('_tool'))
    );
  });
  expect(broken).toEqual([]);
});

test('a period lasts half a year to a year', () => {
  const day = (text = '') => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  const days = new Set(rows.map((row) => day(row.period_end) - day(row.period_start) + 1));
  expect(Math.min(...days)).toBeGreaterThanOrEqual(180);
  expect(Math.max(...days)).toBeLessThanOrEqual(366);
});

test('a value is a number that can be, or a flag says what is the matter with it', () => {
  const broken = rows.filter((row) => {
    const { value = '', unit = '' } = row;
    if (value === '') return !['blank', 'not-applicable-text', 'unparsed'].some((flag) => has(row, flag));
    const number = Number(value);
    return (
      !(number >= 0) ||
      (unit === 'share' && number > 1 && !has(row, 'out-of-range')) ||
      (COUNTED.includes(unit) && !Number.isInteger(number) && !has(row, 'not-an-integer')) ||
      (unit === 'hours' && number > 24 * 366 && !has(row, 'unit-doubtful'))
    );
  });
  expect(broken).toEqual([]);
});

test('a row that is mapped to a metric has one of the framework, how well it fits, and a code of a split of it', () => {
  const mapped = rows.filter((row) => row.metric !== '');
  expect(mapped.length).toBeGreaterThan(300);
  for (const { metric = '', mapping = '', breakdown = '', related_metric: related = '' } of mapped) {
    expect([metric, METRICS.has(metric), ['good', 'loose'].includes(mapping)]).toEqual([metric, true, true]);
    expect([related, related === '' || METRICS.has(related)]).toEqual([related, true]);
    const splits = splitsWith(breakdown).filter((one) => METRICS.get(metric)?.breakdowns.includes(one));
    const fits = breakdown === '' || splits.length > 0;
    expect([metric, breakdown, fits]).toEqual([metric, breakdown, true]);
  }
  expect(rows.filter((row) => row.metric === '' && row.mapping !== '')).toEqual([]);
});

test('what followed automated detection is no more than all of it, or flagged', () => {
  const place = 'service_id period_start section surface category detail'.split(' ');
  const places = Map.groupBy(
    rows.filter((row) => ['5', '6'].includes(row.section ?? '') && row.value !== ''),
    (row) => JSON.stringify(place.map((column) => row[column])),
  );
  let compared = 0;
  for (const [where, own] of places) {
    const [all, automated] = ['measures', 'measures_automated'].map((one) => own.find((row) => row.indicator === one));
    if (all === undefined || automated === undefined) continue;
    compared += 1;
    const holds = Number(automated.value) <= Number(all.value) || has(automated, 'part-above-whole');
    expect([where, holds]).toEqual([where, true]);
  }
  expect(compared).toBeGreaterThan(30);
});

test('what is said of a service agrees with its rows: a figure only where one is above zero', () => {
  for (const { service_id: id, csea } of services) {
    const own = rows.filter((row) => row.service_id === id);
    const isFigure = own.some(
      (row) => row.subject === 'csea' && ['4', '5', '6'].includes(row.section ?? '') && Number(row.value) > 0,
    );
    expect([id, isFigure]).toEqual([id, csea === 'figures']);
  }
});

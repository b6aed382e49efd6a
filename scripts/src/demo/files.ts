import { askedOf, type Framework, type Metric, type TierCode } from '@candor/data/framework';
import { ROSTER_COLUMNS, writeCsv } from '@candor/data/report';
import { stringify } from 'csv-stringify/sync';
import { type DemoRow, demoAnswers } from './answers.ts';
import { brokenDown } from './breakdowns/broken-down.ts';
import { habitsOf } from './breakdowns/habits.ts';
import { demoDataset } from './dataset.ts';
import { agreeing } from './identities.ts';
import { type DemoService, LAST_YEAR, type Population, population, practiceIn } from './population.ts';
import { filled, inSomeForm } from './questionnaires.ts';
import { seededRandom } from './random.ts';

export interface DemoFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

export interface DemoOptions {
  readonly seed: number;
  readonly companies: number;
  readonly services: number;
  /** The highest tier of the metrics that are published. */
  readonly tier: TierCode;
}

/** What happens in the demonstration beside the ordinary: a sale, a change of method, and corrections of the past. */
const SALE = { service: 3, date: '2022-07-01', lastDay: '2022-06-30' };
const METHOD_CHANGE = {
  year: 2023,
  factor: 4,
  note: 'From 2023 every copy of an item is counted, before only the first.',
};
const CORRECTIONS = 10;
const CORRECTED_YEAR = 2022;

/**
 * The files of the demonstration: dataset.yaml, roster.csv, and the report files that its companies would send, in the
 * three forms, year by year. The same options give the same files, to the byte.
 */
export async function* demoFiles(framework: Framework, options: DemoOptions): AsyncGenerator<DemoFile> {
  const random = seededRandom(options.seed);
  // A stream of its own, so that parts change no answer as a whole.
  const aside = seededRandom(options.seed + 1);
  const people = population(random, options.companies, options.services);
  yield { path: 'dataset.yaml', bytes: demoDataset(framework, options.tier) };
  yield { path: 'roster.csv', bytes: rosterCsv(people) };
  const giant = largest(people);
  for (const [index, service] of people.services.entries()) {
    const habits = habitsOf(framework, aside);
    for (let year = service.firstYear; year <= service.lastYear; year += 1) {
      // Some years a company does not report.
      if (random.uniform() < 0.05) continue;
      const asked = askedMetrics(framework, service, year);
      const rows = demoAnswers(service, year, asked, random);
      const counted = service === giant && year >= METHOD_CHANGE.year ? changedMethod(rows, year) : rows;
      const answers = agreeing(counted, framework.metrics);
      // Who is asked no more than everybody gives no parts. The same draws for a report and its correction.
      const chance = aside.uniform();
      const who = { framework, habits, practice: practiceIn(service, year) };
      const withParts = (whole: readonly DemoRow[]) =>
        asked.every(({ tier }) => tier === 'core') ? whole : brokenDown(whole, who, seededRandom(chance));
      const questionnaire = filled(framework, { ...service, service: service.id, year }, withParts(answers));
      yield await inSomeForm(`reports/${year}/${service.id}`, questionnaire, random);
      if (year === CORRECTED_YEAR && index % Math.ceil(people.services.length / CORRECTIONS) === 0) {
        const anew = withParts(agreeing(corrected(answers), framework.metrics));
        yield {
          path: `reports/${LAST_YEAR}-corrections/${service.id}-${year}.csv`,
          bytes: writeCsv(filled(framework, { ...service, service: service.id, year }, anew)),
        };
      }
    }
  }
}

function askedMetrics(framework: Framework, service: DemoService, year: number): Metric[] {
  const practice = practiceIn(service, year);
  const maturity = practice > 0.75 ? 'M3' : practice > 0.5 ? 'M2' : 'M1';
  return askedOf(framework, { platformType: service.platformType, sizeBand: service.sizeBand, maturity })
    .filter((one) => one.asked)
    .map((one) => one.metric);
}

function rosterCsv({ companies, services }: Population): string {
  const rows = services.flatMap((service, index) => {
    const row = (companyId: string, from: string, to: string) => {
      const company = companies.find((one) => one.id === companyId);
      return [
        companyId,
        company?.name,
        company?.consent ? 'yes' : 'no',
        service.id,
        service.name,
        service.platformType,
        service.sizeBand,
        from,
        to,
      ];
    };
    const from = `${service.firstYear}-01-01`;
    const to = service.lastYear === LAST_YEAR ? '' : `${service.lastYear}-12-31`;
    const buyer = companies[0];
    if (index !== SALE.service || buyer === undefined) return [row(service.company, from, to)];
    return [row(service.company, '', SALE.lastDay), row(buyer.id, SALE.date, '')];
  });
  return stringify([[...ROSTER_COLUMNS], ...rows]);
}

function largest({ services }: Population): DemoService | undefined {
  return services
    .filter(
      (service) =>
        service.platformType === 'SOC' && service.firstYear < METHOD_CHANGE.year && service.lastYear === LAST_YEAR,
    )
    .toSorted((a, b) => b.scale - a.scale)[0];
}

const COUNTED_ANEW = ['OUT-CONTENT', 'OUT-CONTENT-UNIQUE', 'OUT-PREVENTED', 'OUT-AI-DEPICT'];

function changedMethod(rows: readonly DemoRow[], year: number): DemoRow[] {
  return rows.map((row) => {
    if (!COUNTED_ANEW.includes(row.metric ?? '') || row.answer === undefined) return row;
    const anew = { ...row, answer: String(Number(row.answer) * METHOD_CHANGE.factor) };
    return year === METHOD_CHANGE.year
      ? { ...anew, method_changed: 'definition', method_changed_note: METHOD_CHANGE.note }
      : anew;
  });
}

/** A correction lowers the reports of the year a little and says why. */
function corrected(rows: readonly DemoRow[]): DemoRow[] {
  return rows.map((row) =>
    row.metric === 'OUT-REPORTS-NCMEC' && row.answer !== undefined
      ? {
          ...row,
          answer: String(Math.round(Number(row.answer) * 0.95)),
          comment: 'Corrected: retracted reports were counted before.',
        }
      : row,
  );
}

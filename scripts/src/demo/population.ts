import type { Random } from './random.ts';

/** A made-up service of the demonstration: what it is, how large, when it reports, and how far its practice has come. */
export interface DemoService {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly platformType: string;
  readonly sizeBand: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Reports to an authority in its first year, before chance. */
  readonly scale: number;
  /** 0 to 1, in its first year; it grows. */
  readonly practice: number;
  readonly growth: number;
}

/** How far the practice of a service has come in a year; 1 is as far as it goes. */
export const practiceIn = ({ practice, firstYear }: DemoService, year: number) => practice + (year - firstYear) * 0.06;

export interface DemoCompany {
  readonly id: string;
  readonly name: string;
  readonly consent: boolean;
}

export interface Population {
  readonly companies: readonly DemoCompany[];
  readonly services: readonly DemoService[];
}

export const FIRST_YEAR = 2019;
export const LAST_YEAR = 2024;

/** Shares of platform types, as among the services of NCMEC's lists; generative AI is given a few more. */
const TYPES: readonly (readonly [string, number])[] = [
  ['SOC', 0.08],
  ['VID', 0.03],
  ['LIV', 0.04],
  ['MSG', 0.07],
  ['COM', 0.07],
  ['GAM', 0.09],
  ['DAT', 0.09],
  ['STO', 0.12],
  ['SRC', 0.02],
  ['GAI', 0.05],
  ['ADL', 0.06],
  ['MKT', 0.08],
  ['INF', 0.1],
  ['OTH', 0.1],
];

const SIZES: readonly (readonly [string, number, number])[] = [
  // band, share, factor on the number of reports
  ['S1', 0.36, 1],
  ['S2', 0.26, 6],
  ['S3', 0.3, 60],
  ['S4', 0.08, 900],
];

/** Kinds of service see different volumes for the same size. */
const VOLUME: Readonly<Record<string, number>> = {
  SOC: 12,
  MSG: 8,
  STO: 6,
  LIV: 4,
  COM: 4,
  VID: 2,
  DAT: 2,
  GAM: 2,
  ADL: 1.5,
};

const WORDS: Readonly<Record<string, string>> = {
  SOC: 'Social',
  VID: 'Video',
  LIV: 'Live',
  MSG: 'Messenger',
  COM: 'Forum',
  GAM: 'Game',
  DAT: 'Dating',
  STO: 'Storage',
  SRC: 'Search',
  GAI: 'Generator',
  ADL: 'Adult Site',
  MKT: 'Market',
  INF: 'Hosting',
  OTH: 'Tool',
};

/** The companies and services of the demonstration. The names say that they are made up. */
export function population(random: Random, companyCount: number, serviceCount: number): Population {
  const pad = (value: number) => String(value).padStart(3, '0');
  const companies = Array.from({ length: companyCount }, (_, index) => ({
    id: `synthetic-company-${pad(index + 1)}`,
    name: `Synthetic Company ${pad(index + 1)}`,
    consent: random.uniform() < 0.9,
  }));
  const services = Array.from({ length: serviceCount }, (_, index): DemoService => {
    const platformType = random.pick(TYPES);
    const sizeBand = random.pick(SIZES);
    const firstYear = random.uniform() < 0.6 ? FIRST_YEAR : FIRST_YEAR + Math.floor(random.uniform() * 5);
    const leaves = random.uniform() < 0.07 ? firstYear + 1 + Math.floor(random.uniform() * 3) : LAST_YEAR;
    const factor = SIZES.find(([band]) => band === sizeBand)?.[2] ?? 1;
    // The first services are one a company; the rest belong to the larger ones, which have several.
    const company = companies[index < companyCount ? index : Math.floor(random.uniform() ** 3 * companyCount)];
    return {
      id: `synthetic-${(WORDS[platformType] ?? 'service').toLowerCase().replaceAll(' ', '-')}-${pad(index + 1)}`,
      name: `Synthetic ${WORDS[platformType]} ${pad(index + 1)}`,
      company: company?.id ?? '',
      platformType,
      sizeBand,
      firstYear,
      lastYear: Math.min(leaves, LAST_YEAR),
      scale: factor * (VOLUME[platformType] ?? 1) * random.heavyTailed(),
      practice: random.uniform() * 0.5 + (factor > 50 ? 0.25 : 0),
      growth: 0.95 + random.uniform() * 0.35,
    };
  });
  return { companies, services };
}

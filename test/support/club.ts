import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { demoDataset } from '../../scripts/src/demo/dataset.ts';
import { candor } from './candor.ts';

/*
 * A club of companies that report in confidence: small, of every kind of answer, and with names and numbers that nothing
 * else in the product is called or equals, so that a test can search for them.
 */

export const CLUB = 'club';
export const CLUB_METRICS = ['CTX-MAU', 'OUT-REPORTS-NCMEC', 'OUT-CONTENT', 'PRO-HASH-IMG', 'OUT-FPR', 'OUT-TIME'];
const YEARS = [2023, 2024];
const TYPES = ['SOC', 'SOC', 'MSG', 'GAM'];
/** The first companies have two services. */
const HOLDINGS = 4;
const OPTIONS = ['in_use_all', 'in_use_some', 'not_used'];

/** A policy that nobody could guess, and whose numbers are found nowhere by chance. */
const POLICY = { minContributors: 4, pPercent: 17.31, secret: 'gnarled-oyster-lantern-31' };
export const POLICY_WORDS = ['minContributors', 'pPercent', '17.31', POLICY.secret, 'gnarled'];

interface Service {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly at: number;
  readonly type: string;
  readonly size: string;
}

const company = (at: number) => ({ id: `quernstone-${at}`, name: `Quernstone ${at} Holdings` });

function servicesOf(companies: number): Service[] {
  return Array.from({ length: companies + HOLDINGS }, (_, at) => ({
    id: `wexfold-${at}`,
    name: `Wexfold ${at}`,
    company: company(at < companies ? at : at - companies).id,
    at,
    type: TYPES[at % TYPES.length] ?? 'SOC',
    size: at % 3 === 0 ? 'S2' : 'S1',
  }));
}

/** Numbers of seven digits, each of one service, year and question, a tenth apart from year to year. */
function figuresOf({ at }: Service, year: number, shift: number) {
  const base = 1_100_017 + 37_003 * ((at * 7) % 31) + 1009 * at + (year - 2022) * 90_037 + shift;
  return {
    users: base * 3 + 1,
    reports: base + 11,
    image: Math.floor(base * 0.37) + 1_000_000,
    content: Math.floor(base * 0.37) + 1_000_000 + Math.floor(base * 0.21) + 1_000_003,
    wrong: Math.floor(base / 13),
    checked: base + 500_029,
    // Not evenly apart, or the mean of three neighbours would be the one in the middle.
    median: 100_003 + 517 * at + ((at * at * 389) % 8101) + year,
  };
}

function reportOf(service: Service, year: number, shift: number): string {
  const { users, reports, image, content, wrong, checked, median } = figuresOf(service, year, shift);
  return [
    '#framework,1.0.0',
    `#service,${service.id}`,
    `#year,${year}`,
    `#platform_type,${service.type}`,
    'metric,breakdown,status,answer,second,comment',
    `CTX-MAU,,,${users},,`,
    `OUT-REPORTS-NCMEC,,,${reports},,`,
    `OUT-CONTENT,,,${content},,`,
    `OUT-CONTENT,content_type:image,,${image},,`,
    `OUT-CONTENT,content_type:video,,${content - image},,`,
    `PRO-HASH-IMG,,,${OPTIONS[(service.at + Math.floor(service.at / 5) + (shift > 0 ? 1 : 0)) % 3]},,`,
    `OUT-FPR,,,${wrong},${checked},`,
    `OUT-TIME,,,${median},${median + 77_003},`,
    '',
  ].join('\n');
}

/** What a club knows that nobody else may: names and ids, and each number that one company reported. */
export interface ClubSecrets {
  readonly words: readonly string[];
  readonly numbers: ReadonlySet<number>;
}

export interface Club {
  readonly home: string;
  readonly folder: string;
  readonly secrets: ClubSecrets;
}

/** How much of it was corrected after the first release. */
const CORRECTED = 9;
const SHIFT = 20_011;

/**
 * Makes the club and publishes it twice by the real commands; before the second time some companies correct the last but one
 * year. Throws where a command refuses.
 */
export async function publishedClub(scratch: string, companies = 32): Promise<Club> {
  const home = join(scratch, 'home');
  const folder = join(scratch, CLUB);
  const services = servicesOf(companies);
  mkdirSync(join(folder, 'reports'), { recursive: true });
  mkdirSync(join(home, 'policies'), { recursive: true });
  const framework = loadFramework('1.0.0');
  const metrics = framework.metrics.filter((metric) => CLUB_METRICS.includes(metric.code));
  const declared = demoDataset({ ...framework, metrics }).replace('id: demo', `id: ${CLUB}`);
  writeFileSync(join(folder, 'dataset.yaml'), declared);
  writeFileSync(join(home, 'policies', `${CLUB}.yaml`), JSON.stringify(POLICY));
  writeFileSync(
    join(folder, 'roster.csv'),
    [
      'company_id,company,consent,service_id,service,platform_type,size_band,owned_from,owned_to',
      ...services.map((one) => {
        const { name } = company(Number(one.company.split('-')[1]));
        return `${one.company},${name},yes,${one.id},${one.name},${one.type},${one.size},,`;
      }),
      '',
    ].join('\n'),
  );
  const numbers = new Set<number>();
  const write = (service: Service, year: number, shift: number) => {
    writeFileSync(join(folder, 'reports', `${service.id}-${year}.csv`), reportOf(service, year, shift));
    const figures = figuresOf(service, year, shift);
    for (const one of Object.values(figures)) numbers.add(one);
    for (const one of [figures.content - figures.image, figures.wrong / figures.checked, figures.median + 77_003]) {
      numbers.add(one);
    }
  };
  for (const service of services) for (const year of YEARS) write(service, year, 0);
  await run('ingest', folder, '--home', home);
  await run('publish', CLUB, '--home', home, '--year', '2025');
  for (const service of services.slice(5, 5 + CORRECTED)) write(service, 2023, SHIFT);
  await run('ingest', folder, '--home', home);
  await run('publish', CLUB, '--home', home, '--year', '2025');
  const words = services
    .flatMap((one) => [one.id, one.name, one.company])
    .concat('Quernstone', 'quernstone', 'Wexfold');
  return { home, folder, secrets: { words: [...new Set(words)], numbers } };
}

async function run(...argv: readonly string[]): Promise<void> {
  const { code, out, err } = await candor(...argv);
  if (code !== 0) throw new Error(`candor ${argv.join(' ')}: ${out} ${err}`);
}

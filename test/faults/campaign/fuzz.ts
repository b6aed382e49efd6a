import { loadFramework } from '@candor/data/framework/folder';
import { checkRead, NO_CONTEXT, readReportFile } from '@candor/data/report';
import { Random } from '../../attack/random.ts';
import { addresses, GENERAL, RELEASE, realApi } from '../../support/api.ts';
import type { Part } from './state.ts';

/** Reports with random damage: each is read or refused with sentences, and nothing is thrown. */
export async function mutatedReports(count: number, seed: number, reports: readonly (readonly [string, Uint8Array])[]) {
  const random = new Random(seed);
  const framework = loadFramework('1.0.0');
  const part: Part = { tried: 0, findings: [] };
  for (; part.tried < count; part.tried += 1) {
    const [name, bytes] = reports[random.between(0, reports.length - 1)] ?? ['none.csv', new Uint8Array()];
    const mutated = mutate(bytes, random);
    try {
      checkRead(await readReportFile(name, mutated), framework, NO_CONTEXT);
    } catch (error) {
      part.findings.push(`${name}, mutation ${part.tried} of seed ${seed}: ${(error as Error).message}`);
    }
  }
  return part;
}

function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let all = [...bytes];
  for (let times = random.between(1, 6); times > 0; times -= 1) {
    const at = random.between(0, Math.max(0, all.length - 1));
    const length = random.between(1, 40);
    const kind = random.between(0, 4);
    if (kind === 0) all[at] = random.between(0, 255);
    else if (kind === 1) all.splice(at, length);
    else if (kind === 2) all.splice(at, 0, ...all.slice(at, at + length));
    else if (kind === 3) all.splice(at, 0, ...Array.from({ length }, () => random.between(0, 255)));
    else all = all.slice(0, at);
  }
  return Uint8Array.from(all);
}

const PARAMETERS = ['metric', 'measure', 'platform', 'size', 'year', 'breakdown', 'panel', 'lang', 'x'];
const VALUES = [
  'ALL',
  '_T',
  'sum',
  '2021',
  'OUT-REPORTS-NCMEC',
  '',
  '%00',
  '%ff',
  '..%2f..',
  'é',
  '1e309',
  '-1',
  "';--",
  'a'.repeat(3000),
];

/** Requests that follow the routes and their parameters, and some that do not: no answer is a 5xx. */
export async function requests(count: number, seed: number): Promise<Part> {
  const random = new Random(seed);
  const { app } = await realApi();
  const paths: [string, ...string[]] = ['/healthz', ...GENERAL, ...addresses(RELEASE), ...addresses('latest')];
  const pick = (from: readonly string[]) => from[random.between(0, from.length - 1)] ?? '';
  const part: Part = { tried: 0, findings: [] };
  for (; part.tried < count; part.tried += 1) {
    const path = random.chance(0.7)
      ? pick(paths)
      : pick(paths)
          .split('/')
          .map((piece) => (random.chance(0.15) ? pick(VALUES) : piece))
          .join('/');
    const query = Array.from({ length: random.between(0, 3) }, () => `${pick(PARAMETERS)}=${pick(VALUES)}`).join('&');
    const method = random.chance(0.9) ? 'GET' : pick(['HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE']);
    const headers: Record<string, string> = random.chance(0.2)
      ? { 'Accept-Encoding': pick(['br', 'gzip;q=x', '*;q=0', ',,']), 'If-None-Match': pick(['*', '"', 'W/"x"']) }
      : {};
    const address = query === '' ? path || '/' : `${path}?${query}`;
    const { status } = await app.request(address, { method, headers });
    if (status >= 500) part.findings.push(`${method} ${address.slice(0, 200)}: ${status}`);
  }
  return part;
}

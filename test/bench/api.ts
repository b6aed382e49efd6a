// Requests per second of the API beside nginx, which serves the same bytes as a static file, one core each: `node test/bench/api.ts [SECONDS]
// [MILLIONS]`. Each in turn, a few rounds, because machines are noisy: what counts is the ratio. Then memory over many requests.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';

const SECONDS = Number(process.argv[2] ?? 5);
const MILLIONS = Number(process.argv[3] ?? 0.2);
const ROUNDS = 3;
const MAIN = join(import.meta.dirname, '../../scripts/src/main.ts');
const PATH = '/v1/datasets/cybertipline/releases/latest/observations?measure=sum&platform=SOC,MSG,GAM,STO&panel=all';

const folder = mkdtempSync(join(tmpdir(), 'candor-bench-api-'));
const started: ChildProcess[] = [];
process.once('exit', () => {
  for (const one of started) one.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Servers and the client keep to a core each, where the machine can say so. */
const hasTaskset = spawnSync('taskset', ['--version']).error === undefined;
const onCore = (core: number, command: string, args: readonly string[]) =>
  hasTaskset ? spawn('taskset', ['-c', String(core), command, ...args]) : spawn(command, [...args]);

function candor(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

async function servedApi(): Promise<{ readonly address: string; readonly pid: number }> {
  const home = join(folder, 'home');
  candor('ingest', join(import.meta.dirname, '../../data/sources/cybertipline'), '--home', home);
  candor('publish', '--home', home);
  const server = onCore(0, process.execPath, [MAIN, 'serve', '--home', home, '--port', '0', '--api-only']);
  started.push(server);
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (part) => {
      const found = /http:\/\/\S+/.exec(String(part));
      if (found !== null) resolve(found[0]);
    });
    server.once('exit', () => reject(new Error('the API did not start')));
  });
  return { address, pid: server.pid ?? 0 };
}

/** Nginx with one worker, no log, and the bytes of the answer with its headers; null where it is not installed. */
async function servedByNginx(answer: Response, port: number): Promise<string | null> {
  if (spawnSync('nginx', ['-v']).error !== undefined) return null;
  mkdirSync(join(folder, 'www'));
  writeFileSync(join(folder, 'www', 'answer'), Buffer.from(await answer.arrayBuffer()));
  const told = [...answer.headers].filter(
    ([name]) => !/^(content-length|date|connection|keep-alive|etag|content-encoding|content-type)$/.test(name),
  );
  const headers = told.map(([name, value]) => `add_header ${name} '${value.replaceAll("'", '')}';`).join('\n');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http { access_log off; sendfile on; tcp_nopush on; open_file_cache max=10; keepalive_requests 1000000000;
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port}; root ${folder}/www; default_type application/json; ${headers} } }`,
  );
  started.push(onCore(0, 'nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder]));
  await new Promise((resolve) => setTimeout(resolve, 500));
  return `http://127.0.0.1:${port}/answer`;
}

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

async function measured(
  url: string,
  headers: Record<string, string> = {},
  requests?: { path: string }[],
): Promise<Measured> {
  const result = await autocannon({
    ...{ url, headers, connections: 32, duration: SECONDS },
    ...(requests === undefined ? {} : { requests }),
  });
  if (result.errors > 0) throw new Error(`${url}: ${result.errors} errors`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rss = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const { address, pid } = await servedApi();
const plain = await fetch(address + PATH, { headers: { 'Accept-Encoding': 'identity' } });
const tag = plain.headers.get('ETag') ?? '';
const nginx = await servedByNginx(plain.clone(), 8797);
const bytes = (await plain.arrayBuffer()).byteLength;
const identity = { 'Accept-Encoding': 'identity' };

// Different addresses each time: what nobody asked before.
const years = ['2019', '2020', '2021', '2022', '2023'];
const measures = ['sum', 'median', 'responding', 'share_any', 'q1', 'q3'];
const platforms = [
  'SOC',
  'MSG',
  'GAM',
  'STO',
  'VID',
  'LIV',
  'COM',
  'ADL',
  'DAT',
  'SRC',
  'INF',
  'GAI',
  'MKT',
  'OTH',
  'ALL',
];
const cold = platforms.flatMap((first) =>
  platforms.flatMap((second) =>
    years.flatMap((year) =>
      measures.map((measure) => ({
        path: `/v1/datasets/cybertipline/releases/latest/observations?platform=${first},${second}&year=${year}&measure=${measure}`,
      })),
    ),
  ),
);

const rows: Record<string, Measured[]> = {};
for (let round = 0; round < ROUNDS; round += 1) {
  const note = (name: string, one: Measured) => {
    rows[name] ??= [];
    rows[name].push(one);
  };
  if (nginx !== null) note('nginx, the same bytes', await measured(nginx, identity));
  note('API, hot', await measured(address + PATH, identity));
  if (nginx !== null) {
    const own = (await fetch(nginx)).headers.get('ETag') ?? '';
    note('nginx, 304', await measured(nginx, { 'If-None-Match': own }));
  }
  note('API, 304', await measured(address + PATH, { ...identity, 'If-None-Match': tag }));
  note('API, cold queries', await measured(address, identity, cold.slice(round * 2000, (round + 1) * 2000)));
}
console.log(
  `${bytes} bytes, 32 connections, ${SECONDS} s, median of ${ROUNDS} rounds${hasTaskset ? ', servers on one core' : ''}`,
);
for (const [name, all] of Object.entries(rows)) {
  const of = (part: keyof Measured) => median(all.map((one) => one[part]));
  console.log(`${name.padEnd(24)} ${Math.round(of('perSecond'))}/s  p50 ${of('p50')} ms  p99 ${of('p99')} ms`);
}
for (const [api, peer] of [
  ['API, hot', 'nginx, the same bytes'],
  ['API, 304', 'nginx, 304'],
] as const) {
  const ratio = median(
    (rows[api] ?? []).map((one, round) => one.perSecond / (rows[peer]?.[round]?.perSecond ?? Number.NaN)),
  );
  if (rows[peer] !== undefined) console.log(`${api}: ${ratio.toFixed(2)} of ${peer}`);
}

if (existsSync(`/proc/${pid}/status`)) {
  const memory = [rss(pid)];
  for (let part = 0; part < 4; part += 1) {
    await autocannon({ url: address + PATH, headers: identity, connections: 32, amount: (MILLIONS * 1e6) / 4 });
    memory.push(rss(pid));
  }
  console.log(`memory over ${MILLIONS} million requests: ${memory.map((one) => `${Math.round(one)} MB`).join(', ')}`);
}
process.exit(0);

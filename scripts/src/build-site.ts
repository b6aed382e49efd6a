import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Refusal } from './command.ts';
import { PROJECT } from './options.ts';

const DIST = join(PROJECT, 'web', 'dist');
const STAMP = join(DIST, '.inputs');
const INPUTS = [
  'web/src',
  'web/words',
  'web/index.html',
  'web/framework.html',
  'web/report.html',
  'web/vite.config.ts',
  'web/vite.render.config.ts',
  'web/build',
  'data/src',
  'data/framework',
  'data/words',
  'api/src/types.ts',
  'pnpm-lock.yaml',
];

/** Builds the dashboard unless what it is made of is what it was made of before. Returns whether it built. */
export function buildSite(): boolean {
  const inputs = inputsHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return false;
  const said = buildPages(DIST);
  if (said !== null) throw new Refusal(`The dashboard could not be built.\n${said}`);
  compress(join(DIST, 'assets'));
  writeFileSync(STAMP, inputs);
  return true;
}

/** Builds the pages, and what draws their charts on a server, into a folder. Returns what is wrong; null where nothing is. */
export function buildPages(folder: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const vite = join(PROJECT, 'web', 'node_modules', 'vite', 'bin', 'vite.js');
  for (const [config, out] of [
    ['vite.config.ts', folder],
    ['vite.render.config.ts', join(folder, 'render')],
  ] as const) {
    const build = spawnSync(
      process.execPath,
      [vite, 'build', '--logLevel', 'warn', '--config', config, '--outDir', out],
      {
        cwd: join(PROJECT, 'web'),
        encoding: 'utf8',
        env,
      },
    );
    if (build.status !== 0) return `${build.stdout}${build.stderr}`;
  }
  return null;
}

/** Compressed once here, not at each request. */
function compress(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes));
  }
}

function inputsHash(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) addToHash(hash, join(PROJECT, input));
  return hash.digest('hex');
}

function addToHash(hash: ReturnType<typeof createHash>, path: string): void {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name));
  } else {
    hash.update(path).update(readFileSync(path));
  }
}

// Beside other work, as a process of its own.
if (process.argv[1] === import.meta.filename) buildSite();

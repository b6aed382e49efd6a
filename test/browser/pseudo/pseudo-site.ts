import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PSEUDO, pseudoCatalogue } from '../../../web/testing/pseudo.ts';
import { scratch } from '../../support/scratch.ts';
import { PROJECT } from '../../support/shipped.ts';

/** The dashboard with the pseudo-language beside English, built into a folder that goes when the tests end. */
export function pseudoSite(): string {
  const folder = mkdtempSync(join(scratch(), 'candor-pseudo-'));
  writeFileSync(join(folder, `${PSEUDO}.yaml`), pseudoCatalogue());
  const site = join(folder, 'site');
  const vite = join(PROJECT, 'web', 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', site], {
    cwd: join(PROJECT, 'web'),
    encoding: 'utf8',
    env: { ...process.env, CANDOR_WORDS: folder },
  });
  if (build.status !== 0) throw new Error(`${build.stdout}${build.stderr}`);
  return site;
}

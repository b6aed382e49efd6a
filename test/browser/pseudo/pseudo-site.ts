import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages } from '../../../scripts/src/build-site.ts';
import { PSEUDO, pseudoCatalogue } from '../../../web/testing/pseudo.ts';
import { scratch } from '../../support/scratch.ts';

/** The dashboard with the pseudo-language beside English, built into a folder that goes when the tests end. */
export function pseudoSite(): string {
  const folder = mkdtempSync(join(scratch(), 'candor-pseudo-'));
  writeFileSync(join(folder, `${PSEUDO}.yaml`), pseudoCatalogue());
  const site = join(folder, 'site');
  const said = buildPages(site, { ...process.env, CANDOR_WORDS: folder });
  if (said !== null) throw new Error(said);
  return site;
}

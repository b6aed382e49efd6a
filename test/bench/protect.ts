import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readInstance } from '../../scripts/src/protect/files.ts';
import { prove } from '../../scripts/src/protect/prove.ts';

/**
 * Protects every instance of a folder (by default the project's own) and prints what it took: node test/bench/protect.ts
 * [FOLDER] [ID …]. `held` is the share of all cells' values that is held back, sensitive cells included; `added` that of
 * the complements alone. Each instance runs in a process of its own, so that peak memory is its own.
 */
const COLUMNS = [
  'instance',
  'cells',
  'sensitive',
  'complements',
  'held',
  'added',
  'decide s',
  'audit s',
  'LPs',
  'audit LPs',
  'quality',
  'failures',
  'MB',
];
const WIDTHS = [24, 7, 11, 13, 7, 7, 10, 9, 8, 11, 11, 10, 6];
const line = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => String(cell).padStart(WIDTHS[at] ?? 8)).join('');

if (process.argv[2] === '--one') console.log(line(await measure(process.argv[3] ?? '')));
else {
  const [folder = fileURLToPath(new URL('../instances', import.meta.url)), ...ids] = process.argv.slice(2);
  console.log(line(COLUMNS));
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    if (ids.length > 0 && !ids.includes(file.replace('.json', ''))) continue;
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--one', join(folder, file)], { stdio: 'inherit' });
  }
}

async function measure(path: string): Promise<(string | number)[]> {
  const { instance, system } = readInstance(path);
  const { cells } = system.system;
  const { decision, audit, seconds } = await prove(instance, system, { clock: () => performance.now() / 1000 });
  const all = cells.reduce((sum, cell) => sum + Math.abs(cell.value), 0);
  const share = (kind: (held: string | undefined) => boolean) =>
    (
      cells.reduce((sum, cell) => sum + (kind(decision.heldBack.get(cell.id)) ? Math.abs(cell.value) : 0), 0) / all
    ).toFixed(3);
  const held = [...decision.heldBack.values()];
  return [
    instance.id,
    cells.length,
    held.filter((one) => one === 'primary').length,
    held.filter((one) => one === 'complement').length,
    share((one) => one !== undefined),
    share((one) => one === 'complement'),
    seconds.decide.toFixed(1),
    seconds.audit.toFixed(1),
    decision.effort.programmes,
    audit.programmes,
    decision.effort.quality,
    decision.failures.length + audit.failures.length,
    Math.round(process.resourceUsage().maxRSS / 1024),
  ];
}

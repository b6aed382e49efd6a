import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InsiderAim, type Instance, prove, type System } from '@candor/table-protection';
import { boundOf } from '@candor/table-protection/bench';
import { readInstance } from '../../scripts/src/protect/files.ts';

/**
 * Protects every instance of a folder (by default the project's own) and prints what it took, for both readings of test
 * U3: node test/bench/protect.ts [--bound SECONDS] [FOLDER] [ID …]. `held` is the share of all cells' values (margins
 * included) that is held back, sensitive cells included; `added` that of the complements alone. `cpu s` is processor
 * time of all, audit included, which a busy machine does not change. Each instance runs in a process of its own, so
 * that peak memory is its own. With `--bound` two columns say below what no choice of complements can come, by their
 * number and by `held`: a proof, which looks for up to so many seconds each. Exits 1 where anything is not proved, or
 * where more is held back than `MOST` allows.
 */
const COLUMNS = {
  instance: 14,
  insiders: 10,
  cells: 7,
  sensitive: 11,
  complements: 13,
  held: 7,
  added: 7,
  'decide s': 10,
  'audit s': 9,
  'cpu s': 7,
  LPs: 7,
  'audit LPs': 11,
  quality: 11,
  failures: 10,
  MB: 6,
  'least: complements / held': 27,
  'prototype and rival: complements / held / s': 56,
};
const line = (cells: readonly (string | number)[]) =>
  cells.map((cell, at) => String(cell).padStart(Object.values(COLUMNS)[at] ?? 8)).join('');

/**
 * Measured before this engine was written: a throw-away prototype, whose reading of U3 is not known, and
 * GaussSuppression.
 */
const BEFORE: Readonly<Record<string, string>> = {
  a300: '78 / .734 / 5.4   124 / .671 / 8.9',
  a3000: '76 / .125 / 0.7   225 / .136 / 17.9',
  'a1000 p %': '103 / .053 / 1.1   131 / .052 / 9.9',
};

/** What the engine holds back now, and a little: who changes it may hold back less. By the insiders `same`. */
const MOST: Readonly<Record<string, { readonly complements: number; readonly held: number }>> = {
  a1000: { complements: 130, held: 0.147 },
  a3000: { complements: 130, held: 0.15 },
};

const bound = process.argv.indexOf('--bound');
const seconds = bound < 0 ? '0' : (process.argv.splice(bound, 2)[1] ?? '0');
if (process.argv[2] === '--one') {
  const [path = '', only = '', insiders = ''] = process.argv.slice(3);
  console.log(line(await measure(path, only === 'p', insiders === 'rest' ? 'rest' : 'same')));
} else {
  const [folder = fileURLToPath(new URL('../../table-protection/instances', import.meta.url)), ...ids] =
    process.argv.slice(2);
  console.log(line(Object.keys(COLUMNS)));
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const id = file.replace('.json', '');
    if (ids.length > 0 && !ids.includes(id)) continue;
    for (const rules of id === 'a1000' ? ['all', 'p'] : ['all']) {
      for (const insiders of ['same', 'rest']) {
        const { status } = spawnSync(
          process.execPath,
          [fileURLToPath(import.meta.url), '--one', join(folder, file), rules, insiders, '--bound', seconds],
          { stdio: 'inherit' },
        );
        if (status !== 0) process.exitCode = 1;
      }
    }
  }
}

async function measure(path: string, onlyP: boolean, insiders: InsiderAim): Promise<(string | number)[]> {
  const { instance, system } = readInstance(path, onlyP ? withPercentOnly : undefined);
  const { cells } = system.system;
  const clock = () => performance.now() / 1000;
  const before = process.cpuUsage();
  const { decision, audit, seconds } = await prove(instance, system, { clock }, insiders);
  const { user, system: kernel } = process.cpuUsage(before);
  const all = cells.reduce((sum, cell) => sum + Math.abs(cell.value), 0);
  const share = (kind: (held: string | undefined) => boolean) =>
    cells.reduce((sum, cell) => sum + (kind(decision.suppressed.get(cell.id)) ? Math.abs(cell.value) : 0), 0) / all;
  const held = [...decision.suppressed.values()];
  const id = onlyP ? `${instance.id} p %` : instance.id;
  const failures = decision.failures.length + audit.failures.length;
  const complements = held.filter((one) => one === 'complement').length;
  const heldShare = share((one) => one !== undefined);
  const most = insiders === 'same' ? MOST[id] : undefined;
  if (failures > 0 || complements > (most?.complements ?? complements) || heldShare > (most?.held ?? heldShare)) {
    process.exitCode = 1;
  }
  return [
    id,
    insiders,
    cells.length,
    held.filter((one) => one === 'primary').length,
    complements,
    heldShare.toFixed(3),
    share((one) => one === 'complement').toFixed(3),
    seconds.decide.toFixed(1),
    seconds.audit.toFixed(1),
    ((user + kernel) / 1e6).toFixed(1),
    decision.effort.programmes,
    audit.programmes,
    decision.effort.quality,
    failures,
    Math.round(process.resourceUsage().maxRSS / 1024),
    await leastOf(system.system, insiders, all),
    BEFORE[id] ?? '',
  ];
}

/** Below what neither the number of complements nor the share of value that is held back can come. */
async function leastOf({ cells, ...rest }: System, insiders: InsiderAim, all: number): Promise<string> {
  if (seconds === '0') return '';
  const system = { ...rest, cells };
  const value = (cell: number) => Math.abs(cells[cell]?.value ?? 0);
  const least = async (price: (cell: number) => number) => {
    const end = performance.now() + Number(seconds) * 1000;
    return boundOf(system, insiders, price, () => performance.now() > end);
  };
  const sensitive = cells.reduce((sum, cell) => sum + (cell.sensitivity === null ? 0 : Math.abs(cell.value)), 0);
  const [byNumber, byValue] = [await least(() => 1), await least(value)];
  return `${Math.ceil(byNumber.least - 1e-6)} / ${((byValue.least + sensitive) / all).toFixed(3)}`;
}

function withPercentOnly(instance: Instance): Instance {
  return { ...instance, rules: { minContributors: null, pPercent: instance.rules.pPercent, nk: [] } };
}

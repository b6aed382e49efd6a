import { rmSync } from 'node:fs';
import { type ContributorAttack, disclosures } from './contributors.ts';
import type { Finding, TestName } from './finding.ts';
import { attack, sceneOf } from './tables/attack.ts';
import { deep } from './tables/deep.ts';
import { exhaustive } from './tables/exhaustive.ts';
import { readInstance } from './tables/instance.ts';
import { audit, protect } from './tables/protect.ts';

/** One instance, protected by the command and attacked. */
export interface Case {
  readonly cells: number;
  readonly sensitive: number;
  readonly held: number;
  readonly programmes: number;
  /** Tables of whole counts that were written down. */
  readonly tables: number;
  /** Amounts of single contributors that were attacked one by one. */
  readonly secrets: number;
  /** Of releases: how much each test looked at. */
  readonly attacked?: Partial<Record<TestName, number>>;
  readonly findings: readonly Finding[];
  readonly seconds: { readonly protect: number; readonly attack: number };
}

/** How an instance is attacked, besides in its cells. */
export interface AttackOptions {
  /** By writing down every table of whole counts. */
  readonly whole?: boolean;
  /** By who knows what each company contributed to. */
  readonly below?: boolean;
}

/**
 * Protects an instance by the command, has the audit prove what it wrote, and attacks that. A command that refuses is a
 * finding: everything suppressed is always safe, so every instance can be protected, and what one command writes the
 * other must prove.
 */
export async function attackInstance(
  instancePath: string,
  publishedPath: string,
  { more = [], ...options }: AttackOptions & { readonly more?: readonly string[] } = {},
): Promise<Case> {
  rmSync(publishedPath, { force: true });
  const certificatePath = `${publishedPath}.certificate.json`;
  const { code, said, seconds } = await protect(instancePath, publishedPath, [
    ...more,
    '--certificate',
    certificatePath,
  ]);
  const refused = (test: TestName, why: string): Finding => ({
    test,
    cell: '',
    detail: why.split('\n').slice(0, 3).join(' '),
  });
  if (code !== 0) {
    return { ...NOTHING, findings: [refused('refused', said)], seconds: { protect: seconds, attack: 0 } };
  }
  const audited = await audit(instancePath, publishedPath, certificatePath);
  const attacked = await attackPublished(instancePath, publishedPath, options);
  return {
    ...attacked,
    findings: [...(audited.code === 0 ? [] : [refused('audit', audited.said)]), ...attacked.findings],
    seconds: { protect: seconds, attack: attacked.seconds.attack },
  };
}

/** Attacks a table that somebody published. */
export async function attackPublished(
  instancePath: string,
  publishedPath: string,
  { whole = false, below = false }: AttackOptions,
): Promise<Case> {
  const start = performance.now();
  const instance = readInstance(instancePath);
  const result = await attack(instance, publishedPath);
  const { scene } = sceneOf(instance, publishedPath);
  const single = below && instance.lower !== null ? await deep(scene) : undefined;
  const search = whole ? await exhaustive(scene) : undefined;
  return {
    ...result,
    programmes: result.programmes + (single?.programmes ?? 0),
    tables: search?.tables ?? 0,
    secrets: single?.secrets ?? 0,
    findings: [...result.findings, ...(search?.findings ?? []), ...leaksOf(single)],
    seconds: { protect: 0, attack: (performance.now() - start) / 1000 },
  };
}

function leaksOf(single: ContributorAttack | undefined): Finding[] {
  if (single === undefined) return [];
  const known = new Set(disclosures(single.leaks));
  const leaks: Finding[] = single.leaks.map((leak) => {
    const { secret, attacker, value, side, reached, need } = leak;
    const detail = `${attacker ?? 'the outsider'} knows ${secret.owner}: ${value} moves ${reached} ${side}, not ${need}`;
    return { test: known.has(leak) ? 'deep' : 'side', cell: secret.name, detail };
  });
  if (single.unproven === 0) return leaks;
  return [...leaks, { test: 'unproven', cell: '', detail: `${single.unproven} below the cells` }];
}

/** Those that fail a run: everything but a bound on one side below the cells, which is counted only. */
export function failing(findings: readonly Finding[]): Finding[] {
  return findings.filter((one) => one.test !== 'side');
}

const NOTHING = { cells: 0, sensitive: 0, held: 0, programmes: 0, tables: 0, secrets: 0 };

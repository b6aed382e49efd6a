import { type Finding, finding } from '../finding.ts';
import { judge } from '../rules.ts';
import type { Scene } from './attack.ts';

/**
 * U4: a published total minus its published parts is the sum of the parts suppressed. That sum is as good as published,
 * so its contributors together must satisfy the primary rules. (A single part suppressed is U1.)
 */
export function aggregates({ instance, system, held }: Scene): Finding[] {
  const findings: Finding[] = [];
  for (const { parent, children } of system.equations) {
    const parts = children.filter((child) => held[child]);
    const total = system.cells[parent];
    if (total === undefined || held[parent] || parts.length < 2) continue;
    const together = new Map<string, number>();
    for (const part of parts) {
      for (const [holding, amount] of system.cells[part]?.holdings ?? []) {
        together.set(holding, (together.get(holding) ?? 0) + amount);
      }
    }
    if (judge(together.values(), instance.rules).sensitive) {
      const names = parts.map((part) => system.cells[part]?.codes.join(' | '));
      findings.push(finding('U4', total.codes, `gives away ${names.join(' + ')} of ${together.size} contributors`));
    }
  }
  return findings;
}

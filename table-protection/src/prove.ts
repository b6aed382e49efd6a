import { loadSolver } from '@candor/data/disclosure/shared';
import { stringify } from 'csv-stringify/sync';
import { auditSystem } from './audit/audit.ts';
import type { AuditResult } from './audit/types.ts';
import { witnessTablesOf } from './certificate/witnesses.ts';
import { protectSystem } from './engine/protect.ts';
import type { Decision } from './engine/types.ts';
import { type Instance, type InstanceSystem, publishedRows, readCsv, readPublished } from './instance/index.ts';
import type { InsiderAim } from './system/types.ts';

export interface Proved {
  readonly decision: Decision;
  readonly csv: string;
  readonly audit: AuditResult;
  /** Zeros without a clock. */
  readonly seconds: { readonly decide: number; readonly audit: number };
}

export interface ProveEffects {
  readonly progress?: (text: string) => void;
  readonly hurry?: () => boolean;
  /** Seconds from any start, to tell how long it took. */
  readonly clock?: () => number;
}

/** Between suppressing few cells (0) and little value (1). */
const WEIGHT_EXPONENT = 0.6;

/**
 * Protects a table and audits the very text that is about to be written, with a solver of the audit's own. `insiders`:
 * see there.
 */
export async function prove(
  instance: Instance,
  system: InstanceSystem,
  { progress, hurry, clock = () => 0 }: ProveEffects = {},
  insiders: InsiderAim = 'same',
): Promise<Proved> {
  const start = clock();
  const decision = protectSystem(
    await loadSolver(),
    system.system,
    { coalition: 1, weightExponent: WEIGHT_EXPONENT, polish: polishFor(system), insiders },
    { ...(progress && { progress }), ...(hurry && { hurry }) },
  );
  const decided = clock();
  const csv = stringify(publishedRows(instance, system, decision));
  const written = readCsv(csv, 'the result');
  if (!written.ok) throw new Error(written.problem);
  const published = readPublished(instance, written.rows);
  const audit = auditSystem(
    await loadSolver(),
    { system: system.system, published, coalition: 1, insiders },
    { witnessTables: witnessTablesOf(system.system, decision), ...(progress && { progress }) },
  );
  progress?.('');
  return { decision, csv, audit, seconds: { decide: decided - start, audit: clock() - decided } };
}

/**
 * Polishing is measured in linear programmes, which grow dearer with the table and with what there is to prove, so that
 * large tables get few or none.
 */
function polishFor({ system: { cells } }: InstanceSystem): number {
  const sensitive = cells.filter((cell) => cell.sensitivity !== null).length;
  if (cells.length > 1500) return 0;
  if (cells.length > 600) return 300;
  return sensitive <= 100 ? 2500 : cells.length <= 400 ? 1000 : 400;
}

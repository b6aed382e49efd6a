import { loadSolver } from '@candor/data/disclosure/shared';
import { stringify } from 'csv-stringify/sync';
import { auditSystem } from './audit/audit.ts';
import type { AuditResult } from './audit/types.ts';
import {
  certificateFor,
  recheckCertificate,
  type WitnessCertificate,
  witnessTablesOf,
} from './certificate/witnesses.ts';
import { protectSystem } from './engine/protect.ts';
import type { Decision } from './engine/types.ts';
import { watch } from './engine/watch.ts';
import { type Instance, type InstanceSystem, publishedRows, readCsv, readPublished } from './instance/index.ts';
import type { InsiderAim } from './system/types.ts';

export interface Proved {
  readonly decision: Decision;
  readonly csv: string;
  readonly audit: AuditResult;
  /** Everything by which the audit can be made again. */
  readonly certificate: WitnessCertificate;
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
/** How often the choice is made again for what was found not to be hidden; each round watches more. */
const ROUNDS = 8;

/**
 * Protects a table and audits the very text that is about to be written, with a solver of the audit's own; where a
 * contributor's sum is not hidden, it is watched and the choice made again. `insiders`: see there.
 */
export async function prove(
  instance: Instance,
  system: InstanceSystem,
  { progress, hurry, clock = () => 0 }: ProveEffects = {},
  insiders: InsiderAim = 'same',
): Promise<Proved> {
  const seconds = { decide: 0, audit: 0 };
  let watched = system.system;
  for (let round = 1; ; round++) {
    const start = clock();
    const decision = protectSystem(
      await loadSolver(),
      watched,
      { coalition: 1, weightExponent: WEIGHT_EXPONENT, polish: polishFor(system), insiders },
      { ...(progress && { progress }), ...(hurry && { hurry }) },
    );
    const decided = clock();
    const csv = stringify(publishedRows(instance, system, decision));
    const { audit, certificate } = await auditWritten(instance, system, csv, decision, insiders, progress);
    seconds.decide += decided - start;
    seconds.audit += clock() - decided;
    const next = watch(watched, audit.exposed);
    if (next.cells.length === watched.cells.length || round === ROUNDS) {
      progress?.('');
      return { decision, csv, audit, certificate, seconds };
    }
    watched = next;
  }
}

/**
 * Audits the text that is about to be written, with a solver; and then once more without, by what the first audit found,
 * as whoever gets the certificate does. Nothing passes that would not pass there.
 */
async function auditWritten(
  instance: Instance,
  { system }: InstanceSystem,
  csv: string,
  decision: Decision,
  insiders: InsiderAim,
  progress?: (text: string) => void,
): Promise<{ readonly audit: AuditResult; readonly certificate: WitnessCertificate }> {
  const written = readCsv(csv, 'the result');
  if (!written.ok) throw new Error(written.problem);
  const question = { system, published: readPublished(instance, written.rows), coalition: 1 as const, insiders };
  const audit = auditSystem(await loadSolver(), question, {
    witnessTables: witnessTablesOf(system, decision),
    ...(progress && { progress }),
  });
  const certificate = certificateFor(system, audit.proofs);
  const again = recheckCertificate(question, certificate);
  return { audit: { ...audit, failures: audit.failures.length > 0 ? audit.failures : again }, certificate };
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

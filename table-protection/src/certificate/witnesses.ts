import { auditScene } from '../audit/audit.ts';
import type { Aim, Finder, OtherTable, WitnessTables } from '../audit/possible.ts';
import { sceneOf } from '../audit/scene.ts';
import type { AuditFailure, AuditProofs, AuditQuestion } from '../audit/types.ts';
import type { Decision } from '../engine/types.ts';
import type { System } from '../system/types.ts';

/**
 * Why a decision protects, for the operator: for every sensitive cell other tables that satisfy everything published,
 * one above the protection interval's upper end, one below its lower end, and more where an insider would see through
 * one. It holds confidential values and stays with the reports.
 */
export interface WitnessCertificate {
  readonly system: string;
  readonly confidential: true;
  readonly cells: readonly CertifiedEnd[];
  /** Tables that show of other cells, and of sums of several, that they can move. */
  readonly others: readonly NamedTable[];
}

type NamedTable = Readonly<Record<string, number>>;

export interface CertifiedEnd {
  readonly cell: string;
  readonly side: 'above' | 'below';
  /** The cells in which each table differs from the true one, with their other values. */
  readonly tables: readonly NamedTable[];
}

/** What the audit proved everything by, so that it can be proved again without a search. */
export function certificateFor({ id, cells }: System, { aims, others }: AuditProofs): WitnessCertificate {
  const named = (table: OtherTable) =>
    Object.fromEntries(Array.from(table, ([cell, value]) => [cells[cell]?.id ?? '', value]));
  return {
    system: id,
    confidential: true,
    cells: aims.map(({ aim, tables }) => ({
      cell: cells[aim.cell]?.id ?? '',
      side: aim.sign === 1 ? 'above' : 'below',
      tables: tables.map(named),
    })),
    others: others.map(named),
  };
}

/**
 * What the engine proved its decision by, for the audit to check. Cells that only the engine watched are left out: of
 * them the audit knows nothing.
 */
export function witnessTablesOf({ cells }: System, { proofs }: Decision): WitnessTables {
  const byAim = Map.groupBy(proofs, ({ need }) => keyOf(need));
  return (aim) =>
    (byAim.get(keyOf(aim)) ?? []).flatMap(({ witnesses }) =>
      witnesses.map(
        (one) =>
          new Map(
            Array.from(
              one.cells,
              (cell, at) => [cell, (cells[cell]?.value ?? 0) + (one.moves[at] ?? 0)] as const,
            ).filter(([cell]) => cell < cells.length),
          ),
      ),
    );
}

/**
 * Checks again, by arithmetic alone, that what is published protects: every table of the certificate must satisfy the
 * equations and be possible for whom it is to convince. Answers with what is not proved by it.
 */
export function recheckCertificate(question: AuditQuestion, certificate: WitnessCertificate): readonly AuditFailure[] {
  const index = new Map(question.system.cells.map(({ id }, at) => [id, at]));
  const byAim = Map.groupBy(certificate.cells, ({ cell, side }) =>
    keyOf({ cell: index.get(cell) ?? -1, sign: side === 'above' ? 1 : -1 }),
  );
  const read = (table: NamedTable) =>
    new Map(Object.entries(table).map(([id, value]) => [index.get(id) ?? -1, value] as const));
  const witnessTables: WitnessTables = (aim) => (byAim.get(keyOf(aim)) ?? []).flatMap(({ tables }) => tables.map(read));
  const nothingElse: Finder = { find: () => null, findSum: () => null };
  const others = certificate.others.map(read);
  return auditScene(sceneOf(question), nothingElse, { witnessTables, others }).failures;
}

function keyOf({ cell, sign }: Pick<Aim, 'cell' | 'sign'>): string {
  return `${cell}:${sign}`;
}

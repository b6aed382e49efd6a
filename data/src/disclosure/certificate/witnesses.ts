import { auditScene } from '../audit/audit.ts';
import { type Aim, type Finder, type OtherTable, possibleFor, satisfiesEquations } from '../audit/possible.ts';
import { sceneOf } from '../audit/scene.ts';
import type { AuditFailure, AuditQuestion } from '../audit/types.ts';
import type { Decision } from '../engine/types.ts';
import type { System } from '../system/types.ts';

/**
 * Why a decision protects, for the operator: for every sensitive cell other tables that satisfy everything published, one
 * above the protection interval's upper end, one below its lower end, and more where an insider would see through one.
 * It holds confidential values and stays with the reports.
 */
export interface WitnessCertificate {
  readonly system: string;
  readonly confidential: true;
  readonly cells: readonly CertifiedEnd[];
}

export interface CertifiedEnd {
  readonly cell: string;
  readonly side: 'above' | 'below';
  /** The cells in which each table differs from the true one, with their other values. */
  readonly tables: readonly Readonly<Record<string, number>>[];
}

export function certificateFor(system: System, decision: Decision): WitnessCertificate {
  const { cells } = system;
  return {
    system: system.id,
    confidential: true,
    cells: decision.proofs.map(({ need, witnesses }) => ({
      cell: cells[need.cell]?.id ?? '',
      side: need.sign === 1 ? 'above' : 'below',
      tables: witnesses.map((witness) =>
        Object.fromEntries(
          Array.from(witness.cells, (cell, at) => [
            cells[cell]?.id ?? '',
            (cells[cell]?.value ?? 0) + (witness.moves[at] ?? 0),
          ]),
        ),
      ),
    })),
  };
}

/**
 * Checks again, by arithmetic alone, that what is published protects: every table of the certificate must satisfy the
 * equations and be possible for whom it is to convince. Answers with what is not proved by it.
 */
export function recheckCertificate(question: AuditQuestion, certificate: WitnessCertificate): readonly AuditFailure[] {
  const scene = sceneOf(question);
  const index = new Map(question.system.cells.map((cell, at) => [cell.id, at]));
  const claimed = new Map<string, OtherTable[]>();
  const movers = new Map<number, OtherTable[]>();
  for (const { cell, side, tables } of certificate.cells) {
    const at = index.get(cell);
    if (at === undefined) continue;
    const known = tables
      .map((table) => Object.entries(table).map(([id, value]) => [index.get(id), value] as const))
      .filter((table): table is (readonly [number, number])[] =>
        table.every(([one]) => one !== undefined && scene.hidden[one] !== null),
      )
      .map((table) => new Map(table));
    const key = `${at}:${side}`;
    claimed.set(key, [...(claimed.get(key) ?? []), ...known]);
    for (const table of known) for (const one of table.keys()) movers.set(one, [...(movers.get(one) ?? []), table]);
  }
  const holds = (table: OtherTable, aim: Aim, attackers: readonly (readonly string[])[]) =>
    satisfiesEquations(scene, table, aim) && attackers.every((one) => possibleFor(scene, table, aim, one));
  const finder: Finder = {
    find: (aim, attackers) => {
      const own = claimed.get(`${aim.cell}:${aim.sign === 1 ? 'above' : 'below'}`) ?? [];
      const found = own.find((table) => holds(table, aim, attackers));
      if (found !== undefined) return found;
      // A cell that only has to move at all may borrow any table that moves it.
      return (movers.get(aim.cell) ?? []).find((table) => holds(table, aim, attackers)) ?? null;
    },
  };
  return auditScene(scene, finder).failures;
}

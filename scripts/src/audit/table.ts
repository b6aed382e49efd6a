import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type InstanceSystem,
  parseCertificate,
  type Row,
  readCsv,
  readPublished,
  recheckCertificate,
  type WrittenCertificate,
} from '@candor/table-protection';
import { Refusal } from '../command.ts';
import { readInstance } from '../protect/files.ts';

export interface AuditedTable {
  readonly name: string;
  readonly cells: number;
  readonly published: number;
  /** How many ends of protection intervals the witnesses stand for. */
  readonly ends: number;
  /** Sentences without a value; none means that all is proved. */
  readonly failures: readonly string[];
}

/**
 * Checks a table that `candor protect` wrote, from its files and by arithmetic alone: every cell has its row, what is
 * published is what the microdata say, and the certificate's other tables protect what is held back.
 */
export function auditTable(instancePath: string, publishedPath: string, certificatePath: string): AuditedTable {
  const { instance, system } = readInstance(instancePath);
  const written = readCsv(read(publishedPath), publishedPath);
  if (!written.ok) throw new Refusal(written.problem);
  const { public: summary, witnesses } = readCertificate(certificatePath);
  const names = instance.dims.map((dim) => dim.name);
  const published = readPublished(instance, written.rows);
  const question = { system: system.system, published, coalition: 1 as const };
  const hash = createHash('sha256').update(JSON.stringify(instance.rules)).digest('hex');
  const held = system.rows.length - published.size;
  return {
    name: instance.id,
    cells: system.rows.length,
    published: published.size,
    ends: witnesses.cells.length,
    failures: [
      ...rowFailures(system, names, written.rows),
      ...(witnesses.system === system.system.id ? [] : ['The certificate is that of another table.']),
      ...(summary.policy === hash ? [] : ['The certificate is that of other rules.']),
      ...((summary.cells.F ?? 0) === published.size && sumOf(summary.cells) - (summary.cells.F ?? 0) === held
        ? []
        : ['The certificate counts other published or held-back cells than there are.']),
      ...recheckCertificate(question, witnesses).map(
        ({ test, cell, reason }) => `The cell “${cell}” fails test ${test}: ${reason}.`,
      ),
    ],
  };
}

/** Each cell has exactly one row, and a row is free with a value or confidential without one. */
function rowFailures({ rows }: InstanceSystem, names: readonly string[], written: readonly Row[]): string[] {
  const nameOf = (codes: readonly string[]) => codes.join(' | ');
  const missing = new Set(rows.map((row) => nameOf(row.codes)));
  return [
    ...written.flatMap((row): string[] => {
      const cell = nameOf(names.map((name) => row[name] ?? ''));
      if (!missing.delete(cell)) return [`The cell “${cell}” has a row too many.`];
      const isFree = row.status === 'F' && row.value !== '' && Number.isFinite(Number(row.value));
      const isHeld = row.status === 'C' && row.value === '';
      return isFree || isHeld
        ? []
        : [`The row of the cell “${cell}” is neither free with a value nor held back without.`];
    }),
    ...[...missing].map((cell) => `The cell “${cell}” has no row.`),
  ];
}

function readCertificate(path: string): WrittenCertificate {
  const certificate = parseCertificate(jsonIn(path));
  if (certificate === null) throw new Refusal(`The file “${path}” is no certificate of candor protect.`);
  return certificate;
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(read(path));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The file “${path}” is not JSON.`);
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`There is no file “${path}”.`);
  }
}

const sumOf = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, one) => sum + one, 0);

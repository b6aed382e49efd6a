import { type Case, failing } from './case.ts';
import { TESTS } from './finding.ts';

interface Line {
  instances: number;
  cells: number;
  sensitive: number;
  held: number;
  programmes: number;
  tables: number;
  secrets: number;
  readonly found: Map<string, number>;
  protect: number;
  attack: number;
}

/** Adds up what was attacked, by kind of instance. */
export class Tally {
  readonly #lines = new Map<string, Line>();
  /** Those that fail the run. */
  findings = 0;

  add(kind: string, result: Case): void {
    const line = this.#lines.get(kind) ?? empty();
    this.#lines.set(kind, line);
    line.instances += 1;
    for (const key of ['cells', 'sensitive', 'held', 'programmes', 'tables', 'secrets'] as const)
      line[key] += result[key];
    line.protect += result.seconds.protect;
    line.attack += result.seconds.attack;
    for (const { test } of result.findings) line.found.set(test, (line.found.get(test) ?? 0) + 1);
    this.findings += failing(result.findings).length;
  }

  /** One line a kind; findings are counted by test. */
  table(): string {
    const head = [
      '',
      'instances',
      'cells',
      'sensitive',
      'held back',
      'LPs',
      'whole tables',
      'secrets',
      ...TESTS,
      'protect s',
      'attack s',
    ];
    const rows = [...this.#lines].map(([kind, line]) => [
      kind,
      ...[line.instances, line.cells, line.sensitive, line.held, line.programmes, line.tables, line.secrets].map(
        String,
      ),
      ...TESTS.map((test) => String(line.found.get(test) ?? 0)),
      line.protect.toFixed(1),
      line.attack.toFixed(1),
    ]);
    const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
    return [head, ...rows].map((row) => row.map((text, at) => text.padStart(widths[at] ?? 0)).join('  ')).join('\n');
  }
}

function empty(): Line {
  return {
    instances: 0,
    cells: 0,
    sensitive: 0,
    held: 0,
    programmes: 0,
    tables: 0,
    secrets: 0,
    found: new Map(),
    protect: 0,
    attack: 0,
  };
}

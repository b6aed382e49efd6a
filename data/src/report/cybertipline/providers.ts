import type { Framework } from '../../framework/index.ts';
import { readTable } from '../table.ts';
import type { Company, ReporterKind, Service } from '../types.ts';
import { PROVIDERS, problem, type Report, type SourceFiles } from './tables.ts';

const KINDS: readonly ReporterKind[] = ['provider', 'safety-vendor', 'hotline-or-ngo'];
const LEVELS: readonly Service['classification'][] = ['high', 'medium', 'low'];

/** The services and their parent companies, checked against the framework's code lists. */
export function readProviders(
  files: SourceFiles,
  framework: Framework,
  report: Report,
  { file, rest }: { readonly file: string; readonly rest: string | null } = { file: PROVIDERS, rest: null },
) {
  const table = readTable(file, files[file], [
    'service_id',
    'service',
    'parent_id',
    'parent',
    'platform_type',
    'reporter_kind',
    'size_band',
    'confidence',
    'note',
  ]);
  table.problems.forEach(report);
  const services = new Map<string, Service>();
  const companies = new Map<string, Company>();
  const types = framework.platformTypes.map((type) => type.code);
  const sizes = ['', ...framework.sizeBands.map((band) => band.code)];
  for (const row of table.rows) {
    const cell = row.cells;
    // Everybody else is no service.
    if (cell.service_id === rest) continue;
    const oneOf = <T extends string>(column: string, value: string, allowed: readonly T[]): T => {
      const found = allowed.find((one) => one === value);
      if (found !== undefined) return found;
      const list = allowed.map((one) => one || 'nothing').join(', ');
      report(problem('unknown-code', file, row, `${column} “${value}” is not in the code list`, `use one of ${list}`));
      return allowed[0] as T;
    };
    if (cell.service_id === '' || cell.parent_id === '') {
      report(
        problem(
          'missing-id',
          file,
          row,
          'service_id and parent_id must not be empty',
          'give both, in lower-case letters, digits and hyphens',
        ),
      );
    }
    if (services.has(cell.service_id)) {
      report(
        problem(
          'duplicate-service',
          file,
          row,
          `the service_id “${cell.service_id}” appears twice`,
          'keep one of the two lines',
        ),
      );
    }
    const known = companies.get(cell.parent_id);
    if (known !== undefined && known.name !== cell.parent) {
      report(
        problem(
          'two-names',
          file,
          row,
          `the parent_id “${cell.parent_id}” has two names`,
          `write “${known.name}” on every line of it`,
        ),
      );
    }
    // NCMEC names everybody on its list, so taking part is no secret.
    companies.set(cell.parent_id, { id: cell.parent_id, name: cell.parent, consent: true });
    services.set(cell.service_id, {
      id: cell.service_id,
      name: cell.service,
      owners: [{ company: cell.parent_id, from: null, to: null }],
      platformType: oneOf('platform_type', cell.platform_type, types),
      sizeBand: oneOf('size_band', cell.size_band, sizes) || null,
      reporterKind: oneOf('reporter_kind', cell.reporter_kind, KINDS),
      classification: oneOf('confidence', cell.confidence, LEVELS),
      note: cell.note,
    });
  }
  if (table.problems.length > 0) services.clear();
  return { services, companies };
}

import type { Framework } from '../../framework/index.ts';
import type { MetaKey, RawReport } from '../file/types.ts';
import { codeIn } from './codes.ts';
import type { Notes } from './finding.ts';

/** What a report says of itself, understood. */
export interface Meta {
  readonly service: string;
  readonly year: number;
  readonly platformType: string;
  readonly sizeBand: string | null;
}

const FIRST_YEAR = 2010;

/** Reads service, year, platform type and size band; null, with every problem, when one of them is missing or wrong. */
export function readMeta(raw: RawReport, framework: Framework, notes: Notes): Meta | null {
  const missing = { where: `the ${raw.form} file’s own description` };
  const cell = (key: MetaKey) => {
    const found = raw.meta[key];
    if (found === undefined || found.text.trim() === '') {
      notes.error(
        'missing-meta',
        missing,
        null,
        `${key} is missing`,
        `give it as in the template that candor template writes`,
      );
      return null;
    }
    return found;
  };
  const version = cell('framework');
  if (version !== null && version.text.trim() !== framework.version) {
    notes.error(
      'unknown-framework',
      version,
      null,
      'this version of the framework is not known here',
      `use ${framework.version}`,
    );
  }
  const service = cell('service');
  const serviceId = service?.text.trim() ?? '';
  const goodService = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(serviceId);
  if (service !== null && !goodService) {
    notes.error(
      'wrong-service',
      service,
      null,
      'service is not a service id',
      'use lower-case letters, digits and hyphens, as the roster has it',
    );
  }
  const yearCell = cell('year');
  const year = /^\d{4}$/.test(yearCell?.text.trim() ?? '') ? Number(yearCell?.text.trim()) : null;
  if (yearCell !== null && (year === null || year < FIRST_YEAR)) {
    notes.error('wrong-year', yearCell, null, 'year is not a calendar year', 'write four digits, such as 2024');
  }
  const typeCell = cell('platform_type');
  const types = framework.platformTypes.map((type) => type.code);
  const platformType = typeCell === null ? null : codeIn(typeCell, 'platform type', types, null, notes);
  const bandCell = raw.meta.size_band;
  const bands = framework.sizeBands.map((band) => band.code);
  const sizeBand =
    bandCell === undefined || bandCell.text.trim() === '' ? null : codeIn(bandCell, 'size band', bands, null, notes);
  if (!goodService || year === null || platformType === null) return null;
  return { service: serviceId, year, platformType, sizeBand };
}

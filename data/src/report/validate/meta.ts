import type { Framework } from '../../framework/index.ts';
import { type Period, readPeriod, yearOf } from '../../period/index.ts';
import { exampleId, metaName } from '../file/meta-names.ts';
import { type CellText, type MetaKey, type RawReport, SERVICE_ID } from '../file/types.ts';
import { codeIn } from './codes.ts';
import type { Notes } from './finding.ts';

/** What a report says of itself, understood. */
export interface Meta {
  readonly service: string;
  readonly year: Period;
  readonly platformType: string;
  readonly sizeBand: string | null;
}

/** The same, with null for what is missing or wrong. */
export type FoundMeta = { readonly [Key in keyof Meta]: Meta[Key] | null };

export function isWhole(meta: FoundMeta): meta is Meta {
  return meta.service !== null && meta.year !== null && meta.platformType !== null;
}

const FIRST_YEAR = 2010;

/** What to write where it is missing. */
type Named = Exclude<MetaKey, 'size_band' | 'decimal_mark'>;
const EXPECTED: Readonly<Record<Named, string>> = {
  framework: 'write the version of the framework that the questionnaire had, such as 1.0.0',
  service: 'write the id that the operator gave your service, such as example-forum',
  year: 'write the calendar year that is reported, such as 2024, or 2024-S2 for its second half, 2024-Q3 for its third quarter',
  platform_type: 'write the code of your type of platform, such as GAM',
};
const EXPECTED_OF_SURVEY: Readonly<Record<Named, string>> = {
  framework: 'write the version that the questionnaire had, such as 1.0.0-survey',
  service: 'write the id that the convenor gave your organisation, such as example-institute',
  year: 'write the calendar year of the survey, such as 2026',
  platform_type: 'write the code of your group of stakeholders, such as CIVIL-SOCIETY',
};
const expected = (key: Named, { surveyOf }: Framework) => (surveyOf === undefined ? EXPECTED : EXPECTED_OF_SURVEY)[key];

/** Reads service, year, platform type and size band, each by itself; every problem is noted. */
export function readMeta(raw: RawReport, framework: Framework, notes: Notes): FoundMeta {
  /** What is written; null where nothing can be read, which is said. */
  const cell = (key: Named): CellText | null => {
    const found = raw.meta[key];
    if (found?.unusable === true) return null;
    if (found !== undefined && found.text.trim() !== '') return { ...found, text: found.text.trim() };
    notes.error(
      'missing-meta',
      found ?? { where: raw.metaAt },
      null,
      `${metaName(key, framework)} is missing`,
      expected(key, framework),
    );
    return null;
  };
  const version = cell('framework');
  if (version !== null && version.text !== framework.version) {
    const message = 'this version of the framework is not known here';
    notes.error('unknown-framework', version, null, message, `use ${framework.version}`);
  }
  const types = framework.platformTypes.map((type) => type.code);
  const service = serviceIn(cell('service'), framework, notes);
  const year = yearIn(cell('year'), notes);
  const type = cell('platform_type');
  const platformType =
    type === null
      ? null
      : codeIn(
          type,
          { what: framework.surveyOf === undefined ? 'platform type' : 'group of stakeholders', isAnswer: false },
          types,
          null,
          notes,
        );
  const band = raw.meta.size_band;
  const bands = framework.sizeBands.map((one) => one.code);
  const isBlank = band === undefined || (band.text.trim() === '' && band.unusable !== true);
  const sizeBand = isBlank ? null : codeIn(band, { what: 'size band', isAnswer: false }, bands, null, notes);
  return { service, year, platformType, sizeBand };
}

/** A questionnaire that is filled in belongs to somebody; an empty one may hold the example still. */
export function refuseExample({ meta: { service } }: RawReport, framework: Framework, notes: Notes): void {
  if (service === undefined || service.text.trim() !== exampleId(framework)) return;
  const message = `${metaName('service', framework)} is still the example that the questionnaire came with`;
  notes.error('example-service', service, null, message, expected('service', framework));
}

/** A figure that is said to be counted by the very service that gives it. */
export function refuseContainingItself({ meta: { service }, rows }: RawReport, notes: Notes): void {
  const own = service?.text.trim() ?? '';
  for (const { cells } of rows) {
    const cell = cells.contained_in;
    if (cell === undefined || own === '' || cell.text.trim() !== own) continue;
    const hint = 'write the id of the other service whose number counts this one, too, or leave it blank';
    notes.error('wrong-container', cell, null, 'contained_in names the service of this report itself', hint);
  }
}

function serviceIn(cell: CellText | null, framework: Framework, notes: Notes): string | null {
  if (cell === null) return null;
  if (SERVICE_ID.test(cell.text)) return cell.text;
  const hint = 'use lower-case letters, digits and hyphens, as the roster has it';
  const name = metaName('service', framework);
  const message = `${name} is not ${name === 'service' ? 'a service' : 'an organisation'} id`;
  notes.error('wrong-service', cell, null, message, hint);
  return null;
}

/** The period that a report writes as its year; null where it is none. */
export function reportedPeriod(text: string): Period | null {
  const period = readPeriod(
    text
      .trim()
      .replace(/^(\d{4})\.0$/, '$1')
      .toUpperCase(),
  );
  return period !== null && yearOf(period) >= FIRST_YEAR ? period : null;
}

function yearIn(cell: CellText | null, notes: Notes): Period | null {
  if (cell === null) return null;
  const period = reportedPeriod(cell.text);
  if (period !== null) return period;
  const half = /^(\d{4})[ -]?H([12])$/i.exec(cell.text);
  notes.error(
    'wrong-year',
    cell,
    null,
    'year is not a calendar year, half-year or quarter',
    half === null
      ? 'write four digits, such as 2024, or 2024-S2 for its second half, 2024-Q3 for its third quarter'
      : `write ${half[1]}-S${half[2]}, as SDMX does`,
  );
  return null;
}

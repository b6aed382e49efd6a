import type { Framework } from '../framework/index.ts';
import { comparePeriods, type Frequency, lastDay, type Period, periodBefore, periodOfDay } from '../period/index.ts';
import type { Checked, Problem } from './problem.ts';
import { type Row, readTable } from './table.ts';
import type { Company, Ownership, Roster, Service } from './types.ts';

export const ROSTER = 'roster.csv';

export const ROSTER_COLUMNS = [
  'company_id',
  'company',
  'consent',
  'service_id',
  'service',
  'platform_type',
  'size_band',
  'owned_from',
  'owned_to',
] as const;

type RosterRow = Row<(typeof ROSTER_COLUMNS)[number]>;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads `roster.csv`: who may report. One row a service and owner; a service that was sold has a row for each owner with
 * dates (`YYYY-MM-DD`, both included, blank is open). A year belongs to the owner on its
 * 31 December, a half-year or quarter to the owner on its last day.
 */
export function readRoster(
  bytes: Uint8Array | undefined,
  framework: Framework,
  frequency: Frequency = 'A',
): Checked<Roster> {
  const table = readTable(ROSTER, bytes, ROSTER_COLUMNS);
  const problems: Problem[] = [...table.problems];
  const companies = new Map<string, Company>();
  const services = new Map<string, Service>();
  for (const row of table.rows) {
    const refuse = (code: string, message: string, hint: string) =>
      problems.push({ code, file: ROSTER, line: row.line, message, hint });
    const company = companyIn(row, companies, refuse);
    const service = serviceIn(row, services, framework, refuse);
    const owner = ownershipIn(row, frequency, refuse);
    if (owner !== null && service.owners.some((other) => overlap(owner, other))) {
      refuse(
        'two-owners',
        `the service has two owners at the end of one ${LENGTHS[frequency]}`,
        'end the first ownership before the second begins',
      );
    }
    companies.set(company.id, company);
    services.set(service.id, { ...service, owners: owner === null ? service.owners : [...service.owners, owner] });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { companies: [...companies.values()], services: [...services.values()] } };
}

type Refuse = (code: string, message: string, hint: string) => void;

function companyIn({ cells }: RosterRow, known: ReadonlyMap<string, Company>, refuse: Refuse): Company {
  const { company_id: id, company: name, consent } = cells;
  if (!ID.test(id)) refuse('wrong-id', 'company_id is not an id', 'use lower-case letters, digits and hyphens');
  if (name === '') refuse('no-name', 'the company has no name', 'give one');
  if (consent !== 'yes' && consent !== 'no') {
    refuse('wrong-consent', 'consent must be yes or no', 'write whether the company may be named as taking part');
  }
  const company = { id, name, consent: consent === 'yes' };
  const before = known.get(id);
  if (before !== undefined && (before.name !== name || before.consent !== company.consent)) {
    refuse(
      'two-companies',
      `the company_id “${id}” stands with another name or consent`,
      'write the same on every row of it',
    );
  }
  return company;
}

function serviceIn(
  { cells }: RosterRow,
  known: ReadonlyMap<string, Service>,
  framework: Framework,
  refuse: Refuse,
): Service {
  const { service_id: id, service: name, platform_type: platformType, size_band: band } = cells;
  if (!ID.test(id)) refuse('wrong-id', 'service_id is not an id', 'use lower-case letters, digits and hyphens');
  const types = framework.platformTypes.map((type) => type.code);
  const bands = framework.sizeBands.map((one) => one.code);
  if (!types.includes(platformType))
    refuse('unknown-code', 'platform_type is not in the code list', `use one of ${types.join(', ')}`);
  if (band !== '' && !bands.includes(band))
    refuse('unknown-code', 'size_band is not in the code list', `use one of ${bands.join(', ')} or nothing`);
  const sizeBand = band === '' ? null : band;
  const before = known.get(id);
  if (before === undefined) {
    return { id, name, owners: [], platformType, sizeBand, reporterKind: 'provider', classification: 'high', note: '' };
  }
  if (before.name !== name || before.platformType !== platformType || before.sizeBand !== sizeBand) {
    refuse(
      'two-services',
      `the service_id “${id}” stands with another name, type or size`,
      'write the same on every row of it',
    );
  }
  return before;
}

function ownershipIn({ cells }: RosterRow, frequency: Frequency, refuse: Refuse): Ownership | null {
  const from = dateIn(cells.owned_from);
  const to = dateIn(cells.owned_to);
  if (from === 'wrong' || to === 'wrong') {
    refuse('wrong-date', 'owned_from and owned_to must be dates or blank', 'write them like 2021-07-01');
    return null;
  }
  const ownership = {
    company: cells.company_id,
    from: from === null ? null : periodOfDay(frequency, from),
    to: to === null ? null : lastPeriodUntil(frequency, to),
  };
  if (ownership.from !== null && ownership.to !== null && comparePeriods(ownership.from, ownership.to) > 0) {
    refuse(
      'no-year',
      frequency === 'A'
        ? 'the ownership includes no 31 December'
        : `the ownership includes no end of a ${LENGTHS[frequency]}`,
      'check the two dates; remove the row if the company owned the service for less than that',
    );
    return null;
  }
  return ownership;
}

const LENGTHS: Readonly<Record<Frequency, string>> = { A: 'year', S: 'half-year', Q: 'quarter' };

/** The last period that has ended on a day. */
function lastPeriodUntil(frequency: Frequency, day: string): Period {
  const period = periodOfDay(frequency, day);
  return lastDay(period) === day ? period : periodBefore(period);
}

/** An ISO date that exists, null for blank, `wrong` for anything else. */
function dateIn(text: string): string | null | 'wrong' {
  if (text === '') return null;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? 'wrong' : text;
}

function overlap(a: Ownership, b: Ownership): boolean {
  const isUntil = (from: Period | null, to: Period | null) =>
    from === null || to === null || comparePeriods(from, to) <= 0;
  return isUntil(a.from, b.to) && isUntil(b.from, a.to);
}

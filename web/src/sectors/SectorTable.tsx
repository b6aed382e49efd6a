import type { Platform } from '@candor/data/framework';
import type { Period } from '@candor/data/release';
import type { Facts } from '@candor/data/release/views';
import { useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { factsQuery } from '../data/queries.ts';
import { sectorPath } from '../navigation/paths.ts';
import { headlineFilters } from '../overview/headline-filters.ts';
import { headlineMetric } from '../overview/headline-metric.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { formatCompanies } from '../words/format.ts';
import { periodWords } from '../words/period.ts';
import { SECTOR_WORDS as WORDS } from '../words/sectors.ts';
import { cellOfRow, MISSING_WORDS, unitOf } from '../words/values.ts';
import { sectorsOf, typesOf } from './sector-list.ts';

/** The sectors by group, each with what it is and its main figure. */
export default function SectorTable() {
  const { book } = useDataset();
  const metric = headlineMetric(book);
  const { data: facts } = useQuery({
    ...factsQuery(book.dataset, book.release, headlineFilters(book, metric?.code ?? '')),
    enabled: metric !== undefined,
  });
  const year = facts?.latest ?? null;
  return (
    <TableRegion label={WORDS.indexHint}>
      <table className="sectors">
        <caption className="visually-hidden">{WORDS.indexCaption({ year: periodWords(year ?? 0) })}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.sector}</th>
            <th scope="col" className="number">
              {WORDS.companies}
            </th>
            <th scope="col" className="number">
              {metric === undefined || year === null
                ? ''
                : WORDS.total({ metric: metric.title, year: periodWords(year) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {sectorsOf(book).map((platform) => (
            <Line key={platform.code} platform={platform} metric={metric?.code ?? ''} facts={facts} year={year} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

interface LineProps {
  readonly platform: Platform;
  readonly metric: string;
  readonly facts: Facts | undefined;
  readonly year: Period | null;
}

function Line({ platform, metric, facts, year }: LineProps) {
  const { book, place } = useDataset();
  const row = year === null ? undefined : facts?.at({ metric, measure: 'sum', platform: platform.code, year });
  const isGroup = platform.level === 'group';
  return (
    <tr className={`level-${platform.level}`}>
      <th scope="row">
        <a href={sectorPath(place, platform.code)}>{platform.label}</a>
        <span className="sectors-definition">
          {isGroup
            ? typesOf(book, platform.code)
                .map((one) => one.short)
                .join(' · ')
            : platform.definition}
        </span>
      </th>
      {row?.n === null && row.value === undefined ? (
        // Held back is said once for both.
        <td className="number missing" colSpan={2}>
          {MISSING_WORDS.Q.short}
        </td>
      ) : (
        <>
          <td className={row?.n === null ? 'number missing' : 'number'}>
            {row === undefined ? '' : row.n === null ? MISSING_WORDS.Q.short : formatCompanies(row.n)}
          </td>
          <td className={row?.value === undefined ? 'number missing' : 'number'}>
            {facts === undefined ? '' : cellOfRow(unitOf(book, metric, 'sum'), row)}
          </td>
        </>
      )}
    </tr>
  );
}

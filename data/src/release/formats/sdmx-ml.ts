import type { ObservationRow } from '../row.ts';
import { lowerOf, upperOf } from './cells.ts';
import { sdmxCode, sdmxVersion } from './sdmx-codes.ts';
import { SDMX_AGENCY, sdmxId } from './sdmx-csv.ts';

const SDMX = 'http://www.sdmx.org/resources/sdmxml/schemas/v2_1';

/**
 * Observations as SDMX-ML 2.1, structure-specific and by series over the years: the form that most clients of SDMX read. What is not
 * published has `NaN` as its value, and its statuses beside it. `prepared`: the day on which the release was published.
 */
export function sdmxMl(
  {
    dataset,
    release,
    isWhole,
    prepared,
  }: {
    readonly dataset: string;
    readonly release: string;
    readonly isWhole: boolean;
    readonly prepared: string | null;
  },
  rows: readonly ObservationRow[],
): string {
  const id = sdmxId(dataset);
  const version = sdmxVersion(release);
  const namespace = `urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=${SDMX_AGENCY}:${id}(${version}):ObsLevelDim:TIME_PERIOD`;
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<message:StructureSpecificData xmlns:message="${SDMX}/message" xmlns:common="${SDMX}/common" xmlns:ss="${SDMX}/data/structurespecific" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:own="${namespace}">\n`,
    `<message:Header><message:ID>${id}_${version}</message:ID><message:Test>false</message:Test><message:Prepared>${prepared ?? '1970-01-01'}T00:00:00Z</message:Prepared><message:Sender id="${SDMX_AGENCY}"/>`,
    `<message:Structure structureID="${id}" namespace="${namespace}" dimensionAtObservation="TIME_PERIOD"><common:Structure><Ref agencyID="${SDMX_AGENCY}" id="${id}" version="${version}" class="DataStructure"/></common:Structure></message:Structure></message:Header>\n`,
    `<message:DataSet ss:structureRef="${id}" xsi:type="own:DataSetType" ss:dataScope="DataStructure" ss:action="${isWhole ? 'Replace' : 'Information'}">\n`,
  ];
  for (const series of bySeries(rows)) {
    const [first] = series;
    if (first === undefined) continue;
    parts.push(
      `<Series${attributes({
        ...{ METRIC: first.metric, MEASURE: first.measure, PLATFORM: first.platform, SIZE: first.size },
        ...{ BREAKDOWN: sdmxCode(first.breakdown), PANEL: first.panel },
      })}>`,
      ...series.map(observation),
      '</Series>\n',
    );
  }
  parts.push('</message:DataSet></message:StructureSpecificData>\n');
  return parts.join('');
}

/** Years of the same series together, series in the order in which they first occur. */
function bySeries(rows: readonly ObservationRow[]): Iterable<readonly ObservationRow[]> {
  return Map.groupBy(rows, (row) =>
    [row.metric, row.measure, row.platform, row.size, row.breakdown, row.panel].join(' '),
  ).values();
}

function observation(row: ObservationRow): string {
  return `<Obs${attributes({
    ...{ TIME_PERIOD: row.year, OBS_VALUE: row.value ?? 'NaN', N: row.n, OBS_STATUS: row.obsStatus },
    ...{ CONF_STATUS: row.confStatus, DOMINATED: row.dominated === true ? 1 : null, STEP: row.step ?? null },
    ...{ LOWER: lowerOf(row), UPPER: upperOf(row), MARKS: row.marks?.join(' ') ?? null },
    RESTATED_FROM: row.restatedFrom ?? null,
  })}/>`;
}

/** What is not there has no attribute. */
function attributes(of: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(of)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

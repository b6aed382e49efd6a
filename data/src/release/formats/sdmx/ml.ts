import type { ObservationRow } from '../../row.ts';
import { SDMX_AGENCY, sdmxId, sdmxVersion } from './ids.ts';
import { attributesOf, keyOf, seriesOf } from './series.ts';
import { attributes, SDMX } from './xml.ts';

/** Which release a message is of. `prepared`: the day on which it was published. `isWhole`: whether it holds every observation. */
export interface MessageOf {
  readonly dataset: string;
  readonly release: string;
  readonly isWhole: boolean;
  readonly prepared: string | null;
}

/**
 * Observations as SDMX-ML 2.1, structure-specific and by series over the years: the form that most clients of SDMX read. What is not
 * published has `NaN` as its value, and its statuses beside it.
 */
export function* sdmxMlParts(of: MessageOf, rows: Iterable<ObservationRow>): Iterable<string> {
  const id = sdmxId(of.dataset);
  const version = sdmxVersion(of.release);
  const namespace = `urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=${SDMX_AGENCY}:${id}(${version}):ObsLevelDim:TIME_PERIOD`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<message:StructureSpecificData xmlns:message="${SDMX}/message" xmlns:common="${SDMX}/common" xmlns:ss="${SDMX}/data/structurespecific" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:own="${namespace}">\n`;
  yield headerOf(of, ` namespace="${namespace}"`);
  yield `<message:DataSet ss:structureRef="${id}" xsi:type="own:DataSetType" ss:dataScope="DataStructure" ss:action="${actionOf(of)}">\n`;
  for (const series of seriesOf(rows)) {
    const [first] = series;
    if (first === undefined) continue;
    const observations = series.map(
      (row) => `<Obs${attributes({ TIME_PERIOD: row.year, OBS_VALUE: row.value ?? 'NaN', ...attributesOf(row) })}/>`,
    );
    yield `<Series${attributes(keyOf(first))}>${observations.join('')}</Series>\n`;
  }
  yield '</message:DataSet></message:StructureSpecificData>\n';
}

/** The head of a message of data, which names the structure that the data has. `more`: what stands beside its id. */
export function headerOf({ dataset, release, prepared }: MessageOf, more = ''): string {
  const id = sdmxId(dataset);
  const version = sdmxVersion(release);
  return [
    `<message:Header><message:ID>${id}_${version}</message:ID><message:Test>false</message:Test><message:Prepared>${preparedOn(prepared)}</message:Prepared><message:Sender id="${SDMX_AGENCY}"/>`,
    `<message:Structure structureID="${id}"${more} dimensionAtObservation="TIME_PERIOD"><common:Structure><Ref agencyID="${SDMX_AGENCY}" id="${id}" version="${version}" class="DataStructure"/></common:Structure></message:Structure></message:Header>\n`,
  ].join('');
}

/** A moment that is the same whenever it is asked for; the standard wants one, also of a release that does not say its day. */
export const preparedOn = (day: string | null) => `${day ?? '1970-01-01'}T00:00:00Z`;

/** A whole release takes the place of what was loaded before; a part is for information. */
export const actionOf = ({ isWhole }: Pick<MessageOf, 'isWhole'>) => (isWhole ? 'Replace' : 'Information');

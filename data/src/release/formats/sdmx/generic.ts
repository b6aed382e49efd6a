import type { ObservationRow } from '../../row.ts';
import { sdmxId } from './ids.ts';
import { actionOf, headerOf, type MessageOf } from './ml.ts';
import { attributesOf, keyOf, seriesOf } from './series.ts';
import { attributes, SDMX } from './xml.ts';

/** Observations as generic SDMX-ML 2.1: the same series for clients that know no structure, each code with the name of its dimension. */
export function* sdmxGenericParts(of: MessageOf, rows: Iterable<ObservationRow>): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<message:GenericData xmlns:message="${SDMX}/message" xmlns:common="${SDMX}/common" xmlns:generic="${SDMX}/data/generic">\n`;
  yield headerOf(of);
  yield `<message:DataSet structureRef="${sdmxId(of.dataset)}" action="${actionOf(of)}">\n`;
  for (const series of seriesOf(rows)) {
    const [first] = series;
    if (first === undefined) continue;
    yield `<generic:Series><generic:SeriesKey>${values(keyOf(first))}</generic:SeriesKey>`;
    for (const row of series) {
      yield `<generic:Obs><generic:ObsDimension value="${row.year}"/><generic:ObsValue value="${row.value ?? 'NaN'}"/>`;
      yield `<generic:Attributes>${values(attributesOf(row))}</generic:Attributes></generic:Obs>`;
    }
    yield '</generic:Series>\n';
  }
  yield '</message:DataSet></message:GenericData>\n';
}

const values = (of: Readonly<Record<string, string | number | null>>) =>
  Object.entries(of)
    .map(([id, value]) => (value === null ? '' : `<generic:Value${attributes({ id, value })}/>`))
    .join('');

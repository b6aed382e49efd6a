import type { Metric } from '../../../framework/index.ts';
import { periodBefore } from '../../../period/index.ts';
import type { Observation } from '../../observation.ts';
import {
  belowTopic,
  breakReason,
  codePhrase,
  companiesOfPlace,
  metricOf,
  optionPhrase,
  practicePhrase,
  topicOf,
} from './phrases.ts';
import type { Telling } from './telling.ts';

type Missing = Observation & { readonly kind: 'missing' };

/** What a row would say if it held a number: “the total of reports to NCMEC (companies with search services, 2023)”. */
export function nameOf(telling: Telling, row: Observation, companies: string = companiesOfPlace(telling, row)): string {
  return telling.texts.place(whatOf(telling, row), companies, row.year);
}

/** The same without companies and year. */
export function whatOf(telling: Telling, row: Observation): string {
  const { texts } = telling;
  const metric = metricOf(telling, row.metric);
  const [split = '', code = ''] = row.breakdown.split(':');
  if (split === 'option') return texts.shareThat(optionPhrase(telling, metric, code));
  const practice = split === 'practice' ? practicePhrase(telling, metric) : undefined;
  if (practice !== undefined) return texts.shareThat(practice);
  const topic = topicOf(telling, metric);
  if (split === 'band') return texts.bandsOf(topic);
  const full =
    row.breakdown === '_T' || split === 'status' ? topic : texts.nounThat(topic, codePhrase(telling, row.breakdown));
  return named(telling, row.measure, full, metric);
}

function named(telling: Telling, measure: string, topic: string, metric: Metric): string {
  const { texts } = telling;
  return texts.measures[measure]?.name(topic, belowTopic(telling, metric)) ?? texts.otherFigure(topic);
}

/** Why a place has no number. */
export function missingClause(telling: Telling, row: Missing): string {
  const { texts } = telling;
  const name = nameOf(telling, row);
  switch (row.reason) {
    case 'suppressed':
      return texts.heldBack(name);
    case 'not_collected':
      return texts.notCollected(name);
    case 'not_applicable':
      return texts.notApplicable(name);
    case 'no_contributors':
      return (row.panel === 'matched' ? texts.noPanel : texts.noContributors)(name);
    case 'small_base':
      return texts.tooSmall(name);
    case 'break': {
      const figure = texts.otherFigure(topicOf(telling, metricOf(telling, row.metric)));
      const place = texts.place(figure, companiesOfPlace(telling, row), row.year);
      return texts.notComparable(place, periodBefore(row.year), breakReason(telling, row));
    }
  }
}

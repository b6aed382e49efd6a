import type { EuTemplate, EuTemplateEntry } from '../../../framework/index.ts';
import { firstDay, lastDay, type Period, periodName } from '../../../period/index.ts';
import { problem } from '../../file/finding.ts';
import type { Finding } from '../../file/types.ts';
import { monthsOf } from '../dates.ts';
import { TOTAL_ROW } from '../layout.ts';
import { question } from '../question.ts';
import type { EuFigure, EuPeriod, EuReport } from '../types.ts';
import { suggestionsOf } from './suggest.ts';
import type { Prefill, TakenMetric, WholeMetric } from './types.ts';

export type Prefilled =
  | { readonly ok: true; readonly prefill: Prefill }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * What a questionnaire for a year takes over from a report in the harmonised template. An answer is written only where
 * it follows from the report; all else stands beside its question as a suggestion, with what it lacks.
 */
export function prefillFrom(file: string, report: EuReport, template: EuTemplate, year: Period): Prefilled {
  const { services, period } = report;
  if (services.length > 1) {
    const names = services.slice(0, 5).map((name) => `“${name.slice(0, 60)}”`);
    const what = `the rows are of ${services.length} services (${names.join(', ')}${services.length > 5 ? ', …' : ''})`;
    const hint = 'give the report of the one service that the questionnaire is for';
    return { ok: false, findings: [problem('eu-services', file, what, hint)] };
  }
  const asked = [...report.questions, ...outsideOf(year, period, file)];
  const none: Prefill = { service: services[0] ?? null, period, whole: [], part: [], open: [], questions: asked };
  if (period === null || isOtherYear(period, year)) return { ok: true, prefill: none };
  const whole: WholeMetric[] = [];
  const part: TakenMetric[] = [];
  const open: string[] = [];
  for (const entry of template.metrics) {
    if (entry.taken === 'whole') {
      const taken = wholeOf(entry, report, period, { file, template, asked });
      if (taken === null) open.push(entry.metric);
      else whole.push(taken);
      continue;
    }
    const told = entry.tells.flatMap((one) => suggestionsOf(one, report, template));
    const suggestions = told.filter((one) => one !== null && one !== 'open');
    if (suggestions.length > 0) part.push({ metric: entry.metric, suggestions, missing: entry.missing });
    if (told.includes('open')) open.push(entry.metric);
  }
  return { ok: true, prefill: { ...none, whole, part, open, questions: asked } };
}

const isOtherYear = ({ start, end }: EuPeriod, year: Period) => end < firstDay(year) || start > lastDay(year);

function outsideOf(year: Period, period: EuPeriod | null, file: string): Finding[] {
  if (period === null) return [];
  if (isOtherYear(period, year)) {
    const what = `the report is of ${shownPeriod(period)}, and the questionnaire of ${periodName(year)}`;
    return [
      question(
        'eu-other-year',
        file,
        what,
        'give the report of that year, or make the questionnaire of this one; nothing is taken',
      ),
    ];
  }
  if (period.start < firstDay(year) || period.end > lastDay(year)) {
    const what = `the report is of ${shownPeriod(period)}, which is not all in ${periodName(year)}`;
    return [
      question(
        'eu-not-in-year',
        file,
        what,
        `take from its figures what belongs to ${typeof year === 'number' ? 'the year' : periodName(year)}`,
      ),
    ];
  }
  return [];
}

/** A period as it stands beside every figure. */
export function shownPeriod({ start, end }: EuPeriod): string {
  return `${start} to ${end}`;
}

const isGiven = ({ value, isOpen }: EuFigure) => !isOpen && (value.state === 'number' || value.state === 'zero');

/** What follows from there being such a report: that it is published, is data, and how often. Null where it does not follow. */
function wholeOf(
  { metric, options, missing }: Extract<EuTemplateEntry, { taken: 'whole' }>,
  report: EuReport,
  period: EuPeriod,
  { file, template, asked }: { readonly file: string; readonly template: EuTemplate; readonly asked: Finding[] },
): WholeMetric | null {
  const onCsea = new Set(Object.values(template.rows).filter((category) => category !== TOTAL_ROW));
  if (report.published === null) {
    const what = 'the report does not say when it was published';
    asked.push(question('eu-unpublished', file, what, `say whether the public can read it; then it answers ${metric}`));
    return null;
  }
  // A report whose rows on CSEA are blank publishes no figures on it.
  if (!report.figures.some((figure) => isGiven(figure) && onCsea.has(figure.category))) {
    const what = 'no row on child sexual exploitation holds a figure';
    asked.push(question('eu-no-csea', file, what, 'say whether your report tells of it in another place'));
    return null;
  }
  const chosen = [...options.always, monthsOf(period) <= 7 ? options.half_year : options.year];
  return {
    metric,
    cells: { status: 'answered' },
    options: Object.fromEntries(chosen.map((option) => [option, 'yes'])),
    suggestions: [],
    missing,
  };
}

import type { Breakdown, Framework, Metric } from '../../framework/index.ts';
import { dayText, firstDay, lastDay, type Period, periodName, yearOf } from '../../period/index.ts';
import type { Answer, Report } from '../types.ts';
import { TOTAL } from '../validate/answers.ts';
import { answerNotes, answerText, labelOf } from './answer.ts';
import type { OwnEntry, OwnReport, OwnSplit } from './types.ts';

/**
 * A company's own transparency report from its filled questionnaire: only what it marked as public (`public_source`), in the
 * order of the framework, each figure with its definition and what a reader must know beside it. Null where nothing is
 * marked.
 *
 * @example
 * ```ts
 * import { loadFramework } from '@candor/data/framework/folder';
 * import { checkReport, ownMarkdown, ownReport, readReportFile } from '@candor/data/report';
 *
 * const framework = loadFramework('1.0.0');
 * const address = 'https://acorn.example/report';
 * const counts = framework.metrics.filter((metric) => metric.section === 'outcomes' && metric.answerType === 'count');
 * const file = {
 *   framework: '1.0.0', service: 'acorn-forum', year: 2024, platform_type: 'COM', size_band: 'S1',
 *   answers: counts.slice(0, 2).map(({ code }, at) => ({ metric: code, value: 1250, public_source: at === 0 ? address : null })),
 * };
 * const read = await readReportFile('acorn.json', new TextEncoder().encode(JSON.stringify(file)));
 * if (!read.ok) throw new Error('acorn.json is no report');
 * const { report } = checkReport(read.report, framework);
 * if (report === null) throw new Error('acorn.json is not accepted');
 * const own = ownReport(report, framework, 'Acorn Forum');
 *
 * own?.sections.map(({ label, entries }) => [label, entries.map(({ answer }) => answer)]); // => [['Outcomes', ['1,250 items']]]
 * ownMarkdown(own).split('\n')[0]; // => '# Acorn Forum: transparency report 2024'
 * ```
 */
export function ownReport(report: Report, framework: Framework, name: string = report.service): OwnReport | null {
  const open = report.answers.filter(({ publicSource }) => publicSource !== null);
  if (open.length === 0) return null;
  const places = new Set(open.map(({ publicSource }) => publicSource));
  const [source = null] = places.size === 1 ? places : [];
  const sections = framework.sections.flatMap(({ code, label }) => {
    const metrics = framework.metrics.filter(({ section }) => section === code);
    const entries = metrics
      .flatMap((metric) => entryOf(metric, open, framework, report.year))
      .map((entry) => (source === null ? entry : { ...entry, sources: [] }));
    return entries.length === 0 ? [] : [{ label, entries }];
  });
  const type = labelOf(framework.platformTypes, report.platformType).toLowerCase();
  return {
    title: `${name}: transparency report ${periodName(report.year)}`,
    lead: [
      `How ${name} (${type}) meets online child sexual exploitation and abuse (CSEA), in ${periodName(report.year)}.`,
      `The questions and definitions are those of the voluntary framework, version ${framework.version}.`,
    ],
    sections,
    foot: [
      'Zero means that we counted and there was none. Where something is not measured or cannot be given, this is said.',
      'What other companies count can differ in spite of equal definitions: figures are best compared over the years of one company.',
    ],
    source,
  };
}

function entryOf(metric: Metric, open: readonly Answer[], framework: Framework, year: Period): OwnEntry[] {
  const answers = open.filter((answer) => answer.metric === metric.code);
  if (answers.length === 0) return [];
  const total = answers.find(({ breakdown }) => breakdown === TOTAL);
  const sources = new Set(answers.map(({ publicSource }) => publicSource ?? ''));
  return [
    {
      code: metric.code,
      title: metric.title,
      meaning: meaningOf(metric, year),
      answer: total === undefined ? null : answerText(total, metric),
      notes: total === undefined ? [] : answerNotes(total),
      splits: framework.breakdowns
        .filter(({ code }) => metric.breakdowns.includes(code))
        .flatMap((breakdown) => splitOf(breakdown, metric, answers)),
      sources: [...sources],
    },
  ];
}

function meaningOf({ definition, includes, excludes, period, answerType }: Metric, year: Period): string[] {
  const periods = {
    flow: `From ${dayText(firstDay(year))} to ${dayText(lastDay(year))} ${yearOf(year)}.`,
    stock: `As things stood on ${dayText(lastDay(year))} ${yearOf(year)}.`,
    average: `The mean over ${periodName(year)}.`,
  };
  const isFigure = answerType === 'count' || answerType === 'percentage' || answerType === 'duration';
  return [
    definition,
    ...(includes === '' || !isFigure ? [] : [`Counts: ${includes}`]),
    ...(excludes === '' || !isFigure ? [] : [`Does not count: ${excludes}`]),
    periods[period],
  ];
}

function splitOf({ code, label, codes }: Breakdown, metric: Metric, answers: readonly Answer[]): OwnSplit[] {
  const rows = codes.flatMap((part) => {
    const answer = answers.find(({ breakdown }) => breakdown === `${code}:${part.code}`);
    return answer === undefined
      ? []
      : [{ label: part.label, answer: answerText(answer, metric), notes: answerNotes(answer) }];
  });
  return rows.length === 0 ? [] : [{ label, rows }];
}

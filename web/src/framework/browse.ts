import type { Framework, Metric } from '@candor/data/framework';
import type { Arrangement } from './state.ts';

/** Metrics under one heading. */
export interface Group {
  readonly code: string;
  readonly label: string;
  /** Of a question: who asks it. */
  readonly audiences: readonly string[];
  readonly metrics: readonly Metric[];
}

/** The metrics in whose title, definition or code every word of the query occurs. */
export function search(metrics: readonly Metric[], query: string): readonly Metric[] {
  const words = query.toLowerCase().split(/\s+/);
  return metrics.filter(({ title, definition, code }) => {
    const text = `${title} ${definition} ${code}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Metrics by section, or by audience question, under each question that they answer; headings without any left out. */
export function grouped(framework: Framework, metrics: readonly Metric[], by: Arrangement): readonly Group[] {
  const groups: readonly Group[] =
    by === 'question'
      ? framework.questions.map(({ code, question, audiences }) => ({
          code,
          label: question,
          audiences,
          metrics: metrics.filter((metric) => metric.questions.includes(code)),
        }))
      : framework.sections.map(({ code, label }) => ({
          code,
          label,
          audiences: [],
          metrics: metrics.filter((metric) => metric.section === code),
        }));
  return groups.filter((group) => group.metrics.length > 0);
}

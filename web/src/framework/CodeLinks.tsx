import type { Metric } from '@candor/data/framework';
import { metricPath } from '../navigation/paths.ts';
import { splitAtCodes } from './framework-words.ts';

interface Props {
  readonly text: string;
  readonly metrics: readonly Metric[];
}

/** A sentence in which the code of each metric leads to the metric's page. */
export function CodeLinks({ text, metrics }: Props) {
  const titles = new Map(metrics.map((metric) => [metric.code, metric.title]));
  let at = 0;
  return splitAtCodes(text, new Set(titles.keys())).map((part) => {
    at += part.text.length;
    return part.isCode ? (
      <a key={at} className="code" href={metricPath(part.text)} title={titles.get(part.text)}>
        {part.text}
      </a>
    ) : (
      part.text
    );
  });
}

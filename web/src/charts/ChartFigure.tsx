import { type ReactNode, Suspense, useId } from 'react';
import { WORDS } from '../words/words.ts';
import { useWidth } from './useWidth.ts';

interface Props {
  /** The finding in a sentence. */
  readonly title: string;
  /** Metric, unit, population, years. */
  readonly subtitle: string;
  /** What a reader who does not see the chart is told in its place. */
  readonly summary: string;
  readonly foot: ReactNode;
  readonly controls?: ReactNode;
  readonly height: (width: number) => number;
  readonly children: (width: number) => ReactNode;
  readonly synthetic: boolean;
  /** Of its title: the first of an embed, a part of a page. */
  readonly heading: Heading;
}

export type Heading = 'h1' | 'h3';

/** The frame of every chart: finding, description, controls, the drawing at the width there is, and its foot. */
export function ChartFigure({
  title,
  subtitle,
  summary,
  foot,
  controls,
  height,
  children,
  synthetic,
  heading: Title,
}: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const titleId = useId();
  return (
    <figure className="chart" aria-labelledby={titleId}>
      <Title id={titleId} className="chart-title">
        {title}
      </Title>
      <p className="chart-subtitle">{subtitle}</p>
      {controls}
      {/* The space is kept before the drawing arrives, so that nothing below it moves. */}
      <div className="chart-plot" ref={ref} style={{ minHeight: width === null ? 400 : height(width) }}>
        {width === null ? null : (
          <Suspense fallback={<p className="quiet">{WORDS.drawing}</p>}>
            <div role="img" aria-label={summary}>
              {children(width)}
            </div>
          </Suspense>
        )}
        {synthetic ? <span className="synthetic-mark">{WORDS.synthetic}</span> : null}
      </div>
      <figcaption>{foot}</figcaption>
    </figure>
  );
}

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useWritten } from '../../page/written.ts';
import { CHART_WORDS as WORDS } from '../../words/charts.ts';
import { type Drawing, isUntold } from '../draw/drawing.ts';
import { heightOf } from '../draw/heights.ts';
import { AsideNote } from '../say/AsideNote.tsx';
import { littleOf } from '../say/little.ts';
import { type Spot, step, wordsAt } from '../say/reading.ts';
import { useNear } from './useNear.ts';
import { useWidth } from './useWidth.ts';
import { WrittenChart } from './WrittenChart.tsx';

export type Heading = 'h1' | 'h2' | 'h3';

interface Props {
  /** The finding in a sentence. */
  readonly title: string;
  /** Metric, unit, population, years. */
  readonly subtitle: string;
  /** What kind of picture it is, for those who do not see it. */
  readonly description: string;
  readonly drawing: Drawing;
  readonly foot: ReactNode;
  readonly table: ReactNode;
  readonly controls?: ReactNode;
  readonly children: (width: number, active: Spot | null) => ReactNode;
  readonly synthetic: boolean;
  readonly heading: Heading;
}

/**
 * The frame of every chart: finding, description, controls, the drawing at the width there is, and its foot. The
 * drawing itself is hidden from screen readers; the arrow keys read its points in the words of tooltip and table.
 */
export function ChartFigure({
  title,
  subtitle,
  description,
  drawing,
  foot,
  table,
  controls,
  children,
  synthetic,
  heading: Title,
}: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const isNear = useNear(ref);
  const isWritten = useWritten() !== null;
  const titleId = useId();
  const [active, setActive] = useState<Spot | null>(null);
  const little = littleOf(drawing);
  const isDrawn = little === null && !isUntold(drawing);
  const inside = active !== null && drawing.series[active.series]?.points[active.key] !== undefined ? active : null;
  // A picture until there is a script: then an application, whose arrow keys read the points.
  const spoken = isWritten
    ? { role: 'img', 'aria-label': description }
    : {
        role: 'application',
        'aria-roledescription': WORDS.chart,
        'aria-label': `${description} ${WORDS.howToRead}`,
        tabIndex: 0,
      };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : step(drawing, inside, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
  };
  return (
    <figure className="chart" aria-labelledby={titleId}>
      <div className="chart-head">
        <Title id={titleId} className="chart-title">
          {title}
        </Title>
        <p className="chart-subtitle">{subtitle}</p>
      </div>
      {controls}
      <Legend drawing={drawing} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: `spoken` gives it a role that has them */}
      <div
        className="chart-plot"
        ref={ref}
        {...spoken}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
        // The space is kept before the drawing arrives, so that nothing below it moves.
        style={{ minHeight: !isDrawn || isWritten ? 0 : width === null ? 400 : heightOf(drawing, width) }}
      >
        {width === null && !isWritten ? null : little !== null ? (
          <p className="untold">
            <span>{little}</span>
          </p>
        ) : !isDrawn ? (
          <Untold drawing={drawing} />
        ) : isWritten ? (
          <WrittenChart drawing={drawing} />
        ) : !isNear || width === null ? null : (
          <div aria-hidden="true">{children(width, inside)}</div>
        )}
        {synthetic ? (
          <div className="synthetic-mark" aria-hidden="true">
            <span>{WORDS.synthetic}</span>
          </div>
        ) : null}
        <p className="chart-reading" role="status">
          {inside === null ? '' : wordsAt(drawing, inside)}
        </p>
      </div>
      {drawing.aside.length === 0 ? null : (
        <p className="chart-aside">
          <AsideNote drawing={drawing} />
        </p>
      )}
      <figcaption>{foot}</figcaption>
      {table}
    </figure>
  );
}

/** In place of a drawing that would hold nothing but hatches. */
function Untold({ drawing }: { readonly drawing: Drawing }) {
  const isHeld = drawing.series.some((one) => one.points.some((point) => point.state === 'held'));
  return (
    <p className={isHeld ? 'untold held' : 'untold'}>
      <span>{isHeld ? WORDS.untold : WORDS.nobody}</span>
    </p>
  );
}

/** The names of the parts of bars, which have no room for them; lines carry their names at their ends. */
export function Legend({ drawing }: { readonly drawing: Drawing }) {
  if (drawing.kind !== 'stacked' && drawing.kind !== 'grouped') return null;
  return (
    <ul className="plain chart-legend">
      {drawing.series.map(({ code, label, colour }) => (
        <li key={code}>
          <span className="swatch square" style={{ background: colour }} /> {label}
        </li>
      ))}
    </ul>
  );
}

import type { MetricsAnswer } from '@candor/api/types';
import type { Framework } from '@candor/data/framework';
import { hasBothPanels } from '@candor/data/measures';
import type { Period, View } from '@candor/data/release';
import { chartsFor, scalesFor } from '@candor/data/release';
import { metricOf, planOf } from '@candor/data/release/views';
import { Choice } from '../page/Choice.tsx';
import { EXPLORE_WORDS as WORDS } from '../words/explore.ts';
import { hasSizes, offeredBreakdowns, offeredMeasures } from './fit.ts';
import { PlatformChoice } from './PlatformChoice.tsx';
import { Select } from './Select.tsx';
import { SizeChoice } from './SizeChoice.tsx';
import { YearChoice } from './YearChoice.tsx';

export interface ControlsProps {
  readonly view: View;
  readonly book: MetricsAnswer;
  readonly framework: Framework | undefined;
  /** Those of the figures that are shown. */
  readonly years: readonly Period[];
  /** The one that is shown where none is chosen. */
  readonly latest: Period | null;
  /** What stands in colour now, chosen or not. */
  readonly focused: readonly string[];
  readonly onChange: (part: Partial<View>) => void;
}

/** Everything that can be chosen for a metric; what leaves no choice is left out. */
export function Controls(props: ControlsProps) {
  const { view, book, framework, onChange } = props;
  const metric = metricOf(book, view.metric);
  const measures = offeredMeasures(view, metric, book);
  const charts = chartsFor(metric, view.measure, view.breakdown);
  const scales = scalesFor(view.chart, view.measure);
  const breakdowns = offeredBreakdowns(view, metric, book);
  const labelOf = (code: string) => framework?.breakdowns.find((one) => one.code === code)?.label ?? code;
  return (
    <>
      {measures.length < 2 ? null : (
        <Select
          label={WORDS.measure}
          options={measures.map(({ code, label }) => ({ value: code, label }))}
          value={view.measure}
          onChange={(measure) => onChange({ measure })}
        />
      )}
      {charts.length < 2 ? null : (
        <Select
          label={WORDS.chart.label}
          options={charts.map((chart) => ({ value: chart, label: WORDS.chart[chart] }))}
          value={view.chart}
          onChange={(chart) => onChange({ chart })}
        />
      )}
      {hasBothPanels(metric, view.measure) ? (
        <Choice
          label={WORDS.panel.label}
          options={[
            { value: 'all', label: WORDS.panel.all },
            { value: 'matched', label: WORDS.panel.matched },
          ]}
          value={view.panel}
          onChange={(panel) => onChange({ panel })}
        />
      ) : null}
      {breakdowns.length === 0 ? null : (
        <Select
          label={WORDS.breakdown}
          options={[
            { value: '', label: WORDS.noBreakdown },
            ...breakdowns.map((code) => ({ value: code, label: labelOf(code) })),
          ]}
          value={planOf(view, book).breakdown ?? ''}
          onChange={(code) => onChange({ breakdown: code === '' ? null : code })}
        />
      )}
      <YearChoice {...props} />
      {scales.length < 2 ? null : (
        <Choice
          label={WORDS.scale.label}
          options={scales.map((scale) => ({ value: scale, label: WORDS.scale[scale] }))}
          value={view.scale}
          onChange={(scale) => onChange({ scale })}
        />
      )}
      {hasSizes(view, book) && metric.sensitivity === 'open' ? <SizeChoice {...props} /> : null}
      <PlatformChoice {...props} />
    </>
  );
}

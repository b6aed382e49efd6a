import type { Platform } from '@candor/data/framework';
import { metricOf, planOf } from '@candor/data/release/views';
import { platformColour } from '../charts/draw/colours.ts';
import { EXPLORE_WORDS as WORDS } from '../words/explore.ts';
import type { ControlsProps } from './Controls.tsx';
import { Select } from './Select.tsx';

/** Which platform types, groups and totals: one where the chart splits it, else any number of them. */
export function PlatformChoice({ view, book, focused, onChange }: ControlsProps) {
  const plan = planOf(view, book);
  const metric = metricOf(book, view.metric);
  const hasTypes = metric.sensitivity !== 'aggregate-only' && plan.by !== 'size';
  const offered = book.platforms.filter(
    (one) =>
      one.level === 'group' ||
      one.level === 'all' ||
      (one.level === 'type' && hasTypes && metric.platformTypes.includes(one.code)) ||
      // Others than companies with a platform report to a public list only.
      (['other', 'total'].includes(one.level) && book.about.policy === 'public'),
  );
  const withParts = view.chart === 'stacked' || view.chart === 'grouped';
  if (plan.by !== 'platform' && !withParts) {
    return (
      <Select
        label={WORDS.platform}
        options={offered.map(({ code, label }) => ({ value: code, label }))}
        value={view.platforms[0] ?? 'ALL'}
        onChange={(code) => onChange({ platforms: code === 'ALL' ? [] : [code] })}
      />
    );
  }
  // Lines that stand in colour by themselves are a choice that the reader goes on from.
  const chosen = view.platforms.length === 0 && view.chart === 'trend' ? focused : view.platforms;
  const toggle = (code: string) =>
    onChange({ platforms: chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code] });
  const box = (one: Platform) => (
    <label key={one.code} className={`platform-${one.level}`}>
      <input type="checkbox" checked={chosen.includes(one.code)} onChange={() => toggle(one.code)} />
      <span style={{ ['--swatch' as string]: platformColour(one) }}>{one.short}</span>
    </label>
  );
  return (
    <fieldset className="platform-choice focus-choice">
      <legend>{WORDS.platforms}</legend>
      {offered.map(box)}
      <button
        type="button"
        className="link"
        disabled={view.platforms.length === 0}
        onClick={() => onChange({ platforms: [] })}
      >
        {WORDS.reset}
      </button>
    </fieldset>
  );
}

import { EXPLORE_WORDS as WORDS } from '../words/explore.ts';
import type { ControlsProps } from './Controls.tsx';
import { isSpanned } from './fit.ts';
import { Select } from './Select.tsx';

/** The year of a chart of one year, or the first and last of a chart over the years. */
export function YearChoice({ view, years, latest, onChange }: ControlsProps) {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const options = (all: readonly number[]) => all.map((year) => ({ value: String(year), label: String(year) }));
  if (!isSpanned(view)) {
    const shown = latest ?? last;
    const year = view.years?.[0] ?? shown;
    // Of a later year only a part of the companies may be known.
    const say = shown === last ? WORDS.latest : WORDS.latestWhole;
    return (
      <Select
        label={WORDS.year}
        options={[...years].reverse().map((one) => ({
          value: String(one),
          label: one === shown ? say({ year: one }) : String(one),
        }))}
        value={String(year)}
        onChange={(value) => onChange({ years: Number(value) === shown ? null : [Number(value), Number(value)] })}
      />
    );
  }
  const [from, to] = view.years ?? [first, last];
  const change = (a: number, b: number) => onChange({ years: a === first && b === last ? null : [a, b] });
  return (
    <fieldset className="year-choice">
      <legend>{WORDS.years}</legend>
      <Select
        label={WORDS.from}
        options={options(years.filter((year) => year < to))}
        value={String(from)}
        onChange={(value) => change(Number(value), to)}
      />
      <Select
        label={WORDS.to}
        options={options(years.filter((year) => year > from))}
        value={String(to)}
        onChange={(value) => change(from, Number(value))}
      />
    </fieldset>
  );
}

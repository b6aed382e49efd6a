import { comparePeriods, type Period, readPeriod } from '@candor/data/release';
import { EXPLORE_WORDS as WORDS } from '../words/explore.ts';
import { periodWords } from '../words/period.ts';
import type { ControlsProps } from './Controls.tsx';
import { isSpanned } from './fit.ts';
import { Select } from './Select.tsx';

/** The year of a chart of one year, or the first and last of a chart over the years. */
export function YearChoice({ view, years, latest, onChange }: ControlsProps) {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const chosen = (value: string) => readPeriod(value) ?? last;
  const options = (all: readonly Period[]) => all.map((year) => ({ value: String(year), label: periodWords(year) }));
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
          label: one === shown ? say({ year: periodWords(one) }) : periodWords(one),
        }))}
        value={String(year)}
        onChange={(value) => {
          const year = chosen(value);
          onChange({ years: year === shown ? null : [year, year] });
        }}
      />
    );
  }
  const [from, to] = view.years ?? [first, last];
  const change = (a: Period, b: Period) => onChange({ years: a === first && b === last ? null : [a, b] });
  return (
    <fieldset className="year-choice">
      <legend>{WORDS.years}</legend>
      <Select
        label={WORDS.from}
        options={options(years.filter((year) => comparePeriods(year, to) < 0))}
        value={String(from)}
        onChange={(value) => change(chosen(value), to)}
      />
      <Select
        label={WORDS.to}
        options={options(years.filter((year) => comparePeriods(year, from) > 0))}
        value={String(to)}
        onChange={(value) => change(from, chosen(value))}
      />
    </fieldset>
  );
}

import { CHART_WORDS } from './charts.ts';

/** What `view-findings.ts` and `ViewFoot.tsx` fill in by place; everything else fills in by name. */
const BY_PLACE = {
  noFigure: (name: string, year: string) => CHART_WORDS.noFigure({ name, year }),
  forValue: (value: string) => CHART_WORDS.forValue({ value }),
  companiesOfEach: (fewest: string, most: string, year: number) => CHART_WORDS.companiesOfEach({ fewest, most, year }),
  dominated: (places: string) => CHART_WORDS.dominated({ places }),
  breakNote: (places: string, note: string) => CHART_WORDS.breakNote({ places, note }),
  breakKinds: CHART_WORDS.breakKinds as Readonly<Record<string, string>>,
  absent: {
    L: (places: string) => CHART_WORDS.absent.L({ places }),
    M: (places: string) => CHART_WORDS.absent.M({ places }),
    O: (places: string) => CHART_WORDS.absent.O({ places }),
  },
  description: (kind: string, keys: number, series: number, years: string) =>
    CHART_WORDS.description({ kind, keys, series, years }),
};

/** The words of charts for the sentences of findings. */
export const VIEW_WORDS: Omit<typeof CHART_WORDS, keyof typeof BY_PLACE> & typeof BY_PLACE = Object.assign(
  // Not copied: another language may be laid over them yet.
  Object.create(CHART_WORDS),
  BY_PLACE,
);

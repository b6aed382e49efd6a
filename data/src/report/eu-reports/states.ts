import { group } from 'd3-array';
import type { SourceCell } from '../types.ts';
import type { CellState, ReportedCell } from './rows.ts';
import type { ReportingService } from './services.ts';

const CSAM = 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL';
const GROOMING = 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS';
const AI_MADE = 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE';

/** A row of the form: which cells are in it, in which sections they stand. */
interface FormRow {
  readonly code: string;
  readonly category: string;
  readonly indicator: 'measures' | 'notices';
  readonly sections: readonly string[];
}

const MEASURES = { indicator: 'measures', sections: ['5', '6'] } as const;
const NOTICES = { indicator: 'notices', sections: ['4'] } as const;

export const FORM_ROWS: readonly FormRow[] = [
  { code: 'csam-measures', category: CSAM, ...MEASURES },
  { code: 'csam-notices', category: CSAM, ...NOTICES },
  { code: 'grooming-measures', category: GROOMING, ...MEASURES },
  { code: 'grooming-notices', category: GROOMING, ...NOTICES },
  { code: 'ai-measures', category: AI_MADE, ...MEASURES },
  { code: 'ai-notices', category: AI_MADE, ...NOTICES },
];

/** The cells of a row of the form. */
export const cellsOfRow = (cells: readonly ReportedCell[], { category, indicator, sections }: FormRow) =>
  cells.filter((one) => one.category === category && one.indicator === indicator && sections.includes(one.section));

const STRONGEST: readonly CellState[] = ['figure', 'zero', 'text', 'blank'];

/** What a service says in cells: a figure if any is above zero, else a zero, else words, else a blank. */
export const stateOf = (cells: readonly ReportedCell[]): CellState =>
  STRONGEST.find((state) => cells.some((one) => one.state === state)) ?? 'blank';

/** How many services give a figure, a zero, words, a blank or no cell in each row of the form, by period. */
export function rowStates(cells: readonly ReportedCell[], services: readonly ReportingService[]): SourceCell[] {
  return FORM_ROWS.flatMap((row) =>
    [...group(cellsOfRow(cells, row), (one) => one.period)].flatMap(([period, ofPeriod]) => {
      const said = [...group(ofPeriod, (one) => one.service).values()].map(stateOf);
      // Which sections of a second report were read is not known, so that nothing can be missed in it.
      const read = services.filter(
        (one) => one.period === period && row.sections.some((id) => one.sections.includes(id)),
      );
      const absent = read.filter((one) => !ofPeriod.some((cell) => cell.service === one.id)).length;
      return [
        ...STRONGEST.map((state) => [state, said.filter((one) => one === state).length] as const),
        ...(read.length === 0 ? [] : [['absent', absent] as const]),
      ].map(([series, value]) => ({ table: 'form-rows', group: row.code, series, period, value }));
    }),
  );
}

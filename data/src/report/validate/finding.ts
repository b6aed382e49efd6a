import type { CellText, Finding } from '../file/types.ts';

/** Collects what there is to say about a report, so that one pass finds everything. */
export interface Notes {
  readonly findings: readonly Finding[];
  error(code: string, at: Pick<CellText, 'where'>, metric: string | null, message: string, hint: string): void;
  warning(code: string, at: Pick<CellText, 'where'>, metric: string | null, message: string, hint: string): void;
}

export function notes(): Notes {
  const findings: Finding[] = [];
  const add =
    (severity: Finding['severity']): Notes['error'] =>
    (code, { where }, metric, message, hint) => {
      findings.push({ severity, code, where, metric, message, hint });
    };
  return { findings, error: add('error'), warning: add('warning') };
}

/** A finding as one exact sentence: where, what, and how to mend it. */
export function findingSentence({ where, message, hint }: Finding): string {
  return `${where}: ${message}; ${hint}.`;
}

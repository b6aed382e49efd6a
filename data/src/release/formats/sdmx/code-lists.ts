import type { CodeRow } from '../code-list.ts';
import { sdmxCode } from './ids.ts';

/** A code as a list of SDMX has it. */
export interface SdmxCode {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly parent: string | null;
}

/** The codes of one component, each once: a code that means something else for each metric has all these names. */
export function sdmxCodesOf(column: string, rows: readonly CodeRow[]): readonly SdmxCode[] {
  const own = rows.filter((one) => one.column === column);
  const ids = new Set(own.map((one) => one.code));
  return [...Map.groupBy(own, (one) => one.code)].map(([code, same]) => {
    const names = [...new Set(same.map((one) => one.label).filter((label) => label !== ''))];
    const [{ definition = '', parent = '' } = {}] = same;
    return {
      id: sdmxCode(code),
      name: names.join(' / ') || code,
      about: names.length > 1 ? same.map((one) => `${one.metric}: ${one.label}`).join('; ') : definition,
      parent: ids.has(parent) ? sdmxCode(parent) : null,
    };
  });
}

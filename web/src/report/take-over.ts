import type { EuTemplate } from '@candor/data/framework';
import { type Finding, type Prefill, prefillFrom, readFrom } from '@candor/data/report';

/** What a questionnaire of a year takes over from a file, or what keeps it from taking anything. */
export type TakenOver =
  | { readonly kind: 'taken'; readonly prefill: Prefill }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** A questionnaire of ours, of which only `candor template` takes anything over. */
  | { readonly kind: 'ours' };

/** Reads a report in the EU's harmonised template, as `candor template --from` does. */
export async function takeOver(
  name: string,
  bytes: Uint8Array,
  template: EuTemplate,
  year: number,
): Promise<TakenOver> {
  const from = await readFrom(name, bytes);
  if (from.kind === 'report') return { kind: 'ours' };
  if (from.kind === 'refused') return from;
  const taken = prefillFrom(name, from.report, template, year);
  return taken.ok ? { kind: 'taken', prefill: taken.prefill } : { kind: 'refused', findings: taken.findings };
}

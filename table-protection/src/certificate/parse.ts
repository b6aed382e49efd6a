import * as z from 'zod';
import type { WitnessCertificate } from './witnesses.ts';

const SCHEMA = z.object({
  public: z.object({ cells: z.record(z.string(), z.int()), policy: z.string() }),
  witnesses: z.object({
    system: z.string(),
    confidential: z.literal(true),
    cells: z.array(
      z.object({
        cell: z.string(),
        side: z.enum(['above', 'below']),
        tables: z.array(z.record(z.string(), z.number())),
      }),
    ),
    others: z.array(z.record(z.string(), z.number())).default([]),
  }),
});

/** The file that `candor protect --certificate` writes, as far as it is checked again. */
export interface WrittenCertificate {
  readonly public: { readonly cells: Readonly<Record<string, number>>; readonly policy: string };
  readonly witnesses: WitnessCertificate;
}

/** Reads such a file's content; null where it is none. */
export function parseCertificate(content: unknown): WrittenCertificate | null {
  return SCHEMA.safeParse(content).data ?? null;
}

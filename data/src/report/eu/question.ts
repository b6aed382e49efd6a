import type { Finding } from '../file/types.ts';

/** Something that only the company can answer: where, what was found, and what to say. */
export function question(code: string, where: string, message: string, hint: string): Finding {
  return { severity: 'warning', code, where, question: null, part: null, metric: null, message, hint };
}

import { LIMITS, thousands } from './limits.ts';
import type { Finding, ReadFile } from './types.ts';

/** A problem of the file's form. Like all findings, it names places and expectations and never a value. */
export function problem(code: string, where: string, message: string, hint: string): Finding {
  return { severity: 'error', code, where, metric: null, message, hint };
}

export function refuse(findings: Finding | readonly Finding[]): ReadFile {
  if (!Array.isArray(findings)) return { ok: false, findings: [findings as Finding] };
  if (findings.length <= LIMITS.findings) return { ok: false, findings };
  const more = problem(
    'more-problems',
    'the file',
    `there are more than ${LIMITS.findings} problems`,
    'mend these and check again',
  );
  return { ok: false, findings: [...findings.slice(0, LIMITS.findings), more] };
}

export function textTooLong(where: string): Finding {
  return problem(
    'limit-text',
    where,
    `the text is longer than the limit of ${thousands(LIMITS.cellCharacters)} characters`,
    'shorten it',
  );
}

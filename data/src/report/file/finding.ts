import { LIMITS, thousands } from './limits.ts';
import type { Finding, RawReport, ReadFile } from './types.ts';

/** A problem of the file's form. Like all findings, it names places and expectations and never a value. */
export function problem(code: string, where: string, message: string, hint: string): Finding {
  return { severity: 'error', code, where, question: null, part: null, metric: null, message, hint };
}

/** Nothing of the file can be read. */
export function refuse(findings: Finding | readonly Finding[]): ReadFile {
  return { ok: false, findings: atMost(Array.isArray(findings) ? findings : [findings as Finding]), report: null };
}

/** What could be read, with everything that is wrong with the form of the rest. */
export function readAs(report: RawReport, findings: readonly Finding[]): ReadFile {
  return findings.length === 0 ? { ok: true, report } : { ok: false, findings: atMost(findings), report };
}

const MORE = 'more-problems';

/** As many findings as are told at once, with a last word that there are more. */
export function atMost(findings: readonly Finding[]): readonly Finding[] {
  const others = findings.filter(({ code }) => code !== MORE);
  if (others.length === findings.length && others.length <= LIMITS.findings) return findings;
  const more = problem(
    MORE,
    'the file',
    `there are more than ${thousands(LIMITS.findings)} problems`,
    'correct these and check again',
  );
  return [...others.slice(0, LIMITS.findings), more];
}

export function textTooLong(where: string): Finding {
  return problem(
    'limit-text',
    where,
    `the text is longer than the limit of ${thousands(LIMITS.cellCharacters)} characters`,
    'shorten it',
  );
}

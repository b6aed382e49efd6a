import { parse, stringify, YAMLParseError } from 'yaml';
import type { Framework } from '../types.ts';
import { checkRound } from './check.ts';
import type { Round, RoundFile } from './types.ts';

const NAME = /^(.+)\.yaml$/;

/**
 * The rounds of a version from the texts of their files (`2022-04-19-civil-society.yaml` → text), oldest first. `before`
 * are those of earlier versions. Throws an Error that names every file and what is wrong with it.
 */
export function parseRounds(
  files: Readonly<Record<string, string>>,
  framework: Framework,
  before: readonly Round[] = [],
): readonly Round[] {
  const rounds: Round[] = [];
  const broken: string[] = [];
  for (const [name, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const held = heldIn(text);
    if (typeof held === 'string') {
      broken.push(`${name}: ${held}`);
      continue;
    }
    const checked = checkRound(held.value, framework, [...before, ...rounds]);
    if (!checked.ok) broken.push(...checked.problems.map((one) => `${name}: ${one.path.join('.')}: ${one.text}`));
    else if (NAME.exec(name)?.[1] !== checked.round.code)
      broken.push(`${name}: round.code: the file is not named after the code; name it ${checked.round.code}.yaml`);
    else rounds.push(checked.round);
  }
  if (broken.length > 0) throw new Error(`framework ${framework.version}: consultation: ${broken.join('\n')}`);
  return rounds;
}

/** What a text holds, or what is wrong with it as YAML. */
function heldIn(text: string): { readonly value: unknown } | string {
  try {
    return { value: parse(text) };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line;
    return `${line === undefined ? '' : `line ${line}: `}the text is not valid YAML; check indentation and quotation marks there`;
  }
}

/** The text of a round's file: what is not said is left out, and comes back the same when it is read. */
export function writeRound({ round, proposals }: RoundFile): string {
  return stringify({ round: said(round), proposals: proposals.map(said) }, { lineWidth: 120 });
}

const said = (entry: object) =>
  Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );

/** Which answers a question takes: one option, or some of them. */
export interface AnswerRules {
  readonly options: readonly string[];
  readonly isMultiple: boolean;
  /** Options of a multiple choice that stand alone. */
  readonly exclusive: readonly string[];
  readonly most: number | null;
}

/**
 * Answers that a service could have given in place of its own so that it said yes (or no) to an option and all else stayed
 * as like as may be. A multiple choice names at least one option.
 */
export function answersWith(rules: AnswerRules, chosen: readonly string[], option: string, yes: boolean): string[][] {
  const others = rules.options.filter((one) => one !== option);
  if (!rules.isMultiple) return yes ? [[option]] : others.map((one) => [one]);
  if (!yes) {
    const left = chosen.filter((one) => one !== option);
    return left.length > 0 ? [left] : others.map((one) => [one]);
  }
  if (chosen.includes(option)) return [[...chosen]];
  if (rules.exclusive.includes(option)) return [[option]];
  const beside = chosen.filter((one) => !rules.exclusive.includes(one));
  return [[...(rules.most === null ? beside : beside.slice(0, rules.most - 1)), option]];
}

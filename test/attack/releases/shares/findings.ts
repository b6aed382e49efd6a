import type { Finding } from '../../finding.ts';
import type { SharesAttack, VoteLeak } from './attack-shares.ts';

/**
 * What an attack on shares of companies found, by test: a share that is not what the store and the rule say (`file`),
 * one of too few, one that one company could have moved, or another after it (U0); an answer that the outsider (U2) or
 * another company (U3) can work out, or that one can work out who knows the rule (`rule`). That not all answers of a
 * company are alike, and what of the rule was not looked at to the end, is counted as `side`.
 */
export function shareFindingsOf({ wrong, few, moved, atEdge, leaks, byRule }: SharesAttack): Finding[] {
  const found = (test: Finding['test'], cell: string, detail: string): Finding => ({ test, cell, detail });
  const leakOf = (leak: VoteLeak, test: Finding['test']): Finding => {
    const { question, doubt, attacker, isProven, isAnswer } = leak;
    const { parent, option, yes } = doubt;
    const who = `${attacker ?? 'the outsider'} knows ${parent}`;
    const answer = isAnswer
      ? `did ${yes ? 'not ' : ''}answer ${option}`
      : `answered ${option} ${yes ? 'not everywhere' : 'somewhere'}`;
    // Of one who knows the rule only some doubts are looked at anyhow.
    if (!isProven) return found(test === 'rule' ? 'side' : 'unproven', question, `whether ${who} ${answer}`);
    return found(isAnswer ? test : 'side', question, `${who} ${answer}`);
  };
  return [
    ...wrong.map((name) => found('file', name, 'is not what the store and the rule say')),
    ...few.map((name) => found('U0', name, 'rests on too few')),
    ...moved.map((name) => found('U0', name, 'one company could have moved it')),
    ...atEdge.map((name) => found('U0', name, 'had one company answered otherwise, another could have moved it')),
    ...leaks.map((leak) => leakOf(leak, leak.attacker === null ? 'U2' : 'U3')),
    ...byRule.leaks.map((leak) => leakOf(leak, 'rule')),
    ...(byRule.left > 0 ? [found('side', '', `${byRule.left} doubts of who knows the rule, not alone`)] : []),
  ];
}

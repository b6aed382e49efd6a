import { describe, expect, test } from 'vitest';
import { loadFramework } from '../folder.ts';
import { askedOf } from './applicability.ts';
import { completenessOf } from './completeness.ts';

const FRAMEWORK = loadFramework('1.0.0');
const FORUM = askedOf(FRAMEWORK, { platformType: 'COM', sizeBand: 'S1', maturity: 'M0' });
const CORE = FORUM.filter((one) => one.asked).map((one) => one.metric.code);

describe('completenessOf', () => {
  test('a small company that answered its core questions is complete', () => {
    const answers = new Map(CORE.map((code) => [code, 'answered']));
    expect(completenessOf(FRAMEWORK, FORUM, answers)).toEqual({ asked: 21, answered: 21, missing: [] });
  });

  test('each of the seven statuses is an answer; blank is none', () => {
    for (const status of FRAMEWORK.answerStatuses) {
      const answers = new Map([['OUT-CONTENT', status.code]]);
      expect(completenessOf(FRAMEWORK, FORUM, answers).answered).toBe(1);
    }
    expect(completenessOf(FRAMEWORK, FORUM, new Map([['OUT-CONTENT', '']])).answered).toBe(0);
    expect(FRAMEWORK.answerStatuses).toHaveLength(7);
  });

  test('names what is missing in the order of the framework', () => {
    const answers = new Map(CORE.slice(2).map((code) => [code, 'zero']));
    expect(completenessOf(FRAMEWORK, FORUM, answers).missing).toEqual(['CTX-SCOPE', 'CTX-MAU']);
  });

  test('an answer that was not asked neither helps nor harms', () => {
    const answers = new Map([['OUT-PREVALENCE', 'answered']]);
    expect(completenessOf(FRAMEWORK, FORUM, answers)).toMatchObject({ asked: 21, answered: 0 });
  });
});

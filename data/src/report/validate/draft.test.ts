import { describe, expect, test } from 'vitest';
import { rawReport } from '../../../testing/raw-report.ts';
import { loadFramework } from '../../framework/folder.ts';
import { templateRows } from '../file/questionnaire.ts';
import { checkReport } from './check.ts';

/** What reports hold and framework 1.0.0 cannot, as the draft of the next version asks it. */
const DRAFT = loadFramework('1.1.0-draft.1');
const said = (...rows: Parameters<typeof rawReport>[0]) =>
  checkReport(rawReport(rows, { framework: DRAFT.version }), DRAFT);

describe('the draft of 1.1.0', () => {
  test('asks of accounts, reports and groups whether automated means or people found and decided', () => {
    const { rows } = templateRows(DRAFT, { platformType: 'SOC', sizeBand: 'S3', maturity: 'M2' }, 2025, 'acorn');
    const asked = rows
      .filter(({ cells }) => cells.breakdown?.startsWith('decision_means:'))
      .map(({ metric, cells }) => `${metric.code} ${cells.breakdown?.split(':')[1]}`);
    expect(asked).toEqual(
      ['OUT-ACCOUNTS', 'OUT-GROUPS', 'OUT-REPORTS-NCMEC', 'OUT-REPORTS-OTHER'].flatMap((metric) =>
        ['automated', 'automated_confirmed', 'human', 'not_determined'].map((code) => `${metric} ${code}`),
      ),
    );
  });

  test('takes a report of them, and groups that were appealed', () => {
    const { report, findings } = said(
      { metric: 'OUT-ACCOUNTS', answer: '120' },
      { metric: 'OUT-ACCOUNTS', breakdown: 'decision_means:automated', answer: '80' },
      { metric: 'OUT-ACCOUNTS', breakdown: 'decision_means:human', answer: '40' },
      { metric: 'OUT-GROUPS', answer: '7' },
      { metric: 'OUT-GROUPS', breakdown: 'group_action:removed', answer: '7' },
      { metric: 'OUT-APPEALS', answer: '3' },
      { metric: 'OUT-APPEALS', breakdown: 'object_type:group', answer: '1' },
      { metric: 'OUT-APPEALS', breakdown: 'object_type:account', answer: '2' },
    );
    expect(findings).toEqual([]);
    expect(report?.answers.map(({ metric, breakdown }) => `${metric} ${breakdown}`)).toContain(
      'OUT-APPEALS object_type:group',
    );
  });

  test('asks back where parts do not add up, and where groups were counted by their members', () => {
    const { open } = said(
      { metric: 'OUT-ACCOUNTS', answer: '120' },
      { metric: 'OUT-ACCOUNTS', breakdown: 'decision_means:automated', answer: '90' },
      { metric: 'OUT-ACCOUNTS', breakdown: 'decision_means:human', answer: '40' },
      { metric: 'OUT-GROUPS', answer: '700' },
    );
    expect(open.map(({ metric, message }) => `${metric}: ${message}`)).toEqual([
      expect.stringContaining('OUT-ACCOUNTS: '),
      'OUT-GROUPS: groups acted on are more than the sanctioned accounts',
    ]);
  });

  test('a report by 1.0.0 cannot say it', () => {
    const { findings } = checkReport(
      rawReport([{ metric: 'OUT-ACCOUNTS', breakdown: 'decision_means:human', answer: '40' }]),
      loadFramework('1.0.0'),
    );
    expect(findings.map(({ code }) => code)).toContain('unknown-code');
  });
});

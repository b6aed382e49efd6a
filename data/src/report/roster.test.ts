import { describe, expect, test } from 'vitest';
import { FRAMEWORK } from '../../testing/cybertipline.ts';
import { problemSentence } from './problem.ts';
import { ROSTER_COLUMNS, readRoster } from './roster.ts';

const read = (...lines: readonly string[]) =>
  readRoster(new TextEncoder().encode([ROSTER_COLUMNS.join(','), ...lines].join('\n')), FRAMEWORK);
const sentences = (...lines: readonly string[]) => {
  const result = read(...lines);
  return result.ok ? [] : result.problems.map(problemSentence);
};

describe('a roster', () => {
  test('gives companies, services, and owners in whole years: a year belongs to the owner on its 31 December', () => {
    const result = read(
      'acme,Acme,yes,acme-talk,Acme Talk,MSG,S2,,2021-06-30',
      'bolt,Bolt,no,acme-talk,Acme Talk,MSG,S2,2021-07-01,',
      'bolt,Bolt,no,bolt-tv,Bolt TV,VID,,2020-01-01,2022-12-31',
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        companies: [
          { id: 'acme', name: 'Acme', consent: true },
          { id: 'bolt', name: 'Bolt', consent: false },
        ],
        services: [
          {
            id: 'acme-talk',
            sizeBand: 'S2',
            owners: [
              { company: 'acme', from: null, to: 2020 },
              { company: 'bolt', from: 2021, to: null },
            ],
          },
          { id: 'bolt-tv', sizeBand: null, owners: [{ company: 'bolt', from: 2020, to: 2022 }] },
        ],
      },
    });
  });

  test.each([
    [
      'Acme!,Acme,yes,a,A,MSG,,,',
      'roster.csv, line 2: company_id is not an id; use lower-case letters, digits and hyphens.',
    ],
    [
      'acme,Acme,maybe,a,A,MSG,,,',
      'roster.csv, line 2: consent must be yes or no; write whether the company may be named as taking part.',
    ],
    [
      'acme,Acme,yes,a,A,MSG,,2021-02-30,',
      'roster.csv, line 2: owned_from and owned_to must be dates or blank; write them like 2021-07-01.',
    ],
    [
      'acme,Acme,yes,a,A,MSG,,2021-02-01,2021-03-01',
      'roster.csv, line 2: the ownership includes no 31 December; check the two dates; remove the row if the company owned the service for less than that.',
    ],
    [
      'acme,Acme,yes,a,A,MSG,S5,,',
      'roster.csv, line 2: size_band is not in the code list; use one of S1, S2, S3, S4 or nothing.',
    ],
  ])('refuses %s with one sentence', (line, sentence) => {
    expect(sentences(line)).toEqual([sentence]);
  });

  test('refuses two owners at the end of one year, and one id for two things', () => {
    expect(sentences('acme,Acme,yes,a,A,MSG,,,', 'bolt,Bolt,yes,a,A,MSG,,2021-01-01,')).toEqual([
      'roster.csv, line 3: the service has two owners at the end of one year; end the first ownership before the second begins.',
    ]);
    expect(sentences('acme,Acme,yes,a,A,MSG,,,', 'acme,Acne,yes,b,B,MSG,,,')).toEqual([
      'roster.csv, line 3: the company_id “acme” stands with another name or consent; write the same on every row of it.',
    ]);
  });

  test('refuses two owners that share one 31 December only, in whichever order they stand', () => {
    const [first, second] = ['acme,Acme,yes,a,A,MSG,,,2021-12-31', 'bolt,Bolt,yes,a,A,MSG,,2021-12-31,'];
    for (const lines of [
      [first, second],
      [second, first],
    ]) {
      expect(sentences(...lines)).toEqual([
        'roster.csv, line 3: the service has two owners at the end of one year; end the first ownership before the second begins.',
      ]);
    }
    expect(sentences('acme,Acme,yes,a,A,MSG,,,2021-12-30', second)).toEqual([]);
    expect(sentences(first, 'bolt,Bolt,yes,a,A,MSG,,2022-01-01,')).toEqual([]);
  });
});

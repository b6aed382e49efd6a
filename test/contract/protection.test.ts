import type { CertificateAnswer, ObservationsAnswer, RevisionsAnswer } from '@candor/api/types';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemIn, RELEASE, ROOT, realApi } from '../support/api.ts';
import { CERTIFICATE, confidentialApi } from '../support/confidential.ts';

const SECRET = '/v1/datasets/secret/releases';

let secret: ReturnType<typeof confidentialApi>;
let real: Awaited<ReturnType<typeof realApi>>;
beforeAll(async () => {
  secret = confidentialApi();
  real = await realApi();
});

const json = async <T>(path: string, app = secret.app): Promise<T> => {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
};

describe('a confidential dataset', () => {
  test('has a certificate, with which release it is of and how to cite it', async () => {
    const answer = await json<CertificateAnswer>(`${SECRET}/2025-01/certificate`);
    expect(answer).toEqual({
      dataset: 'secret',
      release: '2025-01',
      synthetic: true,
      publishedOn: null,
      citation: expect.stringContaining('release 2025-01'),
      manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      certificate: { ...CERTIFICATE, earlierReleases: ['2024-01'] },
      reason: null,
    });
    expect(await json(`${SECRET}/latest/certificate`)).toEqual(answer);
  });

  test('tells of each revision where it is, what it is, and what was and is told', async () => {
    const { previous, entries } = await json<RevisionsAnswer>(`${SECRET}/2025-01/revisions`);
    expect(previous).toBe('2024-01');
    expect(
      entries
        .map(({ measure, platform, year, kind, before, after }) => [kind, measure, platform, year, before, after])
        .sort(),
    ).toEqual([
      ['added', 'sum', 'SOC', 2020, undefined, 10],
      ['restated', 'sum', 'ALL', 2021, 17, 18],
      ['withdrawn', 'sum', 'MSG', 2021, 2, undefined],
    ]);
  });

  test('its first release revises nothing', async () => {
    expect(await json<RevisionsAnswer>(`${SECRET}/2024-01/revisions`)).toMatchObject({ previous: null, entries: [] });
  });

  test('what is held back has no value and no number of companies, and says so', async () => {
    const { observations } = await json<ObservationsAnswer>(
      `${SECRET}/2025-01/observations?measure=sum&platform=MSG&year=2021&panel=all`,
    );
    expect(observations).toEqual([expect.objectContaining({ n: null, obsStatus: 'Q', confStatus: 'C' })]);
    expect(observations[0]).not.toHaveProperty('value');
  });

  test('the certificate is one of the frozen files', async () => {
    const response = await secret.app.request(`${SECRET}/2024-01/files/certificate.json`);
    expect(await response.json()).toEqual(CERTIFICATE);
  });

  test('a release that is not there has neither', async () => {
    for (const part of ['certificate', 'revisions']) {
      const problem = await problemIn(await secret.app.request(`${SECRET}/2026-01/${part}`), 404);
      expect(problem.errors?.[0]?.allowed).toEqual(['latest', '2025-01', '2024-01']);
    }
  });
});

test('a public dataset has no certificate and says why in a sentence', async () => {
  const answer = await json<CertificateAnswer>(`${ROOT}/latest/certificate`, real.app);
  expect(answer).toEqual({
    dataset: 'cybertipline',
    release: RELEASE,
    synthetic: false,
    publishedOn: '2024-06-01',
    citation: expect.stringContaining(`release ${RELEASE}, published 1 June 2024`),
    manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    certificate: null,
    reason:
      'Every figure of this dataset is made of counts that were public before, so there is nothing to protect and nothing to prove.',
  });
});

test('a file that was altered after the release was opened is not told', async () => {
  const { app, alter, failures } = confidentialApi();
  alter('2024-01', 'codebook.json');
  await problemIn(await app.request(`${SECRET}/2024-01/files/codebook.json`), 500);
  expect(failures).toEqual([expect.stringContaining('codebook.json is not the file that was released')]);
});

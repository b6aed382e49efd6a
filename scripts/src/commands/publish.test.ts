import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRelease, readNotices } from '@candor/data/release/folder';
import { openDatabase } from '@candor/data/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { candor, SHIPPED, sourceCopy, temporaryFolder } from '../../../test/support/candor.ts';
import { withoutTables } from '../../../test/support/shipped.ts';

const scratch = temporaryFolder();
let home = '';
let next = 0;
beforeEach(() => {
  next += 1;
  home = join(scratch, String(next), 'home');
});

const publish = (...args: readonly string[]) => candor('publish', ...args, '--home', home);
const ingest = (...folders: readonly string[]) =>
  candor('ingest', ...(folders.length > 0 ? folders : [SHIPPED]), '--home', home);
const releases = () => join(home, 'releases');

/** What an operator changes in the shipped source to say that it is confidential: only a public dataset has tables of figures. */
const closed = (id: string) => ({
  'dataset.yaml': (text: string) =>
    withoutTables(text.replace('id: cybertipline', `id: ${id}`).replace('policy: public', 'policy: confidential')),
});

/** A source of the same figures whose operator says that they are confidential. */
const confidential = () => sourceCopy(join(scratch, String(next)), 'secret', closed('secret'));

const NO_POLICY = () =>
  `The dataset “secret” is confidential and has no policy; write ${join(home, 'policies', 'secret.yaml')} as docs/disclosure.md describes, and keep it secret.`;

describe('candor publish', () => {
  test('writes the first release of the year of publication, and a second time lets it stand', async () => {
    await ingest();
    expect(await publish()).toEqual({ code: 0, out: 'cybertipline: release 2024-01 written.', err: '' });
    expect(await publish('--year', '2025')).toEqual({
      code: 0,
      out: 'cybertipline: nothing new; release 2024-01 stands.',
      err: '',
    });
    expect(readdirSync(join(releases(), 'cybertipline')).sort()).toEqual(['2024-01', 'latest', 'releases.json']);
  });

  test('takes the year of publication from --year', async () => {
    await ingest();
    expect((await publish('--year', '2031')).out).toBe('cybertipline: release 2031-01 written.');
    expect(openRelease(join(releases(), 'cybertipline', '2031-01')).manifest.release).toBe('2031-01');
  });

  test('writes the next release when a figure changed', async () => {
    await ingest();
    await publish();
    const changed = sourceCopy(join(scratch, String(next)), 'changed', {
      'cybertipline-by-provider.csv': (text) =>
        text.replace('2019,Amazon,8', '2019,Amazon,9').replace('2019,Bitly,3', '2019,Bitly,2'),
    });
    await ingest(changed);
    expect((await publish()).out).toBe('cybertipline: release 2024-02 written.');
    expect(openRelease(join(releases(), 'cybertipline', '2024-02')).manifest.previous).toBe('2024-01');
  });

  test('refuses without a store', async () => {
    const { code, out, err } = await publish();
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`There is no store at ${join(home, 'store', 'candor.db')} yet; run candor ingest first.`);
    expect(existsSync(home)).toBe(false);
  });

  test('refuses an empty store', async () => {
    openDatabase(join(home, 'store', 'candor.db')).close();
    expect(await publish()).toEqual({ code: 2, out: '', err: 'The store is empty; run candor ingest first.' });
  });

  test('refuses a dataset that the store does not hold, and publishes nothing beside it', async () => {
    await ingest();
    const { code, err } = await publish('cybertipline', 'cybertip', 'other');
    expect(code).toBe(2);
    expect(err).toBe('The store holds no dataset “cybertip”, “other”; it holds cybertipline.');
    expect(existsSync(releases())).toBe(false);
  });

  test.each(['24', '20244', 'next', '-1'])('refuses the year %s', async (year) => {
    await ingest();
    const { code, err } = await publish(`--year=${year}`);
    expect([code, err]).toEqual([2, `--year must be four digits, such as 2024, not “${year}”.`]);
  });

  test('refuses a confidential dataset without a policy with one sentence and writes nothing', async () => {
    expect((await ingest(confidential())).code).toBe(0);
    expect(await publish()).toEqual({ code: 2, out: '', err: NO_POLICY() });
    expect(existsSync(releases())).toBe(false);
    expect(readNotices(join(home, 'notices'))).toMatchObject([{ dataset: 'secret', synthetic: false }]);
  });

  test('publishes the public dataset beside a confidential one and ends with 1', async () => {
    await ingest(confidential(), SHIPPED);
    expect(await publish()).toEqual({ code: 1, out: 'cybertipline: release 2024-01 written.', err: NO_POLICY() });
    expect(readdirSync(releases())).toEqual(['cybertipline']);
  });

  test('publishes only the datasets that are named', async () => {
    await ingest(confidential(), SHIPPED);
    expect(await publish('cybertipline')).toMatchObject({ code: 0, err: '' });
    expect(await publish('secret')).toMatchObject({ code: 2, out: '' });
  });

  test('refuses a dataset that became confidential, and its public releases stay', async () => {
    await ingest();
    await publish();
    const source = sourceCopy(join(scratch, String(next)), 'closed', closed('cybertipline'));
    await ingest(source);
    expect((await publish()).code).toBe(2);
    expect(readdirSync(join(releases(), 'cybertipline')).sort()).toEqual(['2024-01', 'latest', 'releases.json']);
  });
});

describe('candor publish by a policy', () => {
  const policy = (text: string) => {
    mkdirSync(join(home, 'policies'), { recursive: true });
    const file = join(home, 'policies', 'secret.yaml');
    writeFileSync(file, text);
    return file;
  };

  test.each([
    ['minContributors: 2\npPercent: 12\nsecret: of the test, sixteen', 'at least 3'],
    ['minContributors: 4\npPercent: null\nsecret: of the test, sixteen', 'needs “minContributors” and “pPercent”'],
    ['minContributors: 4\npPercent: 12', 'needs a “secret” of at least 16 characters'],
    ['just words', 'is not YAML'],
  ])('refuses the policy %j and repeats no parameter', async (text, reason) => {
    await ingest(confidential());
    policy(text);
    const { code, err } = await publish('secret');
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(err.replace(home, '')).not.toMatch(/12|sixteen/);
    expect(existsSync(releases())).toBe(false);
  });

  test('--policy protects a public dataset for demonstration, as a dataset of its own', async () => {
    await ingest();
    const file = policy('minContributors: 4\npPercent: 12\nsecret: of the test, sixteen\n');
    expect(await publish('cybertipline', '--policy', file)).toEqual({
      code: 0,
      out: 'cybertipline-protected: release 2024-01 written.',
      err: '',
    });
    const { observations, certificate } = openRelease(join(releases(), 'cybertipline-protected', '2024-01'));
    expect(observations.filter((one) => one.kind === 'missing' && one.reason === 'suppressed').length).toBeGreaterThan(
      99,
    );
    expect(observations.filter((one) => one.measure === 'sum' && one.kind === 'value').length).toBeGreaterThan(9);
    expect(observations.every((one) => typeof one.n !== 'number')).toBe(true);
    expect(certificate?.observations.published).toBe(observations.filter((one) => one.kind === 'value').length);
  });
});

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, storedAnswers, storedDatasets } from '@candor/data/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { candor, SHIPPED, sourceCopy, temporaryFolder } from '../../../test/support/candor.ts';

const scratch = temporaryFolder();
let home = '';
let next = 0;
beforeEach(() => {
  next += 1;
  home = join(scratch, `home ${next}`);
});

const ingest = (...folders: readonly string[]) => candor('ingest', ...folders, '--home', home);
const storeFile = () => join(home, 'store', 'candor.db');
const copy = (name: string, edits: Parameters<typeof sourceCopy>[2]) =>
  sourceCopy(join(scratch, `sources ${next}`), name, edits);

/** What the store holds: dataset → number of answers; null when there is no store. */
function stored(): Record<string, number> | null {
  if (!existsSync(storeFile())) return null;
  const db = openDatabase(storeFile());
  const held = storedDatasets(db).map(({ id }) => [id, storedAnswers(db, id).length] as const);
  db.close();
  return Object.fromEntries(held);
}

const NEGATIVE = { 'cybertipline-by-provider.csv': (text: string) => text.replace('2019,Amazon,8', '2019,Amazon,-8') };
const NEGATIVE_SENTENCE =
  'bad/cybertipline-by-provider.csv, line 8: reports must be a whole number of 0 or more, in digits without separators; write it as NCMEC printed it.';

describe('candor ingest', () => {
  test('stores the shipped data, and a second time changes nothing', async () => {
    expect(await ingest()).toEqual({ code: 0, out: 'cybertipline: 1027 reports read, 1027 new.', err: '' });
    expect(stored()).toEqual({ cybertipline: 1027 });
    expect(await ingest()).toEqual({ code: 0, out: 'cybertipline: 1027 reports read, 1027 as before.', err: '' });
  });

  test('says how many reports a changed source changes', async () => {
    await ingest();
    const changed = copy('changed', {
      'cybertipline-by-provider.csv': (text) =>
        text.replace('2019,Afilias USA,171\r\n', '').replace('2019,Bitly,3', '2019,Bitly,174'),
      'printed-totals.csv': (text) => text.replace('2019,148', '2019,147'),
    });
    expect((await ingest(changed)).out).toBe(
      'cybertipline: 1026 reports read, 1 changed, 1 withdrawn, 1025 as before.',
    );
  });

  test('refuses a bad folder with one exact sentence and stores nothing', async () => {
    const { code, out, err } = await ingest(copy('bad', NEGATIVE));
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toEqual([NEGATIVE_SENTENCE, 'bad: nothing was stored; correct this and ingest it again.']);
    expect(stored()).toBeNull();
  });

  test('names every mistake of a folder at once', async () => {
    const bad = copy('bad', {
      ...NEGATIVE,
      'provider-names.csv': (text) => text.replace('4chan,4chan', '4chan,fourchan'),
    });
    const { code, err } = await ingest(bad);
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      'bad/provider-names.csv, line 2: the service “fourchan” is not in providers.csv; correct the service_id or add the service there.',
      NEGATIVE_SENTENCE,
      'bad: nothing was stored; correct these 2 and ingest it again.',
    ]);
  });

  test('a bad folder after a good ingest leaves the store as it was', async () => {
    await ingest();
    expect((await ingest(copy('bad', NEGATIVE))).code).toBe(2);
    expect(stored()).toEqual({ cybertipline: 1027 });
    expect((await ingest()).out).toBe('cybertipline: 1027 reports read, 1027 as before.');
  });

  test('stores the good folders of several and ends with 1', async () => {
    const { code, out, err } = await ingest(copy('bad', NEGATIVE), SHIPPED, join(scratch, 'nowhere'));
    expect(code).toBe(1);
    expect(out).toBe('cybertipline: 1027 reports read, 1027 new.');
    expect(err.split('\n')).toEqual([
      NEGATIVE_SENTENCE,
      'bad: nothing was stored; correct this and ingest it again.',
      `There is nothing at ${join(scratch, 'nowhere')}; give a dataset folder, such as data/sources/cybertipline, or a report file.`,
    ]);
    expect(stored()).toEqual({ cybertipline: 1027 });
  });

  test('refuses a folder without a dataset.yaml', async () => {
    mkdirSync(home, { recursive: true });
    expect(await ingest(home)).toMatchObject({ code: 2, out: '' });
    expect(stored()).toBeNull();
  });

  test.each([
    [
      'a framework that does not ship',
      'framework: 1.0.0',
      'framework: 9.9.9',
      'there is no framework “9.9.9”; use 1.0.0.',
    ],
    [
      'a way out of the framework folder',
      'framework: 1.0.0',
      'framework: ../../src',
      'there is no framework “../../src”; use 1.0.0.',
    ],
    [
      'a metric that is misspelt',
      '[OUT-REPORTS-NCMEC]',
      '[OUT-REPORTS-NCMC]',
      'metrics names “OUT-REPORTS-NCMC”, which framework 1.0.0 does not have; did you mean OUT-REPORTS-NCMEC?',
    ],
  ])('refuses a dataset.yaml with %s', async (_, from, to, sentence) => {
    const { code, err } = await ingest(copy('bad', { 'dataset.yaml': (text) => text.replace(from, to) }));
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toBe(`bad/dataset.yaml: ${sentence}`);
    expect(stored()).toBeNull();
  });

  test('finds its home in CANDOR_HOME where no --home is given', async () => {
    const { homeOf } = await import('../options.ts');
    expect(homeOf(undefined, { CANDOR_HOME: '' })).toEqual(homeOf(undefined, {}));
    expect(homeOf(undefined, { CANDOR_HOME: '/srv/candor' })).toEqual({
      store: '/srv/candor/store/candor.db',
      releases: '/srv/candor/releases',
      notices: '/srv/candor/notices',
      policies: '/srv/candor/policies',
      demo: '/srv/candor/demo',
    });
    expect(homeOf('/elsewhere', { CANDOR_HOME: '/srv/candor' }).releases).toBe('/elsewhere/releases');
  });
});

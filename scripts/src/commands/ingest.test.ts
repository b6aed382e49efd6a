import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, storedAnswers, storedDatasets } from '@candor/data/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { candor, DISCLOSURES, SHIPPED, sourceCopy, temporaryFolder } from '../../../test/support/candor.ts';

const scratch = temporaryFolder();
let home = '';
let next = 0;
beforeEach(() => {
  next += 1;
  home = join(scratch, `home ${next}`);
});

const ingest = (...folders: readonly string[]) =>
  candor('ingest', ...(folders.length > 0 ? folders : [SHIPPED]), '--home', home);
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

/** A copy of what companies publish in which some texts are replaced. */
function disclosuresCopy(name: string, edits: Readonly<Record<string, (text: string) => string>>): string {
  const folder = join(scratch, `sources ${next}`, name);
  cpSync(DISCLOSURES, folder, { recursive: true });
  for (const [file, edit] of Object.entries(edits))
    writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
  return folder;
}

describe('candor ingest of what companies publish', () => {
  test('without a path it stores all that ships, each as an ordinary report, and a second time changes nothing', async () => {
    const all = (what: string) =>
      `cybertipline: 1027 reports read, 1027 ${what}.\ndisclosures: 130 reports read, 130 ${what}.\neu-reports: the numbers of 11 tables stored.`;
    expect(await candor('ingest', '--home', home)).toEqual({ code: 0, out: all('new'), err: '' });
    expect(await candor('ingest', '--home', home)).toEqual({ code: 0, out: all('as before'), err: '' });
    expect(stored()).toEqual({ cybertipline: 1027, disclosures: 327, 'eu-reports': 0 });
  });

  test('what stood in a quarter is asked for by its name, and of what was restated only', async () => {
    const said = await candor('ingest', DISCLOSURES, '--as-of', '2022', '--home', home);
    expect([said.code, said.err]).toEqual([2, '--as-of must be a quarter, such as 2022-Q3, not “2022”.']);
    const other = await candor('ingest', SHIPPED, '--as-of', '2022-Q3', '--home', home);
    expect([other.code, other.err]).toEqual([2, 'Of “cybertipline” no earlier editions are known; leave --as-of out.']);
  });

  test('what is no longer there is withdrawn, and a dry run stores nothing', async () => {
    await ingest(DISCLOSURES);
    const gone = (text: string) =>
      text
        .split('\n')
        .filter((line) => !/^quora,quora,/.test(line))
        .join('\n');
    const without = disclosuresCopy('without', { 'company-years.csv': gone, 'company-disclosures.csv': gone });
    const out = 'disclosures: 129 reports read, 1 withdrawn, 129 as before.';
    expect((await ingest(without, '--dry-run')).out).toBe(`${out}\nNothing stored (--dry-run).`);
    expect(stored()).toEqual({ disclosures: 327 });
    expect((await ingest(without)).out).toBe(out);
    expect(stored()).toEqual({ disclosures: 326 });
  });

  test('one bad row stands against all of them', async () => {
    const bad = disclosuresCopy('bad', {
      'company-years.csv': (text) => text.replace(/^(quora,quora,2021,OUT-NOTICES,.*,)(\d+)(,12,)/m, '$1-$2$3'),
    });
    const { code, out, err } = await ingest(bad);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        /^bad\/company-years\.csv, line \d+: the value is not a whole number of 0 or more; write digits only, without separators or signs\.$/,
      ),
      'bad: nothing was stored; correct this and ingest it again.',
    ]);
    expect(stored()).toBeNull();
  });

  test('nor is anything stored where a report that the adapter made would be refused', async () => {
    const bad = disclosuresCopy('bad', {
      // A choice has no number, which only the check of the report can say.
      'company-years.csv': (text) => text.replace(/^(quora,quora,2021,)OUT-NOTICES/m, '$1POL-TR'),
      'company-disclosures.csv': (text) => text.replace(/^(quora,quora,Quora,2021,)OUT-NOTICES/m, '$1POL-TR'),
    });
    const { code, err } = await ingest(bad);
    expect(code).toBe(2);
    expect(err).toMatch(/^quora-2021\.json, .*/);
    expect(stored()).toEqual({});
  });
});

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
      'there is no framework “9.9.9”; use 1.0.0-survey, 1.0.0.',
    ],
    [
      'a way out of the framework folder',
      'framework: 1.0.0',
      'framework: ../../src',
      'there is no framework “../../src”; use 1.0.0-survey, 1.0.0.',
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
      survey: '/srv/candor/survey',
    });
    expect(homeOf('/elsewhere', { CANDOR_HOME: '/srv/candor' }).releases).toBe('/elsewhere/releases');
  });
});

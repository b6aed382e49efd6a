import { cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFramework } from '@candor/data/framework/folder';
import { openDatabase, storedAnswers } from '@candor/data/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';
import { demoDataset } from '../demo/dataset.ts';

const scratch = temporaryFolder();
let home = '';
let folder = '';
let next = 0;

const HEADER = 'metric,breakdown,status,answer,second,comment';
const ROSTER = `company_id,company,consent,service_id,service,platform_type,size_band,owned_from,owned_to
acme,Acme,yes,acme-forum,Acme Forum,COM,S1,,
bolt,Bolt,no,bolt-game,Bolt Game,GAM,S2,,
`;

/** A csv report; the first lines say whose it is. */
const csv = (service: string, type: string, year: number, ...rows: readonly string[]) =>
  [`#framework,1.0.0`, `#service,${service}`, `#year,${year}`, `#platform_type,${type}`, HEADER, ...rows, ''].join(
    '\n',
  );

const FORUM = csv('acme-forum', 'COM', 2023, 'OUT-CONTENT,,,120,,', 'POL-OWNER,,,yes,,');

/** A dataset folder with a roster and these report files. */
beforeEach(() => {
  next += 1;
  home = join(scratch, `home ${next}`);
  folder = join(scratch, `club ${next}`);
  mkdirSync(join(folder, 'reports'), { recursive: true });
  const declared = demoDataset(loadFramework('1.0.0')).replace('id: demo', 'id: club');
  writeFileSync(join(folder, 'dataset.yaml'), declared);
  writeFileSync(join(folder, 'roster.csv'), ROSTER);
  put('forum-2023.csv', FORUM);
});

const put = (name: string, text: string) => writeFileSync(join(folder, 'reports', name), text);
const ingest = (...args: readonly string[]) => candor('ingest', ...(args.length > 0 ? args : [folder]), '--home', home);

function counted() {
  const db = openDatabase(join(home, 'store', 'candor.db'));
  const answers = storedAnswers(db, 'club').map(({ company, year, metric, value }) => [
    company,
    year,
    metric,
    value?.kind === 'count' ? value.count : value?.kind === 'choice' ? value.options.join(' ') : null,
  ]);
  db.close();
  return answers;
}

describe('candor ingest of company reports', () => {
  test('stores each good report, and a second time changes nothing', async () => {
    expect(await ingest()).toEqual({ code: 0, out: 'club: 1 report file read, 1 accepted.', err: '' });
    expect(counted()).toEqual([
      ['acme', 2023, 'OUT-CONTENT', 120],
      ['acme', 2023, 'POL-OWNER', 'yes'],
    ]);
    expect((await ingest()).out).toBe('club: 1 report file read, 1 as before.');
  });

  test('a report and its correction are one state in the end, however often and in which order they come', async () => {
    put('forum-2023-correction.csv', FORUM.replace('120', '110'));
    put('forum-2023-last.csv', FORUM.replace('120', '100'));
    expect((await ingest()).out).toBe('club: 3 report files read, 3 accepted.');
    const rows = () => {
      const db = openDatabase(join(home, 'store', 'candor.db'));
      const found = db.prepare('SELECT count(*) FROM answers').pluck().get();
      db.close();
      return found;
    };
    const [state, before] = [counted(), rows()];
    expect(state[0]).toEqual(['acme', 2023, 'OUT-CONTENT', 100]);
    for (const name of ['forum-2023.csv', 'forum-2023-last.csv', 'forum-2023-correction.csv']) {
      await ingest(join(folder, 'reports', name), '--dataset', 'club');
      expect((await ingest()).out).toBe('club: 3 report files read, 3 as before.');
      expect([counted(), rows()]).toEqual([state, before]);
    }
    // What is corrected back is a new report.
    put('forum-2023-again.csv', `${FORUM}\n`);
    expect((await ingest()).out).toBe('club: 4 report files read, 1 accepted, 3 as before.');
    expect(counted()[0]).toEqual(['acme', 2023, 'OUT-CONTENT', 120]);
  });

  test('of one look no older report counts in between', async () => {
    put('forum-2022.csv', csv('acme-forum', 'COM', 2022, 'OUT-CONTENT,,,100,,'));
    put('forum-2023-b.csv', FORUM.replace('120', '110'));
    mkdirSync(join(folder, 'reports', '0-late'));
    put('0-late/forum-2024.csv', csv('acme-forum', 'COM', 2024, 'OUT-CONTENT,,,90,,'));
    expect((await ingest()).out).toBe('club: 4 report files read, 4 accepted.');
    const db = openDatabase(join(home, 'store', 'candor.db'));
    const years = db.prepare('SELECT year FROM reports ORDER BY id').pluck().all();
    db.close();
    // The years after one another, whatever the folders are called: each is checked against the one before.
    expect(years).toEqual([2022, 2023, 2023, 2024]);
  });

  test('a bad file among good ones is named and does not stop them', async () => {
    put('bad.csv', csv('bolt-game', 'GAM', 2023, 'OUT-CONTENT,,,lots,,', 'OUT-CONTNET,,,5,,'));
    put('strange.csv', csv('nobody', 'GAM', 2023, 'POL-OWNER,,,yes,,'));
    put('empty.json', '');
    const { code, out, err } = await ingest();
    expect([code, out]).toEqual([1, 'club: 4 report files read, 1 accepted, 3 refused.']);
    expect(err.split('\n')).toEqual([
      'bad.csv, CSEA items actioned, line 6, column answer: the number is not a whole number of 0 or more; write digits only, without separators, signs or words; if there is no number, leave it blank and give a status.',
      'bad.csv, line 7, column metric: there is no metric with this code; did you mean OUT-CONTENT?',
      'empty.json: the file is empty; fill in a questionnaire and send that.',
      'strange.csv, line 2: the service nobody is not on the roster; correct the service id, or add it to roster.csv.',
    ]);
    expect(counted()).toHaveLength(2);
  });

  test('a file of 1 GB is refused unread, with the sentence that says the limit', async () => {
    const path = join(folder, 'reports', 'huge.csv');
    writeFileSync(path, '');
    // Sparse: it takes no room on the disk.
    truncateSync(path, 1e9);
    const { code, err } = await ingest();
    expect(code).toBe(1);
    expect(err).toBe(
      'huge.csv, the file: the file is larger than 10 MB; send the questionnaire alone, without pictures or other sheets.',
    );
  });

  test('with --dry-run says what it would do and stores nothing', async () => {
    expect((await ingest(folder, '--dry-run')).out.split('\n')).toEqual([
      'club: 1 report file read, 1 accepted.',
      'Nothing stored (--dry-run).',
    ]);
    expect((await ingest()).out).toBe('club: 1 report file read, 1 accepted.');
    put('forum-2024.csv', csv('acme-forum', 'COM', 2024, 'OUT-CONTENT,,,130,,'));
    const before = counted();
    expect((await ingest(folder, '--dry-run')).out).toContain('1 accepted, 1 as before.');
    expect(counted()).toEqual(before);
  });

  test('a report of another type, or of a year in which nobody owned the service, is refused with its place', async () => {
    writeFileSync(join(folder, 'roster.csv'), ROSTER.replace('COM,S1,,', 'COM,S1,2020-01-01,2022-12-31'));
    put('forum-2022.csv', csv('acme-forum', 'MSG', 2022, 'POL-OWNER,,,yes,,'));
    const { code, err } = await ingest();
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      'forum-2022.csv, line 4: the roster has this service as COM; correct platform_type here or in roster.csv.',
      'forum-2023.csv, line 3: the roster has no owner of acme-forum at the end of 2023; correct the year, or the dates in roster.csv.',
    ]);
  });

  test('a newer report supersedes the older, and a report outside the folder needs its dataset named', async () => {
    await ingest();
    const file = join(scratch, `later ${next}.csv`);
    writeFileSync(file, FORUM.replace('120', '125'));
    expect((await ingest(file)).code).toBe(2);
    expect((await ingest(file, '--dataset', 'club')).out).toBe('club: 1 report file read, 1 accepted.');
    expect(counted()).toContainEqual(['acme', 2023, 'OUT-CONTENT', 125]);
  });

  test('an unexplained warning waits until it is accepted with a reason', async () => {
    await ingest();
    put('forum-2024.csv', csv('acme-forum', 'COM', 2024, 'OUT-CONTENT,,,900,,'));
    expect((await ingest()).out).toBe('club: 2 report files read, 1 waiting for an explanation, 1 as before.');
    expect(counted()).toHaveLength(2);
    const waiting = await candor('reports', 'club', '--state', 'waiting', '--home', home);
    expect(waiting.out).toContain('OUT-CONTENT is more than 3 times larger or smaller than a year earlier');
    expect((await candor('accept', 'club', 'acme-forum', '2024', '--home', home)).code).toBe(2);
    const accepted = await candor('accept', 'club', 'acme-forum', '2024', '--reason', 'They called.', '--home', home);
    expect(accepted).toEqual({ code: 0, out: 'club: the report of acme-forum for 2024 counts now.', err: '' });
    expect(counted()).toContainEqual(['acme', 2024, 'OUT-CONTENT', 900]);
  });

  test('a comment explains a warning, so nothing waits', async () => {
    await ingest();
    put('forum-2024.csv', csv('acme-forum', 'COM', 2024, 'OUT-CONTENT,,,900,,A new detector since May'));
    expect((await ingest()).out).toBe('club: 2 report files read, 1 accepted, 1 as before.');
  });

  test('candor reports shows what is missing against the roster', async () => {
    await ingest();
    const { out } = await candor('reports', 'club', '--json', '--home', home);
    expect(JSON.parse(out)).toMatchObject([
      { company: 'acme', service: 'acme-forum', year: 2023, state: 'accepted', answers: 2 },
      { company: 'bolt', service: 'bolt-game', year: 2023, state: 'missing', answers: 0 },
    ]);
  });
});

describe('candor template and candor check', () => {
  test.each(['xlsx', 'csv', 'json'])(
    'a %s questionnaire is written, read back, and found to be blank',
    async (form) => {
      const out = join(scratch, `questionnaire ${next}.${form}`);
      const wrote = await candor(
        'template',
        '--type',
        'GAM',
        '--size',
        'S1',
        '--year',
        '2024',
        '--format',
        form,
        '--out',
        out,
      );
      expect(wrote).toMatchObject({ code: 0, err: '' });
      expect(wrote.out).toMatch(/: 2\d questions\.$/);
      const checked = await candor('check', out);
      expect(checked.code).toBe(2);
      expect(checked.err.split('\n')).toEqual([
        expect.stringMatching(/^Error, .*: no question is answered; answer at least the core questions\.$/),
      ]);
      expect((await candor('template', '--type', 'GAM', '--year', '2024', '--format', form, '--out', out)).code).toBe(
        2,
      );
    },
  );

  test('a giant is asked more than a small service of the same kind', async () => {
    const count = async (size: string) => {
      const { out } = await candor(
        'template',
        '--type',
        'SOC',
        '--size',
        size,
        '--year',
        '2024',
        '--format',
        'json',
        '--out',
        join(scratch, `${size} ${next}.json`),
      );
      return Number(/(\d+) questions/.exec(out)?.[1]);
    };
    expect(await count('S4')).toBeGreaterThan((await count('S1')) * 2);
  });

  test('check tells errors, warnings and how complete a report is, by its exit code too', async () => {
    const path = join(folder, 'reports', 'forum-2023.csv');
    const good = await candor('check', path);
    expect(good.code).toBe(0);
    expect(good.out).toMatch(
      /^No problem found\.\nAnswered 2 of the \d+ questions asked of this service \(maturity M0\); still blank: CTX-SCOPE, /,
    );
    put('warn.csv', csv('acme-forum', 'COM', 2023, 'OUT-CONTENT,,,10,,', 'OUT-PREVENTED,,,11,,'));
    const warned = await candor('check', join(folder, 'reports', 'warn.csv'), '--json');
    expect(warned.code).toBe(1);
    expect(JSON.parse(warned.out)).toMatchObject({
      ok: true,
      findings: [{ code: 'part-over-whole', explained: false }],
    });
  });

  test('check says what is wrong with the name that it is given', async () => {
    const nothing = join(folder, 'missing.xlsx');
    expect(await candor('check', nothing)).toEqual({
      code: 2,
      out: '',
      err: `There is no file ${nothing}; name the report that you filled in, such as candor check report.xlsx.`,
    });
    expect((await candor('check', folder)).err).toBe(
      `${folder} is not a file; name the report in it, such as candor check ${folder}/report.xlsx.`,
    );
    for (const names of [[], ['a.csv', 'b.csv']])
      expect((await candor('check', ...names)).err).toBe('Name one report file, such as candor check report.xlsx.');
  });

  test('check names question, part and cell, and says of a large file what the browser says', async () => {
    const rows = ['OUT-CONTENT,,,10,,', 'OUT-CONTENT,content_type:image,,many,,'];
    put('part.csv', csv('acme-forum', 'COM', 2023, ...rows));
    expect((await candor('check', join(folder, 'reports', 'part.csv'))).err).toBe(
      'Error, CSEA items actioned, Type of content: Image, line 7, column answer: the number is not a whole number of 0 or more; write digits only, without separators, signs or words; if there is no number, leave it blank and give a status.',
    );
    const large = join(folder, 'reports', 'large.csv');
    writeFileSync(large, '');
    truncateSync(large, 1e9);
    expect((await candor('check', large)).err).toBe(
      'Error, large.csv: the file is larger than the limit of 10 MB; send one report per file, without pictures or other data.',
    );
  });
});

describe('candor demo', () => {
  const options = ['--companies', '12', '--services', '16'];

  test('writes the same files for the same seed, and others for another', async () => {
    const bytes = (name: string) =>
      readdirSync(join(scratch, name), { recursive: true, encoding: 'utf8' })
        .sort()
        .filter((file) => /\.\w+$/.test(file))
        .map((file) => [file, readFileSync(join(scratch, name, file), 'hex')]);
    await candor('demo', '--out', join(scratch, 'one'), ...options);
    await candor('demo', '--out', join(scratch, 'two'), ...options);
    await candor('demo', '--out', join(scratch, 'three'), '--seed', '7', ...options);
    expect(bytes('one')).toEqual(bytes('two'));
    expect(bytes('one')).not.toEqual(bytes('three'));
    expect(bytes('one').length).toBeGreaterThan(50);
  });

  test('is ingested whole, in all three forms, and published as synthetic data', async () => {
    const out = join(scratch, 'demo');
    await candor('demo', '--out', out, ...options);
    cpSync(out, join(scratch, 'copy'), { recursive: true });
    const { code, err } = await ingest(out);
    expect([code, err]).toEqual([0, '']);
    expect((await candor('publish', 'demo', '--year', '2025', '--home', home)).out).toBe(
      'demo: release 2025-01 written.',
    );
    expect(readFileSync(join(home, 'releases', 'demo', '2025-01', 'manifest.json'), 'utf8')).toContain(
      '"synthetic": true',
    );
    // Publishing proves that the release is safe, which takes its time.
  }, 180_000);
});

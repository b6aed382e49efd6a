import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation, ReleaseContent } from '@candor/data/release';
import { closingFiles, dataFiles, fingerprintOf, freeze, named, openRelease } from '@candor/data/release/folder';
import { openDatabase } from '@candor/data/store';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { smallContent } from '../../../data/testing/release.ts';
import { candor, temporaryFolder } from '../../../test/support/candor.ts';
import { smallDemo } from '../../../test/support/small-demo.ts';

const METRIC = 'OUT-REPORTS-NCMEC';
const home = temporaryFolder();
const copy = join(home, 'copy');
const folder = (id: string, of = home) => join(of, 'releases', 'demo', id);
const audit = (...args: readonly string[]) => candor('audit', '--home', copy, ...args);

/** Two releases of a small made-up population; between them some companies corrected what they had reported. */
beforeAll(async () => {
  const population = await smallDemo(home, [METRIC], [2022]);
  await candor('publish', 'demo', '--home', home, '--year', '2025');
  await population.correct();
  await candor('publish', 'demo', '--home', home, '--year', '2025');
}, 120_000);

beforeEach(() => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  for (const name of ['store', 'releases']) cpSync(join(home, name), join(copy, name), { recursive: true });
});

/** Writes a release of the copy anew, with all hashes right, as somebody would who means to deceive. */
function tamper(id: string, change: (content: ReleaseContent) => Partial<ReleaseContent>): void {
  const { codeBook, observations, certificate, manifest, revisions } = openRelease(folder(id, copy));
  const content = { codeBook, observations, certificate };
  const changed = { ...content, ...change(content) };
  const data = [...dataFiles(changed, id, manifest.previous, revisions)];
  const closing = closingFiles(changed, data.map(named), id, manifest.previous, manifest, fingerprintOf(changed));
  for (const { name, bytes } of [...data, ...closing]) writeFileSync(join(folder(id, copy), name), bytes);
}

/** Runs a statement on the store of the copy; a question answers with its first column. */
function inStore(sql: string, ...values: readonly unknown[]): unknown[] {
  const db = openDatabase(join(copy, 'store', 'candor.db'));
  try {
    const statement = db.prepare(sql);
    if (statement.reader) return statement.pluck().all(...values);
    statement.run(...values);
    return [];
  } finally {
    db.close();
  }
}

/** A sum by type that is held back although five or more companies reported: its type, and what it is. */
function heldBackSum(): { readonly at: Observation; readonly value: number } {
  const rows = `FROM release_reports x JOIN answers a ON a.report_id = x.report_id
    WHERE x.release = '2025-01' AND x.platform_type = ? AND a.metric = '${METRIC}' AND a.breakdown = '_T' AND a.value IS NOT NULL`;
  for (const at of openRelease(folder('2025-01', copy)).observations) {
    const isPlain = at.measure === 'sum' && at.size === '_T' && at.breakdown === '_T' && /^[A-Z]{3}$/.test(at.platform);
    if (!isPlain || at.kind === 'value' || at.platform === 'ALL') continue;
    const [companies] = inStore(`SELECT count(DISTINCT x.company_id) ${rows}`, at.platform) as number[];
    const [value] = inStore(`SELECT sum(a.value) ${rows}`, at.platform) as number[];
    if (companies !== undefined && value !== undefined && companies >= 5 && companies < 10) return { at, value };
  }
  throw new Error('no sum of five companies and more is held back');
}

describe('candor audit', () => {
  test('proves every release of every confidential dataset again, and each by its name or its folder', async () => {
    const all = await audit();
    expect([all.code, all.err]).toEqual([0, '']);
    const lines = all.out.split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toMatch(
        /^demo\/2025-\d\d: \d+ figures at \d+ places; checks U0 \d+, U1 \d+, U2 \d+, U3 \d+, U4 \d+, U5 \d+; failures 0\.$/,
      );
    }
    // Beside the first the second one has its earlier cells to prove.
    expect(lines[0]).toContain('U5 0;');
    expect(lines[1]).not.toContain('U5 0;');
    expect((await audit('demo/2025-01')).out).toBe(lines[0]);
    expect((await audit(folder('2025-01', copy))).out).toBe(lines[0]);
  });

  test('finds a held-back figure that was put in with all hashes right, and names no value', async () => {
    const { at, value } = heldBackSum();
    tamper('2025-01', ({ observations, certificate }) => ({
      observations: observations.map((one) =>
        one === at ||
        (one.measure === at.measure && one.platform === at.platform && one.size === '_T' && one.breakdown === '_T')
          ? { ...at, n: '5-9', kind: 'value' as const, value, afterBreak: false, dominated: false }
          : one,
      ),
      certificate: certificate && {
        ...certificate,
        observations: {
          published: certificate.observations.published + 1,
          heldBack: certificate.observations.heldBack - 1,
        },
      },
    }));
    const { code, out, err } = await audit('demo/2025-01');
    expect(code).toBe(2);
    expect(err).toMatch(
      new RegExp(`^demo/2025-01 fails U[024] at ${METRIC} 2022 amounts: ${METRIC} .*${at.platform}`, 'm'),
    );
    expect(err).not.toContain(' value at ');
    expect(out).toMatch(/failures [1-9]\d*\.$/);
    expect(`${out} ${err}`).not.toContain(String(value));
  });

  test('finds a changed value, and that the table says it too', async () => {
    tamper('2025-01', ({ observations }) => ({
      observations: observations.map((one) =>
        one.kind === 'value' &&
        one.measure === 'sum' &&
        one.platform === 'ALL' &&
        one.size === '_T' &&
        one.breakdown === '_T'
          ? { ...one, value: one.value + 1 }
          : one,
      ),
    }));
    const { code, err } = await audit('demo/2025-01');
    expect([code, err]).toEqual([2, `demo/2025-01 fails value at ${METRIC} 2022: sum ALL.`]);
  });

  test('finds totals in the code book', async () => {
    tamper('2025-01', ({ codeBook }) => {
      const line = {
        metric: METRIC,
        year: 2022,
        platforms: 1234567,
        otherReporters: 0,
        printedTotal: 0,
        printedRows: 0,
      };
      return { codeBook: { ...codeBook, reconciliation: [line] } };
    });
    const { code, err } = await audit('demo/2025-01');
    expect([code, err]).toEqual([
      2,
      'demo/2025-01 fails files at codebook.json: it publishes totals or sources, which only a public dataset may.',
    ]);
  });

  test('finds a certificate that counts otherwise, and a release left out of it; the other release is still proved', async () => {
    tamper('2025-02', ({ certificate }) => ({
      certificate: certificate && { ...certificate, observations: { published: 1, heldBack: 2 }, earlierReleases: [] },
    }));
    const { code, out, err } = await audit();
    expect(code).toBe(1);
    expect(out).toMatch(/^demo\/2025-01: .* failures 0\.$/m);
    for (const what of [
      'certificate.json: it counts other published figures than there are.',
      'certificate.json: it was not proved together with release 2025-01.',
    ]) {
      expect(err).toContain(`demo/2025-02 fails certificate at ${what}`);
    }
  });

  test('proves a release that was made by a policy with settings that there are no more', async () => {
    const old = 'weightExponent: 0.6\ntellReasons: [A]\n';
    inStore("UPDATE releases SET policy = policy || ? WHERE release = '2025-01'", old);
    const [policy] = inStore("SELECT policy FROM releases WHERE release = '2025-01'") as string[];
    const policyHash = createHash('sha256')
      .update(policy ?? '')
      .digest('hex');
    tamper('2025-01', ({ certificate }) => ({ certificate: certificate && { ...certificate, policyHash } }));
    const { code, out, err } = await audit();
    expect([code, err]).toEqual([0, '']);
    expect(out.match(/failures 0\.$/gm)).toHaveLength(2);
  });

  test('refuses a release whose files are not those of its manifest', async () => {
    appendFileSync(join(folder('2025-01', copy), 'observations.csv'), ' ');
    const { code, out, err } = await audit('demo/2025-01');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/observations\.csv is not the file that was released; .*\.$/);
  });

  test('refuses where the store does not hold what the release was made of', async () => {
    inStore("DELETE FROM release_reports WHERE release = '2025-01'");
    inStore("DELETE FROM releases WHERE release = '2025-01'");
    const refusal =
      'The store does not hold what release 2025-01 of demo was made of, so it cannot be audited; audit it with the store that it was made from.';
    expect(await audit('demo/2025-01')).toEqual({ code: 2, out: '', err: refusal });
    // The second one was proved beside it.
    expect(await audit('demo/2025-02')).toEqual({ code: 2, out: '', err: refusal });
  });

  test('finds that the store holds other reports than the release was made of', async () => {
    inStore('DELETE FROM release_reports WHERE report_id IN (SELECT report_id FROM release_reports LIMIT 3)');
    const { code, err } = await audit('demo/2025-01');
    expect(code).toBe(2);
    expect(err).toMatch(/^demo\/2025-01 fails value at /m);
  });

  test('says what it needs', async () => {
    expect((await audit('demo/1999-01')).err).toBe(
      'There is no release “demo/1999-01”; name it as DATASET/ID, such as demo/2024-01, or by its folder.',
    );
    freeze(join(copy, 'releases'), smallContent(), 2024, '0.1.0');
    expect((await audit('small/2024-01')).err).toBe(
      'Every figure of “small” is public by itself, so there is nothing to audit.',
    );
    rmSync(folder('2025-01', copy), { recursive: true });
    expect((await audit('demo/2025-02')).err).toBe(
      `Release 2025-02 of demo was proved beside release 2025-01, which is not at ${folder('2025-01', copy)}; put it back to audit them together.`,
    );
    rmSync(join(copy, 'releases'), { recursive: true });
    expect((await audit()).err).toContain('There is no release of a confidential dataset at ');
    rmSync(join(copy, 'store'), { recursive: true });
    expect((await audit()).err).toContain('There is no store at ');
  });
});

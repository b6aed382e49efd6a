import { loadSolver, type Solver } from '@candor/data/disclosure/shared';
import { beforeAll, describe, expect, test } from 'vitest';
import { many, partsOf, publishedOf, RULES, systemOf, together, twoByTwo } from '../../testing/example.ts';
import { auditSystem } from '../audit/audit.ts';
import { certificateFor, recheckCertificate, witnessTablesOf } from '../certificate/witnesses.ts';
import type { System } from '../system/types.ts';
import { protectSystem } from './protect.ts';
import type { Decision } from './types.ts';

let solver: Solver;
let auditor: Solver;
beforeAll(async () => {
  solver = await loadSolver();
  auditor = await loadSolver();
});

const decideAnew = (system: System) => protectSystem(solver, system, { coalition: 1, weightExponent: 0.6 });
/** Decides once about each system, which takes longer than all that is then asked. */
function decide(system: System): Decision {
  const decision = decisions.get(system) ?? decideAnew(system);
  decisions.set(system, decision);
  return decision;
}
const decisions = new Map<System, Decision>();
const audit = (system: System, suppressed: Iterable<string>) =>
  auditSystem(auditor, { system, published: publishedOf(system, suppressed), coalition: 1 });
const names = (system: System, suppressed: Iterable<string>) =>
  audit(system, suppressed).failures.map(({ test: name, cell, attacker }) => `${name} ${cell} ${attacker}`);

/** In one cell a company has nearly everything. */
const SQUARE = twoByTwo([partsOf({ A: 100, B: 20 }), many('x'), many('y'), many('z')]);

describe('a table of two rows and two columns (Handbook, 4.4)', () => {
  const system = SQUARE;

  test('with one sensitive cell needs the three other inner cells, and no total', () => {
    const decision = decide(system);
    expect(decision.failures).toEqual([]);
    expect(decision.effort.quality).toBe('proven');
    expect(Object.fromEntries(decision.suppressed)).toEqual({
      a11: 'primary',
      a12: 'complement',
      a21: 'complement',
      a22: 'complement',
    });
    expect(names(system, decision.suppressed.keys())).toEqual([]);
  });

  test('gives the sensitive cell away when it is suppressed alone', () => {
    expect(names(system, ['a11'])).toEqual(['U2 a11 anybody', 'U2 a11 anybody', 'U1 a11 anybody']);
  });

  test('gives it away too when one complement is missing', () => {
    for (const open of ['a12', 'a21', 'a22']) {
      expect(
        names(
          system,
          ['a11', 'a12', 'a21', 'a22'].filter((cell) => cell !== open),
        ),
      ).toContain('U2 a11 anybody');
    }
  });

  test('fails when the sensitive cell itself is published', () =>
    expect(names(system, [])).toEqual(['U0 a11 anybody']));

  test('is decided in the same way twice', () => {
    expect([...decideAnew(system).suppressed]).toEqual([...decide(system).suppressed]);
  });
});

describe('a singleton', () => {
  // A fills a11 alone and B fills a22 alone: each knows its own cell and so all four of the pattern.
  const system = twoByTwo([partsOf({ A: 100 }), many('x'), many('y'), partsOf({ B: 100 })]);
  const pattern = ['a11', 'a12', 'a21', 'a22'];

  test('sees through a pattern that holds against outsiders', () => {
    expect(names(system, pattern)).toEqual(expect.arrayContaining(['U3 a11 insider', 'U3 a22 insider']));
    expect(names(system, pattern).filter((one) => one.startsWith('U2'))).toEqual([]);
  });

  test('is led astray by further complements', () => {
    const decision = decide(system);
    expect(decision.suppressed.size).toBeGreaterThan(4);
    expect(names(system, decision.suppressed.keys())).toEqual([]);
  });
});

describe('two complements of one company', () => {
  const a = partsOf({ A: 100 });
  const system = systemOf(
    {
      a1: { parts: a },
      a2: { parts: partsOf({ A: 80 }) },
      b: { parts: many('x', 4, 60) },
      all: { parts: together(a, partsOf({ A: 80 }), many('x', 4, 60)) },
    },
    ['all = a1 + a2 + b'],
  );

  test('hide each other but not what they are together (U4)', () => {
    expect(names(system, ['a1', 'a2'])).toEqual(['U4 a1 anybody']);
  });

  test('get another company’s cell besides', () => {
    const decision = decide(system);
    expect(decision.suppressed.has('b') || decision.suppressed.has('all')).toBe(true);
    expect(names(system, decision.suppressed.keys())).toEqual([]);
  });
});

describe('a subtotal that is suppressed', () => {
  test('does not hide a sum that two equations give away together', () => {
    const [t1, t2, g2] = [partsOf({ A: 100 }), many('x'), partsOf({ A: 90 })];
    const system = systemOf(
      {
        t1: { parts: t1 },
        t2: { parts: t2 },
        g1: { parts: together(t1, t2) },
        g2: { parts: g2 },
        all: { parts: together(t1, t2, g2) },
      },
      ['g1 = t1 + t2', 'all = g1 + g2'],
    );
    // all − t2 = t1 + g2, which is A alone, though all − g2 = g1 has many.
    expect(names(system, ['t1', 'g1', 'g2'])).toEqual(['U4 t1 anybody']);
    expect(names(system, decide(system).suppressed.keys())).toEqual([]);
  });
});

describe('a waiver (public value)', () => {
  test('frees a cell of public values, which then hides nobody', () => {
    const system = systemOf(
      {
        a: { parts: partsOf({ 'P*': 900 }) },
        b: { parts: partsOf({ B: 100 }) },
        all: { parts: together(partsOf({ 'P*': 900 }), partsOf({ B: 100 })) },
      },
      ['all = a + b'],
    );
    const decision = decide(system);
    expect([...decision.suppressed.keys()].sort()).toEqual(['all', 'b']);
    expect(names(system, decision.suppressed.keys())).toEqual([]);
  });

  test('of one company does not open another', () => {
    const mixed = twoByTwo([partsOf({ 'P*': 900, B: 100, C: 10 }), many('x'), many('y'), many('z')]);
    const decision = decide(mixed);
    expect(decision.suppressed.get('a11')).toBe('primary');
    expect(names(mixed, decision.suppressed.keys())).toEqual([]);
  });
});

describe('a panel', () => {
  const rest = partsOf({ A: 100 });
  const said = {
    panel: { parts: many('x') },
    rest: { parts: rest, role: 'inner' as const },
    all: { parts: together(many('x'), rest) },
  };

  test('and all cannot both be published when the rest is one company', () => {
    const system = systemOf(said, ['all = panel + rest']);
    expect(names(system, [])).toEqual(expect.arrayContaining(['U2 rest anybody']));
    const decision = decide(system);
    expect(decision.suppressed.size).toBe(1);
    expect(names(system, decision.suppressed.keys())).toEqual([]);
  });

  test('of an earlier release is known for ever, so that all has to go', () => {
    const system = systemOf({ ...said, panel: { parts: many('x'), role: 'earlier' } }, ['all = panel + rest']);
    const decision = decide(system);
    expect([...decision.suppressed.keys()]).toEqual(['all']);
    expect(names(system, decision.suppressed.keys())).toEqual([]);
  });

  test('and all of earlier releases leave nothing to do but to say so, exactly', () => {
    const both = {
      ...said,
      panel: { ...said.panel, role: 'earlier' as const },
      all: { ...said.all, role: 'earlier' as const },
    };
    const decision = decide(systemOf(both, ['all = panel + rest']));
    expect(decision.failures).toEqual([
      { test: 'U2', cell: 'rest' },
      { test: 'U2', cell: 'rest' },
    ]);
  });

  test('sums that earlier releases give away are named U5', () => {
    const [r1, r2] = [partsOf({ A: 100 }), partsOf({ A: 50 })];
    const system = systemOf(
      {
        panel: { parts: many('x'), role: 'earlier' },
        r1: { parts: r1, role: 'inner' },
        r2: { parts: r2, role: 'inner' },
        all: { parts: together(many('x'), r1, r2) },
      },
      ['all = panel + r1 + r2'],
    );
    expect(names(system, [])).toEqual(['U5 r1 anybody']);
    expect([...decide(system).suppressed.keys()]).toEqual(['all']);
  });
});

describe('yes and no', () => {
  const answer = (prefix: string, yes: number, n: number) =>
    partsOf(Object.fromEntries(Array.from({ length: n }, (_, index) => [`${prefix}${index}`, index < yes ? 1 : 0])), {
      most: 1,
    });
  const each = (prefix: string, yes: number, n: number) =>
    Object.fromEntries(
      answer(prefix, yes, n).map((part) => [part.contributor, { parts: [part], role: 'inner' as const }]),
    );

  test('a group that all answered alike is suppressed, and so is what it follows from', () => {
    const [small, large] = [answer('s', 4, 4), answer('l', 10, 20)];
    const system = systemOf(
      {
        ...each('s', 4, 4),
        ...each('l', 10, 20),
        small: { parts: small },
        large: { parts: large },
        all: { parts: together(small, large).map((part) => ({ ...part, most: 1 })) },
      },
      [
        'small = s0 + s1 + s2 + s3',
        `large = ${Array.from({ length: 20 }, (_, index) => `l${index}`).join(' + ')}`,
        'all = small + large',
      ],
    );
    const decision = decide(system);
    expect(decision.suppressed.get('small')).toBe('primary');
    expect(decision.suppressed.size).toBe(2);
    expect(names(system, decision.suppressed.keys())).toEqual([]);
    expect(names(system, ['small'])).toContain('U2 small anybody');
  });
});

describe('the certificate', () => {
  const system = SQUARE;
  const decided = () => {
    const decision = decide(system);
    const question = { system, published: publishedOf(system, decision.suppressed.keys()), coalition: 1 as const };
    const { proofs } = auditSystem(solver, question, { witnessTables: witnessTablesOf(system, decision) });
    return { question, certificate: certificateFor(system, proofs) };
  };

  test('proves the decision again without a solver', () => {
    const { question, certificate } = decided();
    expect(recheckCertificate(question, certificate)).toEqual([]);
  });

  test('does not prove what it does not cover: another publication, a forged table, another level', () => {
    const { question, certificate } = decided();
    const open = publishedOf(system, ['a11', 'a12', 'a21']);
    expect(recheckCertificate({ ...question, published: open }, certificate).map((one) => one.cell)).toContain('a11');
    const forged = {
      ...certificate,
      cells: certificate.cells.map((one) => ({ ...one, tables: one.tables.map((table) => ({ ...table, a22: 1 })) })),
    };
    expect(recheckCertificate(question, forged).map((one) => one.cell)).toContain('a11');
    const stricter = { ...system, judge: twoByTwo([[], [], [], []], { ...RULES, pPercent: 40 }).judge };
    expect(recheckCertificate({ ...question, system: stricter }, certificate).map((one) => one.cell)).toContain('a11');
  });
});

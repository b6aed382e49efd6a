import { expect, test } from 'vitest';
import { readGenerated } from '../testing/instances.ts';
import { prove } from './prove.ts';

/**
 * What the engine suppresses now before it polishes, and a little: who changes it may suppress less. What it suppresses
 * in the end takes longer to see: `node test/bench/protect.ts` holds that to its limits.
 */
test.each([
  { id: 'a1000', complements: 130, held: 0.15 },
  { id: 'a3000', complements: 125, held: 0.153 },
])(
  'in a hurry, of $id at most $complements cells and $held of the value are suppressed, and all is proved',
  async ({ id, complements, held }) => {
    const { instance, system } = readGenerated(id);
    const { cells } = system.system;
    const { decision, audit } = await prove(instance, system, { hurry: () => true });
    expect([...decision.failures, ...audit.failures]).toEqual([]);
    const kinds = [...decision.suppressed.values()];
    expect(kinds.filter((kind) => kind === 'primary')).toHaveLength(
      cells.filter((cell) => cell.sensitivity !== null).length,
    );
    expect(kinds.filter((kind) => kind === 'complement').length).toBeLessThanOrEqual(complements);
    const valueIn = (some: typeof cells) => some.reduce((sum, cell) => sum + Math.abs(cell.value), 0);
    expect(valueIn(cells.filter((cell) => decision.suppressed.has(cell.id))) / valueIn(cells)).toBeLessThanOrEqual(
      held,
    );
  },
);

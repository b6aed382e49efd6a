import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '../random.ts';
import { judge } from '../rules.ts';
import { attack, sceneOf } from './attack.ts';
import { buildCells, keyOf } from './cells.ts';
import { componentsOf } from './components.ts';
import { deep } from './deep.ts';
import { temporaryFolder } from './folder.ts';
import { shapes, writeInstance } from './generate.ts';
import { publish } from './handmade.ts';
import { readInstance } from './instance.ts';
import { knowledgeOf, withKnowledge } from './knowledge.ts';
import { toleranceOf } from './outsider.ts';

const folder = temporaryFolder();
const SHAPES = shapes({ contributors: 30, leaves: 4 });

test('the same shape gives the same instance', () => {
  fc.assert(
    fc.property(SHAPES, (shape) => {
      const [one, two] = [join(folder, '1'), join(folder, '2')];
      expect(readInstance(writeInstance(shape, one))).toEqual(readInstance(writeInstance(shape, two)));
    }),
    { seed: 1, numRuns: 20 },
  );
});

test('an instance of which nothing is published gives nothing away', async () => {
  await fc.assert(
    fc.asyncProperty(SHAPES, async (shape) => {
      const instance = readInstance(writeInstance(shape, folder));
      const path = publish(
        instance,
        buildCells(instance).cells.map((cell) => keyOf(cell.codes)),
        folder,
      );
      expect((await attack(instance, path)).findings).toEqual([]);
      expect((await deep(sceneOf(instance, path).scene)).leaks).toEqual([]);
    }),
    { seed: 2, numRuns: 20 },
  );
});

test('the insiders of the shortcuts are those of one programme for each insider and cell', async () => {
  await fc.assert(
    fc.asyncProperty(SHAPES, async (shape) => {
      const instance = readInstance(writeInstance(shape, folder));
      const random = new Random(shape.seed);
      const held = buildCells(instance).cells.filter(
        (cell) => judge(cell.holdings.values(), instance.rules).sensitive || random.chance(0.5),
      );
      const path = publish(
        instance,
        held.map((cell) => keyOf(cell.codes)),
        folder,
      );
      const { findings } = await attack(instance, path);
      // What everybody sees is not looked at again for each insider.
      const open = new Set(findings.filter((one) => one.test === 'U2').map((one) => one.cell));
      const found = findings
        .filter((one) => one.test === 'U3' && !open.has(one.cell))
        .map((one) => `${one.cell} ${/for \S+(?=,)/.exec(one.detail)?.[0]}`);
      const direct = (await oneByOne(instance, path))
        .filter(({ cell }) => !open.has(cell))
        .map(({ cell, holding }) => `${cell} for ${holding}`);
      expect(new Set(found)).toEqual(new Set(direct));
    }),
    { seed: 3, numRuns: 20 },
  );
});

/** U3 without any shortcut. */
async function oneByOne(instance: ReturnType<typeof readInstance>, path: string) {
  const { scene } = sceneOf(instance, path);
  const found: { cell: string; holding: string }[] = [];
  for (const component of await componentsOf(scene.system, scene.held, instance.lower)) {
    for (const [holding, knowledge] of knowledgeOf(scene, component)) {
      for (const [variable, index] of component.cells.entries()) {
        const cell = scene.system.cells[index];
        const verdict = scene.verdicts[index];
        const at = knowledge.variables.indexOf(variable);
        if (cell === undefined || !verdict?.sensitive || knowledge.alone[at] === 1) continue;
        for (const direction of [1, -1] as const) {
          const need = direction === 1 ? verdict.level : Math.min(verdict.level, cell.value - (knowledge.own[at] ?? 0));
          const push = withKnowledge(scene, component, knowledge, variable, () =>
            component.polyhedron.push(variable, direction, need),
          );
          if (push === undefined || push.reached < need - toleranceOf(need, cell.value)) {
            found.push({ cell: keyOf(cell.codes), holding });
          }
        }
      }
    }
    component.polyhedron.dispose();
  }
  return found;
}

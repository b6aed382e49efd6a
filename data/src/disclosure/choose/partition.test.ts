import { expect, test } from 'vitest';
import { amount, amounts, type Cells, POLICY, variablesWith } from '../../../testing/disclosure.ts';
import { judgeOfSizes } from '../known/contributor-values.ts';
import { KnownVariables } from './known-variables.ts';
import { Partition } from './partition.ts';

const judge = judgeOfSizes(POLICY);

/** Which cells are admitted one after the other, and the blocks that they leave, as letters. */
function admitted(cells: Cells, earlier: Cells = {}): { readonly admittedCells: string[]; readonly blocks: string[] } {
  const given = variablesWith('M 2020 amounts', cells, [earlier]);
  const knownVariables = new KnownVariables(given.variables, judge);
  const partition = new Partition(knownVariables);
  const blocks = () => {
    const letters = [...partition.blocks].map((names) => names.map((at) => knownVariables.variable(at).contributor));
    return letters.map((some) => some.sort().join('')).sort();
  };
  const order = given.cells.toSorted((a, b) => a.rank - b.rank);
  const admittedCells = order.filter((cell) => {
    const [before, labels] = [blocks(), partition.labels.slice()];
    const undo = partition.admitCell(knownVariables.cellOf(cell));
    // What is taken back leaves nothing behind, and can be done again.
    if (undo !== null) undo();
    expect(blocks()).toEqual(before);
    expect(partition.labels).toEqual(labels);
    return undo !== null && partition.admitCell(knownVariables.cellOf(cell)) !== null;
  });
  return { admittedCells: admittedCells.map((cell) => cell.id), blocks: blocks() };
}

const some = (letters: string) => amounts([10, 10, 10, 10, 10, 10]).filter((one) => letters.includes(one.contributor));

test('a cell of enough companies is admitted and is a block', () => {
  expect(admitted({ abc: some('abc') })).toEqual({ admittedCells: ['abc'], blocks: ['abc'] });
});

test('a cell of too few is refused, and leaves nothing known', () => {
  expect(admitted({ ab: some('ab') })).toEqual({ admittedCells: [], blocks: [] });
});

test('a part of a published sum is admitted only if the rest is safe too', () => {
  expect(admitted({ all: some('abcdef'), part: some('abc') })).toEqual({
    admittedCells: ['all', 'part'],
    blocks: ['abc', 'def'],
  });
  expect(admitted({ all: some('abcde'), part: some('abc') })).toEqual({ admittedCells: ['all'], blocks: ['abcde'] });
});

test('of a type and its group, which differ by one company, one is published: a singleton', () => {
  expect(admitted({ group: some('abcd'), type: some('abc') })).toEqual({ admittedCells: ['group'], blocks: ['abcd'] });
});

test('the matched panel, which all of a year differ from by one company, is not published beside them', () => {
  expect(admitted({ 'sum 2020': some('abcde'), 'with 2019': some('abcd') })).toEqual({
    admittedCells: ['sum 2020'],
    blocks: ['abcde'],
  });
});

test('sums that cross are admitted where all four parts are safe', () => {
  const wide = [...'abcdefghijkl'].map((one) => amount(one, 10));
  const of = (letters: string) => wide.filter((one) => letters.includes(one.contributor));
  const { admittedCells, blocks } = admitted({ type: of('abcdef'), size: of('abcghi'), all: of('abcdefghijkl') });
  expect(admittedCells).toEqual(['type', 'size', 'all']);
  expect(blocks).toEqual(['abc', 'def', 'ghi', 'jkl']);
});

test('a holding with two services is one company, however many blocks it is in', () => {
  const two = [amount('a', 10, { unit: 'a|SOC' }), amount('a', 10, { unit: 'a|MSG' }), amount('b', 10)];
  expect(admitted({ three: two }).admittedCells).toEqual([]);
});

test('two safe blocks are a safe cell together, also when one company is in both', () => {
  const one = [amount('a', 100, { unit: 'a|1' }), amount('b', 60), amount('c', 10)];
  const two = [amount('a', 1000, { unit: 'a|2' }), amount('d', 600), amount('e', 100)];
  expect(admitted({ one, two, both: [...one, ...two] }).admittedCells).toEqual(['one', 'two', 'both']);
});

test('two safe blocks are no safe cell where most of one takes away most of the other', () => {
  // 20, 20 and 20 of a, b and c less 20, 20 and 10 of the same companies leave 10 of c alone.
  const servicesOf = (at: number, values: readonly number[], coefficient = 1) =>
    amounts(values).map((one) => ({ ...one, unit: `${one.contributor}|${at}`, coefficient }));
  const [one, two] = [servicesOf(1, [20, 20, 20]), servicesOf(2, [20, 20, 10])];
  expect(admitted({ one, two, both: [...one, ...two] }).admittedCells).toEqual(['one', 'two', 'both']);
  expect(admitted({ one, two, rest: [...one, ...servicesOf(2, [20, 20, 10], -1)] }).admittedCells).toEqual([
    'one',
    'two',
  ]);
});

test('what an earlier release published is admitted whatever it is, for it is known', () => {
  expect(admitted({ all: some('abc') }, { before: some('ab') })).toEqual({
    admittedCells: ['before @ 2024.1'],
    blocks: ['ab'],
  });
});

test('the difference of two releases belongs to the only company that restated', () => {
  const restated = [...some('abc'), amount('d', 15)];
  expect(admitted({ now: restated }, { before: some('abcd') })).toEqual({
    admittedCells: ['before @ 2024.1'],
    blocks: ['abcd'],
  });
});

test('enough companies that restated hide each other', () => {
  const restated = [...some('abc'), amount('d', 15), amount('e', 15), amount('f', 15)];
  expect(admitted({ now: restated }, { before: some('abcdef') })).toEqual({
    admittedCells: ['before @ 2024.1', 'now'],
    blocks: ['abc', 'def', 'def'],
  });
});

test('a waiver of one company must not open another', () => {
  const withWaiver = [amount('w', 900, { isPublic: true }), amount('a', 10), amount('b', 10)];
  expect(admitted({ all: withWaiver }).admittedCells).toEqual([]);
  expect(admitted({ all: [...withWaiver, amount('c', 10)] }).admittedCells).toEqual(['all']);
  expect(admitted({ waived: withWaiver.slice(0, 1) }).admittedCells).toEqual(['waived']);
});

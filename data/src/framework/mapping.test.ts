import { describe, expect, test } from 'vitest';
import { SMALL } from '../../testing/framework.ts';
import { parseMapping } from './mapping.ts';
import type { Framework, Metric } from './types.ts';

/** A framework of these metrics, each a count of reports. */
function version(number: string, codes: readonly string[], part: Partial<Metric> = {}): Framework {
  const metrics = codes.flatMap((code) => SMALL.metrics.map((metric) => ({ ...metric, ...part, code })));
  return { ...SMALL, version: number, metrics };
}

const OLD = version('0.1.0', ['OUT-A', 'OUT-B', 'OUT-C']);
const NEW = version('0.2.0', ['OUT-A', 'OUT-B', 'OUT-D']);

const LINES = {
  a: 'OUT-A: { change: continues }',
  b: 'OUT-B: { change: breaks, reason: Counted otherwise. }',
  c: 'OUT-C: { change: ends, reason: Nobody could answer. }',
  d: 'OUT-D: { change: new }',
};

const mapping = (lines: Readonly<Record<string, string>>) =>
  `from: 0.1.0\nto: 0.2.0\nmetrics:\n${Object.values(lines)
    .map((line) => `  ${line}\n`)
    .join('')}`;

describe('parseMapping', () => {
  test('says what continues, breaks, ends and is new, and which codes are used up', () => {
    expect(parseMapping(mapping(LINES), OLD, NEW, ['OUT-Z'])).toEqual({
      from: '0.1.0',
      to: '0.2.0',
      changes: [
        { code: 'OUT-A', change: 'continues', reason: null },
        { code: 'OUT-B', change: 'breaks', reason: 'Counted otherwise.' },
        { code: 'OUT-C', change: 'ends', reason: 'Nobody could answer.' },
        { code: 'OUT-D', change: 'new', reason: null },
      ],
      ended: ['OUT-Z', 'OUT-C'],
    });
  });

  test('maps nothing in the first version', () => {
    const first = parseMapping('from: null\nto: 0.1.0\n', null, OLD);
    expect(first).toEqual({ from: null, to: '0.1.0', changes: [], ended: [] });
    expect(() => parseMapping(`from: null\nto: 0.1.0\nmetrics: { ${LINES.d} }`, null, OLD)).toThrow(
      'OUT-D: nothing to map',
    );
  });

  test.each([
    ['an old code that is not mapped', { ...LINES, c: '' }, 'OUT-C is not mapped'],
    ['a new code that is not mapped', { ...LINES, d: '' }, 'OUT-D is not mapped'],
    [
      'an end of what still stands',
      { ...LINES, a: 'OUT-A: { change: ends, reason: Gone. }' },
      'OUT-A ends, but 0.2.0 has',
    ],
    [
      'a continuation of what is gone',
      { ...LINES, c: 'OUT-C: { change: continues }' },
      'OUT-C continues, but 0.2.0 does not',
    ],
    ['a new code that is old', { ...LINES, a: 'OUT-A: { change: new }' }, 'OUT-A is not new: 0.1.0 has it'],
    [
      'a new code that nobody knows',
      { ...LINES, e: 'OUT-E: { change: new }' },
      'OUT-E is new, but 0.2.0 does not have it',
    ],
    [
      'a break of what was not',
      { ...LINES, d: 'OUT-D: { change: breaks, reason: So. }' },
      'OUT-D breaks, but 0.1.0 does not',
    ],
    ['a break without a reason', { ...LINES, b: 'OUT-B: { change: breaks }' }, 'reason'],
    ['a reason of a continuation', { ...LINES, a: 'OUT-A: { change: continues, reason: So. }' }, 'reason'],
  ])('refuses %s', (_, lines, sentence) => {
    expect(() => parseMapping(mapping(lines), OLD, NEW)).toThrow(sentence);
  });

  test('refuses a code that ended in an earlier version and comes back', () => {
    expect(() => parseMapping(mapping(LINES), OLD, NEW, ['OUT-D'])).toThrow(
      'OUT-D ended in an earlier version and is used again',
    );
  });

  test('refuses to continue with another unit: that is a break', () => {
    const hours = version('0.2.0', ['OUT-A', 'OUT-B', 'OUT-D'], { unit: { singular: 'hour', plural: 'hours' } });
    expect(() => parseMapping(mapping(LINES), OLD, hours)).toThrow('OUT-A continues with another answer type, unit');
  });

  test('refuses the mapping of other versions, and names every broken rule at once', () => {
    expect(() => parseMapping(mapping({ ...LINES, c: '', d: '' }), NEW, OLD)).toThrow(
      'framework 0.1.0: mapping.yaml: from is 0.1.0, not 0.2.0; to is 0.2.0, not 0.1.0; OUT-D is not mapped; OUT-C is not mapped',
    );
  });

  test('refuses a version without a mapping', () => {
    expect(() => parseMapping(undefined, null, OLD)).toThrow('framework: mapping.yaml is missing');
  });
});

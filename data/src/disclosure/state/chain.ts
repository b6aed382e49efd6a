import { toDigits } from '../../measures/index.ts';
import type { AggregateKey } from '../../statistics/types.ts';
import type { ProtectedCell } from '../protect.ts';
import { SUPPRESSED } from './grounds.ts';

/**
 * The cells with each index as the chain of the changes that are published exactly, rounded, so that it says nothing
 * more.
 */
export function chained(cells: readonly ProtectedCell[]): ProtectedCell[] {
  const placeOf = ({ metric, platform, size }: AggregateKey) => `${metric} ${platform} ${size}`;
  const changes = new Map(
    cells.flatMap((cell) => (cell.key.measure === 'change' ? [[`${placeOf(cell.key)} ${cell.key.year}`, cell]] : [])),
  );
  const levels = new Map<string, number | null>();
  return cells.map((cell) => {
    if (cell.key.measure !== 'index') return cell;
    const place = placeOf(cell.key);
    const change = changes.get(`${place} ${cell.key.year}`);
    // A change in a step says too little to be chained.
    const isExact = change?.decision.kind === 'published' && change.decision.step === undefined;
    const changeValue = isExact && change.decision.kind === 'published' ? change.decision.value : undefined;
    const isStart = change === undefined || (typeof changeValue === 'object' && changeValue.absent === 'break');
    const before = levels.get(place) ?? null;
    const level = isStart
      ? 100
      : before === null || typeof changeValue !== 'number'
        ? null
        : before * (1 + changeValue);
    levels.set(place, level);
    if (level === null || (change === undefined && cell.decision.kind !== 'published')) {
      return { ...cell, decision: SUPPRESSED };
    }
    const n = change?.decision.n ?? cell.decision.n;
    return { ...cell, decision: n === null ? SUPPRESSED : { kind: 'published', value: toDigits(level), n } };
  });
}

import type { Metric, Platform } from '../../framework/index.ts';
import { platformLevels } from '../levels.ts';

/** Every size. */
export const ALL_SIZES = '_T';
/** The total of a breakdown. */
export const TOTAL = '_T';

/** A place in the tables type × year, size × year and group × size × year. */
export interface Position {
  readonly platform: string;
  readonly size: string;
  readonly key: string;
  /** The table that it is of. */
  readonly table: 'platform' | 'size' | 'group_size';
  readonly level: Platform['level'];
}

/**
 * The positions that a contribution counts in: its type, group and all; its size band; its group by size band. An
 * `aggregate-only` metric has none below platform group, so that no figure shows which kinds of service lack a control.
 */
export function positionsOf(
  platforms: readonly Platform[],
  sensitivity: Metric['sensitivity'],
): (platformType: string | null, sizeBand: string | null) => readonly Position[] {
  const levels = platformLevels(platforms);
  const levelOf = new Map(platforms.map((platform) => [platform.code, platform.level]));
  const cache = new Map<string, readonly Position[]>();
  return (platformType, sizeBand) => {
    const key = `${platformType} ${sizeBand}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const codes = levels(platformType).filter(
      (code) => sensitivity !== 'aggregate-only' || levelOf.get(code) !== 'type',
    );
    const at = (platform: string, size: string, table: Position['table']): Position => ({
      platform,
      size,
      table,
      key: `${platform}|${size}`,
      level: levelOf.get(platform) ?? 'type',
    });
    const positions = codes.map((code) => at(code, ALL_SIZES, 'platform'));
    if (platformType !== null && sizeBand !== null) {
      const group = codes.find((code) => levelOf.get(code) === 'group');
      positions.push(at('ALL', sizeBand, 'size'));
      if (group !== undefined) positions.push(at(group, sizeBand, 'group_size'));
    }
    cache.set(key, positions);
    return positions;
  };
}

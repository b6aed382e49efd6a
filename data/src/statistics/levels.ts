import type { Platform } from '../framework/index.ts';

/**
 * The codes of the PLATFORM dimension that a contribution counts in: its type, each level above it, up to all reporters.
 * A reporter without a platform (null) counts as another reporter.
 */
export function platformLevels(platforms: readonly Platform[]): (platformType: string | null) => readonly string[] {
  const parents = new Map(platforms.map((platform) => [platform.code, platform.parent]));
  const cache = new Map<string, readonly string[]>();
  return (platformType) => {
    const start = platformType ?? 'OTHER-REPORTERS';
    const known = cache.get(start);
    if (known !== undefined) return known;
    const levels: string[] = [];
    for (let code: string | null = start; code !== null; ) {
      const parent: string | null | undefined = parents.get(code);
      if (parent === undefined) throw new Error(`platform “${code}” is not in the code list`);
      levels.push(code);
      code = parent;
    }
    cache.set(start, levels);
    return levels;
  };
}

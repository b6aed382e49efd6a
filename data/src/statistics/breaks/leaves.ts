import type { Platform } from '../../framework/index.ts';

/** The codes without anything below them that a platform code holds. */
export function leaves(platform: Platform, platforms: readonly Platform[]): readonly string[] {
  const below = platforms.filter((one) => one.parent === platform.code);
  return below.length === 0 ? [platform.code] : below.flatMap((one) => leaves(one, platforms));
}

export { parseFramework } from './parse.ts';
export { type Platform, platformCodeList } from './platforms.ts';
export type { Caveat, CaveatPlace, Code, Framework, Metric, PlatformType, SizeBand } from './types.ts';

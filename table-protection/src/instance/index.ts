export { readContributions } from './contributions.ts';
export { readCsv } from './csv.ts';
export { parseInstance } from './parse.ts';
export { publishedRows, readPublished } from './published.ts';
export { type InstanceSystem, instanceSystem } from './system.ts';
export type { Instance, Row } from './types.ts';

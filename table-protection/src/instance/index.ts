export { type Contributions, readContributions } from './contributions.ts';
export { readCsv } from './csv.ts';
export { writeDecimal } from './decimal.ts';
export { parseInstance } from './parse.ts';
export { publishedRows, readPublished } from './published.ts';
export { type InstanceSystem, instanceSystem } from './system.ts';
export type { Instance, Row } from './types.ts';

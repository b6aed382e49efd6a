import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of real public counts that ships with the product. */
export const SHIPPED = join(PROJECT, 'data', 'sources', 'cybertipline');

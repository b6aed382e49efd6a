import { kept } from '../../collections/maps.ts';

/**
 * A name that thousands of cells bear, such as that of their family: one text for all of them. Put together each time
 * anew, names would be a tenth of all that statistics hold. There are only as many as a framework and its years have.
 */
export function shared(name: string): string {
  return kept(names, name, () => name);
}

const names = new Map<string, string>();

import { useShownAddress } from '../navigation/address.ts';
import { parseSearch } from '../navigation/search.ts';

/** The version of the framework that the address names; null follows the latest. */
export function useNamedVersion(): string | null {
  return parseSearch(useShownAddress().search).version ?? null;
}

/** Whether a version is a draft, by which nobody reports. */
export const isDraft = (version: string) => version.includes('-draft.');

import { keptLanguage } from '../language/language.ts';
import { useShownAddress } from './address.ts';
import { goTo } from './history.ts';
import { parseSearch, stringifySearch } from './search.ts';

type Go = (search: string, how?: 'push' | 'replace') => void;

/** The query string of the address, and a way to change it: as a step that back undoes, or in place of the one before. */
export function useAddress(): [string, Go] {
  return [useShownAddress().search, goToSearch];
}

const goToSearch: Go = (next, how = 'push') => {
  const { pathname, search: before } = window.location;
  const search = stringifySearch({ ...parseSearch(next), lang: keptLanguage() });
  if (search !== before) goTo(pathname + search, { replace: how === 'replace', keepsScroll: true });
};

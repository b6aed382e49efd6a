import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { parseSearch } from './search.ts';

type Go = (search: string, how?: 'push' | 'replace') => void;

/** The query string of the address, and a way to change it: as a step that back undoes, or in place of the one before. */
export function useAddress(): [string, Go] {
  const router = useRouter();
  const search = useLocation({ select: (location) => location.searchStr });
  const go = useCallback<Go>(
    (next, how = 'push') => {
      if (next === router.state.location.searchStr) return;
      const to = router.state.location.pathname;
      router.navigate({ to, search: parseSearch(next), replace: how === 'replace', resetScroll: false } as never);
    },
    [router],
  );
  return [search, go];
}

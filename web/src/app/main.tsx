import '../styles/index.css';
import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { begin } from '../browser/begin.ts';
import { show } from '../browser/show.tsx';
import { datasetsQuery } from '../data/queries.ts';
import { goTo, keepScroll } from '../navigation/history.ts';
import { followLinks } from '../navigation/links.ts';
import { isFiles } from '../navigation/site.ts';
import { codeUnderWay } from '../page/soon.ts';
import { App } from './AppFrame.tsx';
import { datasetsInPage } from './boot.ts';
import { rememberOpening } from './opening.ts';
import { fetchPage, isOurs } from './pages.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
const begun = begin(document);
rememberOpening(document, window.location.pathname);
const queries = new QueryClient();
const known = datasetsInPage(document);
if (known !== null) queries.setQueryData(datasetsQuery().queryKey, known);
/** It is under way when a page asks for it; the page says what came of it. */
const fetchSoon = (address: string) => fetchPage(queries, address).catch(() => undefined);
if (isFiles) import('../files/links.ts').then(({ leadToFiles }) => leadToFiles(document));
keepScroll();
followLinks(document, {
  isOurs,
  prefetch: fetchSoon,
  go: (address) => {
    fetchPage(queries, address).catch(() => {
      // The code is gone where a new version was installed; its own HTML knows the new one.
      if (navigator.onLine) window.location.reload();
    });
    goTo(address, { replace: address === window.location.pathname + window.location.search });
  },
});
// The code of a page runs when it is known what it says.
begun.then(() => {
  fetchSoon(window.location.pathname + window.location.search);
  show(
    root,
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>,
    () => queries.isFetching() === 0 && codeUnderWay() === 0 && onlineManager.isOnline(),
  );
});

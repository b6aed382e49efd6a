import '../styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { rememberOpening } from '../app/opening.ts';
import { begin } from '../browser/begin.ts';
import { show } from '../browser/show.tsx';
import { EmbedPage } from './EmbedPage.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no element #root');
rememberOpening(document, window.location.pathname);
begin(document).then(() =>
  show(
    root,
    <QueryClientProvider client={new QueryClient()}>
      <EmbedPage path={window.location.pathname} />
    </QueryClientProvider>,
  ),
);

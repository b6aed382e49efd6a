import '../styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { rememberOpening } from '../app/opening.ts';
import { begin, keepingOpening } from '../browser/begin.ts';
import { EmbedPage } from './EmbedPage.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no element #root');
rememberOpening(document, window.location.pathname);
begin(document).then(() =>
  createRoot(root, keepingOpening(root)).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <EmbedPage path={window.location.pathname} />
      </QueryClientProvider>
    </StrictMode>,
  ),
);

import '../styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speak } from '../language/language.ts';
import { EmbedPage } from './EmbedPage.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no element #root');
speak(document, window.location.search, navigator.languages).then(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <EmbedPage path={window.location.pathname} />
      </QueryClientProvider>
    </StrictMode>,
  ),
);

import '../styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EmbedPage } from './EmbedPage.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <EmbedPage path={window.location.pathname} />
    </QueryClientProvider>
  </StrictMode>,
);

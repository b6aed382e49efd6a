import '../styles/index.css';
import '../styles/metric-list.css';
import '../styles/framework.css';
import '../styles/matrix.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FrameworkPage } from './FrameworkPage.tsx';
import { metricIn } from './state.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('framework.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <FrameworkPage code={metricIn(window.location.pathname)} />
    </QueryClientProvider>
  </StrictMode>,
);

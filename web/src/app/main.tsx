import '../styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { datasetsQuery } from '../data/queries.ts';
import { datasetsInPage } from './boot.ts';
import { followLinks } from './links.ts';
import { rememberOpening } from './opening.ts';
import { createAppRouter, navigatorOf } from './router.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
rememberOpening(document, window.location.pathname);
const queries = new QueryClient();
const known = datasetsInPage(document);
if (known !== null) queries.setQueryData(datasetsQuery().queryKey, known);
const router = createAppRouter(queries);
followLinks(document, navigatorOf(router));
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

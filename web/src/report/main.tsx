import '../styles/index.css';
import '../styles/metric-list.css';
import '../styles/report.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { begin, keepingOpening } from '../browser/begin.ts';
import { startClient } from './client.ts';
import { ReportPage } from './ReportPage.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('report.html has no element #root');
begin(document).then(() => {
  const client = startClient(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  createRoot(root, keepingOpening(root)).render(
    <StrictMode>
      <ReportPage client={client} />
    </StrictMode>,
  );
});

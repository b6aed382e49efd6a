import '../styles/index.css';
import '../styles/metric-list.css';
import '../styles/report.css';
import { begin } from '../browser/begin.ts';
import { show } from '../browser/show.tsx';
import { startClient } from './client.ts';
import { ReportPage } from './ReportPage.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('report.html has no element #root');
begin(document).then(() => {
  const client = startClient(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  show(root, <ReportPage client={client} />);
});

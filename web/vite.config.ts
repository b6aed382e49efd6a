import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leaveOut } from './build/leave-out.ts';
import { pagesFile } from './build/pages-file.ts';

export default defineConfig({
  plugins: [leaveOut(), pagesFile(), react()],
  // Every browser that runs the build has the hook that this shim is for.
  resolve: { alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' } },
  build: {
    target: 'es2023',
    manifest: true,
    // Every browser of that age knows modulepreload.
    // A page says in its HTML what it begins with; what comes later has no parts of its own to wait for.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, deps, { hostType }) => (hostType === 'html' ? deps : []),
    },
    cssCodeSplit: false,
    rolldownOptions: {
      input: ['index.html', 'framework.html', 'report.html', 'embed.html'],
      output: {
        // Few, well compressed files: what every page needs, and what the application adds.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(\.pnpm\/)?(react|react-dom|scheduler)[@/]/, priority: 3 },
            { name: 'tanstack', test: /node_modules\/.*(@tanstack|use-sync-external-store)/, priority: 2 },
            // What draws: Recharts and what it stands on.
            { name: 'ticks', test: /node_modules\/.*(d3-array|internmap)[@/]/, priority: 2 },
            { name: 'drawing', test: /node_modules\/(?!.*@fontsource)/, priority: 1 },
            // What stands around every page; no library beyond React, because the company page does without.
            {
              name: 'frame',
              test: /web\/src\/(page\/(Site|usePageTitle|useDatasetTitle|TableRegion)|words\/(site|pages|format)|app\/(paths|search|soon|dataset-context))/,
            },
            // What every page of the dashboard asks the API with.
            {
              name: 'data',
              test: /preload-helper|web\/src\/(data\/(?!page-queries|useRevisions)|page\/(States|OfflineNote)|app\/(useAddress|opening))/,
            },
            // What every figure is told with, in words and in lines.
            {
              name: 'figures',
              test: /web\/src\/(charts\/(?!\w*Chart\.tsx|BarFrame|ContextLines|LineMarks|LinePoint|HeldSlots|Dot|Hatch|RowName)|words\/(values|views|view-findings)|explore\/useView|app\/explore-path)/,
            },
          ],
        },
      },
    },
  },
  // `vite dev` beside `candor serve --api-only --port 8081`.
  server: { proxy: { '/v1': 'http://127.0.0.1:8081' } },
});

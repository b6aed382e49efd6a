import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    // Every browser of that age knows modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'framework.html', 'report.html', 'embed.html'],
      output: {
        // Few, well compressed files: what every page needs, and what the application adds.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(\.pnpm\/)?(react|react-dom|scheduler)[@/]/, priority: 2 },
            { name: 'tanstack', test: /node_modules\/.*(@tanstack|use-sync-external-store)/, priority: 1 },
          ],
        },
      },
    },
  },
  // `vite dev` beside `candor serve --api-only --port 8081`.
  server: { proxy: { '/v1': 'http://127.0.0.1:8081' } },
});

import { defineConfig } from 'vite';
import { catalogue } from './build/catalogue/plugin.ts';

/** The charts as the server draws them, in one file: it stands beside the dashboard that has the same components. */
export default defineConfig({
  plugins: [catalogue()],
  resolve: { alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' } },
  publicDir: false,
  // All of it in one file, so that a thread can load it once for each language.
  ssr: { noExternal: true },
  build: {
    ssr: 'src/picture/render.ts',
    outDir: 'dist/render',
    target: 'node22',
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

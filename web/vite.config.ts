import { defineConfig } from 'vite';
import { catalogue } from './build/catalogue/plugin.ts';
import { pagesFile } from './build/pages-file.ts';

export default defineConfig({
  plugins: [catalogue(), pagesFile()],
  // Every browser that runs the build has the hook that this shim is for.
  resolve: { alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' } },
  // Scripts and styles find each other wherever they are; pages name them from the root, which the server puts in its folder.
  experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'html' ? undefined : { relative: true }) },
  build: {
    // The floor of docs/serving.md.
    target: ['safari16.4', 'firefox115', 'chrome109'],
    manifest: true,
    // Only Safari before 17 does not know modulepreload, and loads the same a little later.
    modulePreload: {
      polyfill: false,
      // A page names its own few scripts; a list of those of all pages would be in what each begins with.
      resolveDependencies: (_, scripts, { hostId }) => (hostId.includes('/main-') ? [] : scripts),
    },
    cssCodeSplit: false,
    rolldownOptions: {
      input: ['index.html', 'framework.html', 'report.html', 'src/embed/enhance.ts'],
      output: {
        // What changes seldom keeps its name, and its place in a reader's cache, when the dashboard changes.
        codeSplitting: {
          groups: [
            { name: 'preact', test: /node_modules\/(\.pnpm\/)?@?preact[@/+]/ },
            // What every message needs, and what every page says.
            { name: 'words', test: /\/src\/language\/|catalogue:(languages|site|numbers)$|@messageformat|make-plural/ },
          ],
        },
      },
    },
  },
  // `vite dev` beside `candor serve --api-only --port 8081`.
  server: { proxy: { '/v1': 'http://127.0.0.1:8081' } },
});

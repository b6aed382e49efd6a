import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    rolldownOptions: { input: ['index.html', 'framework.html', 'report.html', 'embed.html'] },
  },
  // `vite dev` beside `candor serve --api-only --port 8081`.
  server: { proxy: { '/v1': 'http://127.0.0.1:8081' } },
});

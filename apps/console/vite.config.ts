import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npx vite` sends API calls while the console is being worked on. */
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  // The same condition as everywhere else in the house: workspace packages are read from their sources.
  resolve: { conditions: ['tocsin-source', 'module', 'browser', 'development|production'] },
  server: { port: 5173, proxy: { '/api': api, '/openapi.json': api } },
  build: {
    target: 'es2023',
    // Nothing inlined: the CSP allows no data: scripts or styles, and one small file costs one cached request.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Says which files belong to what, for scripts/first-load.mjs.
    manifest: true,
  },
});

// How the phone's app is built from client/.
import { join } from 'node:path';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pwa } from './client/pwa.ts';

const top = import.meta.dirname;

export default defineConfig({
  root: join(top, 'client'),
  publicDir: join(top, 'client/app/public'),
  plugins: [react(), tailwind(), pwa()],
  build: { outDir: join(top, 'dist/client'), emptyOutDir: true },
  server: {
    host: '127.0.0.1',
    // Server-sent events pass as they come: the proxy streams, and no timeout cuts a quiet line.
    proxy: { '/api': { target: 'http://127.0.0.1:8787', timeout: 0, proxyTimeout: 0 } },
  },
});

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const target = process.env.DOTYK_URL ?? 'http://127.0.0.1:8000';
// The server trusts only its own address: what the page asks of it seems to come from there.
const backend = { target, changeOrigin: true, headers: { origin: target } };

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5173, proxy: { '/api': backend, '/_allauth': backend } },
  build: { target: 'es2022', manifest: true, assetsInlineLimit: 0 },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});

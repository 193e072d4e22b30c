// Builds the pages into dist/web, where the api finds them. `npm run dev:web` serves them from the source beside a running api.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// What is built is what people get, also when a test asks for it: the libraries look at this and behave otherwise in tests.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production'

const API = process.env['HOUQIN_API'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // test/house/web-size.test.ts follows the imports of the first page in it.
    manifest: 'build.json',
  },
  server: { host: '127.0.0.1', proxy: { '/api': { target: API, changeOrigin: false } } },
})

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressPlugin } from './admin/build/compress-plugin.ts'
import { sizesPlugin } from './admin/build/sizes-plugin.ts'
import { validatorsPlugin } from './admin/build/validators-plugin.ts'

export default defineConfig({
  root: 'admin',
  base: '/',
  plugins: [react(), validatorsPlugin(), compressPlugin(), sizesPlugin()],
  worker: { format: 'es', plugins: () => [validatorsPlugin()] },
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_400,
  },
})

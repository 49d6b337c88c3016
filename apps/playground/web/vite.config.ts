import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** React Aria carries its words in some thirty languages; the page speaks three. */
const threeLanguages: Plugin = {
  name: 'three-languages',
  enforce: 'pre',
  load(id) {
    const language = /\/intl\/(?:.+\/)?([a-z]{2}-[A-Z]{2})\.[a-z]*js$/.exec(id.split('?')[0] ?? '')?.[1]
    const wanted = language === undefined || ['en-US', 'et-EE', 'lv-LV'].includes(language)
    return wanted || !id.includes('react-aria') ? undefined : 'export default {}'
  },
}

/** The playground's server while `npm run dev` runs; it says where. It takes the page's address for its own. */
const server = process.env.SAATJA_SERVER ?? 'http://127.0.0.1:4321'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [threeLanguages, react()],
  resolve: { conditions: ['@saatja/source', 'module', 'browser', 'development|production'] },
  server: { proxy: { '/api': { target: server }, '/oauth/callback': { target: server } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // The licences of what the page is made of come with it.
    license: { fileName: 'licenses.md' },
    modulePreload: { polyfill: false },
    // What counts is the compressed size of a first load, which a test holds below 200 kB.
    chunkSizeWarningLimit: 700,
  },
})

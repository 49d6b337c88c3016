import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '@docusaurus/types'
import { bannerOf } from './src/facts/retirement.ts'
import type { RetirementFacts } from './src/facts/types.ts'
import { redirects } from './src/redirects.ts'
import { site } from './src/translations/files.ts'
import { markStale } from './src/translations/stale.ts'

const repository = 'https://github.com/saatja/saatja'

const { version } = JSON.parse(readFileSync(join(site, '../../packages/core/package.json'), 'utf8')) as {
  readonly version: string
}

const taglines = {
  en: 'Send mail from your business application through your own mailbox',
  et: 'Äritarkvara kirjad saadetakse sinu enda postkastist',
  lv: 'Biznesa vadības programmas vēstules tiek sūtītas no jūsu pastkastes',
}

// Docusaurus reads this file once for each language and says which one it is.
const built = process.env.DOCUSAURUS_CURRENT_LOCALE
const locale = built === 'et' || built === 'lv' ? built : 'en'

/** The next date on which something ends, above every page. */
const banner = () => {
  const file = join(site, 'facts', locale, 'retirements.json')
  const rows: readonly RetirementFacts[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  return bannerOf(rows, locale, new Date().toISOString().slice(0, 10))
}
const announcement = banner()

const config: Config = {
  title: 'Saatja',
  tagline: taglines[locale],
  url: process.env.SITE_URL ?? 'https://saatja.example.com',
  baseUrl: '/',
  trailingSlash: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  favicon: 'img/mark.svg',
  markdown: {
    parseFrontMatter: async (params) =>
      markStale(params.filePath, await params.defaultParseFrontMatter(params)),
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'et', 'lv'],
    localeConfigs: {
      en: { label: 'English', htmlLang: 'en' },
      et: { label: 'Eesti', htmlLang: 'et' },
      lv: { label: 'Latviešu', htmlLang: 'lv' },
    },
  },
  future: {
    v4: true,
    faster: {
      swcJsLoader: true,
      swcJsMinimizer: true,
      swcHtmlMinimizer: true,
      lightningCssMinimizer: true,
      mdxCrossCompilerCache: true,
      rspackBundler: true,
      ssgWorkerThreads: true,
      gitEagerVcs: true,
      // After a build that failed it hands one language's modules to another, or never ends.
      rspackPersistentCache: false,
    },
  },
  clientModules: ['./src/copy/on-press.ts'],
  customFields: {
    repository,
    version,
    // Where it is not said that a playground runs for the readers, no page links to one.
    playground: process.env.PLAYGROUND_URL,
    // Readers without an account write to this address.
    feedback: process.env.FEEDBACK_MAIL,
  },
  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      {
        routeBasePath: 'docs',
        sidebarPath: './sidebars.ts',
        editUrl: `${repository}/edit/main/apps/docs/`,
        editLocalizedFiles: true,
        breadcrumbs: true,
      },
    ],
    '@docusaurus/plugin-content-pages',
    '@docusaurus/plugin-sitemap',
    ['@docusaurus/plugin-client-redirects', { redirects }],
    './plugins/facts.ts',
    './plugins/highlighting.ts',
    './plugins/unused-css.ts',
    './plugins/search.ts',
    './plugins/markdown-pages.ts',
  ],
  themes: [['@docusaurus/theme-classic', { customCss: ['./src/css/site.css', './src/css/copying.css'] }]],
  themeConfig: {
    image: `img/og-${locale}.png`,
    metadata: [{ name: 'twitter:card', content: 'summary_large_image' }],
    ...(announcement
      ? {
          announcementBar: {
            ...announcement,
            backgroundColor: 'var(--warn-soft)',
            textColor: 'var(--ink)',
            isCloseable: true,
          },
        }
      : {}),
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: false, autoCollapseCategories: false } },
    tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
    navbar: {
      title: 'Saatja',
      logo: { alt: '', src: 'img/mark.svg' },
      items: [
        { type: 'docSidebar', sidebarId: 'docs', position: 'left', label: 'Docs' },
        { to: '/docs/playground', position: 'left', label: 'Playground' },
        { to: '/docs/reference/errors', position: 'left', label: 'Error reference' },
        { to: '/updates', position: 'left', label: 'Updates' },
        { type: 'search', position: 'right' },
        { type: 'localeDropdown', position: 'right' },
        { href: repository, position: 'right', label: 'GitHub' },
      ],
    },
    footer: {
      links: [
        { label: 'Docs', to: '/docs' },
        { label: 'Error reference', to: '/docs/reference/errors' },
        { label: 'Updates', to: '/updates' },
        { label: 'Translation status', to: '/translation-status' },
        { label: 'GitHub', href: repository },
      ],
      copyright: 'Saatja is free software under the MIT license.',
    },
  },
}

export default config

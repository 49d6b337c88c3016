import { useLocation } from '@docusaurus/router'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import useIsBrowser from '@docusaurus/useIsBrowser'
import { notFoundWords } from '../../../not-found/messages.ts'
import { type WantedPage, wantedOf } from '../../../not-found/wanted.ts'
import { SearchField } from '../../../search/field.tsx'

/** What a wrong address shows, in the language of the address: pages with its words, and two from which all are found. */
export default function NotFoundContent() {
  const { pathname } = useLocation()
  const { i18n, siteConfig } = useDocusaurusContext()
  const isBrowser = useIsBrowser()
  // The build writes one page for every wrong address of a language, in that language.
  const own = wantedOf(siteConfig.baseUrl)
  return (
    <NotFound wanted={isBrowser ? wantedOf(pathname) : own} shown={i18n.currentLocale} searches={isBrowser} />
  )
}

const NotFound = ({
  wanted: { locale, base, words },
  shown,
  searches,
}: {
  readonly wanted: WantedPage
  readonly shown: string
  readonly searches: boolean
}) => {
  const t = (word: keyof typeof notFoundWords) => notFoundWords[word][locale]
  const site = { locale, base, t, elsewhere: locale !== shown }
  return (
    <main className="home" lang={locale}>
      <h1>{t('notFound')}</h1>
      <p>
        {t('notFoundWhy')} {t('notFoundSearch')}
      </p>
      <div className="search-inline">
        {searches && <SearchField key={locale} site={site} open={true} first={words} />}
      </div>
      <ul>
        <li>
          <a href={`${base}/docs`}>{t('overview')}</a>
        </li>
        <li>
          <a href={`${base}/docs/reference/errors`}>{t('errorReference')}</a>
        </li>
      </ul>
    </main>
  )
}

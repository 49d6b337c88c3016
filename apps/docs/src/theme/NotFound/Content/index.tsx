import Link from '@docusaurus/Link'
import { useSite } from '../../../messages/site.ts'

/** What a wrong address shows: how to search, and two places from which everything is found. */
export default function NotFoundContent() {
  const { t } = useSite()
  return (
    <main className="home">
      <h1>{t('notFound')}</h1>
      <p>{t('notFoundWhy')}</p>
      <p>
        {t('notFoundSearch')} <kbd>Ctrl</kbd> + <kbd>K</kbd>.
      </p>
      <ul>
        <li>
          <Link to="/docs">{t('overview')}</Link>
        </li>
        <li>
          <Link to="/docs/reference/errors">{t('errorReference')}</Link>
        </li>
      </ul>
    </main>
  )
}

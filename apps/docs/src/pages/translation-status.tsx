import Link from '@docusaurus/Link'
import status from '@facts/translations.json'
import Layout from '@theme/Layout'
import { Table } from '../components/table.tsx'
import { useSite } from '../messages/site.ts'

const languages = [
  ['et', 'Eesti'],
  ['lv', 'Latviešu'],
] as const

const PageRows = () => {
  const { t } = useSite()
  return status.map(({ path, title, states }) => (
    <tr key={path}>
      <td>
        <Link to={path}>{title}</Link>
      </td>
      {languages.map(([locale]) => (
        <td key={locale} className={`state-${states[locale]}`}>
          {t(states[locale])}
        </td>
      ))}
    </tr>
  ))
}

/** How the translations of all pages stand, as the build found them. */
export default function TranslationStatus() {
  const { t } = useSite()
  return (
    <Layout title={t('translations')} description={t('translationsAbout')}>
      <main className="home">
        <h1>{t('translations')}</h1>
        <p>{t('translationsAbout')}</p>
        <Table>
          <thead>
            <tr>
              <th>{t('page')}</th>
              {languages.map(([locale, name]) => (
                <th key={locale}>
                  <span lang={locale}>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{t('translationsCount')}</td>
              {languages.map(([locale]) => (
                <td key={locale}>
                  {status.filter(({ states }) => states[locale] === 'current').length} / {status.length}
                </td>
              ))}
            </tr>
            <PageRows />
          </tbody>
        </Table>
      </main>
    </Layout>
  )
}

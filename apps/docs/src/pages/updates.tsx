import Link from '@docusaurus/Link'
import updates from '@facts/updates.json'
import Layout from '@theme/Layout'
import { RetirementTable } from '../components/retirements.tsx'
import { Table } from '../components/table.tsx'
import { WithCode } from '../components/with-code.tsx'
import { dateText } from '../facts/phrases.ts'
import { useSite } from '../messages/site.ts'
import { updatesWords } from '../updates/messages.ts'

/** When the facts of each provider were last compared with their sources. */
const CheckedTable = () => {
  const { t, locale } = useSite()
  return (
    <Table>
      <thead>
        <tr>
          <th>{t('provider')}</th>
          <th>{t('checked')}</th>
        </tr>
      </thead>
      <tbody>
        {updates.checked.map(({ id, name, at }) => (
          <tr key={id}>
            <td>
              <Link to={`/docs/providers/${id}`}>{name}</Link>
            </td>
            <td>
              <time dateTime={at}>{dateText(at, locale)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** All pages under the day on which they were last reviewed. */
const ReviewedPages = () => {
  const { locale } = useSite()
  return [...new Set(updates.pages.map(({ reviewed }) => reviewed))].map((day) => (
    <section key={day}>
      <h3>
        <time dateTime={day}>{dateText(day, locale)}</time>
      </h3>
      <ul className="reviewed-pages">
        {updates.pages
          .filter(({ reviewed }) => reviewed === day)
          .map(({ path, title }) => (
            <li key={path}>
              <Link to={path}>{title}</Link>
            </li>
          ))}
      </ul>
    </section>
  ))
}

/** The releases of the packages, and what the next ones bring. */
const Changes = ({ next }: { readonly next: string }) => (
  <dl className="changes">
    {updates.changes.map(({ names, version, notes }) => (
      <div key={`${names.join()}${version}`}>
        <dt>
          {names.map((name) => (
            <code key={name}>{name}</code>
          ))}{' '}
          <span className="chip">{version ?? next}</span>
        </dt>
        {notes.map((note) => (
          <dd key={note} lang="en">
            <WithCode text={note} />
          </dd>
        ))}
      </div>
    ))}
  </dl>
)

/** What changed, and what is about to: all of it from the packages and from the pages' own dates. */
export default function UpdatesPage() {
  const { locale } = useSite()
  const words = updatesWords[locale]
  return (
    <Layout title={words.title} description={words.about}>
      <main className="home">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
        <h2 id="dates">{words.dates}</h2>
        <p>{words.datesAbout}</p>
        <RetirementTable />
        <h2 id="facts">{words.checked}</h2>
        <p>{words.checkedAbout}</p>
        <CheckedTable />
        <h2 id="pages">{words.pages}</h2>
        <p>{words.pagesAbout}</p>
        <ReviewedPages />
        <h2 id="packages">{words.packages}</h2>
        <p>{words.packagesAbout}</p>
        <Changes next={words.next} />
      </main>
    </Layout>
  )
}

import Link from '@docusaurus/Link'
import presets from '@facts/presets.json'
import retirements from '@facts/retirements.json'
import Layout from '@theme/Layout'
import { home } from '../home/words.ts'
import { Cards, CardTo } from '../parts/cards.tsx'
import { ExplainError } from '../parts/explain.tsx'
import { RetirementTable } from '../parts/retirements.tsx'
import { useSite } from '../words/site.ts'

/** Answers three questions: which provider, what are you here to do, what does this error mean. */
export default function Home() {
  const { t, locale } = useSite()
  const words = home[locale]
  const retiring = [...new Set(retirements.map(({ provider }) => provider))]
  return (
    <Layout title={words.title} description={words.lead}>
      <header className="hero-home">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <div className="hero-actions">
          <Link className="button button--primary button--lg" to="/docs/providers">
            {words.choose}
          </Link>
          <Link
            className="button button--outline button--primary button--lg hero-second"
            to="/docs/get-started/quickstart"
          >
            {words.quickstart}
          </Link>
        </div>
      </header>
      <main className="home">
        <h2>{words.providers}</h2>
        <Cards>
          {presets.map(({ id, name, server }) => (
            <CardTo key={id} to={`/docs/providers/${id}`} title={name}>
              {server}
            </CardTo>
          ))}
          <CardTo to="/docs/providers/own-server" title={t('anyServer')}>
            {t('anyServerAbout')}
          </CardTo>
        </Cards>
        <h2>{words.tasks}</h2>
        <Cards>
          {words.cards.map(({ to, title, text }) => (
            <CardTo key={to} to={to} title={title}>
              {text}
            </CardTo>
          ))}
        </Cards>
        <h2>{words.error}</h2>
        <ExplainError />
        {retiring.length > 0 && <h2>{words.latest}</h2>}
        {retiring.map((provider) => (
          <RetirementTable key={provider} provider={provider} />
        ))}
      </main>
    </Layout>
  )
}

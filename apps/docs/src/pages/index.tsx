import Link from '@docusaurus/Link'
import presets from '@facts/presets.json'
import Layout from '@theme/Layout'
import { Cards, CardTo } from '../components/cards.tsx'
import { ExplainError } from '../components/explain.tsx'
import { RetirementTable } from '../components/retirements.tsx'
import { home, knownAs } from '../home/messages.ts'
import { useSite } from '../messages/site.ts'
import { updatesWords } from '../updates/messages.ts'

const Hero = () => {
  const words = home[useSite().locale]
  return (
    <div className="hero-home">
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
    </div>
  )
}

const ProviderCards = () => {
  const { t, locale } = useSite()
  return (
    <Cards>
      {presets.map(({ id, name, server }) => (
        <CardTo key={id} to={`/docs/providers/${id}`} title={name}>
          {knownAs[id]?.[locale]} <code>{server}</code>
        </CardTo>
      ))}
      <CardTo to="/docs/providers/own-server" title={t('anyServer')}>
        {t('anyServerAbout')}
      </CardTo>
    </Cards>
  )
}

/** Answers three questions: which provider, what are you here to do, what does this error mean. */
export default function Home() {
  const { locale } = useSite()
  const words = home[locale]
  const dates = updatesWords[locale]
  return (
    <Layout title={words.title} description={words.lead}>
      <Hero />
      <main className="home">
        <h2>{words.providers}</h2>
        <ProviderCards />
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
        <h2>{dates.dates}</h2>
        <p>
          {dates.datesAbout} <Link to="/updates">{dates.title}</Link>
        </p>
        <RetirementTable />
      </main>
    </Layout>
  )
}

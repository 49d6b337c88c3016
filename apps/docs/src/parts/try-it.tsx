import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import { useSite } from '../words/site.ts'

/** Opens the playground at a demo card or at a scenario. */
export const TryIt = ({ card, scenario }: { readonly card?: string; readonly scenario?: string }) => {
  const { siteConfig } = useDocusaurusContext()
  const { t, locale } = useSite()
  const query = new URLSearchParams({
    ...(card ? { card } : {}),
    ...(scenario ? { scenario } : {}),
    lang: locale,
  })
  return (
    <p>
      <a className="button button--primary" href={`${siteConfig.customFields?.playground}/?${query}`}>
        {t('tryIt')}
      </a>
    </p>
  )
}

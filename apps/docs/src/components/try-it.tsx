import Link from '@docusaurus/Link'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import { useSite } from '../messages/site.ts'

/** Nothing answers there until the reader has started it. */
const isOwnComputer = (address: string): boolean => new URL(address).hostname === '127.0.0.1'

/** Opens the playground at a demo card or at a scenario. */
export const TryIt = ({ card, scenario }: { readonly card?: string; readonly scenario?: string }) => {
  const { siteConfig } = useDocusaurusContext()
  const { t, locale } = useSite()
  const query = new URLSearchParams({
    ...(card ? { card } : {}),
    ...(scenario ? { scenario } : {}),
    lang: locale,
  })
  const playground = String(siteConfig.customFields?.playground)
  return (
    <p className="try-it">
      <a className="button button--primary" href={`${playground}/?${query}`}>
        {t('tryIt')}
      </a>
      {isOwnComputer(playground) && (
        <span className="origin-note">
          {t('tryItNote')} <Link to="/docs/get-started/quickstart#start">{t('tryItStart')}</Link>
        </span>
      )}
    </p>
  )
}

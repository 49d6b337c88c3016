import { useSite } from '../messages/site.ts'
import { usePlayground } from './use-playground.ts'

/** Opens the playground at a demo card or at a scenario, where the site knows one. */
export const TryIt = ({ card, scenario }: { readonly card?: string; readonly scenario?: string }) => {
  const { t } = useSite()
  const addressOf = usePlayground()
  if (addressOf === undefined) return null
  return (
    <p className="try-it">
      <a
        className="button button--primary"
        href={addressOf({ ...(card ? { card } : {}), ...(scenario ? { scenario } : {}) })}
      >
        {t('tryIt')}
      </a>
    </p>
  )
}

import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import { useSite } from '../messages/site.ts'
import { playgroundAddress } from './playground-address.ts'

type AddressOf = (query: Readonly<Record<string, string>>) => string

/** Makes addresses of the playground that `PLAYGROUND_URL` named for the build; undefined when it named none. */
export const usePlayground = (): AddressOf | undefined => {
  const { siteConfig } = useDocusaurusContext()
  const { locale } = useSite()
  const { playground } = siteConfig.customFields as { readonly playground?: string }
  if (playground === undefined) return undefined
  return (query) => playgroundAddress(playground, query, locale)
}

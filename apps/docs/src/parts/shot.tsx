import useBaseUrl from '@docusaurus/useBaseUrl'
import ThemedImage from '@theme/ThemedImage'
import { useSite } from '../words/site.ts'
import { shotSize, shots } from './shots.ts'

/** A picture of the playground in the reader's language and theme. */
export const Shot = ({ name }: { readonly name: string }) => {
  const { locale } = useSite()
  const alt = shots[name]?.[locale]
  if (alt === undefined) throw new Error(`There is no picture "${name}".`)
  const file = `/screenshots/${name}-${locale}`
  return (
    <figure className="shot">
      <ThemedImage
        alt={alt}
        {...shotSize}
        loading="lazy"
        decoding="async"
        sources={{ light: useBaseUrl(`${file}-light.webp`), dark: useBaseUrl(`${file}-dark.webp`) }}
      />
    </figure>
  )
}

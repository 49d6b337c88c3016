import useBaseUrl from '@docusaurus/useBaseUrl'
import shots from '@facts/shots.json'
import ThemedImage from '@theme/ThemedImage'
import { useSite } from '../messages/site.ts'

/** Pixels of the page; the files are half as large again. */
const size = { width: 1200, height: 760 }

/** A picture of the playground in the reader's language and theme. */
export const Shot = ({ name }: { readonly name: string }) => {
  const { locale } = useSite()
  const alt = shots[name]
  if (alt === undefined) throw new Error(`There is no picture "${name}"../parts`)
  const file = `/screenshots/${name}-${locale}`
  return (
    <figure className="shot">
      <ThemedImage
        alt={alt}
        {...size}
        loading="lazy"
        decoding="async"
        sources={{ light: useBaseUrl(`${file}-light.webp`), dark: useBaseUrl(`${file}-dark.webp`) }}
      />
    </figure>
  )
}

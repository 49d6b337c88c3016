import useBaseUrl from '@docusaurus/useBaseUrl'
import shots from '@facts/shots.json'
import ThemedImage from '@theme/ThemedImage'
import { useSite } from '../messages/site.ts'

/**
 * Shows a picture of the playground in the reader's language and theme. Its space is reserved before it has loaded; on a
 * telephone it scrolls in its own frame, so that its text can be read.
 */
export const Shot = ({ name }: { readonly name: string }) => {
  const { locale } = useSite()
  const shot = shots[name]
  if (shot === undefined) throw new Error(`There is no picture "${name}".`)
  const { alt, width, height, caption } = shot
  const file = `/screenshots/${name}-${locale}`
  return (
    <figure className="shot">
      <div className="shot-frame">
        <ThemedImage
          alt={alt}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
          sources={{ light: useBaseUrl(`${file}-light.webp`), dark: useBaseUrl(`${file}-dark.webp`) }}
        />
      </div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

import useIsBrowser from '@docusaurus/useIsBrowser'
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'

const isServer = typeof document === 'undefined'

/** Goes to what the address names, which was not there yet when the page opened. */
const Arrived = () => {
  useEffect(() => {
    const { hash } = window.location
    if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView()
  }, [])
  return null
}

/**
 * Shows long static text: the browser keeps what the build wrote and gets neither its data nor its code. Readers who
 * come from another page of the site have nothing to keep; for them `children`, lazy, are loaded.
 */
const Still = ({ children }: { readonly children: ReactNode }) => {
  const isBrowser = useIsBrowser()
  const [kept] = useState(!isServer && !isBrowser)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty, and says that what is there is to stay.
  if (kept) return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
  // A boundary would let the build write its content apart, for a script to put into place.
  if (isServer) return <div>{children}</div>
  return (
    <div>
      <Suspense fallback={null}>
        {children}
        <Arrived />
      </Suspense>
    </div>
  )
}

/** Makes a component of one that only shows facts: the build writes it, and browsers are not sent its data. */
export const still = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> => {
  const Shown = lazy(async () => ({ default: await load() }))
  return (props) => (
    <Still>
      <Shown {...props} />
    </Still>
  )
}

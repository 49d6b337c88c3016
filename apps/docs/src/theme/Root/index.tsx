import { type ReactNode, useEffect } from 'react'

interface Loader {
  readonly prefetch: (path: string) => unknown
  readonly preload: (path: string) => unknown
}

/** Loads another page when the reader points at its link, and not already when the link is in view. */
const loadOnIntent = () => {
  const site = window as unknown as { docusaurus?: Loader }
  if (site.docusaurus) site.docusaurus = { ...site.docusaurus, prefetch: () => false }
}

export default function Root({ children }: { readonly children: ReactNode }) {
  useEffect(loadOnIntent, [])
  return children
}

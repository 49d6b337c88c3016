import MDXA from '@theme/MDXComponents/A'
import { type ComponentProps, createContext } from 'react'

/** True within a link, where nothing else can be pressed. */
export const InLink = createContext(false)

export const PageLink = (props: ComponentProps<typeof MDXA>) => (
  <InLink value={true}>
    <MDXA {...props} />
  </InLink>
)

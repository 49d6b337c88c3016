import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { navigate, pathOf, type Route } from '../state/route.ts'

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly route: Route
  readonly children: ReactNode
}

/** A link to another screen: without a reload, unless it is asked to open elsewhere. */
export const Link = ({ route, children, ...rest }: LinkProps) => (
  <a
    {...rest}
    href={pathOf(route)}
    onClick={(event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      navigate(route)
    }}
  >
    {children}
  </a>
)

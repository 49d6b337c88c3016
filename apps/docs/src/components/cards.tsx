import Link from '@docusaurus/Link'
import type { ReactNode } from 'react'

export const Cards = ({ children }: { readonly children: ReactNode }) => <ul className="cards">{children}</ul>

/** A link with a line that says what the reader finds there. */
export const CardTo = ({
  to,
  title,
  children,
}: {
  readonly to: string
  readonly title: string
  readonly children: ReactNode
}) => (
  <li>
    <Link className="card-link" to={to}>
      <strong>{title}</strong>
      <span>{children}</span>
    </Link>
  </li>
)

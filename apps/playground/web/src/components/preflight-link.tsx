import { leadsToPreflight } from '@saatja/preflight'
import { type Messages, useWords } from '@saatja/ui'
import { useStored } from '../state/overview.ts'
import { Link } from './link.tsx'

const words = {
  check: {
    en: 'Check SPF, DKIM, and DMARC of this sender',
    et: 'Kontrolli selle saatja SPF-i, DKIM-i ja DMARC-i',
    lv: 'Pārbaudīt šī sūtītāja SPF, DKIM un DMARC',
  },
} satisfies Messages

export interface PreflightLinkProps {
  /** Id of the diagnosis. */
  readonly diagnosis: string
  /** Code of the user whose mail it was. */
  readonly user?: string
  /** Where the user is not known: addresses that the mail came back to. */
  readonly addresses?: readonly string[]
}

/** The way to the sender's preflight, where SPF, DKIM or DMARC was the reason; nothing for other reasons. */
export const PreflightLink = ({ diagnosis, user, addresses = [] }: PreflightLinkProps) => {
  const word = useWords(words)
  const { cards } = useStored()
  if (!leadsToPreflight(diagnosis)) return null
  const wanted = addresses.map((address) => address.toLowerCase())
  const card = cards.find(({ code, email }) => code === user || wanted.includes(email.toLowerCase()))
  return <Link route={{ screen: 'preflight', ...(card ? { user: card.code } : {}) }}>{word('check')}</Link>
}

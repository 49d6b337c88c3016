import { useWords } from '@saatja/ui'
import type { InboxMessage } from '../../../server/inbox/contract.ts'
import { inboxWords } from './messages.ts'

/** Files of a message, each saved by its link: the server never lets the browser show one. */
export const Attachments = ({ message: { id, parts } }: { message: InboxMessage }) => {
  const word = useWords(inboxWords)
  return (
    <ul>
      {parts.map(({ filename, type, size }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
        <li key={index}>
          <a href={`/api/inbox/${encodeURIComponent(id)}/attachments/${index}`} download={filename}>
            {filename || word('unnamed')}
          </a>{' '}
          · {type} · {word('bytes', { count: size })}
        </li>
      ))}
    </ul>
  )
}

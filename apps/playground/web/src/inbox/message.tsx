import { useLocale, useWords } from '@saatja/ui'
import type { AddressView, InboxMessage } from '../../../server/inbox/contract.ts'
import { Button } from '../components/button.tsx'
import { dateText } from '../components/dates.ts'
import { Fact } from '../components/fact.tsx'
import { Contents } from './contents.tsx'
import { inboxWords } from './messages.ts'

const mailbox = ({ name, address }: AddressView): string => (name ? `${name} <${address}>` : address)

/** Shows what the recipient sees, and where replies and bounces go. */
const DeliverySummary = ({ message }: { message: InboxMessage }) => {
  const word = useWords(inboxWords)
  const { from, replyTo, envelope } = message
  const lines = [
    [word('sees'), from ? mailbox(from) : word('none')],
    [word('replies'), (replyTo ?? from)?.address ?? word('none')],
    [word('bounces'), envelope.from],
  ] as const
  return (
    <section className="story" aria-label={word('story')}>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Facts = ({ message }: { message: InboxMessage }) => {
  const word = useWords(inboxWords)
  const locale = useLocale()
  const { from, replyTo, to, envelope, server, security, protocol, signIn, at, size } = message
  return (
    <section>
      <h2 className="group">{word('facts')}</h2>
      <dl className="facts">
        <Fact label={word('from')}>{from ? mailbox(from) : word('none')}</Fact>
        <Fact label={word('reply-to')}>{replyTo ? mailbox(replyTo) : word('none')}</Fact>
        <Fact label={word('to')}>{to.map(mailbox).join(', ')}</Fact>
        <Fact label={word('envelope-from')}>{envelope.from}</Fact>
        <Fact label={word('envelope-to')}>{envelope.to.join(', ')}</Fact>
        <Fact label={word('server')}>{server}</Fact>
        <Fact label={word('security')}>
          {word(`security-${security}`)}
          {protocol && ` · ${protocol}`}
        </Fact>
        <Fact label={word('sign-in')}>
          {signIn ? `${signIn.username} · ${signIn.mechanism}` : word('no-sign-in')}
        </Fact>
        <Fact label={word('arrived')}>
          {dateText(at, locale)} · {word('bytes', { count: size })}
        </Fact>
      </dl>
    </section>
  )
}

interface MessageProps {
  readonly message: InboxMessage
  readonly onDelete: () => void
}

export const Message = ({ message, onDelete }: MessageProps) => {
  const word = useWords(inboxWords)
  return (
    <article className="message">
      <header className="message-head">
        <h1>{message.subject}</h1>
        <Button look="quiet" icon="trash" aria-label={word('delete')} onPress={onDelete} />
      </header>
      <DeliverySummary message={message} />
      <Contents message={message} />
      <Facts message={message} />
    </article>
  )
}

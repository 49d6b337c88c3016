import { useLocale, useWords } from '@saatja/ui'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { AddressView, InboxMessage } from '../../../server/inbox/contract.ts'
import { Button } from '../components/button.tsx'
import { dateText } from '../components/dates.ts'
import { Attachments } from './attachments.tsx'
import { checkWords } from './check-messages.ts'
import { HtmlView } from './html-view.tsx'
import { MessageCheck } from './message-check.tsx'
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

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

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

const Contents = ({ message }: { message: InboxMessage }) => {
  const word = useWords(inboxWords)
  const inCheck = useWords(checkWords)
  const { id, text, hasHtml, headers, parts } = message
  return (
    <Tabs className="tabs">
      <div className="tabs-head">
        <TabList aria-label={message.subject} className="tab-list">
          <Tab id="text" className="tab">
            {word('text')}
          </Tab>
          {hasHtml && (
            <Tab id="html" className="tab">
              {word('html')}
            </Tab>
          )}
          <Tab id="headers" className="tab">
            {word('headers')}
          </Tab>
          <Tab id="check" className="tab">
            {inCheck('check')}
          </Tab>
          {parts.length > 0 && (
            <Tab id="parts" className="tab">
              {word('parts')}
            </Tab>
          )}
        </TabList>
        <a
          className="tabs-link"
          href={`/api/inbox/${encodeURIComponent(id)}/raw`}
          target="_blank"
          rel="noreferrer"
        >
          {word('open-source')}
        </a>
      </div>
      <TabPanel id="text" className="tab-panel">
        <pre className="mail-text">{text ?? word('none')}</pre>
      </TabPanel>
      <TabPanel id="html" className="tab-panel">
        <HtmlView id={id} />
      </TabPanel>
      <TabPanel id="headers" className="tab-panel">
        <dl className="facts">
          {headers.map(({ name, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a header may come twice, and the list never changes
            <div key={index}>
              <dt lang="en">{name}</dt>
              <dd lang="en">{value}</dd>
            </div>
          ))}
        </dl>
      </TabPanel>
      <TabPanel id="check" className="tab-panel">
        <MessageCheck message={message} />
      </TabPanel>
      <TabPanel id="parts" className="tab-panel">
        <Attachments message={message} />
      </TabPanel>
    </Tabs>
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

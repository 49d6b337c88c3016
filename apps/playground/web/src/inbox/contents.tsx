import { useWords } from '@saatja/ui'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { InboxMessage } from '../../../server/inbox/contract.ts'
import { Attachments } from './attachments.tsx'
import { checkWords } from './check-messages.ts'
import { HtmlView } from './html-view.tsx'
import { MessageCheck } from './message-check.tsx'
import { inboxWords } from './messages.ts'

/** Tabs for what there is: a message may have no HTML and no parts. */
const ContentTabs = ({ message: { subject, hasHtml, parts } }: { message: InboxMessage }) => {
  const word = useWords(inboxWords)
  const inCheck = useWords(checkWords)
  const tabs = [
    ['text', word('text')],
    ...(hasHtml ? [['html', word('html')] as const] : []),
    ['headers', word('headers')],
    ['check', inCheck('check')],
    ...(parts.length > 0 ? [['parts', word('parts')] as const] : []),
  ] as const
  return (
    <TabList aria-label={subject} className="tab-list">
      {tabs.map(([id, label]) => (
        <Tab key={id} id={id} className="tab">
          {label}
        </Tab>
      ))}
    </TabList>
  )
}

const Headers = ({ headers }: Pick<InboxMessage, 'headers'>) => (
  <dl className="facts">
    {headers.map(({ name, value }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a header may come twice, and the list never changes
      <div key={index}>
        <dt lang="en">{name}</dt>
        <dd lang="en">{value}</dd>
      </div>
    ))}
  </dl>
)

/** Shows a message as text, HTML, headers and parts, and what checks it passes. */
export const Contents = ({ message }: { message: InboxMessage }) => {
  const word = useWords(inboxWords)
  const { id, text, headers } = message
  return (
    <Tabs className="tabs">
      <div className="tabs-head">
        <ContentTabs message={message} />
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
        <Headers headers={headers} />
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

import { useWords } from '@saatja/ui'
import { Button } from '../parts/button.tsx'
import { useInbox } from '../state/inbox.ts'
import { navigate } from '../state/route.ts'
import type { RunState } from '../state/runs.ts'
import { resultWords } from './words.ts'

type Facts = Readonly<Record<string, string | number | boolean>>

export const FactList = ({ facts }: { facts: Facts }) => (
  <dl className="facts">
    {Object.entries(facts).map(([name, value]) => (
      <div key={name}>
        <dt lang="en">{name}</dt>
        <dd lang="en">{String(value)}</dd>
      </div>
    ))}
  </dl>
)

/** What was agreed on encryption, and with whose certificate. */
export const Encryption = ({ run }: { run: RunState | undefined }) => {
  const word = useWords(resultWords)
  const facts = run?.view.report?.steps.find(({ stage }) => stage === 'encryption')?.facts ?? {}
  return Object.keys(facts).length === 0 ? <p>{word('no-encryption')}</p> : <FactList facts={facts} />
}

/** What the server took over. */
export const SentMessage = ({ run }: { run: RunState | undefined }) => {
  const word = useWords(resultWords)
  const { items } = useInbox()
  const receipt = run?.view.report?.receipt
  if (run === undefined || receipt === undefined) return <p>{word('no-message')}</p>
  const { messageId, serverMessageId, envelope, response } = receipt
  const arrived = items.find((item) => item.messageId === messageId)
  return (
    <>
      <FactList
        facts={{
          [word('message-id')]: messageId,
          ...(serverMessageId === undefined ? {} : { [word('server-id')]: serverMessageId }),
          [word('envelope')]: `${envelope.from} → ${envelope.to.join(', ')}`,
          [word('reply')]: response,
        }}
      />
      {arrived && (
        <Button icon="inbox" onPress={() => navigate({ screen: 'inbox', message: arrived.id })}>
          {word('open-message')}
        </Button>
      )}
    </>
  )
}

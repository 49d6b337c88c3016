import type { Stage } from '@saatja/core'
import { useLocale, useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { dateText } from '../components/dates.ts'
import { useInbox } from '../state/inbox.ts'
import { navigate } from '../state/route.ts'
import type { RunState } from '../state/runs.ts'
import { resultWords } from './messages.ts'

type Facts = Readonly<Record<string, string | number | boolean>>

const FactList = ({ facts }: { facts: Facts }) => (
  <dl className="facts">
    {Object.entries(facts).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{String(value)}</dd>
      </div>
    ))}
  </dl>
)

const known = [
  'protocol',
  'cipher',
  'verified',
  'refusedBecause',
  'subject',
  'issuer',
  'validFrom',
  'validTo',
  'names',
  'fingerprint256',
  'mechanisms',
  'size',
  'starttls',
  'smtputf8',
] as const
type Known = (typeof known)[number]

const isKnown = (name: string): name is Known => known.some((one) => one === name)

const dayMs = 86_400_000

/** Facts with names and values in the reader's language; one without a name here keeps its own. */
const useFactText = () => {
  const word = useWords(resultWords)
  const locale = useLocale()
  const value = (name: string, fact: string | number | boolean): string => {
    if (typeof fact === 'boolean') return word(fact ? 'yes' : 'no')
    if (name === 'size') return word('megabytes', { count: Math.round(Number(fact) / 1_000_000) })
    if (name === 'validFrom' || name === 'validTo') {
      const at = Date.parse(String(fact))
      const left = word('days-left', { count: Math.floor((at - Date.now()) / dayMs) })
      return name === 'validTo' ? `${dateText(at, locale)} (${left})` : dateText(at, locale)
    }
    return String(fact)
  }
  return (facts: Facts): Facts =>
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [
        isKnown(name) ? word(`fact-${name}`) : name,
        value(name, fact),
      ]),
    )
}

/** What was agreed on encryption, with whose certificate, and what the server offers. */
export const Encryption = ({ run }: { run: RunState | undefined }) => {
  const word = useWords(resultWords)
  const text = useFactText()
  const factsAt = (stage: Stage) => run?.view.report?.steps.find((step) => step.stage === stage)?.facts ?? {}
  const encryption = factsAt('encryption')
  const capabilities = factsAt('capabilities')
  return (
    <>
      <h4 className="group">{word('certificate')}</h4>
      {Object.keys(encryption).length === 0 ? (
        <p>{word('no-encryption')}</p>
      ) : (
        <FactList facts={text(encryption)} />
      )}
      {Object.keys(capabilities).length > 0 && (
        <>
          <h4 className="group">{word('capabilities')}</h4>
          <FactList facts={text(capabilities)} />
        </>
      )}
    </>
  )
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

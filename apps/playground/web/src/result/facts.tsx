import type { Stage } from '@saatja/core'
import { useLocale, useWords } from '@saatja/ui'
import { useContext } from 'react'
import { Button } from '../components/button.tsx'
import { dateText } from '../components/dates.ts'
import { useInbox } from '../state/inbox.ts'
import { navigate } from '../state/route.ts'
import type { RunState } from '../state/runs.ts'
import { certificateWords } from './certificate-messages.ts'
import { FixContext } from './fix-context.ts'
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

const reasons = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
] as const

/** Why a certificate was refused, in words where there are some. */
const reasonOf = (code: string, word: ReturnType<typeof useWords<typeof certificateWords>>): string => {
  const reason = reasons.find((one) => one === code)
  return reason === undefined ? code : `${word(`why-${reason}`)} (${code})`
}

/** Takes a self-signed certificate for the server's own, once a person has compared its fingerprint. */
const UseCertificate = ({ run, facts }: { run: RunState; facts: Facts }) => {
  const word = useWords(certificateWords)
  const onFix = useContext(FixContext)
  const { server } = run.view.effective.fields
  const { certificate, refusedBecause } = facts
  if (
    onFix === undefined ||
    typeof certificate !== 'string' ||
    refusedBecause !== 'DEPTH_ZERO_SELF_SIGNED_CERT'
  )
    return null
  const card = server.card ?? run.view.user
  return (
    <div className="use-certificate">
      <Button icon="lock" onPress={() => onFix({ card, set: { ca: certificate } })}>
        {word('use-certificate')}
      </Button>
      <p className="field-note">{word('use-certificate-note')}</p>
    </div>
  )
}

/** Facts with names and values in the reader's language; one without a name here keeps its own. */
const useFactText = () => {
  const word = useWords(resultWords)
  const onCertificate = useWords(certificateWords)
  const locale = useLocale()
  const value = (name: string, fact: string | number | boolean): string => {
    if (typeof fact === 'boolean') return word(fact ? 'yes' : 'no')
    if (name === 'refusedBecause') return reasonOf(String(fact), onCertificate)
    if (name === 'size') return word('megabytes', { count: Math.round(Number(fact) / 1_000_000) })
    if (name === 'validFrom' || name === 'validTo') {
      const at = Date.parse(String(fact))
      const left = word('days-left', { count: Math.floor((at - Date.now()) / dayMs) })
      return name === 'validTo' ? `${dateText(at, locale)} (${left})` : dateText(at, locale)
    }
    return String(fact)
  }
  return ({ certificate: _pem, ...facts }: Facts): Facts =>
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
      {run && <UseCertificate run={run} facts={encryption} />}
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

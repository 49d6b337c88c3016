import { fieldLabels, say, securityLabels, useLocale, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import type { DetectView, DnsSource } from '../../../server/preflight/contract.ts'
import { Button } from '../components/button.tsx'
import { Refused } from '../components/http-error.tsx'
import type { Editing } from '../state/editing.ts'
import { useStored } from '../state/overview.ts'
import { detectMailboxes } from '../state/preflight.ts'
import { useExplain } from '../state/texts.ts'
import { fillable, filled } from './detection.ts'
import { detectionWords } from './detection-messages.ts'

type Consent = 'domain' | 'ispdb'

/** What a person has agreed to for the typed domain; for another domain only the sandbox is asked first. */
interface Asked {
  readonly domain: string
  readonly source: DnsSource
  readonly consent: readonly Consent[]
}

/** Long enough for typing to pause. Milliseconds. */
const pause = 350

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

const useDetection = ({ draft }: Editing, { source, consent }: Asked) => {
  const [found, setFound] = useState<DetectView>()
  const [error, setError] = useState<unknown>()
  const { code, mail } = draft
  const address = draft.email.trim()
  useEffect(() => {
    const left = new AbortController()
    const timer = setTimeout(() => {
      setError(undefined)
      const { dkim: _signature, ...stated } = mail ?? {}
      const request = { address, user: code, source, consent, ...(mail ? { stated } : {}) }
      detectMailboxes(request, left.signal).then(
        setFound,
        (problem: unknown) => !left.signal.aborted && setError(problem),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [address, code, mail, source, consent])
  return { found, error }
}

const Evidence = ({ found: { evidence } }: { found: DetectView }) => {
  const word = useWords(detectionWords)
  if (evidence.length === 0) return null
  return (
    <details>
      <summary>{word('seen')}</summary>
      <ul>
        {evidence.map(({ question, answer, says }) => (
          <li key={`${question} ${answer}`}>
            <code>{question}</code> → <code>{answer}</code> <span className="field-note">{says}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const noConsent: readonly Consent[] = []

/** Further places to ask, each with what it learns. Nothing is asked before its button is pressed. */
const MorePlaces = ({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) => {
  const word = useWords(detectionWords)
  const { realAllowed } = useStored()
  const { domain, source, consent } = asked
  const allow = (more: Consent) => onAsk({ ...asked, consent: [...consent, more] })
  if (source === 'sandbox')
    return (
      <>
        <p className="field-note">{word('sandbox-only')}</p>
        {realAllowed && (
          <p className="arrival-place">
            <Button onPress={() => onAsk({ ...asked, source: 'real' })}>{word('ask-real')}</Button>
            <span className="field-note">{word('real-note', { domain })}</span>
          </p>
        )}
      </>
    )
  return (
    <>
      {!consent.includes('domain') && (
        <p className="arrival-place">
          <Button onPress={() => allow('domain')}>{word('ask-domain', { domain })}</Button>
        </p>
      )}
      {!consent.includes('ispdb') && (
        <p className="arrival-place">
          <Button onPress={() => allow('ispdb')}>{word('ask-ispdb')}</Button>
          <span className="field-note">{word('ispdb-note', { domain })}</span>
        </p>
      )}
    </>
  )
}

/** The button that was pressed is gone, so the focus moves to the field that is still empty. */
const focusPassword = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-field="password"] .input')?.focus())
}

const Filling = ({ editing, found }: { editing: Editing; found: DetectView }) => {
  const word = useWords(detectionWords)
  const locale = useLocale()
  const { providers } = useStored()
  const rows = fillable(editing.draft, found)
  if (rows.length === 0) return null
  const fill = () => {
    editing.change(filled(editing.draft, found))
    focusPassword()
  }
  const shown = (field: string, value: string): string => {
    if (field === 'provider') return providers.find(({ id }) => id === value)?.name ?? value
    return field === 'security' ? say(securityLabels[value as keyof typeof securityLabels], locale) : value
  }
  return (
    <>
      <dl className="facts">
        {rows.map(([field, value]) => (
          <div key={field}>
            <dt>{say(fieldLabels[field], locale)}</dt>
            <dd>{shown(field, value)}</dd>
          </div>
        ))}
      </dl>
      <p className="arrival-place">
        <Button icon="check" onPress={fill}>
          {word('fill')}
        </Button>
        <span className="field-note">{word('fill-note')}</span>
      </p>
    </>
  )
}

/** Where the mailboxes of the typed address are, what shows it, and the button that fills in the card. */
export const DetectedMailboxes = ({ editing }: { editing: Editing }) => {
  const word = useWords(detectionWords)
  const explain = useExplain()
  const domain = domainOf(editing.draft.email.trim())
  const [kept, setAsked] = useState<Asked>({ domain, source: 'sandbox', consent: noConsent })
  const asked = kept.domain === domain ? kept : { domain, source: 'sandbox' as const, consent: noConsent }
  const { found, error } = useDetection(editing, asked)
  const present = found?.domain === domain ? found : undefined
  return (
    <section className="arrival-found" aria-label={word('title')} aria-live="polite">
      <Refused error={error} />
      {present?.findings.map((finding) => {
        const explained = explain(finding)
        return (
          explained && (
            <div key={finding.code}>
              <h3>{explained.title}</h3>
              <p>{explained.cause}</p>
            </div>
          )
        )
      })}
      {present && <Evidence found={present} />}
      {present && <Filling editing={editing} found={present} />}
      {present?.certainty === 'none' && <MorePlaces asked={asked} onAsk={setAsked} />}
    </section>
  )
}

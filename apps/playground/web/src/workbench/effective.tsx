import type { Effective, EffectiveSettings } from '@saatja/core'
import { fieldLabels, OriginChip, say, securityLabels, senderLabel, useLocale, useWords } from '@saatja/ui'
import type { ReactNode } from 'react'
import { Link } from '../parts/link.tsx'
import { useStored } from '../state/overview.ts'
import { editorWords, effectiveWords } from './words.ts'

const CardLink = ({ card, children }: { card: string; children: ReactNode }) => {
  const word = useWords(effectiveWords)
  return (
    <Link className="origin-link" route={{ screen: 'workbench', user: card }} title={word('open', { card })}>
      {children}
    </Link>
  )
}

/** Where a value came from; the system user's chip leads to the card that states it. */
export const OriginOf = ({ of }: { of: Pick<Effective<unknown>, 'origin' | 'card'> }) => {
  const chip = <OriginChip origin={of.origin} card={of.card} />
  return of.origin === 'system-user' && of.card !== undefined ? (
    <CardLink card={of.card}>{chip}</CardLink>
  ) : (
    chip
  )
}

const Row = ({
  label,
  value,
  of,
}: {
  label: string
  value: ReactNode
  of?: Pick<Effective<unknown>, 'origin' | 'card'>
}) => (
  <div className="row">
    <dt>{label}</dt>
    <dd className="row-origin">{of && <OriginOf of={of} />}</dd>
    <dd className="row-value">{value}</dd>
  </div>
)

const mailbox = ({ name, address }: { name?: string; address: string }) =>
  name ? `${name} <${address}>` : address

const useValueText = () => {
  const locale = useLocale()
  const word = useWords(editorWords)
  const { providers } = useStored()
  return {
    label: (field: keyof typeof fieldLabels) => say(fieldLabels[field], locale),
    text: (value: string | null) => value ?? <i>{word('none')}</i>,
    yes: (value: boolean | null) => (value === null ? <i>{word('none')}</i> : word(value ? 'yes' : 'no')),
    sender: (id: string | null) => (id === null ? <i>{word('none')}</i> : say(senderLabel(id), locale)),
    provider: (id: string | null) =>
      id === null ? word('no-provider') : (providers.find((one) => one.id === id)?.name ?? id),
    security: (settings: EffectiveSettings) => say(securityLabels[settings.fields.security.value], locale),
  }
}

const RouteRows = ({ settings }: { settings: EffectiveSettings }) => {
  const { label, text, sender, provider, security } = useValueText()
  const word = useWords(effectiveWords)
  const { fields } = settings
  return (
    <section>
      <h3>{word('route')}</h3>
      <dl>
        <Row label={label('sender')} value={sender(fields.sender.value)} of={fields.sender} />
        <Row label={label('provider')} value={provider(fields.provider.value)} of={fields.provider} />
        <Row label={label('server')} value={text(fields.server.value)} of={fields.server} />
        <Row label={label('security')} value={security(settings)} of={fields.security} />
        {fields.ca.value !== null && <Row label={label('ca')} value="PEM" of={fields.ca} />}
      </dl>
    </section>
  )
}

const SignInRows = ({ settings }: { settings: EffectiveSettings }) => {
  const { label, text } = useValueText()
  const word = useWords(effectiveWords)
  const { fields, auth, password } = settings
  return (
    <section>
      <h3>{word('sign-in')}</h3>
      <dl>
        <Row label={word('method')} value={word(`auth-${auth}`)} />
        {auth !== 'none' && (
          <Row label={label('username')} value={text(fields.username.value)} of={fields.username} />
        )}
        {auth === 'password' && (
          <Row
            label={label('password')}
            value={password.set ? word('password-yes') : text(null)}
            of={password}
          />
        )}
      </dl>
    </section>
  )
}

const IdentityRows = ({ settings }: { settings: EffectiveSettings }) => {
  const word = useWords(effectiveWords)
  const { identity, bulkAllowed } = settings
  return (
    <section>
      <h3>{word('seen')}</h3>
      <dl>
        <Row label={word('from')} value={mailbox(identity.from)} />
        <Row label={word('reply-to')} value={mailbox(identity.replyTo ?? identity.from)} />
        <Row label={word('envelope')} value={identity.envelopeFrom} />
        <Row label={word('bulk')} value={word(bulkAllowed ? 'bulk-yes' : 'bulk-no')} />
      </dl>
    </section>
  )
}

const DocumentRows = ({ settings }: { settings: EffectiveSettings }) => {
  const { label, text, yes } = useValueText()
  const word = useWords(editorWords)
  const { fields } = settings
  return (
    <section>
      <h3>{word('documents')}</h3>
      <dl>
        <Row label={label('attachAs')} value={text(fields.attachAs.value)} of={fields.attachAs} />
        <Row label={label('attachFiles')} value={yes(fields.attachFiles.value)} of={fields.attachFiles} />
        <Row
          label={label('editBeforeSending')}
          value={yes(fields.editBeforeSending.value)}
          of={fields.editBeforeSending}
        />
      </dl>
    </section>
  )
}

/** What is in force for the user, as typed, and where each value came from. */
export const InForce = ({ settings }: { settings: EffectiveSettings | undefined }) => {
  const word = useWords(effectiveWords)
  return (
    <section className="in-force" aria-label={word('title')}>
      <header className="pane-head">
        <h2>{word('title')}</h2>
      </header>
      {settings && (
        <>
          <RouteRows settings={settings} />
          <SignInRows settings={settings} />
          <IdentityRows settings={settings} />
          <DocumentRows settings={settings} />
        </>
      )}
    </section>
  )
}

import type { EffectiveSettings } from '@saatja/core'
import { fieldLabels, say, securityLabels, useLocale, useWords } from '@saatja/ui'
import { memo } from 'react'
import { Address } from '../components/address.tsx'
import { effectiveWords } from '../components/effective-messages.ts'
import { useSenderName } from '../components/sender-name.ts'
import { useStored } from '../state/overview.ts'
import { editorWords } from './messages.ts'
import { EditContext, type OnEdit, OriginOf, Row } from './origin.tsx'
import { Why } from './origin-legend.tsx'

const mailbox = ({ name, address }: { name?: string; address: string }) =>
  name ? `${name} <${address}>` : address

const useValueText = () => {
  const locale = useLocale()
  const word = useWords(editorWords)
  const senderName = useSenderName()
  const { providers } = useStored()
  return {
    label: (field: keyof typeof fieldLabels) => say(fieldLabels[field], locale),
    text: (value: string | null) => value ?? <i>{word('none')}</i>,
    yes: (value: boolean | null) => (value === null ? <i>{word('none')}</i> : word(value ? 'yes' : 'no')),
    sender: (id: string | null) => (id === null ? <i>{word('none')}</i> : senderName(id)),
    provider: (id: string | null) =>
      id === null ? word('no-provider') : (providers.find((one) => one.id === id)?.name ?? id),
    security: (settings: EffectiveSettings) => say(securityLabels[settings.fields.security.value], locale),
  }
}

const RouteRows = ({ settings }: { settings: EffectiveSettings }) => {
  const { label, text, sender, provider, security } = useValueText()
  const word = useWords(effectiveWords)
  const { fields, dkim } = settings
  return (
    <section>
      <h3>{word('route')}</h3>
      <dl>
        <Row label={label('sender')} value={sender(fields.sender.value)} of={fields.sender} field="sender" />
        <Row
          label={label('provider')}
          value={provider(fields.provider.value)}
          of={fields.provider}
          field="provider"
        />
        <Row label={label('server')} value={text(fields.server.value)} of={fields.server} field="server" />
        <Row label={label('security')} value={security(settings)} of={fields.security} field="security" />
        {fields.ca.value !== null && <Row label={label('ca')} value="PEM" of={fields.ca} field="ca" />}
        {dkim && (
          <Row
            label={label('dkim')}
            value={`${dkim.selector}._domainkey.${dkim.domain}`}
            of={dkim}
            field="dkim"
          />
        )}
      </dl>
    </section>
  )
}

const SignInRows = ({ settings }: { settings: EffectiveSettings }) => {
  const { label, text, provider } = useValueText()
  const word = useWords(effectiveWords)
  const { fields, auth, password } = settings
  return (
    <section>
      <h3>{word('sign-in')}</h3>
      <dl>
        <Row
          label={word('method')}
          value={word(`auth-${auth}`, { provider: provider(fields.provider.value) })}
        />
        {auth !== 'none' && (
          <Row
            label={label('username')}
            value={text(fields.username.value)}
            of={fields.username}
            field="username"
          />
        )}
        {auth === 'password' && (
          <Row
            label={label('password')}
            value={password.set ? word('password-yes') : text(null)}
            of={password}
            field="password"
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
        <Row label={word('from')} value={<Address text={mailbox(identity.from)} />} />
        <Row label={word('reply-to')} value={<Address text={mailbox(identity.replyTo ?? identity.from)} />} />
        <Row label={word('envelope')} value={<Address text={identity.envelopeFrom} />} />
        <Row label={word('bulk')} value={word(bulkAllowed ? 'bulk-yes' : 'bulk-no')} />
      </dl>
    </section>
  )
}

const SentCopyRow = ({ settings: { sentCopy, user } }: { settings: EffectiveSettings }) => {
  const { label } = useValueText()
  if (!sentCopy) return null
  const { card, server } = sentCopy
  const origin = card === user ? 'card' : 'system-user'
  return <Row label={label('copyToSent')} value={server} of={{ origin, card }} field="copyToSent" />
}

const DocumentRows = ({ settings }: { settings: EffectiveSettings }) => {
  const { label, text, yes } = useValueText()
  const word = useWords(editorWords)
  const { fields } = settings
  return (
    <section>
      <h3>{word('documents')}</h3>
      <dl>
        <Row
          label={label('attachAs')}
          value={text(fields.attachAs.value)}
          of={fields.attachAs}
          field="attachAs"
        />
        <Row
          label={label('attachFiles')}
          value={yes(fields.attachFiles.value)}
          of={fields.attachFiles}
          field="attachFiles"
        />
        <Row
          label={label('editBeforeSending')}
          value={yes(fields.editBeforeSending.value)}
          of={fields.editBeforeSending}
          field="editBeforeSending"
        />
        <SentCopyRow settings={settings} />
      </dl>
    </section>
  )
}

/** What the marks before the values mean: each origin that occurs, named once. */
const Origins = ({ settings }: { settings: EffectiveSettings }) => {
  const word = useWords(effectiveWords)
  const found = [...Object.values(settings.fields), settings.password]
  const origins = (['card', 'system-user', 'preset', 'default'] as const).flatMap((origin) => {
    const one = found.find((field) => field.origin === origin)
    return one ? [one] : []
  })
  return (
    <ul className="origins" aria-label={word('marked')}>
      {origins.map((of) => (
        <li key={of.origin}>
          <span className="origin-mark" data-origin={of.origin} aria-hidden="true" />
          <OriginOf of={of} />
        </li>
      ))}
    </ul>
  )
}

interface AppliedSettingsProps {
  readonly settings: EffectiveSettings | undefined
  /** Opens the field of the user's own card that states a value. */
  readonly onEdit: OnEdit
}

/** Shows the settings that apply to the user, as typed, and where each value came from. */
export const AppliedSettings = memo(({ settings, onEdit }: AppliedSettingsProps) => {
  const word = useWords(effectiveWords)
  return (
    <section className="in-force" aria-label={word('title')}>
      <h2 className="visually-hidden">{word('title')}</h2>
      {settings && (
        <EditContext value={onEdit}>
          <Origins settings={settings} />
          <RouteRows settings={settings} />
          <SignInRows settings={settings} />
          <IdentityRows settings={settings} />
          <DocumentRows settings={settings} />
          <Why />
        </EditContext>
      )}
    </section>
  )
})

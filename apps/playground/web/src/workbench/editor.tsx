import { useWords } from '@saatja/ui'
import { type ReactNode, useEffect, useState } from 'react'
import { Disclosure, DisclosurePanel, Button as PlainButton } from 'react-aria-components'
import { TextField } from '../components/field.tsx'
import { Icon } from '../components/icon.tsx'
import type { Editing } from '../state/editing.ts'
import { useStored } from '../state/overview.ts'
import { useRunOf } from '../state/runs.ts'
import { CardNotices } from './card-notices.tsx'
import { DkimFields } from './dkim-fields.tsx'
import { DocumentFields } from './document-fields.tsx'
import { FieldNote } from './field-note.tsx'
import { ProviderHints } from './hints.tsx'
import { editorWords, listWords } from './messages.ts'
import { useFieldLabel } from './reset-field.tsx'
import { LineField, RouteFields, SenderField } from './route-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { SignInFields } from './sign-in-fields.tsx'
import { useSteadyFocus } from './steady-focus.ts'
import { type SnippetsOf, UserMenu } from './user-menu.tsx'

const PersonFields = ({ editing }: { editing: Editing }) => {
  const label = useFieldLabel()
  const { draft, change } = editing
  return (
    <>
      <TextField
        label={label('name')}
        value={draft.name ?? ''}
        onChange={(name) => {
          const { name: _old, ...rest } = draft
          change(name === '' ? rest : { ...rest, name })
        }}
        autoComplete="off"
        note={<FieldNote editing={editing} field="name" />}
      />
      <TextField
        label={label('email')}
        type="email"
        value={draft.email}
        onChange={(email) => change({ ...draft, email })}
        autoComplete="off"
        note={<FieldNote editing={editing} field="email" />}
      />
    </>
  )
}

interface MoreProps {
  readonly title: string
  /** True when a field in it has a finding: it then opens by itself. */
  readonly told?: boolean
  readonly children: ReactNode
}

const More = ({ title, told = false, children }: MoreProps) => {
  const [open, setOpen] = useState(told)
  useEffect(() => {
    if (told) setOpen(true)
  }, [told])
  return (
    <Disclosure className="more" isExpanded={open} onExpandedChange={setOpen}>
      <h3>
        <PlainButton slot="trigger" className="more-button">
          <Icon name="down" size={16} />
          {title}
        </PlainButton>
      </h3>
      <DisclosurePanel>
        <div className="fields">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  )
}

/** The mail sender in effect. */
const useSender = ({ effective }: Editing) => {
  const { senders } = useStored()
  return senders.find(({ id }) => id === effective?.fields.sender.value)
}

/** The route and the sign-in, as far as the mail sender leaves them to the card. */
const SenderFields = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  const sender = useSender(editing)
  const { route = 'card' } = sender ?? {}
  if (route === 'own') return <p className="field-wide field-note">{word('own-route')}</p>
  return (
    <>
      {/* With OAuth the sign-in is the work; the route comes with the sender. */}
      {sender?.auth === 'oauth' && <SignInFields editing={editing} oauth={sender.provider} />}
      {route === 'api' ? (
        <p className="field-wide field-note">{word('api-route')}</p>
      ) : (
        <RouteFields editing={editing} />
      )}
      {sender?.auth !== 'oauth' && <SignInFields editing={editing} oauth={undefined} />}
    </>
  )
}

const MailFields = ({ editing }: { editing: Editing }) => {
  const word = useWords(editorWords)
  const label = useFieldLabel()
  const { route = 'card' } = useSender(editing) ?? {}
  const diagnosis = useRunOf(editing.draft.code)?.view.report?.diagnosis
  const told = diagnosis?.field === 'ca' && diagnosis.inheritedFrom === undefined
  return (
    <>
      <div className="fields">
        <SenderField editing={editing} />
        <SenderFields editing={editing} />
        <ProviderHints editing={editing} />
      </div>
      {route === 'card' && (
        <>
          <More title={word('private')} told={told}>
            <div className="field-wide">
              <LineField editing={editing} field="ca" lines={4} note={word('ca-note')} />
            </div>
          </More>
          <More title={label('dkim')}>
            <DkimFields editing={editing} />
          </More>
        </>
      )}
      <More title={word('documents')}>
        <DocumentFields editing={editing} />
      </More>
    </>
  )
}

/** What another room says about the card's address. */
export type ArrivalOf = (props: { readonly editing: Editing }) => ReactNode

interface EditorProps {
  readonly editing: Editing
  readonly Snippets: SnippetsOf
  readonly Arrival: ArrivalOf
}

/** Shows one user card: only what differs needs to be filled in. */
export const Editor = ({ editing, Snippets, Arrival }: EditorProps) => {
  const word = useWords(editorWords)
  const inList = useWords(listWords)
  const { company } = useStored()
  const { draft } = editing
  const place = useSteadyFocus()
  return (
    <section ref={place} className="editor" aria-labelledby="editor-title">
      <header className="pane-head">
        <h1 id="editor-title">
          {draft.code}
          <small>{draft.name ?? draft.email}</small>
        </h1>
        {draft.code === company.mailUserCode && <span className="badge">{inList('system')}</span>}
        <SaveBar editing={editing} />
        {editing.stored && <UserMenu editing={editing} Snippets={Snippets} />}
      </header>
      <CardNotices editing={editing} />
      <h2 className="group">{word('who')}</h2>
      <div className="fields">
        <PersonFields editing={editing} />
        <Arrival editing={editing} />
      </div>
      <h2 className="group">{word('mail')}</h2>
      <MailFields editing={editing} />
    </section>
  )
}

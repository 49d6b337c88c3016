import { useWords } from '@saatja/ui'
import { lazy, Suspense, useState } from 'react'
import type { EditedMail, SendTarget } from '../../../server/runs/contract.ts'
import { Button } from '../components/button.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Select } from '../components/select.tsx'
import type { Editing } from '../state/editing.ts'
import { useStored } from '../state/overview.ts'
import { ownMessageStore } from '../state/own-message.ts'
import { recipientStore } from '../state/recipient.ts'
import { type RunState, stopRun } from '../state/runs.ts'
import { useStore } from '../state/store.ts'
import { chooseTarget, useTarget } from '../state/target.ts'
import { ConfirmTest } from './confirm-test.tsx'
import { useControlEnter } from './control-enter.ts'
import { sendWords } from './messages.ts'
import { type TestRequest, useTest } from './use-test.ts'

const EditMail = lazy(async () => ({ default: (await import('./edit-mail.tsx')).EditMail }))

/** Sandbox and real server are two targets, and a choice stays until a person changes it. */
const Where = ({ target, onChange }: { target: SendTarget; onChange: (target: SendTarget) => void }) => {
  const word = useWords(sendWords)
  const { realAllowed } = useStored()
  const targets: readonly SendTarget[] = realAllowed ? ['sandbox', 'real'] : ['sandbox']
  return (
    <Select
      bare
      label={word('where')}
      value={target}
      choices={targets.map((id) => ({ id, label: word(id), detail: word(`${id}-detail`) }))}
      onChange={(id) => onChange(id as SendTarget)}
    />
  )
}

interface ActionsProps {
  readonly target: SendTarget
  readonly run: RunState | undefined
  /** In place of the standard message. */
  readonly own: EditedMail | undefined
  readonly onEdit: () => void
  readonly onCheck: (depth: TestRequest['depth']) => void
  readonly onSend: () => void
}

const Actions = ({ target, run, own, onEdit, onCheck, onSend }: ActionsProps) => {
  const word = useWords(sendWords)
  const running = run !== undefined && !run.over
  return (
    <div className="test-actions">
      <Button
        look="quiet"
        icon="edit"
        aria-label={own ? `${word('write')}: ${own.subject}` : word('write')}
        onPress={onEdit}
      />
      <Button icon="plug" isDisabled={running} onPress={() => onCheck('connection')}>
        {word('connection')}
      </Button>
      <Button icon="key" isDisabled={running} onPress={() => onCheck('sign-in')}>
        {word('sign-in')}
      </Button>
      {running ? (
        <Button look="primary" icon="cross" onPress={() => void stopRun(run.view.id)}>
          {word('stop')}
        </Button>
      ) : (
        <Button look="primary" icon="send" onPress={onSend}>
          {word(`${own ? 'own' : 'message'}${target === 'real' ? '-real' : ''}`)}
        </Button>
      )}
    </div>
  )
}

/** What is in effect comes a moment after a choice; the choice itself is known at once. */
const editsFirst = ({ draft, effective }: Editing): boolean =>
  draft.mail?.editBeforeSending ?? effective?.fields.editBeforeSending.value ?? false

/** Runs a test at one of three depths, in the sandbox unless a person chooses otherwise; each real run is confirmed. */
export const TestBar = ({ editing, run }: { editing: Editing; run: RunState | undefined }) => {
  const word = useWords(sendWords)
  const { company } = useStored()
  const { code } = editing.draft
  const target = useTarget(company.slug, code)
  const own = useStore(ownMessageStore)
  const to = useStore(recipientStore)
  const [editingMail, setEditingMail] = useState(false)
  const { asked, error, begin, confirm, dismiss } = useTest(editing, target)
  const sendMail = (message?: EditedMail) => begin({ depth: 'message', ...(message ? { message } : {}) })
  const send = () => (editsFirst(editing) ? setEditingMail(true) : sendMail(own))
  const sendEdited = (message: EditedMail) => {
    setEditingMail(false)
    sendMail(message)
  }
  useControlEnter(() => {
    if ((run === undefined || run.over) && asked === undefined && !editingMail) send()
  })
  return (
    <section className="test-bar" data-target={target} aria-label={word('title')}>
      <TextField
        label={word('to')}
        inputMode="email"
        value={to}
        onChange={recipientStore.set}
        autoComplete="email"
      />
      <Where target={target} onChange={(next) => chooseTarget(company.slug, code, next)} />
      <Actions
        target={target}
        run={run}
        own={own}
        onEdit={() => setEditingMail(true)}
        onCheck={(depth) => begin({ depth })}
        onSend={send}
      />
      <Refused error={error} />
      <Suspense fallback={null}>
        {editingMail && (
          <EditMail editing={editing} sends={to} onClose={() => setEditingMail(false)} onSend={sendEdited} />
        )}
      </Suspense>
      <ConfirmTest
        ask={asked}
        server={editing.effective?.fields.server.value ?? ''}
        onYes={confirm}
        onNo={dismiss}
      />
    </section>
  )
}

import type { CheckDepth } from '@saatja/core'
import { useLocale, useWords } from '@saatja/ui'
import { useEffect, useRef, useState } from 'react'
import type { EditedMail, SendTarget } from '../../../server/contract.ts'
import { Button } from '../components/button.tsx'
import { withControl } from '../components/control-key.ts'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Select } from '../components/select.tsx'
import type { Editing } from '../state/editing.ts'
import { useStored } from '../state/overview.ts'
import { recipientStore } from '../state/recipient.ts'
import { navigate } from '../state/route.ts'
import { type RunState, startRun, stopRun } from '../state/runs.ts'
import { useStore } from '../state/store.ts'
import { EditMail } from './edit-mail.tsx'
import { sendWords } from './messages.ts'

interface Ask {
  readonly depth: CheckDepth
  readonly target: SendTarget
  /** As a person edited it. */
  readonly message?: EditedMail
}

const useStart = (editing: Editing, onError: (error: unknown) => void) => {
  const to = useStore(recipientStore)
  const locale = useLocale()
  const { draft, dirty } = editing
  return ({ depth, target, message }: Ask) => {
    onError(undefined)
    startRun({
      user: draft.code,
      depth,
      target,
      locale,
      ...(dirty ? { draft } : {}),
      ...(message ? { message } : {}),
      ...(depth === 'message' ? { to, ...(target === 'real' ? { confirmed: to } : {}) } : {}),
    }).then(({ id }) => navigate({ screen: 'workbench', user: draft.code, run: id }, 'replace'), onError)
  }
}

const Confirm = ({
  ask,
  server,
  onYes,
  onNo,
}: {
  ask: Ask | undefined
  server: string
  onYes: () => void
  onNo: () => void
}) => {
  const word = useWords(sendWords)
  const to = useStore(recipientStore)
  const sends = ask?.depth === 'message'
  return (
    <Dialog
      role="alertdialog"
      title={sends ? word('confirm-title') : word('real')}
      isOpen={ask !== undefined}
      onClose={onNo}
      actions={
        <>
          <Button autoFocus onPress={onNo}>
            {word('stop')}
          </Button>
          <Button look="danger" onPress={onYes}>
            {sends ? word('confirm-yes', { to }) : word('confirm-connect-yes')}
          </Button>
        </>
      }
    >
      <p>{sends ? word('confirm-text', { server, to }) : word('confirm-connect', { server })}</p>
    </Dialog>
  )
}

const Where = ({ target, onChange }: { target: SendTarget; onChange: (target: SendTarget) => void }) => {
  const word = useWords(sendWords)
  const { realAllowed } = useStored()
  const targets: readonly SendTarget[] = realAllowed ? ['sandbox', 'real'] : ['sandbox']
  return (
    <Select
      label={word('where')}
      value={target}
      choices={targets.map((id) => ({ id, label: word(id), detail: word(`${id}-detail`) }))}
      onChange={(id) => onChange(id as SendTarget)}
    />
  )
}

/** Ctrl+Enter, wherever the focus is. */
const useControlEnter = (action: () => void): void => {
  const latest = useRef(action)
  latest.current = action
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !withControl(event)) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

/** A test at one of three depths, in the sandbox unless a person chooses otherwise for this one run. */
export const TestBar = ({ editing, run }: { editing: Editing; run: RunState | undefined }) => {
  const word = useWords(sendWords)
  const [target, setTarget] = useState<SendTarget>('sandbox')
  const [asked, setAsked] = useState<Ask>()
  const [editingMail, setEditingMail] = useState(false)
  const [error, setError] = useState<unknown>()
  const start = useStart(editing, setError)
  const to = useStore(recipientStore)
  const running = run !== undefined && !run.over
  const go = (ask: Omit<Ask, 'target'>) =>
    target === 'real' ? setAsked({ ...ask, target }) : start({ ...ask, target })
  // What is in force comes a moment after a choice; the choice itself is known at once.
  const edited =
    editing.draft.mail?.editBeforeSending ?? editing.effective?.fields.editBeforeSending.value ?? false
  const send = () => (edited ? setEditingMail(true) : go({ depth: 'message' }))
  useControlEnter(() => {
    if (!running && asked === undefined && !editingMail) send()
  })
  const confirm = () => {
    if (asked) start(asked)
    setAsked(undefined)
    setTarget('sandbox')
  }
  return (
    <section className="test-bar" aria-label={word('title')}>
      <TextField
        label={word('to')}
        type="email"
        value={to}
        onChange={recipientStore.set}
        autoComplete="email"
      />
      <Where target={target} onChange={setTarget} />
      <div className="test-actions">
        <Button icon="plug" isDisabled={running} onPress={() => go({ depth: 'connection' })}>
          {word('connection')}
        </Button>
        <Button icon="key" isDisabled={running} onPress={() => go({ depth: 'sign-in' })}>
          {word('sign-in')}
        </Button>
        {running ? (
          <Button look="primary" icon="cross" onPress={() => void stopRun(run.view.id)}>
            {word('stop')}
          </Button>
        ) : (
          <Button look="primary" icon="send" onPress={send}>
            {word('message')}
          </Button>
        )}
      </div>
      {editing.dirty && <p className="field-note test-note">{word('unsaved')}</p>}
      <Refused error={error} />
      {editingMail && (
        <EditMail
          editing={editing}
          onClose={() => setEditingMail(false)}
          onSend={(message) => {
            setEditingMail(false)
            go({ depth: 'message', message })
          }}
        />
      )}
      <Confirm
        ask={asked}
        server={editing.effective?.fields.server.value ?? ''}
        onYes={confirm}
        onNo={() => setAsked(undefined)}
      />
    </section>
  )
}

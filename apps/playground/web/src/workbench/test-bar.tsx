import type { CheckDepth } from '@saatja/core'
import { useLocale, useWords } from '@saatja/ui'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { EditedMail, SendTarget } from '../../../server/runs/contract.ts'
import { Button } from '../components/button.tsx'
import { withControl } from '../components/control-key.ts'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Select } from '../components/select.tsx'
import type { Editing } from '../state/editing.ts'
import { useStored } from '../state/overview.ts'
import { ownMessageStore } from '../state/own-message.ts'
import { recipientStore } from '../state/recipient.ts'
import { navigate } from '../state/route.ts'
import { type RunState, startRun, stopRun } from '../state/runs.ts'
import { useStore } from '../state/store.ts'
import { chooseTarget, useTarget } from '../state/target.ts'
import { editorWords, sendWords } from './messages.ts'

const EditMail = lazy(async () => ({ default: (await import('./edit-mail.tsx')).EditMail }))

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
  const cancel = useWords(editorWords)('cancel')
  const to = useStore(recipientStore)
  const sends = ask?.depth === 'message'
  const step = ask?.depth === 'sign-in' ? 'confirm-sign-in' : 'confirm-connect'
  return (
    <Dialog
      role="alertdialog"
      title={sends ? word('confirm-title') : word('real')}
      isOpen={ask !== undefined}
      onClose={onNo}
      actions={
        <DialogActions no={cancel} onNo={onNo} isAlert look="danger" onPress={onYes}>
          {sends ? word('confirm-yes', { to }) : word(`${step}-yes`)}
        </DialogActions>
      }
    >
      <p>{sends ? word('confirm-text', { server, to }) : word(step, { server })}</p>
      {sends && ask.message && <p>{word('confirm-subject', { subject: ask.message.subject })}</p>}
    </Dialog>
  )
}

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

/** Ctrl+Enter, wherever the focus is. */
const useControlEnter = (action: () => void): void => {
  const latest = useRef(action)
  latest.current = action
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !withControl(event)) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    // Handled before the button with the focus uses the key itself.
    addEventListener('keydown', listen, true)
    return () => removeEventListener('keydown', listen, true)
  }, [])
}

/** Runs a test at one of three depths, in the sandbox unless a person chooses otherwise; each real run is confirmed. */
export const TestBar = ({ editing, run }: { editing: Editing; run: RunState | undefined }) => {
  const word = useWords(sendWords)
  const { company } = useStored()
  const { code } = editing.draft
  const target = useTarget(company.slug, code)
  const [asked, setAsked] = useState<Ask>()
  const own = useStore(ownMessageStore)
  const [editingMail, setEditingMail] = useState(false)
  const [error, setError] = useState<unknown>()
  const start = useStart(editing, setError)
  const to = useStore(recipientStore)
  const running = run !== undefined && !run.over
  const go = (ask: Omit<Ask, 'target'>) =>
    target === 'real' ? setAsked({ ...ask, target }) : start({ ...ask, target })
  // What is in effect comes a moment after a choice; the choice itself is known at once.
  const edited =
    editing.draft.mail?.editBeforeSending ?? editing.effective?.fields.editBeforeSending.value ?? false
  const send = () =>
    edited ? setEditingMail(true) : go({ depth: 'message', ...(own ? { message: own } : {}) })
  useControlEnter(() => {
    if (!running && asked === undefined && !editingMail) send()
  })
  const confirm = () => {
    if (asked) start(asked)
    setAsked(undefined)
  }
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
      <div className="test-actions">
        <Button
          look="quiet"
          icon="edit"
          aria-label={own ? `${word('write')}: ${own.subject}` : word('write')}
          onPress={() => setEditingMail(true)}
        />
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
            {word(`${own ? 'own' : 'message'}${target === 'real' ? '-real' : ''}`)}
          </Button>
        )}
      </div>
      <Refused error={error} />
      {editingMail && (
        <Suspense fallback={null}>
          <EditMail
            editing={editing}
            sends={to}
            onClose={() => setEditingMail(false)}
            onSend={(message) => {
              setEditingMail(false)
              go({ depth: 'message', message })
            }}
          />
        </Suspense>
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

import { useWords } from '@saatja/ui'
import { useEffect, useId, useState } from 'react'
import type { CardDraft, ManyImpact } from '../../../server/contract.ts'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { Select } from '../components/select.tsx'
import { call } from '../state/api.ts'
import { saveCards, useStored } from '../state/overview.ts'
import { type ChangeKind, changedCards, changeKinds, isChosen, type ManyChange } from './change.ts'
import { everyoneWords } from './messages.ts'

/** Users named; more are counted. */
const named = 8

const listed = (users: readonly string[]): string =>
  users.length > named ? `${users.slice(0, named).join(', ')} …` : users.join(', ')

/** Long enough to let a burst of typing pass. Milliseconds. */
const pause = 200

/** Users whom the change would prevent from sending; undefined until the server has answered. */
const useImpact = (drafts: readonly CardDraft[], onError: (error: unknown) => void) => {
  const asked = JSON.stringify(drafts)
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly impact: ManyImpact }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for other cards alone
  useEffect(() => {
    if (asked === '[]') return
    const left = new AbortController()
    const timer = setTimeout(() => {
      call<ManyImpact>('POST', '/cards/many/impact', JSON.parse(asked), left.signal).then(
        (impact) => setAnswer({ asked, impact }),
        (error: unknown) => !left.signal.aborted && onError(error),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [asked])
  return answer?.asked === asked ? answer.impact : undefined
}

/** Who could no longer send, before the change is made. */
const Impact = ({ impact }: { impact: ManyImpact | undefined }) => {
  const word = useWords(everyoneWords)
  const { stopped = [], signIn = [] } = impact ?? {}
  return (
    <div role="status">
      {stopped.length > 0 && (
        <p className="note" data-severity="error">
          <Icon name="cross" size={14} />
          <span>{word('change-stops', { count: stopped.length, users: listed(stopped) })}</span>
        </p>
      )}
      {signIn.length > 0 && (
        <p className="note" data-severity="warning">
          <Icon name="key" size={14} />
          <span>{word('change-signs', { count: signIn.length, users: listed(signIn) })}</span>
        </p>
      )}
      {impact && stopped.length + signIn.length === 0 && <p className="field-note">{word('change-safe')}</p>}
    </div>
  )
}

interface ChangeFieldsProps {
  readonly change: ManyChange
  readonly onChange: (part: Partial<ManyChange>) => void
}

/** Nothing is chosen in advance: one press too many would change everyone. */
const ChangeFields = ({ change: { kind, sender, server }, onChange }: ChangeFieldsProps) => {
  const word = useWords(everyoneWords)
  const { senders } = useStored()
  return (
    <>
      <Select
        label={word('what')}
        value={kind}
        placeholder={word('choose')}
        choices={changeKinds.map((id) => ({ id, label: word(`what-${id}`) }))}
        onChange={(id) => onChange({ kind: id as ChangeKind })}
      />
      {kind === 'sender' && (
        <Select
          label={word('value')}
          value={sender?.id}
          placeholder={word('choose')}
          choices={senders.map(({ id, name }) => ({ id, label: name }))}
          onChange={(id) => onChange({ sender: senders.find((one) => one.id === id) })}
          note={sender?.auth === 'oauth' && word('oauth-note')}
        />
      )}
      {kind === 'server' && (
        <TextField
          label={word('value')}
          value={server}
          onChange={(next) => onChange({ server: next })}
          placeholder="mail.example.com:587"
        />
      )}
    </>
  )
}

/** The change as chosen, the cards that it makes, and what it would do. */
const useChange = (codes: readonly string[]) => {
  const word = useWords(everyoneWords)
  const { cards, company } = useStored()
  const [change, setChange] = useState<ManyChange>({ kind: undefined, sender: undefined, server: '' })
  const [error, setError] = useState<unknown>()
  const wanted = new Set(codes)
  const chosen = cards.filter(({ code }) => wanted.has(code))
  const drafts = changedCards(chosen, change)
  const impact = useImpact(drafts, setError)
  const same = chosen.length - drafts.length
  return {
    change,
    choose: (part: Partial<ManyChange>) => {
      setError(undefined)
      setChange((now) => ({ ...now, ...part }))
    },
    drafts,
    impact,
    system: drafts.find(({ code }) => code === company.mailUserCode),
    /** Why nothing, or not every card, would change. */
    said: !isChosen(change) ? word('change-first') : same > 0 && word('change-same', { count: same }),
    error,
    setError,
  }
}

/** One change for all users of the list: another sender, another server, or back to what is inherited. */
export const ChangeMany = ({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) => {
  const word = useWords(everyoneWords)
  const { change, choose, drafts, system, impact, said, error, setError } = useChange(codes)
  const reason = useId()
  const save = () => {
    setError(undefined)
    saveCards(drafts).then(onClose, setError)
  }
  return (
    <Dialog
      title={word('change-title')}
      isOpen
      onClose={onClose}
      actions={
        <DialogActions
          no={word('cancel')}
          onNo={onClose}
          isDisabled={drafts.length === 0 || impact === undefined}
          onPress={save}
          {...(said ? { 'aria-describedby': reason } : {})}
        >
          {word('change-yes', { count: drafts.length })}
        </DialogActions>
      }
    >
      <p>{word('change-text', { count: codes.length })}</p>
      <ChangeFields change={change} onChange={choose} />
      {system && <p className="field-note">{word('change-system', { code: system.code })}</p>}
      <Impact impact={impact} />
      {said && (
        <p id={reason} className="field-note">
          {said}
        </p>
      )}
      <Refused error={error} />
    </Dialog>
  )
}

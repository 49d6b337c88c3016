import { useLocale, useWords } from '@saatja/ui'
import { useId, useMemo, useState } from 'react'
import type { BulkStart, PossibleRun } from '../../../server/bulk/contract.ts'
import type { SendTarget } from '../../../server/runs/contract.ts'
import { Button } from '../components/button.tsx'
import { dateText } from '../components/dates.ts'
import { TextField } from '../components/field.tsx'
import { Link } from '../components/link.tsx'
import { Select } from '../components/select.tsx'
import { useStored } from '../state/overview.ts'
import { ConfirmReal } from './confirm-real.tsx'
import { emptyDraft, type LetterDraft } from './draft.ts'
import { Estimate, NotAllowed } from './estimate.tsx'
import { FileField } from './file-field.tsx'
import { KindChoice, kindsFor, Where } from './kind-choice.tsx'
import { RefusedLetters } from './refused-letters.tsx'
import { SendAgain } from './sent-before.tsx'
import { isCount, lettersOf, type StartBlock, startBlock, tableOf, useEstimate } from './source.ts'
import { startWords } from './start-messages.ts'
import { useStart } from './use-start.ts'

/** The result of a start that opened no run. */
const NotStarted = ({ start }: { start: BulkStart | undefined }) => {
  const word = useWords(startWords)
  if (start === undefined) return null
  if (!start.ok) return <NotAllowed refusal={start} />
  return (
    <p role="status">
      {word('known')} <Link route={{ screen: 'bulk', run: start.id }}>{word('open')}</Link>
    </p>
  )
}

const useUserChoice = () => {
  const { cards } = useStored()
  const [chosen, setUser] = useState<string>()
  const choices = cards.map(({ code, name, email }) => ({ id: code, label: `${code} · ${name ?? email}` }))
  const user = choices.find(({ id }) => id === chosen)?.id ?? choices[0]?.id
  return { choices, user, setUser }
}

/** The messages as typed, and what the server would make of them. */
const useLetters = () => {
  const word = useWords(startWords)
  const locale = useLocale()
  const [draft, setDraft] = useState<LetterDraft>(emptyDraft)
  const [opened] = useState(Date.now)
  const suggested = word(`name-${draft.kind}`, { at: dateText(opened, locale) })
  const name = draft.name.trim() || suggested
  const letters = useMemo(() => lettersOf(draft, name, locale), [draft, name, locale])
  const table = useMemo(() => tableOf(draft, name), [draft, name])
  return { draft, setDraft, suggested, name, letters, table }
}

/** The fields of the chosen kind of messages. */
const Letters = ({
  letters: { draft, setDraft, suggested, table },
}: {
  letters: ReturnType<typeof useLetters>
}) => {
  const word = useWords(startWords)
  const { kind, count } = draft
  const valid = isCount(count)
  // A file of JSON names its run itself.
  const namesItself = kind === 'file' && table === undefined
  return (
    <>
      {kind === 'sample' && (
        <TextField
          label={word('count')}
          value={count}
          onChange={(next) => setDraft((now) => ({ ...now, count: next }))}
          inputMode="numeric"
          isInvalid={!valid}
          note={word(valid ? 'count-note' : 'count-wrong')}
        />
      )}
      {kind === 'file' && <FileField draft={draft} table={table} onChange={setDraft} />}
      {!namesItself && (
        <TextField
          label={word('name')}
          value={draft.name}
          onChange={(name) => setDraft((now) => ({ ...now, name }))}
          placeholder={suggested}
          maxLength={150}
        />
      )}
    </>
  )
}

interface StartButtonProps {
  readonly target: SendTarget
  readonly isDisabled: boolean
  /** Why nothing can be started yet. */
  readonly block: StartBlock | undefined
  readonly onPress: () => void
}

const StartButton = ({ target, isDisabled, block, onPress }: StartButtonProps) => {
  const word = useWords(startWords)
  const reason = useId()
  const real = target === 'real'
  return (
    <>
      <Button
        look={real ? 'warn' : 'primary'}
        icon={real ? 'send' : 'play'}
        isDisabled={isDisabled}
        onPress={onPress}
        {...(block ? { 'aria-describedby': reason } : {})}
      >
        {word(real ? 'start-real' : 'start')}
      </Button>
      {block && (
        <p id={reason} className="field-note">
          {word(`block-${block}`)}
        </p>
      )}
    </>
  )
}

/** Asks a person to confirm: real messages always, and in the sandbox messages that were sent before. */
const Asked = ({
  estimate,
  target,
  onNo,
  onYes,
}: {
  estimate: PossibleRun
  target: SendTarget
  onNo: () => void
  onYes: () => void
}) => {
  const { from, server = '', count, sentBefore } = estimate
  if (target === 'real')
    return (
      <ConfirmReal from={from} server={server} count={count} before={sentBefore} onNo={onNo} onYes={onYes} />
    )
  return sentBefore && <SendAgain run={sentBefore} onNo={onNo} onYes={onYes} />
}

/**
 * Shows the start of a run: whose messages, which ones and where to. Real ones are sent only after a person has
 * confirmed them.
 */
export const StartRun = () => {
  const word = useWords(startWords)
  const { choices, user, setUser } = useUserChoice()
  const [target, setTarget] = useState<SendTarget>('sandbox')
  const [asking, setAsking] = useState(false)
  const typed = useLetters()
  const { draft, setDraft, name, letters, table } = typed
  const estimated = useEstimate(user, letters, target, draft.files)
  const { start, error, busy, begin } = useStart(letters)
  const known = estimated.estimate?.ok ? estimated.estimate : undefined
  const refused = estimated.error !== undefined || estimated.estimate?.ok === false
  const choose = (next: SendTarget) => {
    setTarget(next)
    if (!kindsFor[next].includes(draft.kind)) setDraft((now) => ({ ...now, kind: 'file' }))
  }
  const send = () => {
    setAsking(false)
    if (user === undefined || letters === undefined || known === undefined) return
    const confirmed = target === 'real' ? { confirmed: { from: known.from, count: known.count } } : {}
    void begin({ user, letters, name, target, ...confirmed })
  }
  return (
    <section className="bulk-panel bulk-start" data-target={target} aria-labelledby="new-run">
      <h2 id="new-run">{word('new')}</h2>
      <Select label={word('user')} choices={choices} value={user ?? ''} onChange={setUser} />
      <Where target={target} onChange={choose} />
      <KindChoice
        target={target}
        kind={draft.kind}
        onChange={(kind) => setDraft((now) => ({ ...now, kind }))}
      />
      <Letters letters={typed} />
      <Estimate estimated={estimated} table={table} />
      <StartButton
        target={target}
        isDisabled={known === undefined || busy}
        block={startBlock(draft, table) ?? (refused ? 'problem' : undefined)}
        onPress={() => (target === 'real' || known?.sentBefore ? setAsking(true) : send())}
      />
      <RefusedLetters error={error} table={table} />
      <NotStarted start={start} />
      {asking && known && (
        <Asked estimate={known} target={target} onNo={() => setAsking(false)} onYes={send} />
      )}
    </section>
  )
}

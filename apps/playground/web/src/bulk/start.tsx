import { useWords } from '@saatja/ui'
import { useId, useState } from 'react'
import type { BulkStart, PossibleRun } from '../../../server/bulk/contract.ts'
import type { SendTarget } from '../../../server/runs/contract.ts'
import { Button } from '../components/button.tsx'
import { Link } from '../components/link.tsx'
import { Select } from '../components/select.tsx'
import { ConfirmReal } from './confirm-real.tsx'
import { Estimate, NotAllowed } from './estimate.tsx'
import { KindChoice, kindsFor, Where } from './kind-choice.tsx'
import { MessageFields } from './message-fields.tsx'
import { RefusedMessages } from './refused-messages.tsx'
import { SendAgain } from './sent-before.tsx'
import { type StartBlock, startBlock, useEstimate } from './source.ts'
import { startWords } from './start-messages.ts'
import { useBatchDraft, useUserChoice } from './use-batch-draft.ts'
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
  const typed = useBatchDraft()
  const { draft, setDraft, name, source, table } = typed
  const estimated = useEstimate(user, source, target, draft.files)
  const { start, error, busy, begin } = useStart(source)
  const known = estimated.estimate?.ok ? estimated.estimate : undefined
  const refused = estimated.error !== undefined || estimated.estimate?.ok === false
  const choose = (next: SendTarget) => {
    setTarget(next)
    if (!kindsFor[next].includes(draft.kind)) setDraft((now) => ({ ...now, kind: 'file' }))
  }
  const send = () => {
    setAsking(false)
    if (user === undefined || source === undefined || known === undefined) return
    const confirmed = target === 'real' ? { confirmed: { from: known.from, count: known.count } } : {}
    void begin({ user, source, name, target, ...confirmed })
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
      <MessageFields messages={typed} />
      <Estimate estimated={estimated} table={table} />
      <StartButton
        target={target}
        isDisabled={known === undefined || busy}
        block={startBlock(draft, table) ?? (refused ? 'problem' : undefined)}
        onPress={() => (target === 'real' || known?.sentBefore ? setAsking(true) : send())}
      />
      <RefusedMessages error={error} table={table} />
      <NotStarted start={start} />
      {asking && known && (
        <Asked estimate={known} target={target} onNo={() => setAsking(false)} onYes={send} />
      )}
    </section>
  )
}

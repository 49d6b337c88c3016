import { ExplainedCard, useLocale, useWords } from '@saatja/ui'
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { BulkRequest, BulkSource, BulkStart } from '../../../server/bulk/contract.ts'
import { Button } from '../components/button.tsx'
import { dateText } from '../components/dates.ts'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Link } from '../components/link.tsx'
import { Select } from '../components/select.tsx'
import { call } from '../state/api.ts'
import { useStored } from '../state/overview.ts'
import { navigate } from '../state/route.ts'
import { useExplain } from '../state/texts.ts'
import { FileField } from './file-field.tsx'
import { startWords } from './messages.ts'

type Kind = BulkSource['kind']
const kinds: readonly Kind[] = ['sample', 'everyone', 'file']

const maxMessages = 1000

const KindChoice = ({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) => {
  const word = useWords(startWords)
  const count = useStored().cards.length
  return (
    <RadioGroup className="field bulk-kinds" value={kind} onChange={(value) => onChange(value as Kind)}>
      <span className="field-head">
        <Label>{word('letters')}</Label>
      </span>
      {kinds.map((one) => (
        <Radio key={one} value={one} className="bulk-kind">
          <span className="bulk-kind-mark" />
          {word(one, { count })}
        </Radio>
      ))}
    </RadioGroup>
  )
}

/** Why the run was refused before anything was written down. */
const NotStarted = ({ start }: { start: BulkStart | undefined }) => {
  const word = useWords(startWords)
  const explain = useExplain()
  if (start === undefined) return null
  if (start.ok)
    return (
      <p role="status">
        {word('known')} <Link route={{ screen: 'bulk', run: start.id }}>{word('open')}</Link>
      </p>
    )
  const matters = [start.diagnosis, ...start.findings.filter(({ severity }) => severity === 'error')]
  return (
    <div role="alert" className="bulk-refused">
      {matters.map((matter) => {
        const explained = explain(matter)
        const code = 'id' in matter ? matter.id : matter.code
        return (
          explained && (
            <ExplainedCard key={code} explained={explained} severity="error" code={code} level={3} />
          )
        )
      })}
    </div>
  )
}

const useUserChoice = () => {
  const { cards } = useStored()
  const [chosen, setUser] = useState<string>()
  const choices = cards.map(({ code, name, email }) => ({ id: code, label: `${code} · ${name ?? email}` }))
  const user = choices.find(({ id }) => id === chosen)?.id ?? choices[0]?.id
  return { choices, user, setUser }
}

const useStart = () => {
  const [start, setStart] = useState<BulkStart>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const begin = async (request: BulkRequest): Promise<void> => {
    setError(undefined)
    setStart(undefined)
    setBusy(true)
    try {
      const answer = await call<BulkStart>('POST', '/bulk', request)
      if (answer.ok && answer.added > 0) navigate({ screen: 'bulk', run: answer.id })
      else setStart(answer)
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return { start, error, busy, begin }
}

/** Whose letters, which, and off they go. */
export const StartRun = () => {
  const word = useWords(startWords)
  const locale = useLocale()
  const { choices, user, setUser } = useUserChoice()
  const [kind, setKind] = useState<Kind>('sample')
  const [count, setCount] = useState('200')
  const [name, setName] = useState('')
  const [content, setContent] = useState('')
  const { start, error, busy, begin } = useStart()
  const at = dateText(Date.now(), locale)
  const usual = kind === 'file' ? '' : word(`name-${kind}`, { at })
  const number = Number(count)
  const valid = kind === 'sample' ? Number.isInteger(number) && number >= 1 && number <= maxMessages : true
  const ready = user !== undefined && valid && (kind !== 'file' || content.trim() !== '')
  const letters: BulkSource =
    kind === 'sample'
      ? { kind, count: number, locale }
      : kind === 'everyone'
        ? { kind, locale }
        : { kind, content }
  return (
    <section className="bulk-panel bulk-start" aria-labelledby="new-run">
      <h2 id="new-run">{word('new')}</h2>
      <Select label={word('user')} choices={choices} value={user ?? ''} onChange={setUser} />
      <KindChoice kind={kind} onChange={setKind} />
      {kind === 'sample' && (
        <TextField
          label={word('count')}
          value={count}
          onChange={setCount}
          inputMode="numeric"
          isInvalid={!valid}
          note={word('count-note')}
        />
      )}
      {kind === 'file' ? (
        <FileField content={content} onChange={setContent} />
      ) : (
        <TextField label={word('name')} value={name} onChange={setName} placeholder={usual} maxLength={150} />
      )}
      <Button
        look="primary"
        icon="play"
        isDisabled={!ready || busy}
        onPress={() => user !== undefined && void begin({ user, letters, name: name.trim() || usual })}
      >
        {word('start')}
      </Button>
      <Refused error={error} />
      <NotStarted start={start} />
    </section>
  )
}

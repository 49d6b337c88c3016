import { type Messages, useLocale, useWords } from '@saatja/ui'
import { dateText } from '../components/dates.ts'
import { Icon } from '../components/icon.tsx'
import { useRealOutcome } from '../state/outcomes.ts'
import type { RunState } from '../state/runs.ts'
import { useExplain } from '../state/texts.ts'
import { resultWords } from './messages.ts'

const words = {
  title: {
    en: 'Last test on the real server, {at}:',
    et: 'Viimane test päris serveris, {at}:',
    lv: 'Pēdējā pārbaude īstajā serverī, {at}:',
  },
  worked: {
    en: 'This password still worked on {at}, and it has not been changed on the card since. It was probably changed or revoked on the provider’s page. Enter the current one.',
    et: 'Sama salasõna toimis veel {at} ja kaardil ei ole seda hiljem muudetud. Tõenäoliselt on salasõna teenusepakkuja lehel vahetatud või tühistatud. Sisesta kehtiv salasõna.',
    lv: 'Šī parole vēl darbojās {at}, un kartiņā tā kopš tā laika nav mainīta. Visticamāk, parole pakalpojumu sniedzēja lapā ir nomainīta vai atsaukta. Ievadiet pašreizējo paroli.',
  },
} satisfies Messages

/** Shows the last result of a real server beside a later one of the sandbox, which does not change it. */
export const LastReal = ({ user, run }: { user: string; run: RunState | undefined }) => {
  const word = useWords(words)
  const result = useWords(resultWords)
  const locale = useLocale()
  const explain = useExplain()
  const outcome = useRealOutcome(user)
  if (outcome === undefined || run?.view.target === 'real' || run?.view.scenario !== undefined) return null
  const { ok, at, depth, server = '', to = '', diagnosis, draft } = outcome
  const text = ok
    ? result(`ok-${depth}`, { server, to })
    : ((diagnosis && explain(diagnosis)?.title) ?? diagnosis?.id ?? result('broken'))
  return (
    <p className="last-real" data-tone={ok ? 'ok' : 'bad'}>
      <Icon name={ok ? 'check' : 'cross'} size={16} />
      <span>
        <span className="place" data-target="real">
          {result('real')}
        </span>{' '}
        {word('title', { at: dateText(at, locale) })} <b>{text}</b>
        {draft && ` · ${result('unsaved-used')}`}
      </span>
    </p>
  )
}

/** Explains why a password is refused that worked before, which no server reply says. */
export const WorkedBefore = ({ run }: { run: RunState }) => {
  const word = useWords(words)
  const locale = useLocale()
  const outcome = useRealOutcome(run.view.user)
  if (outcome?.run !== run.view.id || outcome.workedAt === undefined) return null
  return <p className="worked-before">{word('worked', { at: dateText(outcome.workedAt, locale) })}</p>
}

import { useWords } from '@saatja/ui'
import { memo } from 'react'
import { Icon, type IconName } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import { useSenderName } from '../components/sender-name.ts'
import { useResultOf } from '../state/batch.ts'
import { useStored } from '../state/overview.ts'
import { useLatest, useRunOf } from '../state/runs.ts'
import { useExplain } from '../state/texts.ts'
import { OriginOf } from '../workbench/origin.tsx'
import { everyoneWords } from './messages.ts'

interface Verdict {
  readonly tone: 'ok' | 'bad' | 'warn' | 'idle'
  readonly text: string
}

const icons: Readonly<Record<Verdict['tone'], IconName>> = {
  ok: 'check',
  bad: 'cross',
  warn: 'warn',
  idle: 'dash',
}

const useSettingsVerdict = (code: string): Verdict => {
  const word = useWords(everyoneWords)
  const findings = useStored().effective.get(code)?.findings ?? []
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length
  if (count('error') > 0) return { tone: 'bad', text: word('errors', { count: count('error') }) }
  if (count('warning') > 0) return { tone: 'warn', text: word('warnings', { count: count('warning') }) }
  return { tone: 'ok', text: word('fine') }
}

const useTestVerdict = (code: string): Verdict => {
  const word = useWords(everyoneWords)
  const explain = useExplain()
  const result = useResultOf(code)
  const report = useRunOf(code)?.view.report ?? result
  if (report === undefined) return { tone: 'idle', text: word('untested') }
  if (report.ok) return { tone: 'ok', text: word('ok') }
  const title = report.diagnosis && explain(report.diagnosis)?.title
  return { tone: 'bad', text: title ?? report.diagnosis?.id ?? '' }
}

const RowStatus = ({ verdict }: { verdict: Verdict }) => (
  <span className="verdict" data-tone={verdict.tone}>
    <Icon name={icons[verdict.tone]} size={16} />
    {verdict.text}
  </span>
)

// The table is laid out as cards on a narrow screen, which takes the meaning from its elements.
/* biome-ignore-start lint/a11y/noRedundantRoles: see above */
/** One user: who, through which server, in what state. */
export const UserRow = memo(({ code }: { code: string }) => {
  const senderName = useSenderName()
  const { cards, effective } = useStored()
  const run = useLatest(code)
  const card = cards.find((one) => one.code === code)
  const settings = effective.get(code)
  const sender = settings?.fields.sender.value
  const settingsVerdict = useSettingsVerdict(code)
  const testVerdict = useTestVerdict(code)
  return (
    <tr role="row">
      <td role="cell">
        <Link className="everyone-user" route={{ screen: 'workbench', user: code, ...(run ? { run } : {}) }}>
          <b>{code}</b>
          <span>{card?.name ?? card?.email}</span>
        </Link>
      </td>
      <td role="cell" className="everyone-from">
        {settings?.identity.from.address}
      </td>
      <td role="cell">
        {sender ? senderName(sender) : '–'}
        <span className="everyone-server">
          {settings?.fields.server.value ?? '–'} {settings && <OriginOf of={settings.fields.server} />}
        </span>
      </td>
      <td role="cell">
        <RowStatus verdict={settingsVerdict} />
      </td>
      <td role="cell">
        <RowStatus verdict={testVerdict} />
      </td>
    </tr>
  )
})
/* biome-ignore-end lint/a11y/noRedundantRoles: see above */

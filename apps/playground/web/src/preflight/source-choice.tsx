import { useWords } from '@saatja/ui'
import type { DnsSource } from '../../../server/preflight/contract.ts'
import { Select } from '../components/select.tsx'
import { useStored } from '../state/overview.ts'
import { chooseDnsSource, useDnsSource } from '../state/preflight.ts'
import { preflightWords } from './messages.ts'

/** Whether the sandbox's records are read or those of real DNS. */
export const SourceChoice = () => {
  const word = useWords(preflightWords)
  const { realAllowed } = useStored()
  const sources: readonly DnsSource[] = realAllowed ? ['sandbox', 'real'] : ['sandbox']
  return (
    <Select
      label={word('source')}
      value={useDnsSource()}
      choices={sources.map((id) => ({ id, label: word(id), detail: word(`${id}-detail`) }))}
      onChange={(id) => chooseDnsSource(id as DnsSource)}
    />
  )
}

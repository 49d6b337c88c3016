import { useWords } from '@saatja/ui'
import type { ReceiverVerdict } from '../../../server/preflight/contract.ts'
import { CheckBox } from '../components/check-box.tsx'
import { Toned } from './tone.tsx'
import type { Tone } from './verdict.ts'
import { verdictWords } from './verdict-messages.ts'

const toneOf = (met: boolean | null): Tone => (met === null ? 'idle' : met ? 'ok' : 'warn')

/** What large receivers ask, and what of it is missing. */
export const ReceiverReasons = ({
  receivers,
  many,
  onMany,
}: {
  receivers: readonly ReceiverVerdict[]
  many: boolean
  onMany: (many: boolean) => void
}) => {
  const word = useWords(verdictWords)
  return (
    <div className="preflight-reasons">
      <p>{word('receivers-what')}</p>
      <CheckBox isSelected={many} onChange={onMany}>
        {word('many')}
      </CheckBox>
      <ul>
        {receivers.map(({ id, name, rule, perDay, met, missing }) => (
          <li key={`${id} ${rule}`}>
            <Toned tone={toneOf(met)}>
              <b>{name}</b>, {word(`rule-${rule}`)}
              {perDay !== undefined && ` (${word('rule-per-day', { count: perDay })})`}
              {missing.length > 0 && (
                <span className="field-note">
                  {' '}
                  {word('missing', { what: missing.map((need) => word(`need-${need}`)).join(', ') })}
                </span>
              )}
            </Toned>
          </li>
        ))}
      </ul>
    </div>
  )
}

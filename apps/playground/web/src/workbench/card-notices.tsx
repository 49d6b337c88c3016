import type { Finding } from '@saatja/core'
import { ForeignProblem } from '../result/foreign-problem.tsx'
import { awaitedCards, isForeign } from '../result/readiness.ts'
import type { Editing } from '../state/editing.ts'
import { FindingNote } from './field-note.tsx'

/** Fields of the card that show their own findings. */
const shown: readonly string[] = [
  'name',
  'email',
  'sender',
  'provider',
  'server',
  'security',
  'ca',
  'dkim',
  'username',
  'password',
  'allowClearTextPassword',
  'attachAs',
]

const isOwn = ({ severity, field }: Finding): boolean =>
  severity !== 'info' && (field === undefined || !shown.includes(field))

/** Shows findings that belong to no field of the card: about the company, or the card of another user. */
export const CardNotices = ({ editing }: { editing: Editing }) => {
  const { effective, draft } = editing
  const findings = effective?.findings ?? []
  const own = findings.filter((finding) => isOwn(finding) && !isForeign(finding, draft.code))
  const awaited = awaitedCards(effective)
  if (own.length + awaited.length === 0) return null
  return (
    <div className="card-notices">
      {awaited.map((card) => (
        <ForeignProblem
          key={card}
          card={card}
          findings={findings.filter((one) => one.card === card && one.severity === 'error')}
        />
      ))}
      {own.map((finding) => (
        <p key={`${finding.code} ${finding.field}`} className="field-note">
          <FindingNote finding={finding} user={draft.code} />
        </p>
      ))}
    </div>
  )
}

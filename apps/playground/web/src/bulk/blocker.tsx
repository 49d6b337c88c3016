import { ExplainedCard, useWords } from '@saatja/ui'
import type { BulkView } from '../../../server/bulk/contract.ts'
import { Button } from '../components/button.tsx'
import { Link } from '../components/link.tsx'
import { PreflightLink } from '../components/preflight-link.tsx'
import { resultWords } from '../result/messages.ts'
import { useStoredPart } from '../state/overview.ts'
import { useExplain } from '../state/texts.ts'
import { runWords } from './run-messages.ts'

/** Shows why nothing is sent, who can correct it, and the button to press afterwards. */
export const Blocker = ({ view, onFixed }: { view: BulkView; onFixed: () => void }) => {
  const word = useWords(runWords)
  const inResult = useWords(resultWords)
  const explain = useExplain()
  const { obstacle, stuck, user } = view
  const explained = obstacle && explain(obstacle)
  const card = obstacle?.inheritedFrom ?? user
  // The obstacle may be that the user was deleted.
  const known = useStoredPart(({ cards }) => cards.some(({ code }) => code === card))
  if (explained === undefined) return null
  return (
    <section className="bulk-obstacle" aria-labelledby="obstacle">
      <h2 id="obstacle">{word('obstacle')}</h2>
      <ExplainedCard
        explained={explained}
        severity={stuck ? 'error' : 'warning'}
        code={obstacle?.id}
        level={3}
      >
        {stuck && (
          <Button look="primary" icon="check" onPress={onFixed}>
            {word('fixed')}
          </Button>
        )}
        {obstacle && <PreflightLink diagnosis={obstacle.id} user={user} />}
        {known && <Link route={{ screen: 'workbench', user: card }}>{word('card', { user: card })}</Link>}
      </ExplainedCard>
      {obstacle?.id === 'private-address' && <p className="field-note">{inResult('allow-private')}</p>}
      {stuck && obstacle?.code === 'AUTH' && <p className="field-note">{word('fixed-note')}</p>}
    </section>
  )
}

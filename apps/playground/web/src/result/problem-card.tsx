import type { Diagnosis, Finding, Fix } from '@saatja/core'
import { ExplainedCard, useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { PreflightLink } from '../components/preflight-link.tsx'
import { useExplain } from '../state/texts.ts'
import { CardLink } from './foreign-problem.tsx'
import { resultWords } from './messages.ts'

export interface ProblemCardProps {
  readonly what: Finding | Diagnosis
  readonly severity: 'error' | 'warning' | 'info'
  readonly user: string
  readonly reply?: string | undefined
  /** Absent where there is no card to change. */
  readonly onFix: ((fix: Fix) => void) | undefined
  /** Further buttons. */
  readonly children?: React.ReactNode
}

/** A finding or a diagnosis in words, with the fix where there is one. */
export const ProblemCard = ({ what, severity, user, reply, onFix, children }: ProblemCardProps) => {
  const word = useWords(resultWords)
  const explained = useExplain()(what)
  const { fix } = what
  if (explained === undefined) return null
  const code = 'id' in what ? what.id : what.code
  return (
    <ExplainedCard explained={explained} severity={severity} code={code} reply={reply}>
      {onFix && 'id' in what && what.inheritedFrom && <CardLink card={what.inheritedFrom} />}
      {fix && onFix && (
        <Button onPress={() => onFix(fix)}>
          {fix.card === user ? word('apply') : word('apply-on', { card: fix.card })}
        </Button>
      )}
      {code === 'private-address' && <p className="field-note here">{word('allow-private')}</p>}
      {'id' in what && <PreflightLink diagnosis={what.id} {...(onFix ? { user } : {})} />}
      {children}
    </ExplainedCard>
  )
}

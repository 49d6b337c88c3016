import { useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { useStored } from '../state/overview.ts'
import { chooseDnsSource } from '../state/preflight.ts'
import { preflightWords } from './messages.ts'
import { unknownWords } from './unknown-messages.ts'

/** Replaces the report on a domain of which the sandbox has no record: nothing is known about the real one. */
export const UnknownDomain = ({ domain }: { domain: string }) => {
  const title = useWords(preflightWords)('title')
  const word = useWords(unknownWords)
  const { realAllowed } = useStored()
  return (
    <section className="preflight-outlook" data-tone="idle" aria-label={title}>
      <Icon name="info" size={28} />
      <div className="preflight-outlook-said">
        <h2 aria-live="polite">{word('no-records', { domain })}</h2>
        <p>{word(realAllowed ? 'no-records-note' : 'no-records-sandbox-note')}</p>
        {realAllowed && (
          <Button icon="globe" onPress={() => chooseDnsSource('real')}>
            {word('ask-real')}
          </Button>
        )}
      </div>
    </section>
  )
}

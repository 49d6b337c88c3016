import { useLocale, useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { addStore } from '../state/add-user-dialog.ts'
import { useStored } from '../state/overview.ts'
import { recipientStore } from '../state/recipient.ts'
import { navigate } from '../state/route.ts'
import { startRun } from '../state/runs.ts'
import { useStore } from '../state/store.ts'
import { useTarget } from '../state/target.ts'
import { resultWords } from './messages.ts'

/** What to press first. */
export const FirstSteps = ({ user }: { user: string }) => {
  const word = useWords(resultWords)
  const locale = useLocale()
  const to = useStore(recipientStore)
  const { company } = useStored()
  const real = useTarget(company.slug, user) === 'real'
  return (
    <div className="first">
      <p>{word(real ? 'empty-real' : 'empty-text')}</p>
      <div className="first-actions">
        {!real && (
          <Button
            icon="send"
            onPress={() => void startRun({ user, depth: 'message', target: 'sandbox', to, locale })}
          >
            {word('first-send')}
          </Button>
        )}
        <Button icon="flask" onPress={() => navigate({ screen: 'scenarios', scenario: 'greylisted' })}>
          {word('first-error')}
        </Button>
        <Button icon="plug" onPress={() => addStore.set({ own: true })}>
          {word('first-own')}
        </Button>
        <Button icon="info" onPress={() => navigate({ screen: 'explain' })}>
          {word('first-explain')}
        </Button>
      </div>
    </div>
  )
}

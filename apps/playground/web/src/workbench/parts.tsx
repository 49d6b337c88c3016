import { useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { partStore, type Side as SideName, showCard, showSide, sideStore } from '../state/side.ts'
import { useStore } from '../state/store.ts'
import { partWords } from './messages.ts'

/** Where there is room for one part alone. */
type Part = 'card' | SideName

const parts: readonly Part[] = ['card', 'effective', 'result']

/** Chooses the part that shows. */
export const Parts = () => {
  const word = useWords(partWords)
  const shown = useStore(partStore)
  const side = useStore(sideStore)
  const part = shown === 'card' ? 'card' : side
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form.
    <div className="parts" role="group" aria-label={word('parts')}>
      {parts.map((one) => (
        <Button
          key={one}
          look="quiet"
          aria-pressed={one === part}
          onPress={() => (one === 'card' ? showCard() : showSide(one))}
        >
          {word(one)}
        </Button>
      ))}
    </div>
  )
}

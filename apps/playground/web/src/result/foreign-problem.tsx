import type { Finding } from '@saatja/core'
import { type Messages, useWords } from '@saatja/ui'
import { useCallback } from 'react'
import { Icon } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import { useExplain } from '../state/texts.ts'

const words = {
  title: {
    en: 'Something is missing on the card of {card}',
    et: 'Kasutaja {card} kaardil on midagi puudu',
    lv: 'Lietotāja {card} kartiņa nav pilnībā aizpildīta',
  },
  cause: {
    en: 'Mail is sent with the settings of that card: {problem}. Nothing needs to be filled in here.',
    et: 'Kirjad saadetakse selle kasutaja kaardi seadistusega: {problem}. Siin ei ole vaja midagi täita.',
    lv: 'Vēstules tiek sūtītas ar šīs kartiņas iestatījumiem: {problem}. Šeit nekas nav jāaizpilda.',
  },
  who: {
    en: 'Who can fix it: the person who manages the card of {card}',
    et: 'Kes saab parandada: see, kes kasutaja {card} kaarti haldab',
    lv: 'Kurš to var novērst: tas, kurš pārvalda lietotāja {card} kartiņu',
  },
  open: { en: 'Open the card {card}', et: 'Ava kaart {card}', lv: 'Atvērt kartiņu {card}' },
} satisfies Messages

export const useForeignTitle = (): ((card: string) => string) => {
  const word = useWords(words)
  return useCallback((card) => word('title', { card }), [word])
}

/** The way to the card of another user. */
export const CardLink = ({ card }: { card: string }) => {
  const word = useWords(words)
  return (
    <Link className="button" data-look="plain" route={{ screen: 'workbench', user: card }}>
      {word('open', { card })}
    </Link>
  )
}

/** Shows what is wrong on the card of another user, whose settings apply here: once, with a link to it. */
export const ForeignProblem = ({ card, findings }: { card: string; findings: readonly Finding[] }) => {
  const word = useWords(words)
  const explain = useExplain()
  const titles = new Set(findings.map((finding) => explain(finding)?.title ?? finding.code))
  const problem = [...titles].join('; ')
  return (
    <article className="explained" data-severity="error">
      <h4>
        <Icon name="pause" size={16} /> {word('title', { card })}
      </h4>
      <p>{word('cause', { problem })}</p>
      <p className="explained-who">{word('who', { card })}</p>
      <footer>
        <CardLink card={card} />
      </footer>
    </article>
  )
}

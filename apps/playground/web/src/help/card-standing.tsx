import type { EffectiveSettings } from '@saatja/core'
import { fieldLabels, type Messages, say, securityLabels, useLocale, useWords } from '@saatja/ui'
import { Icon } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import { useStoredIfLoaded } from '../state/overview.ts'
import { useExplain } from '../state/texts.ts'

const words = {
  title: {
    en: 'The card of {user} already has',
    et: 'Kasutaja {user} kaardil on juba olemas',
    lv: 'Lietotāja {user} kartiņā jau ir',
  },
  saved: { en: 'saved', et: 'salvestatud', lv: 'saglabāta' },
  left: { en: 'What is left to do', et: 'Mida on veel vaja teha', lv: 'Kas vēl jādara' },
  nothing: {
    en: 'No field is left to fill in. Send a test message from the card.',
    et: 'Ühtegi välja ei ole enam vaja täita. Saada kaardilt testkiri.',
    lv: 'Neviens lauks vairs nav jāaizpilda. Nosūtiet no kartiņas pārbaudes vēstuli.',
  },
  back: {
    en: 'Back to the card of {user}',
    et: 'Tagasi kasutaja {user} kaardile',
    lv: 'Atpakaļ uz lietotāja {user} kartiņu',
  },
} satisfies Messages

/** The settings that apply to the saved card, whatever they come from. */
const useDone = (): ((settings: EffectiveSettings) => readonly (readonly [string, string])[]) => {
  const word = useWords(words)
  const locale = useLocale()
  return ({ fields, password, auth }) => {
    const { server, security, username } = fields
    return [
      ...(server.value === null
        ? []
        : ([
            [say(fieldLabels.server, locale), server.value],
            [say(fieldLabels.security, locale), say(securityLabels[security.value], locale)],
          ] as const)),
      ...(auth === 'none' || username.value === null
        ? []
        : ([[say(fieldLabels.username, locale), username.value]] as const)),
      ...(auth === 'password' && password.set
        ? ([[say(fieldLabels.password, locale), word('saved')]] as const)
        : []),
    ]
  }
}

/** Shows, on a guide that was opened from a card, which of its steps are done on that card and which remain. */
export const CardStanding = ({ user }: { user: string }) => {
  const word = useWords(words)
  const explain = useExplain()
  const settings = useStoredIfLoaded()?.effective.get(user)
  const doneOf = useDone()
  if (settings === undefined) return null
  const done = doneOf(settings)
  const left = settings.findings.filter(({ severity }) => severity === 'error')
  const titles = [...new Set(left.map((finding) => explain(finding)?.title ?? finding.code))]
  return (
    <aside className="card-standing" aria-label={word('title', { user })}>
      {done.length > 0 && (
        <>
          <h2>{word('title', { user })}</h2>
          <ul>
            {done.map(([label, value]) => (
              <li key={label}>
                <Icon name="check" size={16} /> {label}: <b>{value}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{word('left')}</h2>
      {titles.length === 0 ? (
        <p>{word('nothing')}</p>
      ) : (
        <ul>
          {titles.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
      <Link route={{ screen: 'workbench', user }}>{word('back', { user })}</Link>
    </aside>
  )
}

import { useLocale, useWords } from '@saatja/ui'
import type { GrantView } from '../../../server/oauth/contract.ts'
import { dateText } from '../components/dates.ts'
import { Icon } from '../components/icon.tsx'
import { useExplain } from '../state/texts.ts'
import { words } from './oauth-sign-in-messages.ts'

/** Who is signed in, since when, and what is wrong with it. `done`: what to say of a good sign-in. */
export const GrantStatus = ({ grant, done }: { grant: GrantView; done: string }) => {
  const word = useWords(words)
  const locale = useLocale()
  const explain = useExplain()
  if (!grant.available || grant.signedIn === undefined)
    return (
      <p className="sign-in-state">
        <Icon name="dash" size={16} /> {word('not')}
      </p>
    )
  const { account, at, tokenExpires, refused, findings = [] } = grant.signedIn
  const problem = refused && explain(refused)
  return (
    <>
      <p className="sign-in-state" data-tone={refused ? 'bad' : 'ok'}>
        <Icon name={refused ? 'cross' : 'check'} size={16} /> {problem?.title ?? done}
      </p>
      <p className="field-note">
        {at === undefined ? account : word('since', { account, at: dateText(at, locale) })}
        {tokenExpires !== undefined && ` · ${word('expires', { at: dateText(tokenExpires, locale) })}`}
      </p>
      {findings.map((finding) => (
        <p key={finding.code} className="field-note">
          <Icon name="warn" size={16} /> {explain(finding)?.title}
        </p>
      ))}
    </>
  )
}

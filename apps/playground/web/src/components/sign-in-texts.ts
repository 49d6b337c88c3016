import { useWords } from '@saatja/ui'
import { useStored } from '../state/overview.ts'
import { useExplain } from '../state/texts.ts'
import { oauthWords } from './oauth-messages.ts'

interface SignInTexts {
  /** Name of the provider. */
  readonly provider: string
  /** Label of the button. */
  readonly signIn: string
  /** Says that the person has signed in. */
  readonly signedIn: string
}

/** What stands on the sign-in to a provider: its own texts where it states some. */
export const useSignInTexts = (id: string): SignInTexts => {
  const word = useWords(oauthWords)
  const explain = useExplain()
  const known = useStored().providers.find((one) => one.id === id)
  const provider = known?.name ?? id
  const own = (code: string | undefined): string | undefined =>
    code === undefined ? undefined : explain({ code, severity: 'info', params: {} })?.title
  return {
    provider,
    signIn: own(known?.oauth?.signIn) ?? word('sign-in', { provider }),
    signedIn: own(known?.oauth?.signedIn) ?? word('signed-in', { provider }),
  }
}

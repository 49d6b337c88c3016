import { MailError, type ProviderOAuth } from '@saatja/core'
import type { TokenSource } from '../options.ts'
import { transportOf } from './access-token.ts'

/** Makes the OAuth part for tokens that the application brings: no one signs in here. */
export const suppliedTokens = (source: TokenSource): ProviderOAuth => ({
  withoutGrant: true,
  begin: refuse,
  complete: refuse,
  token: (request) => {
    const { key, renew, signal } = request
    return source({
      ...key,
      renew,
      transport: transportOf(request),
      ...(signal === undefined ? {} : { signal }),
    })
  },
})

const refuse = async (): Promise<never> => {
  throw new MailError('This application brings its own Microsoft 365 tokens; sign in where they are made', {
    stage: 'sign-in',
    diagnosis: {
      id: 'm365-tokens-supplied',
      code: 'CONFIG',
      stage: 'sign-in',
      actor: 'application-administrator',
      retry: 'never',
      params: {},
    },
  })
}

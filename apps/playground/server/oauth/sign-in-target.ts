import type { GrantKey, GrantStore, Provider, ProviderOAuth } from '@saatja/core'
import { listedOf, type Simulation } from '@saatja/demo'
import type { CardStore } from '../cards/card-store.ts'
import { HttpError } from '../http-error.ts'
import type { SendTarget } from '../runs/contract.ts'

/** A provider's sign-in, and where its grants are stored. */
export interface SignInTarget {
  readonly oauth: ProviderOAuth
  readonly grants: GrantStore
  /** Ends the tokens of an account, where that can be simulated. */
  readonly expire?: (address: string) => void
}

export interface SignInMailbox {
  /** Code of the card on which the person signs in. */
  readonly user: string
  readonly mailbox: string
  /** Id of the provider whose account it is. */
  readonly provider: string
  readonly target: SendTarget
}

/** Sign-ins by id of the provider. */
type SignInsByProvider = ReadonlyMap<string, SignInTarget>

export type SignInTargets = Readonly<Partial<Record<SendTarget, SignInsByProvider>>>

const canSignIn = (oauth: ProviderOAuth | undefined): oauth is ProviderOAuth =>
  oauth !== undefined && !oauth.withoutGrant && !oauth.notSetUp

/** Makes the simulated sign-ins on this machine. */
export const simulatedTargets = ({ signIns }: Simulation, grants: GrantStore): SignInsByProvider =>
  new Map(
    [...signIns].flatMap(([id, { provider, expireTokens }]) =>
      canSignIn(provider.oauth) ? [[id, { oauth: provider.oauth, grants, expire: expireTokens }]] : [],
    ),
  )

/** Makes the providers' own sign-ins, where their options allow one. */
export const realTargets = (providers: readonly Provider[], grants: GrantStore): SignInsByProvider =>
  new Map(providers.flatMap(({ id, oauth }) => (canSignIn(oauth) ? [[id, { oauth, grants }]] : [])))

const notSetUp = (id: string): HttpError => {
  const variables = listedOf(id)?.signInVariables ?? []
  const message =
    variables.length === 0
      ? `provider: ${id} has no accounts that can be signed in to here; choose another provider.`
      : `provider: to sign in to ${id}, set ${variables.join(' and ')} and start the playground again.`
  return new HttpError('sign-in-not-set-up', message, 'provider')
}

/** @throws HttpError where no one can sign in */
export const targetOf = (targets: SignInTargets, { target, provider }: SignInMailbox): SignInTarget => {
  const signIn = targets[target]?.get(provider)
  if (signIn === undefined) throw notSetUp(provider)
  return signIn
}

export const keyOf = async (book: CardStore, { user, mailbox }: SignInMailbox): Promise<GrantKey> => ({
  company: (await book.company()).slug,
  card: user,
  mailbox,
})

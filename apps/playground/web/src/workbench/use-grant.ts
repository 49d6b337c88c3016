import { useCallback, useEffect, useState } from 'react'
import type { GrantView } from '../../../server/oauth/contract.ts'
import type { SendTarget } from '../../../server/runs/contract.ts'
import { call } from '../state/api.ts'
import { refresh } from '../state/overview.ts'
import { useRunOf } from '../state/runs.ts'

/** Whose mailbox is signed in to, at which provider, and whether for real. */
export interface OAuthAccount {
  readonly user: string
  readonly mailbox: string
  readonly provider: string
  readonly target: SendTarget
}

export const accountQuery = (account: OAuthAccount): string => new URLSearchParams({ ...account }).toString()

/** Milliseconds between two looks while nobody has signed in: the user may, by a link and in another browser. */
const every = 3000

/** Says whether someone has signed in to the account, and asks again. */
export const useGrant = (account: OAuthAccount) => {
  const { user } = account
  const asked = accountQuery(account)
  const [grant, setGrant] = useState<GrantView>()
  const ask = useCallback(() => {
    call<GrantView>('GET', `/oauth/status?${asked}`).then(setGrant, () => undefined)
  }, [asked])
  const run = useRunOf(user)
  const ended = run?.over ? run.view.id : undefined
  // A run may have shown that the sign-in is of no use any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each run
  useEffect(ask, [ask, ended])
  const awaited = grant?.available === true && (!grant.signedIn || grant.signedIn.refused !== undefined)
  useEffect(() => {
    if (!awaited) return
    const look = async (): Promise<void> => {
      const news = await call<GrantView>('GET', `/oauth/status?${asked}`)
      if (!news.available || news.signedIn === undefined || news.signedIn.refused !== undefined) return
      setGrant(news)
      // Who is signed in decides whether messages can be sent.
      await refresh()
    }
    const timer = setInterval(() => {
      if (!document.hidden) look().catch(() => undefined)
    }, every)
    return () => clearInterval(timer)
  }, [awaited, asked])
  return { grant, ask }
}

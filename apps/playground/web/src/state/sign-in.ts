import type { SignInResult } from '../../../server/oauth/contract.ts'
import { call } from './api.ts'

/** Passes the result of a sign-in from the window in which it happened to the page that began it. */
const channel = new BroadcastChannel('sign-in')

export const onSignIn = (user: string, listener: (result: SignInResult) => void): (() => void) => {
  const hear = ({ data }: MessageEvent<SignInResult>) => {
    if (data.user === user) listener(data)
  }
  channel.addEventListener('message', hear)
  return () => channel.removeEventListener('message', hear)
}

/** Fetches the result of a sign-in and tells the other windows. */
export const announceSignIn = async (state: string): Promise<SignInResult> => {
  const result = await call<SignInResult>('GET', `/oauth/results/${encodeURIComponent(state)}`)
  channel.postMessage(result)
  return result
}

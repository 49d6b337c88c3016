import { randomBytes } from 'node:crypto'
import { withFrom } from '../mail.ts'
import { isForeign } from '../smtp/policy.ts'
import type { ApiServerOptions } from './api-server-options.ts'
import { breaking } from './limits.ts'
import type { Handed } from './message.ts'
import { answer, answerWith, hostOf, tokenOf, type Visit } from './visit.ts'

const isForeignFrom = async (setup: ApiServerOptions, token: string, user: string, { from }: Handed) =>
  setup.foreignFrom !== 'accepts' &&
  isForeign(from, user, setup.owned(user)) &&
  (setup.ownerOf === undefined || !(await setup.accepts(token, from, hostOf(setup))))

const take = async ({ setup }: Visit, handed: Handed, user: string, foreign: boolean): Promise<string> => {
  const id = randomBytes(8).toString('hex')
  const at = setup.now()
  setup.usageCounter.accepted(user, at, handed.recipients.length)
  await setup.deliver({
    id,
    at,
    server: setup.server,
    security: 'tls',
    clientName: '',
    signIn: { method: 'Bearer', username: user },
    envelope: { from: foreign ? user : handed.from, to: handed.recipients },
    raw: foreign ? withFrom(handed.raw, user, setup.originalFrom) : handed.raw,
  })
  return id
}

/** Takes a message of someone who is signed in, or answers why not. Returns whether it was taken. */
export const handOver = async (visit: Visit, handed: Handed, user: string): Promise<boolean> => {
  const { setup } = visit
  const { replies, accepted } = setup.api.behaviour
  const foreign = await isForeignFrom(setup, tokenOf(visit), user, handed)
  const refused =
    foreign && setup.foreignFrom === 'rejects' && replies.foreignFrom
      ? replies.foreignFrom
      : breaking(setup, user, handed)
  if (refused !== undefined) {
    answer(visit, refused)
    return false
  }
  const fault = setup.fault({ stage: 'final-reply', user })
  const taken = fault === undefined || fault.stored === true
  const id = taken ? await take(visit, handed, user, foreign && setup.foreignFrom === 'rewrites') : ''
  if (fault === undefined) answer(visit, `HTTP ${accepted.status}`, id)
  else answerWith(visit, fault, { from: handed.from, mailbox: user, recipient: handed.recipients[0] })
  return taken
}

import type { StepFacts } from './observer.ts'
import type { ProtocolState, Turn } from './protocol-state.ts'

/** What a positive reply tells of the step that it ends. */
export const factsOf = (turn: Turn, reply: string, protocol: ProtocolState): StepFacts | undefined => {
  const { command, transaction } = turn
  const { capabilities } = protocol
  if (command === 'greeting' || command === 'body') return { reply }
  if (command === 'rcpt' && transaction)
    return { accepted: transaction.accepted.length, refused: transaction.refused.length }
  if (command !== 'ehlo' || !capabilities) return undefined
  return {
    mechanisms: capabilities.mechanisms.join(', '),
    ...(capabilities.size === undefined ? {} : { size: capabilities.size }),
    starttls: capabilities.starttls,
    smtputf8: capabilities.smtputf8,
  }
}

/** The commands whose positive reply ends their stage. */
const finishing: readonly Turn['command'][] = ['greeting', 'ehlo', 'mail', 'rcpt', 'body']

/** Whether a reply ends its step well. */
export const finishes = ({ verdict, command }: Turn): boolean =>
  verdict === 'accepted' && finishing.includes(command)

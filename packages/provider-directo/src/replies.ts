import type { ReplyRule } from '@saatja/core'
import type { ResolvedDirectoOptions } from './options.ts'
import { replyToSender } from './senders.ts'
import { receivers } from './sources.ts'

/**
 * A receiver refuses the default server because the record of the user's domain does not name it. Most often this
 * arrives as a bounce, without a stage. The other sender is the solution that needs no change of DNS.
 */
export const repliesOf = (resolved: ResolvedDirectoOptions): readonly ReplyRule[] => [
  {
    id: `${resolved.id}-spf-refused`,
    code: 'REJECTED',
    stages: ['sender', 'recipient', 'message', 'final-reply'],
    replyCodes: [550, 554],
    text: '\\bspf\\b|sender policy framework|\\bdmarc\\b',
    actor: 'user',
    retry: 'after-change',
    field: 'sender',
    set: { sender: replyToSender(resolved) },
    source: receivers,
    sample: '550 5.7.23 The message was rejected because of Sender Policy Framework violation',
  },
]

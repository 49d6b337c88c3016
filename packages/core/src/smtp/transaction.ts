import type { Stage } from '../contract/stage.ts'
import type { FaultId } from '../diagnosis/faults.ts'
import { type Problem, type RecipientRefusal, recipientsRefused } from '../diagnosis/problem.ts'
import type { Command } from './command.ts'
import type { ReplyVerdict } from './reply-guard.ts'

/** A reply to one of a mail's commands, judged. */
export interface JudgedReply {
  readonly stage: Stage
  readonly command: Command
  readonly verdict: Exclude<ReplyVerdict, 'malformed'>
  readonly reply: string
}

/** What the client does next: say a command, send the message, wait for further replies, or nothing more. */
export type Move = 'recipient' | 'data' | 'body' | 'wait' | 'delivered' | 'failed'

const unknownOf: Readonly<Record<string, FaultId>> = {
  'deadline-passed': 'unknown-silence',
  'reply-malformed': 'unknown-reply',
  'aborted-before-dot': 'unknown-aborted',
}

/** What became of one mail's envelope and body, told by the replies to its own commands alone. */
export class Transaction {
  readonly recipients: readonly string[]
  readonly accepted: string[] = []
  readonly refused: RecipientRefusal[] = []
  /** Its first commands were written behind the dot of another mail. */
  joined = false
  /** Something was written behind its own dot. */
  followed = false
  /** The server's last word on it, when that was positive. */
  finalReply: string | undefined
  readonly #server: string
  #heard = false
  #senderReply: string | undefined
  #dot = false
  #answered = false
  #last: Problem | undefined

  constructor(recipients: readonly string[], server: string) {
    this.recipients = recipients
    this.#server = server
  }

  get dot(): boolean {
    return this.#dot
  }

  /** Whoever is asked about next. Empty when all have been. */
  get nextRecipient(): string {
    return this.recipients[this.accepted.length + this.refused.length] ?? ''
  }

  dotWritten(): void {
    this.#dot = true
  }

  /** Whether its commands went out behind another mail's dot, and the server has not answered the first of them. */
  get unheard(): boolean {
    return this.joined && !this.#heard
  }

  /** Whether it was refused for its place on the connection: for what it followed, or for what followed it. */
  get misplaced(): boolean {
    if (this.joined && this.#senderReply?.startsWith('5')) return true
    return this.followed && this.#last?.stage === 'final-reply' && /^50\d/.test(this.#last.reply ?? '')
  }

  /** Takes a reply to one of its commands in. What it answers, if anything, must end the connection at once. */
  judge(judged: JudgedReply): Problem | undefined {
    this.#heard = true
    return judged.verdict === 'accepted' ? this.#take(judged) : this.#refuse(judged)
  }

  /** What the client does when a reply to this command has been judged and the connection goes on. */
  moveAfter(command: Command, pipelined: boolean): Move {
    const { accepted, nextRecipient } = this
    if (command === 'body') return this.finalReply === undefined ? 'failed' : 'delivered'
    if (command === 'data') return this.#last ? 'failed' : 'body'
    if (pipelined) return 'wait'
    if (this.#senderReply !== undefined) return 'failed'
    if (nextRecipient !== '') return 'recipient'
    return accepted.length > 0 ? 'data' : 'failed'
  }

  /** What the server itself said no to, when that is why the mail failed. */
  refusal(): Problem | undefined {
    const { refused, recipients } = this
    const again = this.misplaced ? { again: true } : {}
    if (this.#senderReply !== undefined) return { stage: 'sender', reply: this.#senderReply, ...again }
    if (refused.length > 0 && refused.length === recipients.length) return recipientsRefused(refused)
    return this.#last && this.#withRefused({ ...this.#last, ...again })
  }

  /** What a failure means in the light of how far the mail came. */
  classifyFailure(problem: Problem): Problem {
    if (!this.#dot || this.#answered) return this.#withRefused(problem)
    const fault = unknownOf[problem.fault ?? ''] ?? 'unknown-after-dot'
    return { ...problem, stage: 'final-reply', fault, params: { server: this.#server, ...problem.params } }
  }

  #take({ stage, command, reply }: JudgedReply): Problem | undefined {
    this.#last = undefined
    const malformed: Problem = { stage, fault: 'reply-malformed', reply, params: { server: this.#server } }
    if (command === 'rcpt') this.accepted.push(this.nextRecipient)
    // QUIRK: a server that takes DATA without a sender or a recipient would deliver an empty mail if it got its dot.
    if (command === 'data' && (this.#senderReply !== undefined || this.accepted.length === 0))
      return this.refusal() ?? malformed
    if (command === 'body') {
      if (!this.#dot) return malformed
      this.finalReply = reply
      this.#answered = true
    }
    return undefined
  }

  #refuse({ stage, command, reply }: JudgedReply): Problem | undefined {
    const closing = reply.startsWith('421') ? { stage, reply } : undefined
    // One refused recipient is no refusal of the mail.
    this.#last = command === 'rcpt' ? closing : { stage, reply }
    // A server that closes has not judged the recipient, nor has one that did not take the sender.
    if (command === 'rcpt' && !closing && this.#senderReply === undefined)
      this.refused.push({ address: this.nextRecipient, reply })
    if (command === 'mail') this.#senderReply = reply
    if (command === 'body') {
      if (!this.#dot) return this.#last
      this.#answered = true
    }
    return closing
  }

  #withRefused(problem: Problem): Problem {
    if (this.refused.length === 0 || problem.refused) return problem
    return { ...problem, refused: [...this.refused], admitted: this.accepted.length }
  }
}

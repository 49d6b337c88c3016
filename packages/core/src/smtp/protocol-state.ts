import type { Security } from '../contract/card.ts'
import type { Stage } from '../contract/stage.ts'
import type { FaultId } from '../diagnosis/faults.ts'
import type { Problem, RecipientRefusal } from '../diagnosis/problem.ts'
import {
  bannerKind,
  type Capabilities,
  type Command,
  judgeReply,
  type ReplyVerdict,
  readCapabilities,
} from './reply-guard.ts'

const stageOf: Readonly<Record<Command, Stage>> = {
  greeting: 'greeting',
  ehlo: 'capabilities',
  starttls: 'encryption',
  auth: 'sign-in',
  mail: 'sender',
  rcpt: 'recipient',
  data: 'message',
  body: 'final-reply',
  rset: 'sender',
  quit: 'final-reply',
}

const verbs: Readonly<Record<string, Command>> = {
  EHLO: 'ehlo',
  HELO: 'ehlo',
  STARTTLS: 'starttls',
  MAIL: 'mail',
  RCPT: 'rcpt',
  DATA: 'data',
  RSET: 'rset',
  QUIT: 'quit',
}

/** The lines of a SASL exchange are the only ones without a verb of their own. */
const commandOf = (line: string): Command => verbs[line.split(' ', 1)[0] ?? ''] ?? 'auth'

/** What became of one mail's envelope and body. */
interface Transaction {
  readonly recipients: readonly string[]
  readonly accepted: string[]
  readonly refused: RecipientRefusal[]
  senderReply?: string
  dot: boolean
  answered: boolean
}

/** What a reply led to. */
export interface Turn {
  readonly stage: Stage
  readonly command: Command
  readonly verdict: ReplyVerdict
  /** Present when the connection must end at once. */
  readonly problem?: Problem
}

/** Ways in which a conversation ends without a word of the server. */
const interrupted: ReadonlySet<string> = new Set(['deadline-passed', 'dropped-before-dot'])

const unknownOf: Readonly<Record<string, FaultId>> = {
  'deadline-passed': 'unknown-silence',
  'reply-malformed': 'unknown-reply',
  'aborted-before-dot': 'unknown-aborted',
}

const recipientsRefused = (refused: readonly RecipientRefusal[]): Problem => {
  // As long as one of them may work later, the mail as a whole may.
  const reply = (refused.find((one) => one.reply.startsWith('4')) ?? refused.at(-1))?.reply
  return { stage: 'recipient', refused, ...(reply === undefined ? {} : { reply }) }
}

const newTransaction = (recipients: readonly string[]): Transaction => ({
  recipients,
  accepted: [],
  refused: [],
  dot: false,
  answered: false,
})

/** The state of one SMTP conversation, told by its lines alone. Its texts must be scrubbed already. */
export class ProtocolState {
  /** What the server offered last. */
  capabilities: Capabilities | undefined
  /** Whether an unfinished transaction is in the way of the next mail. */
  open = false
  readonly #server: string
  readonly #waiting: Command[] = ['greeting']
  #stage: Stage = 'greeting'
  #awaitsEncryption: boolean
  #mail = newTransaction([])
  /** The last line of a sign-in that is still open, when it was a prompt. */
  #prompt: string | undefined
  #last: Problem | undefined

  constructor(security: Security, server: string) {
    this.#server = server
    this.#awaitsEncryption = security === 'starttls'
  }

  /** The stage of what is awaited now. */
  get stage(): Stage {
    const [command] = this.#waiting
    if (command === undefined) return this.#stage
    return command === 'body' && !this.#mail.dot ? 'message' : stageOf[command]
  }

  get accepted(): readonly string[] {
    return this.#mail.accepted
  }

  get refused(): readonly RecipientRefusal[] {
    return this.#mail.refused
  }

  begin(recipients: readonly string[]): void {
    this.#mail = newTransaction(recipients)
    this.#last = undefined
  }

  client(line: string): Stage {
    const command = commandOf(line)
    this.#waiting.push(command)
    return stageOf[command]
  }

  /** Whether what the server offers now is only asked for the sake of STARTTLS. */
  get awaitsEncryption(): boolean {
    return this.#awaitsEncryption
  }

  encrypted(): void {
    this.#awaitsEncryption = false
  }

  dotWritten(): void {
    this.#mail.dot = true
  }

  server(reply: string): Turn {
    const stage = this.stage
    this.#stage = stage
    const command = this.#waiting.shift()
    // Nothing was asked: all a server may say then is that it closes (RFC 5321 3.8).
    if (command === undefined)
      return { stage, command: 'quit', verdict: 'refused', problem: { stage, reply } }
    const verdict = judgeReply(command, reply)
    this.#prompt = command === 'auth' && reply.startsWith('334') ? reply : undefined
    const problem = this.#judged(verdict, command, reply)
    return { stage, command, verdict, ...(problem ? { problem } : {}) }
  }

  /** What the server itself said no to, when that is why a mail failed. */
  refusal(): Problem | undefined {
    const { senderReply, refused, accepted } = this.#mail
    if (senderReply !== undefined) return { stage: 'sender', reply: senderReply }
    if (refused.length > 0 && accepted.length === 0) return recipientsRefused(refused)
    return this.#last
  }

  /** What a failure means in the light of how far the conversation came. */
  settle(problem: Problem): Problem {
    // A prompt that nothing followed says more than the silence or the hang-up after it.
    if (this.#prompt !== undefined && interrupted.has(problem.fault ?? ''))
      return { stage: 'sign-in', reply: this.#prompt, params: { server: this.#server } }
    if (!this.#mail.dot || this.#mail.answered) return problem
    const fault = unknownOf[problem.fault ?? ''] ?? 'unknown-after-dot'
    return { ...problem, stage: 'final-reply', fault, params: { server: this.#server, ...problem.params } }
  }

  #judged(verdict: ReplyVerdict, command: Command, reply: string): Problem | undefined {
    if (verdict === 'malformed') return this.#malformed(command, reply)
    return verdict === 'accepted' ? this.#accepted(command, reply) : this.#refused(command, reply)
  }

  #malformed(command: Command, reply: string): Problem {
    const server = this.#server
    if (command === 'greeting') {
      const kind = bannerKind(reply) ?? 'unknown'
      return { stage: 'greeting', fault: 'greeting-not-smtp', params: { server, kind } }
    }
    if (command === 'starttls')
      return { stage: 'encryption', fault: 'starttls-refused', reply, params: { server, reply } }
    return { stage: this.#stage, fault: 'reply-malformed', reply, params: { server } }
  }

  #refused(command: Command, reply: string): Problem | undefined {
    const stage = this.#stage
    const closing = reply.startsWith('421') ? { stage, reply } : undefined
    // One refused recipient is no refusal of the mail.
    this.#last = command === 'rcpt' ? closing : { stage, reply }
    if (command === 'rcpt') this.#mail.refused.push({ address: this.#nextRecipient(), reply })
    if (command === 'mail') this.#mail.senderReply = reply
    if (command === 'starttls') return { stage, reply }
    if (command === 'body') {
      if (!this.#mail.dot) return this.#last
      this.#answered()
    }
    return closing
  }

  #accepted(command: Command, reply: string): Problem | undefined {
    this.#last = undefined
    if (command === 'ehlo') return this.#offered(reply)
    if (command === 'mail') this.open = true
    if (command === 'rset') this.open = false
    if (command === 'rcpt') this.#mail.accepted.push(this.#nextRecipient())
    if (command === 'data') {
      // QUIRK: a server that takes DATA without a recipient would deliver an empty mail if it got its dot.
      if (this.#mail.accepted.length === 0) return this.refusal() ?? this.#malformed(command, reply)
      this.#waiting.push('body')
    }
    if (command === 'body') {
      if (!this.#mail.dot) return this.#malformed(command, reply)
      this.#answered()
    }
    return undefined
  }

  #offered(reply: string): Problem | undefined {
    this.capabilities = readCapabilities(reply)
    if (!this.#awaitsEncryption || this.capabilities.starttls) return undefined
    return { stage: 'encryption', fault: 'starttls-not-offered', params: { server: this.#server } }
  }

  #nextRecipient(): string {
    const { recipients, accepted, refused } = this.#mail
    return recipients[accepted.length + refused.length] ?? ''
  }

  #answered(): void {
    this.#mail.answered = true
    this.open = false
  }
}

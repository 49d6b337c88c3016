import type { Security } from '../contract/card.ts'
import type { Stage } from '../contract/stage.ts'
import type { FaultId } from '../diagnosis/faults.ts'
import { type Problem, type RecipientRefusal, recipientsRefused } from '../diagnosis/problem.ts'
import { mailsPerConnection } from './mails-per-connection.ts'
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
  quit: 'final-reply',
}

const verbs: Readonly<Record<string, Command>> = {
  EHLO: 'ehlo',
  HELO: 'ehlo',
  STARTTLS: 'starttls',
  MAIL: 'mail',
  RCPT: 'rcpt',
  DATA: 'data',
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

/** The commands of one mail. */
const ofMail: ReadonlySet<Command> = new Set(['mail', 'rcpt', 'data', 'body'])

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
  /** Why the server refused EHLO, when it did. HELO may have worked afterwards, with nothing offered. */
  ehloRefusal: string | undefined
  /** The server's first words. */
  greeting = ''
  /** The server's last word on a mail. */
  finalReply = ''
  /** Whether something was refused here, which some servers hold against the next mail. */
  #blemished = false
  readonly #server: string
  readonly #waiting: Command[] = ['greeting']
  #stage: Stage = 'greeting'
  #awaitsEncryption: boolean
  #mail = newTransaction([])
  #mails = 0
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

  /** What is said from now on is about this mail, and nothing that was said before. */
  begin(recipients: readonly string[]): void {
    this.#mail = newTransaction(recipients)
    this.#last = undefined
    this.#stage = 'sender'
    this.#mails += 1
  }

  /** Whether the next mail is better carried by another connection. */
  get worn(): boolean {
    return this.#blemished || this.#mails >= mailsPerConnection(this)
  }

  /** The command to which a reply is awaited now. */
  get awaited(): Command | undefined {
    return this.#waiting[0]
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
    const { senderReply, refused, recipients } = this.#mail
    if (senderReply !== undefined) return { stage: 'sender', reply: senderReply }
    if (refused.length > 0 && refused.length === recipients.length) return recipientsRefused(refused)
    return this.#last && this.#withRefused(this.#last)
  }

  /** What a failure means in the light of how far the conversation came. */
  classifyFailure(problem: Problem): Problem {
    // A prompt that nothing followed says more than the silence or the hang-up after it.
    if (this.#prompt !== undefined && interrupted.has(problem.fault ?? ''))
      return { stage: 'sign-in', reply: this.#prompt, params: { server: this.#server } }
    if (!this.#mail.dot || this.#mail.answered) return this.#withRefused(problem)
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
    if (ofMail.has(command)) this.#blemished = true
    if (command === 'ehlo') return this.#nameRefused(reply, closing)
    // One refused recipient is no refusal of the mail.
    this.#last = command === 'rcpt' ? closing : { stage, reply }
    // A server that closes has not judged the recipient, nor has one that did not take the sender.
    if (command === 'rcpt' && !closing && this.#mail.senderReply === undefined)
      this.#mail.refused.push({ address: this.#nextRecipient(), reply })
    if (command === 'mail') this.#mail.senderReply = reply
    if (command === 'starttls') return { stage, reply }
    if (command === 'body') {
      if (!this.#mail.dot) return this.#last
      this.#answered()
    }
    return closing
  }

  /** EHLO comes before HELO, and its refusal says more, unless it says that EHLO itself is not known. */
  #nameRefused(reply: string, closing: Problem | undefined): Problem | undefined {
    const first = this.ehloRefusal ?? reply
    this.ehloRefusal = first
    this.#last = { stage: this.#stage, reply: /^50[02]/.test(first) ? reply : first }
    return closing
  }

  #accepted(command: Command, reply: string): Problem | undefined {
    this.#last = undefined
    if (command === 'ehlo') return this.#offered(reply)
    if (command === 'greeting') this.greeting = reply
    if (command === 'rcpt') this.#mail.accepted.push(this.#nextRecipient())
    if (command === 'data') {
      // QUIRK: a server that takes DATA without a recipient would deliver an empty mail if it got its dot.
      if (this.#mail.accepted.length === 0) return this.refusal() ?? this.#malformed(command, reply)
      this.#waiting.push('body')
    }
    if (command === 'body') {
      if (!this.#mail.dot) return this.#malformed(command, reply)
      this.finalReply = reply
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
  }

  #withRefused(problem: Problem): Problem {
    const { refused, accepted } = this.#mail
    if (refused.length === 0 || problem.refused) return problem
    return { ...problem, refused: [...refused], admitted: accepted.length }
  }
}

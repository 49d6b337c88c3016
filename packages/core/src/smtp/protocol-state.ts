import type { Security } from '../contract/card.ts'
import type { Stage } from '../contract/stage.ts'
import type { Problem } from '../diagnosis/problem.ts'
import { type Command, commandOf, stageOf } from './command.ts'
import { mailsPerConnection } from './mails-per-connection.ts'
import {
  bannerKind,
  type Capabilities,
  judgeReply,
  type ReplyVerdict,
  readCapabilities,
} from './reply-guard.ts'
import { Transaction } from './transaction.ts'

/** What a reply led to. */
export interface Turn {
  readonly stage: Stage
  readonly command: Command
  readonly verdict: ReplyVerdict
  /** The mail that the reply is about. */
  readonly transaction?: Transaction
  /** Present when the connection must end at once. */
  readonly problem?: Problem
}

/** A command whose reply is awaited. */
export interface Awaited {
  readonly command: Command
  readonly transaction?: Transaction
}

const stageAwaited = ({ command, transaction }: Awaited): Stage =>
  command === 'body' && transaction?.dot === false ? 'message' : stageOf[command]

/** Ways in which a conversation ends without a word of the server. */
const interrupted: ReadonlySet<string> = new Set(['deadline-passed', 'dropped-before-dot'])

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
  readonly #waiting: Awaited[] = [{ command: 'greeting' }]
  #stage: Stage = 'greeting'
  #awaitsEncryption: boolean
  #mails = 0
  /** The last line of a sign-in that is still open, when it was a prompt. */
  #prompt: string | undefined
  /** What was refused before any mail. */
  #last: Problem | undefined

  constructor(security: Security, server: string) {
    this.#server = server
    this.#awaitsEncryption = security === 'starttls'
  }

  /** The stage of what is awaited now. */
  get stage(): Stage {
    const [next] = this.#waiting
    return next === undefined ? this.#stage : stageAwaited(next)
  }

  /** The stage that a mail has come to. */
  stageOf(transaction: Transaction): Stage {
    const next = this.#waiting.find((awaited) => awaited.transaction === transaction)
    return next === undefined ? 'sender' : stageAwaited(next)
  }

  /** One more mail, about which nothing has been said. */
  begin(recipients: readonly string[]): Transaction {
    this.#mails += 1
    return new Transaction(recipients, this.#server)
  }

  /** Whether the next mail is better carried by another connection. */
  get worn(): boolean {
    return this.#blemished || this.#mails >= mailsPerConnection(this)
  }

  /** The command to which a reply is awaited now. */
  get awaited(): Awaited | undefined {
    return this.#waiting[0]
  }

  /** The client says a line: about a mail, or about the connection itself. */
  client(line: string, transaction?: Transaction): Stage {
    const command = commandOf(line)
    this.#waiting.push({ command, ...(transaction ? { transaction } : {}) })
    return stageOf[command]
  }

  /** Whether what the server offers now is only asked for the sake of STARTTLS. */
  get awaitsEncryption(): boolean {
    return this.#awaitsEncryption
  }

  encrypted(): void {
    this.#awaitsEncryption = false
  }

  server(reply: string): Turn {
    const stage = this.stage
    this.#stage = stage
    const awaited = this.#waiting.shift()
    // Nothing was asked: all a server may say then is that it closes (RFC 5321 3.8).
    if (awaited === undefined)
      return { stage, command: 'quit', verdict: 'refused', problem: { stage, reply } }
    const { command } = awaited
    const verdict = judgeReply(command, reply)
    this.#prompt = command === 'auth' && reply.startsWith('334') ? reply : undefined
    const problem = this.#judged(verdict, awaited, reply)
    return { ...awaited, stage, verdict, ...(problem ? { problem } : {}) }
  }

  /** What the server said no to before any mail, when that is why there is none. */
  refusal(): Problem | undefined {
    return this.#last
  }

  /** What a failure before any mail means in the light of how far the conversation came. */
  classifyFailure(problem: Problem): Problem {
    // A prompt that nothing followed says more than the silence or the hang-up after it.
    if (this.#prompt === undefined || !interrupted.has(problem.fault ?? '')) return problem
    return { stage: 'sign-in', reply: this.#prompt, params: { server: this.#server } }
  }

  #judged(verdict: ReplyVerdict, { command, transaction }: Awaited, reply: string): Problem | undefined {
    if (verdict === 'malformed') return this.#malformed(command, reply)
    if (!transaction)
      return verdict === 'accepted' ? this.#accepted(command, reply) : this.#refused(command, reply)
    if (verdict === 'refused') this.#blemished = true
    const problem = transaction.judge({ stage: this.#stage, command, verdict, reply })
    if (command === 'data' && verdict === 'accepted' && !problem)
      this.#waiting.push({ command: 'body', transaction })
    this.finalReply = transaction.finalReply ?? this.finalReply
    return problem
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

  #accepted(command: Command, reply: string): Problem | undefined {
    this.#last = undefined
    if (command === 'greeting') this.greeting = reply
    return command === 'ehlo' ? this.#offered(reply) : undefined
  }

  #refused(command: Command, reply: string): Problem | undefined {
    const stage = this.#stage
    const closing = reply.startsWith('421') ? { stage, reply } : undefined
    if (command === 'ehlo') return this.#nameRefused(reply, closing)
    this.#last = { stage, reply }
    return command === 'starttls' ? { stage, reply } : closing
  }

  /** EHLO comes before HELO, and its refusal says more, unless it says that EHLO itself is not known. */
  #nameRefused(reply: string, closing: Problem | undefined): Problem | undefined {
    const first = this.ehloRefusal ?? reply
    this.ehloRefusal = first
    this.#last = { stage: this.#stage, reply: /^50[02]/.test(first) ? reply : first }
    return closing
  }

  #offered(reply: string): Problem | undefined {
    this.capabilities = readCapabilities(reply)
    if (!this.#awaitsEncryption || this.capabilities.starttls) return undefined
    return { stage: 'encryption', fault: 'starttls-not-offered', params: { server: this.#server } }
  }
}

import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { checkOptions, needed, optionRules, type RulesFor } from '@saatja/core/options'
import {
  AUTHORITATIVE_ANSWER,
  decode,
  encode,
  type Packet,
  RECURSION_AVAILABLE,
  TRUNCATED_RESPONSE,
} from 'dns-packet'
import { openSockets } from '../open-sockets.ts'
import { portOf } from '../port-of.ts'
import { portRule } from '../port-rule.ts'
import { type DnsReply, packetAnswer } from './reply.ts'

/** One question as it arrived. */
export interface ServedQuestion {
  readonly name: string
  readonly type: string
}

/** Decides what is answered. */
export interface DnsServerOptions {
  readonly answer: (question: ServedQuestion) => DnsReply
  /** Default 127.0.0.1. */
  readonly host?: string
  /** Default: any that is free. */
  readonly port?: number
}

/** A DNS server on this machine. */
export interface DnsServer {
  readonly host: string
  /** The same over UDP and TCP. */
  readonly port: number
  /** Every question so far, as `name TYPE`, in order. A question that was repeated over TCP is listed twice. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

const codes = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const

const packetOf = (query: Packet, reply: DnsReply, overUdp: boolean): Buffer => {
  const name = query.questions?.[0]?.name ?? ''
  const cut = overUdp && reply.truncated === true
  const answers = cut ? [] : (reply.records ?? []).map((record) => packetAnswer(name, record))
  return encode({
    type: 'response',
    id: query.id ?? 0,
    flags:
      codes[reply.rcode ?? 'NOERROR'] |
      RECURSION_AVAILABLE |
      AUTHORITATIVE_ANSWER |
      (cut ? TRUNCATED_RESPONSE : 0),
    questions: query.questions ?? [],
    answers,
  })
}

/** Takes whole messages out of what came over TCP: each begins with its length in two bytes (RFC 1035 4.2.2). */
const readMessages = (socket: Socket, take: (message: Buffer) => void): void => {
  let rest = Buffer.alloc(0)
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
      const end = 2 + rest.readUInt16BE(0)
      take(rest.subarray(2, end))
      rest = rest.subarray(end)
    }
  })
}

const framed = (packet: Buffer): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(packet.length)
  return Buffer.concat([length, packet])
}

const rules: RulesFor<DnsServerOptions> = {
  answer: needed(optionRules.callback),
  host: optionRules.string,
  port: portRule,
}

/**
 * Starts a DNS server for tests, over UDP and TCP, that sends whatever `answer` returns: records, NXDOMAIN, SERVFAIL,
 * an answer that is too long, or nothing.
 */
export const startDnsServer = async (options: DnsServerOptions): Promise<DnsServer> => {
  checkOptions('startDnsServer', options, rules)
  const { answer, host = '127.0.0.1', port = 0 } = options
  const asked: string[] = []
  const respond = (message: Buffer, overUdp: boolean, send: (packet: Buffer) => void): void => {
    const query = decode(message)
    const question = query.questions?.[0]
    if (!question) return
    asked.push(`${question.name.toLowerCase()} ${question.type}`)
    const reply = answer({ name: question.name, type: question.type })
    if (reply.silent !== true) send(packetOf(query, reply, overUdp))
  }
  const sockets = openSockets()
  const tcp = createServer((socket) => {
    sockets.add(socket)
    readMessages(socket, (message) => respond(message, false, (packet) => socket.write(framed(packet))))
  })
  tcp.listen(port, host)
  await once(tcp, 'listening')
  const bound = portOf(tcp)
  const udp = createSocket('udp4')
  udp.on('message', (message, from) =>
    respond(message, true, (packet) => udp.send(packet, from.port, from.address)),
  )
  udp.bind(bound, host)
  await once(udp, 'listening')
  return {
    host,
    port: bound,
    asked,
    async close() {
      sockets.destroyAll()
      await Promise.all([
        new Promise<void>((done) => tcp.close(() => done())),
        new Promise<void>((done) => udp.close(() => done())),
      ])
    },
  }
}

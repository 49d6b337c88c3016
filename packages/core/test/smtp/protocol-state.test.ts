import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProtocolState, type Turn } from '../../src/smtp/protocol-state.ts'
import type { Transaction } from '../../src/smtp/transaction.ts'

const server = 'mail.kivi.ee:587'

/** Plays a dialogue: lines of the client begin with `>`, replies of the server with `<`, and `dot` is the final dot. */
const play = (state: ProtocolState, ...lines: readonly string[]): Turn | undefined =>
  playMail(state, undefined, ...lines)

/** The same, of one mail. */
const playMail = (
  state: ProtocolState,
  mail: Transaction | undefined,
  ...lines: readonly string[]
): Turn | undefined => {
  let turn: Turn | undefined
  for (const line of lines) {
    if (line === 'dot') mail?.dotWritten()
    else if (line.startsWith('> ')) state.client(line.slice(2), mail)
    else turn = state.server(line.slice(2))
  }
  return turn
}

/** A connection without encryption that has said hello and waits for its first message. */
const ready = (...offers: readonly string[]): ProtocolState => {
  const state = new ProtocolState('none', server)
  const list = ['mail.kivi.ee', ...offers]
  const ehlo = list.map((line, index) => `250${index === list.length - 1 ? ' ' : '-'}${line}`).join('\n')
  play(state, '< 220 mail.kivi.ee', '> EHLO kivi.ee', `< ${ehlo}`)
  return state
}

const envelope = ['> MAIL FROM:<mari@kivi.ee>', '> RCPT TO:<jaan@tamm.ee>', '> DATA'] as const

describe('the stage of a connection', () => {
  it('follows what is awaited, from the greeting to the final reply', () => {
    const state = new ProtocolState('none', server)
    const seen = [state.stage]
    const mail = state.begin(['jaan@tamm.ee'])
    for (const line of [
      '< 220 hello',
      '> EHLO kivi.ee',
      '< 250 mail.kivi.ee',
      '> AUTH PLAIN AG1hcmkA',
      '< 235 welcome',
      '> MAIL FROM:<mari@kivi.ee>',
      '< 250 ok',
      '> RCPT TO:<jaan@tamm.ee>',
      '< 250 ok',
      '> DATA',
      '< 354 go on',
      'dot',
      '< 250 queued',
    ]) {
      playMail(state, seen.length < 4 ? undefined : mail, line)
      if (line.startsWith('> ') || line === 'dot') seen.push(state.stage)
    }
    expect(seen).toEqual([
      'greeting',
      'capabilities',
      'sign-in',
      'sender',
      'recipient',
      'message',
      'final-reply',
    ])
  })

  it('answers pipelined commands in the order in which they were sent', () => {
    const state = ready()
    const mail = state.begin(['jaan@tamm.ee'])
    playMail(state, mail, ...envelope)
    expect(playMail(state, mail, '< 250 ok')).toMatchObject({ stage: 'sender', command: 'mail' })
    expect(playMail(state, mail, '< 250 ok')).toMatchObject({ stage: 'recipient', command: 'rcpt' })
    expect(playMail(state, mail, '< 354 go on')).toMatchObject({ stage: 'message', command: 'data' })
  })
})

describe('recipients', () => {
  it('keeps the reply of each refused one beside its address', () => {
    const state = ready()
    const mail = state.begin(['jaan@tamm.ee', 'tiiu@tamm.ee'])
    playMail(state, mail, '> MAIL FROM:<mari@kivi.ee>', '< 250 ok')
    playMail(
      state,
      mail,
      '> RCPT TO:<jaan@tamm.ee>',
      '< 550 5.1.1 no such user',
      '> RCPT TO:<tiiu@tamm.ee>',
      '< 250 ok',
    )
    expect(mail.accepted).toEqual(['tiiu@tamm.ee'])
    expect(mail.refused).toEqual([{ address: 'jaan@tamm.ee', reply: '550 5.1.1 no such user' }])
    expect(mail.refusal()).toBeUndefined()
  })

  it('are all refused: a reply that may change later speaks for the message', () => {
    const state = ready()
    const mail = state.begin(['jaan@tamm.ee', 'tiiu@tamm.ee'])
    playMail(state, mail, '> MAIL FROM:<mari@kivi.ee>', '< 250 ok')
    playMail(state, mail, '> RCPT TO:<jaan@tamm.ee>', '< 550 5.1.1 no such user')
    playMail(state, mail, '> RCPT TO:<tiiu@tamm.ee>', '< 450 4.2.0 greylisted')
    expect(mail.refusal()).toMatchObject({ stage: 'recipient', reply: '450 4.2.0 greylisted' })
  })

  it('a server that takes DATA after it refused every recipient gets no message', () => {
    const state = ready()
    const mail = state.begin(['jaan@tamm.ee'])
    playMail(state, mail, ...envelope, '< 250 ok', '< 550 5.1.1 no such user')
    expect(playMail(state, mail, '< 354 go on')?.problem).toMatchObject({ stage: 'recipient' })
  })
})

describe('the dot', () => {
  const sent = (): { readonly state: ProtocolState; readonly mail: Transaction } => {
    const state = ready()
    const mail = state.begin(['jaan@tamm.ee'])
    playMail(state, mail, ...envelope, '< 250 ok', '< 250 ok', '< 354 go on')
    return { state, mail }
  }

  it('before it, an end of the connection means that nothing was sent', () => {
    const problem = { stage: 'message', fault: 'dropped-before-dot' } as const
    expect(sent().mail.classifyFailure(problem)).toBe(problem)
  })

  it.each([
    ['dropped-before-dot', 'unknown-after-dot'],
    ['deadline-passed', 'unknown-silence'],
    ['reply-malformed', 'unknown-reply'],
    ['aborted-before-dot', 'unknown-aborted'],
  ] as const)('after it, %s is told as %s', (fault, unknown) => {
    const { state, mail } = sent()
    playMail(state, mail, 'dot')
    expect(mail.classifyFailure({ stage: 'final-reply', fault })).toMatchObject({
      fault: unknown,
      params: { server },
    })
  })

  it('after its reply, an end of the connection says nothing about the message', () => {
    const { state, mail } = sent()
    playMail(state, mail, 'dot', '< 250 queued')
    const problem = { stage: 'final-reply', fault: 'dropped-before-dot' } as const
    expect(mail.classifyFailure(problem)).toBe(problem)
  })

  it('a positive reply that comes before it is malformed', () => {
    const { state, mail } = sent()
    expect(playMail(state, mail, '< 250 queued')?.problem).toMatchObject({ fault: 'reply-malformed' })
  })
})

describe('a connection carries the next message', () => {
  const carry = (state: ProtocolState, rcpt: string, data: string, final: string): void => {
    const mail = state.begin(['jaan@tamm.ee'])
    playMail(state, mail, ...envelope, '< 250 ok', `< ${rcpt}`, `< ${data}`)
    if (data.startsWith('354')) playMail(state, mail, 'dot', `< ${final}`)
  }

  it('after one that went through', () => {
    const state = ready()
    carry(state, '250 ok', '354 go on', '250 queued')
    expect(state.worn).toBe(false)
  })

  it.each([
    ['550 5.1.1 no such user', '503 no recipient', ''],
    ['250 ok', '451 not now', ''],
    ['250 ok', '354 go on', '554 5.7.1 spam'],
  ])('not after a refusal (%s, %s, %s)', (rcpt, data, final) => {
    const state = ready()
    carry(state, rcpt, data, final)
    expect(state.worn).toBe(true)
  })

  it('not after as many as the server takes on one', () => {
    const state = ready('LIMITS MAILMAX=2')
    carry(state, '250 ok', '354 go on', '250 queued')
    expect(state.worn).toBe(false)
    carry(state, '250 ok', '354 go on', '250 queued')
    expect(state.worn).toBe(true)
  })
})

describe('encryption', () => {
  it('is not begun with a server that does not offer STARTTLS', () => {
    const state = new ProtocolState('starttls', server)
    const turn = play(state, '< 220 hello', '> EHLO kivi.ee', '< 250 mail.kivi.ee')
    expect(turn?.problem).toMatchObject({ stage: 'encryption', fault: 'starttls-not-offered' })
  })

  it('forgets nothing of what is offered once it has begun', () => {
    const state = new ProtocolState('starttls', server)
    play(
      state,
      '< 220 hello',
      '> EHLO kivi.ee',
      '< 250-mail.kivi.ee\n250 STARTTLS',
      '> STARTTLS',
      '< 220 go on',
    )
    state.encrypted()
    play(state, '> EHLO kivi.ee', '< 250-mail.kivi.ee\n250 AUTH PLAIN')
    expect(state.awaitsEncryption).toBe(false)
    expect(state.capabilities?.mechanisms).toEqual(['PLAIN'])
  })
})

it('a prompt of the sign-in that nothing followed is told in place of the silence after it', () => {
  const state = ready('AUTH LOGIN')
  play(state, '> AUTH LOGIN', '< 334 VXNlcm5hbWU6')
  const problem = state.classifyFailure({ stage: 'sign-in', fault: 'deadline-passed' })
  expect(problem).toMatchObject({ stage: 'sign-in', reply: '334 VXNlcm5hbWU6' })
})

it('a reply that nobody asked for ends the connection', () => {
  expect(play(ready(), '< 421 4.4.2 idle too long')?.problem).toMatchObject({
    reply: '421 4.4.2 idle too long',
  })
})

it('whatever the server says, no message counts as answered before its dot', () => {
  const reply = fc.constantFrom('250 ok', '354 go on', '421 bye', '450 later', '550 no', '2 5 0', '')
  fc.assert(
    fc.property(fc.array(reply, { maxLength: 6 }), (replies) => {
      const state = ready()
      const mail = state.begin(['jaan@tamm.ee'])
      playMail(state, mail, ...envelope)
      for (const text of replies) if (state.server(text).problem) break
      const problem = mail.classifyFailure({ stage: 'message', fault: 'dropped-before-dot' })
      expect(problem.fault).toBe('dropped-before-dot')
    }),
  )
})

describe('a mail whose commands follow the dot of another', () => {
  const both = () => {
    const state = ready('PIPELINING')
    const [first, second] = [state.begin(['jaan@tamm.ee']), state.begin(['jaan@tamm.ee'])]
    playMail(state, first, ...envelope, '< 250 ok', '< 250 ok', '< 354 go on', 'dot')
    first.followed = true
    second.joined = true
    playMail(state, second, ...envelope)
    return { state, first, second }
  }
  const dropped = { stage: 'final-reply', fault: 'dropped-before-dot' } as const

  it('is unsent when the connection ends, and only the first is unknown', () => {
    const { state, first, second } = both()
    expect(first.classifyFailure(dropped).fault).toBe('unknown-after-dot')
    expect(second.classifyFailure(dropped).fault).toBe('dropped-before-dot')
    expect([state.stageOf(first), state.stageOf(second)]).toEqual(['final-reply', 'sender'])
  })

  it.each([
    ['503 5.5.0 MAIL already given', true],
    ['550 5.1.8 no such sender', true],
    ['450 4.7.1 later', false],
  ])('goes again when MAIL was answered by %s: %s', (reply, again) => {
    const { state, second } = both()
    play(state, '< 250 queued', `< ${reply}`)
    expect(second.misplaced).toBe(again)
    expect(second.refusal()).toMatchObject({ stage: 'sender', reply, ...(again ? { again } : {}) })
  })

  it.each([
    ['500 5.5.1 Pipelining not supported', true],
    ['554 5.7.1 spam', false],
  ])('makes the first go again when its dot was answered by %s: %s', (reply, again) => {
    const { state, first } = both()
    play(state, `< ${reply}`)
    expect(first.misplaced).toBe(again)
  })

  it('gets no message from a server that takes DATA without its sender', () => {
    const { state } = both()
    play(state, '< 250 queued', '< 503 no', '< 250 ok')
    expect(play(state, '< 354 go on')?.problem).toMatchObject({ stage: 'sender', again: true })
  })

  it('whatever the order of replies, each is told its own, and at most one can have arrived', () => {
    const codes = fc.constantFrom('250', '354', '421', '450', '503', '550', '25')
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 6 }), (replies) => {
        const { state, first, second } = both()
        const own = [first, second, second, second, second]
        replies.some((code, index) => {
          const turn = state.server(`${code} reply ${index}`)
          if (turn.transaction) expect(turn.transaction).toBe(own[index])
          return turn.problem !== undefined || index === 3
        })
        for (const mail of [first, second]) {
          const index = Number(/\d+$/.exec(mail.refusal()?.reply ?? '')?.[0])
          if (!Number.isNaN(index)) expect(own[index]).toBe(mail)
        }
        expect(second.classifyFailure(dropped).fault).toBe('dropped-before-dot')
      }),
      { numRuns: 2_000 },
    )
  })
})

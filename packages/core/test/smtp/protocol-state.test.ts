import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProtocolState, type Turn } from '../../src/smtp/protocol-state.ts'

const server = 'mail.kivi.ee:587'

/** Plays a dialogue: lines of the client begin with `>`, replies of the server with `<`, and `dot` is the final dot. */
const play = (state: ProtocolState, ...lines: readonly string[]): Turn | undefined => {
  let turn: Turn | undefined
  for (const line of lines) {
    if (line === 'dot') state.dotWritten()
    else if (line.startsWith('> ')) state.client(line.slice(2))
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
      play(state, line)
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
    state.begin(['jaan@tamm.ee'])
    play(state, ...envelope)
    expect(play(state, '< 250 ok')).toMatchObject({ stage: 'sender', command: 'mail' })
    expect(play(state, '< 250 ok')).toMatchObject({ stage: 'recipient', command: 'rcpt' })
    expect(play(state, '< 354 go on')).toMatchObject({ stage: 'message', command: 'data' })
  })
})

describe('recipients', () => {
  it('keeps the reply of each refused one beside its address', () => {
    const state = ready()
    state.begin(['jaan@tamm.ee', 'tiiu@tamm.ee'])
    play(state, '> MAIL FROM:<mari@kivi.ee>', '< 250 ok')
    play(
      state,
      '> RCPT TO:<jaan@tamm.ee>',
      '< 550 5.1.1 no such user',
      '> RCPT TO:<tiiu@tamm.ee>',
      '< 250 ok',
    )
    expect(state.accepted).toEqual(['tiiu@tamm.ee'])
    expect(state.refused).toEqual([{ address: 'jaan@tamm.ee', reply: '550 5.1.1 no such user' }])
    expect(state.refusal()).toBeUndefined()
  })

  it('are all refused: a reply that may change later speaks for the message', () => {
    const state = ready()
    state.begin(['jaan@tamm.ee', 'tiiu@tamm.ee'])
    play(state, '> MAIL FROM:<mari@kivi.ee>', '< 250 ok')
    play(state, '> RCPT TO:<jaan@tamm.ee>', '< 550 5.1.1 no such user')
    play(state, '> RCPT TO:<tiiu@tamm.ee>', '< 450 4.2.0 greylisted')
    expect(state.refusal()).toMatchObject({ stage: 'recipient', reply: '450 4.2.0 greylisted' })
  })

  it('a server that takes DATA after it refused every recipient gets no message', () => {
    const state = ready()
    state.begin(['jaan@tamm.ee'])
    play(state, ...envelope, '< 250 ok', '< 550 5.1.1 no such user')
    expect(play(state, '< 354 go on')?.problem).toMatchObject({ stage: 'recipient' })
  })
})

describe('the dot', () => {
  const sent = (): ProtocolState => {
    const state = ready()
    state.begin(['jaan@tamm.ee'])
    play(state, ...envelope, '< 250 ok', '< 250 ok', '< 354 go on')
    return state
  }

  it('before it, an end of the connection means that nothing was sent', () => {
    const problem = { stage: 'message', fault: 'dropped-before-dot' } as const
    expect(sent().classifyFailure(problem)).toBe(problem)
  })

  it.each([
    ['dropped-before-dot', 'unknown-after-dot'],
    ['deadline-passed', 'unknown-silence'],
    ['reply-malformed', 'unknown-reply'],
    ['aborted-before-dot', 'unknown-aborted'],
  ] as const)('after it, %s is told as %s', (fault, unknown) => {
    const state = sent()
    play(state, 'dot')
    expect(state.classifyFailure({ stage: 'final-reply', fault })).toMatchObject({
      fault: unknown,
      params: { server },
    })
  })

  it('after its reply, an end of the connection says nothing about the message', () => {
    const state = sent()
    play(state, 'dot', '< 250 queued')
    const problem = { stage: 'final-reply', fault: 'dropped-before-dot' } as const
    expect(state.classifyFailure(problem)).toBe(problem)
  })

  it('a positive reply that comes before it is malformed', () => {
    expect(play(sent(), '< 250 queued')?.problem).toMatchObject({ fault: 'reply-malformed' })
  })
})

describe('a connection carries the next message', () => {
  const mail = (state: ProtocolState, rcpt: string, data: string, final: string): void => {
    state.begin(['jaan@tamm.ee'])
    play(state, ...envelope, '< 250 ok', `< ${rcpt}`, `< ${data}`)
    if (data.startsWith('354')) play(state, 'dot', `< ${final}`)
  }

  it('after one that went through', () => {
    const state = ready()
    mail(state, '250 ok', '354 go on', '250 queued')
    expect(state.worn).toBe(false)
  })

  it.each([
    ['550 5.1.1 no such user', '503 no recipient', ''],
    ['250 ok', '451 not now', ''],
    ['250 ok', '354 go on', '554 5.7.1 spam'],
  ])('not after a refusal (%s, %s, %s)', (rcpt, data, final) => {
    const state = ready()
    mail(state, rcpt, data, final)
    expect(state.worn).toBe(true)
  })

  it('not after as many as the server takes on one', () => {
    const state = ready('LIMITS MAILMAX=2')
    mail(state, '250 ok', '354 go on', '250 queued')
    expect(state.worn).toBe(false)
    mail(state, '250 ok', '354 go on', '250 queued')
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
      state.begin(['jaan@tamm.ee'])
      play(state, ...envelope)
      for (const text of replies) if (state.server(text).problem) break
      const problem = state.classifyFailure({ stage: 'message', fault: 'dropped-before-dot' })
      expect(problem.fault).toBe('dropped-before-dot')
    }),
  )
})

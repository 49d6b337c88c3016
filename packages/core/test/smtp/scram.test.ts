import { describe, expect, it } from 'vitest'
import { prepare, ScramError, scramSha256 } from '../../src/smtp/scram.ts'

/** The example of RFC 7677 3. */
const nonce = 'rOprNGfwEbeRWgbNEkqO'
const serverFirst = 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096'
const serverFinal = 'v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4='

describe('SCRAM-SHA-256', () => {
  it('says what the example of RFC 7677 says, and knows the server by its proof', async () => {
    const exchange = scramSha256('user', 'pencil', nonce)
    expect(exchange.first).toBe('n,,n=user,r=rOprNGfwEbeRWgbNEkqO')
    const { final, verifies } = await exchange.answer(serverFirst)
    expect(final).toBe(
      'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
    )
    expect(verifies(serverFinal)).toBe(true)
    expect(verifies(serverFinal.replace('6rri', '7rri'))).toBe(false)
    expect(verifies('e=other-error')).toBe(false)
    expect(verifies('')).toBe(false)
  })

  it.each([
    ['another nonce', 'r=other,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096'],
    ['the client’s nonce alone', `r=${nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096`],
    ['no salt', `r=${nonce}x,i=4096`],
    ['too few rounds', `r=${nonce}x,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=1`],
    ['far too many rounds', `r=${nonce}x,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=99999999999`],
    ['an error', 'e=unknown-user'],
  ])('goes no further with %s', async (_, first) => {
    await expect(scramSha256('user', 'pencil', nonce).answer(first)).rejects.toBeInstanceOf(ScramError)
  })

  it('writes commas and equals signs of a name so that they are none of the message', () => {
    expect(scramSha256('a,b=c', 'x', nonce).first).toBe(`n,,n=a=2Cb=3Dc,r=${nonce}`)
  })

  it('prepares names and passwords as the examples of RFC 4013 do', () => {
    expect(prepare('I\u00adX')).toBe('IX')
    expect(prepare('\u00aa')).toBe('a')
    expect(prepare('\u2168')).toBe('IX')
    expect(prepare('kuld võti\u00a0')).toBe('kuld võti ')
  })
})

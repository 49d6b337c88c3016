import { certificateAuthority } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { host, type RigOptions, startRig } from './fixture.ts'

const root = await certificateAuthority()
const issuer = await root.subordinate()
const leaf = await issuer.issue({ names: [host] })
const whole = { ...leaf, cert: `${leaf.cert}\n${issuer.ca}` }

const check = async (options: RigOptions) => {
  const rig = await startRig({ security: 'tls', ...options })
  const { ok, diagnosis } = await rig.mailer.check('MARI', { depth: 'sign-in' })
  await rig.close()
  return ok ? 'trusted' : diagnosis?.id
}

describe('a company’s own authority', () => {
  it.each([
    ['the leaf alone', 'its issuer', leaf, issuer.ca, 'trusted'],
    ['the leaf and its issuer', 'its issuer', whole, issuer.ca, 'trusted'],
    ['the leaf and its issuer', 'the root', whole, root.ca, 'trusted'],
    ['the leaf alone', 'issuer and root', leaf, `${issuer.ca}\n${root.ca}`, 'trusted'],
    ['the leaf alone', 'the leaf itself', leaf, leaf.cert, 'trusted'],
  ])('is trusted: the server sends %s, and %s is stated', async (_, __, sent, ca, expected) => {
    expect(await check({ certificate: sent, mail: { ca } })).toBe(expected)
  })

  it('is not trusted when nothing is stated, or another issuer', async () => {
    const other = await (await certificateAuthority()).subordinate()
    for (const ca of [undefined, other.ca, (await root.subordinate()).ca])
      expect(await check({ certificate: whole, mail: ca === undefined ? {} : { ca } })).toMatch(
        /^certificate-/,
      )
  })

  it('does not make another name right, nor a certificate that has ended', async () => {
    const wrong = await issuer.issue({ names: ['mail.tamm.ee'] })
    const ended = await issuer.issue({ names: [host], expired: true })
    expect(await check({ certificate: wrong, mail: { ca: issuer.ca } })).toBe('certificate-wrong-name')
    expect(await check({ certificate: ended, mail: { ca: issuer.ca } })).toBe('certificate-expired')
  })
})

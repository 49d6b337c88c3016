import type { Provider, ReplyRule } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import { providers } from '@saatja/demo'
import { describe, expect, it } from 'vitest'

const samples = providers.flatMap((provider) =>
  provider.replies.flatMap((rule) =>
    rule.sample === undefined ? [] : [{ id: rule.id, provider, rule, sample: rule.sample }],
  ),
)

const ownerOf = (id: string): Provider | undefined =>
  providers.find((provider) => id.startsWith(`${provider.id}-`))

const circumstances = ({ stages, auth }: ReplyRule) => ({ stage: stages?.[0], auth })

describe('a reply of a known provider', () => {
  it.each(samples)('$id', ({ id, provider, rule, sample }) =>
    expect(diagnose(sample, { provider, ...circumstances(rule) }).id).toBe(id),
  )
})

describe('a reply that nobody attributes', () => {
  it.each(samples)('of $id is never another provider’s', ({ id, sample }) => {
    const found = diagnose(sample, { providers })
    expect([ownerOf(id)?.id, undefined]).toContain(ownerOf(found.id)?.id)
    expect(found.id).not.toMatch(/^not-/)
  })

  // Whole replies as administrators quote them, independent of the providers' own samples.
  it.each([
    [
      '535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials 5b1f17b1804b1-43b - gsmtp',
      'gmail-password',
    ],
    [
      '534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp',
      'gmail-app-password-required',
    ],
    [
      'Error: Invalid login: 534-5.7.14 <https://accounts.google.com/signin/continue> Please log in via your web browser and then try again. - gsmtp',
      'gmail-browser-sign-in',
    ],
    ['550 5.4.5 Daily user sending limit exceeded. - gsmtp', 'gmail-daily-limit'],
    [
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. [AM0PR01CA0001.eurprd01.prod.outlook.com]',
      'm365-smtp-auth-off-tenant',
    ],
    [
      '530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
      'm365-smtp-auth-off-mailbox',
    ],
    ['535 5.7.139 Authentication unsuccessful, basic authentication is disabled.', 'm365-basic-disabled'],
    [
      "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy.",
      'm365-security-defaults',
    ],
    [
      '535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully.',
      'm365-conditional-access',
    ],
    ['535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.', 'm365-wrong-password'],
    ['550 5.7.30 Basic authentication is not supported for Client Submission.', 'm365-basic-removed'],
    [
      '550 5.7.60 SMTP; Client does not have permissions to send as this sender [AM0PR01MB0001.eurprd01.prod.outlook.com]',
      'm365-send-as',
    ],
    [
      '554 5.2.252 SendAsDenied; info@kivi.ee not allowed to send as mari@kivi.ee; STOREDRV.Submission',
      'm365-send-as',
    ],
    ['550 5.2.252 Sender throttled due to continuous send as denied errors', 'm365-throttled-send-as'],
    [
      '432 4.3.2 Concurrent connections limit exceeded. [AM0PR01CA0001.eurprd01.prod.outlook.com]',
      'm365-too-many-connections',
    ],
    [
      '432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded [AM0PR01MB0001.eurprd01.prod.outlook.com]',
      'm365-recipient-busy',
    ],
    ['invalid_grant: AADSTS700082: The refresh token has expired due to inactivity.', 'm365-grant-idle'],
  ])('%j is %s', (reply, id) => expect(diagnose(reply, { providers }).id).toBe(id))

  // The collisions: the same code at someone else's, or words that everyone uses.
  it.each([
    ['550 5.7.30 DKIM signature missing', 'dkim-failed'],
    ['550 5.7.606 Access denied, banned sending IP [192.0.2.1]', 'server-blocklisted'],
    ['550 5.2.252 something else', 'mail-refused'],
    ['535 5.7.139 something else', 'sign-in-refused'],
    ['432 4.3.2 something else', 'mail-deferred'],
    ['554 5.2.0 something else', 'mail-refused'],
    ['535 5.7.8 Error: authentication failed', 'sign-in-refused'],
    ['535 5.7.3 Authentication unsuccessful', 'sign-in-refused'],
    ['452 4.5.3 Too many recipients', 'too-many-recipients'],
    // Exchange in a company's own house writes these too.
    ['550 5.7.60 SMTP; Client does not have permissions to send as this sender', 'sender-not-allowed'],
    ['432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded', 'mail-deferred'],
    ['454 4.7.0 Temporary authentication failure', 'sign-in-unavailable'],
    ['530 5.7.0 Must issue a STARTTLS command first', 'encryption-required'],
    ['334', 'sign-in-unanswered'],
    ['550 SMTP ACCESS DENIED', 'sign-in-disabled'],
    ['454 4.7.0 Too many login attempts, please try again later.', 'sign-in-attempts'],
  ])('%j names nobody: %s', (reply, id) => expect(diagnose(reply, { providers }).id).toBe(id))
})

describe('the rules of every provider', () => {
  it('stay quick on replies made to slow them down', () => {
    const parts = [
      'a ',
      'limit ',
      'exceeded ',
      'message ',
      'error: 550 ',
      'access denied ',
      'hours',
      '1',
      '.',
      'tls ',
    ]
    for (const part of parts)
      for (const provider of providers) {
        const start = performance.now()
        diagnose(`550 5.7.1 ${part.repeat(Math.ceil(100_000 / part.length))}`, { provider })
        expect(performance.now() - start).toBeLessThan(1000)
      }
  })
})

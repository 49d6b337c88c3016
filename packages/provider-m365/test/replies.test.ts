import { diagnose } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'
import { m365 } from '../src/index.ts'

const provider = m365()
const idOf = (reply: string, auth?: 'password' | 'oauth') => diagnose(reply, { provider, auth }).id

describe('one code, many meanings', () => {
  it.each([
    [
      'SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled',
      'm365-smtp-auth-off-tenant',
    ],
    [
      'SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled',
      'm365-smtp-auth-off-mailbox',
    ],
    ['basic authentication is disabled.', 'm365-basic-disabled'],
    [
      "user is locked by your organization's security defaults policy. Contact your administrator.",
      'm365-security-defaults',
    ],
    [
      'the request did not meet the criteria to be authenticated successfully. Contact your administrator.',
      'm365-conditional-access',
    ],
    ['the user credentials were incorrect.', 'm365-wrong-password'],
    ['account is locked.', 'm365-account-locked'],
    ['the password has expired.', 'm365-password-expired'],
    ['a reason that nobody has seen yet.', 'm365-sign-in-refused'],
  ])('535 5.7.139 with “%s” is %s', (words, id) => {
    expect(
      idOf(`535 5.7.139 Authentication unsuccessful, ${words} [AM0PR04CA0001.eurprd04.prod.outlook.com]`),
    ).toBe(id)
  })

  it('550 5.2.252 stops the mailbox, 554 5.2.252 refuses one sender', () => {
    expect(
      idOf('550 5.2.252 Sender throttled due to continuous send as denied errors; STOREDRV.Submission'),
    ).toBe('m365-throttled-send-as')
    expect(idOf('554 5.2.252 SendAsDenied; mari@kivi.ee not allowed to send as info@kivi.ee')).toBe(
      'm365-send-as',
    )
  })

  it('550 5.7.60 refuses the sender, 550 5.7.606 the address of the server', () => {
    expect(idOf('550 5.7.60 SMTP; Client does not have permissions to send as this sender')).toBe(
      'm365-send-as',
    )
    expect(idOf('550 5.7.606 Access denied, banned sending IP [203.0.113.7]')).not.toBe('m365-send-as')
  })

  it('5.7.30 ends the password method here, and is about DKIM elsewhere', () => {
    expect(idOf('550 5.7.30 Basic authentication is not supported for Client Submission.')).toBe(
      'm365-basic-removed',
    )
    expect(
      idOf('550-5.7.30 This mail has been blocked because DKIM does not pass.\n550 5.7.30 gsmtp'),
    ).not.toMatch(/^m365-basic/)
  })

  it('432 4.3.2 is about connections, the sender or the recipient', () => {
    expect(
      idOf('432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending'),
    ).toBe('m365-too-many-connections')
    expect(idOf('432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded')).toBe(
      'm365-too-many-connections',
    )
    expect(idOf('432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded')).toBe('m365-recipient-busy')
  })

  it.each([
    [
      'STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message',
      'm365-recipient-quota',
    ],
    ['STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed', 'm365-send-as'],
    [
      'STOREDRV.Submission.Exception:OutboundSpamException; WASCL UserAction verdict is Suspend.',
      'm365-outbound-spam',
    ],
  ])('554 5.2.0 is an envelope around “%s”', (words, id) => {
    expect(idOf(`554 5.2.0 ${words}`)).toBe(id)
  })

  it('554 5.2.0 around an exception that nobody knows gets no confident answer', () => {
    expect(idOf('554 5.2.0 STOREDRV.Submission.Exception:SomethingNewException; Failed')).not.toMatch(
      /^m365-/,
    )
  })

  it('451 4.7.500 asks for patience, 451 5.7.3 for encryption', () => {
    expect(idOf('451 4.7.500 Server busy. Please try again later from [203.0.113.7].')).toBe('m365-busy')
    expect(idOf('451 4.7.650 The mail server [203.0.113.7] has been temporarily rate limited')).not.toBe(
      'm365-encryption-required',
    )
    expect(idOf('451 5.7.3 STARTTLS is required to send mail')).toBe('m365-encryption-required')
  })
})

describe('the reason behind another reply', () => {
  it('is the one quoted inside it', () => {
    const reply =
      '530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.'
    expect(idOf(reply)).toBe('m365-smtp-auth-off-tenant')
  })

  it('is that nobody signed in, when nothing is quoted', () => {
    expect(
      idOf('530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM'),
    ).toBe('m365-not-signed-in')
  })

  it('of a plain refusal depends on how one signed in', () => {
    const reply = '535 5.7.3 Authentication unsuccessful [AM0PR04CA0001.eurprd04.prod.outlook.com]'
    expect(idOf(reply, 'oauth')).toBe('m365-token-refused')
    expect(idOf(reply, 'password')).toBe('m365-sign-in-refused')
    expect(idOf(reply)).toBe('m365-sign-in-refused')
  })

  it('of a 334 that was the last word is a sign-in that stopped', () => {
    for (const reply of ['334', '334 VXNlcm5hbWU6', '334 UGFzc3dvcmQ6']) {
      expect(diagnose(reply, { provider, stage: 'sign-in' }).id).toBe('m365-sign-in-stalled')
    }
  })

  it('of a 334 with a challenge in JSON is a refused token', () => {
    const challenge = Buffer.from('{"status":"401","schemes":"bearer","scope":"mail"}').toString('base64')
    expect(diagnose(`334 ${challenge}`, { provider, stage: 'sign-in', auth: 'oauth' })).toMatchObject({
      id: 'm365-token-refused',
      code: 'AUTH',
    })
  })
})

describe('answers of the sign-in service', () => {
  it.each([
    [65001, 'm365-consent-missing', 'AUTH', 'user'],
    [65004, 'm365-declined', 'AUTH', 'user'],
    [90094, 'm365-admin-approval', 'CONFIG', 'mail-administrator'],
    [90095, 'm365-approval-requested', 'CONFIG', 'mail-administrator'],
    [90093, 'm365-admin-approval', 'CONFIG', 'mail-administrator'],
    [50105, 'm365-not-assigned', 'CONFIG', 'mail-administrator'],
    [53003, 'm365-access-policy', 'CONFIG', 'mail-administrator'],
    [53000, 'm365-device-rule', 'CONFIG', 'mail-administrator'],
    [53001, 'm365-device-rule', 'CONFIG', 'mail-administrator'],
    [530032, 'm365-access-policy', 'CONFIG', 'mail-administrator'],
    [530035, 'm365-blocked-by-security-defaults', 'CONFIG', 'mail-administrator'],
    [50076, 'm365-mfa', 'AUTH', 'user'],
    [50079, 'm365-mfa-enroll', 'AUTH', 'user'],
    [50072, 'm365-mfa-enroll', 'AUTH', 'user'],
    [50074, 'm365-mfa', 'AUTH', 'user'],
    [50078, 'm365-mfa', 'AUTH', 'user'],
    [50158, 'm365-mfa', 'AUTH', 'user'],
    [50131, 'm365-access-policy', 'CONFIG', 'mail-administrator'],
    [50053, 'm365-account-locked', 'LIMIT', 'user'],
    [50055, 'm365-password-expired', 'AUTH', 'user'],
    [50144, 'm365-password-expired', 'AUTH', 'user'],
    [50057, 'm365-account-disabled', 'CONFIG', 'mail-administrator'],
    [50034, 'm365-account-unknown', 'AUTH', 'user'],
    [50020, 'm365-account-foreign', 'AUTH', 'user'],
    [50126, 'm365-wrong-password', 'AUTH', 'user'],
    [50173, 'm365-grant-revoked', 'AUTH', 'user'],
    [700082, 'm365-grant-idle', 'AUTH', 'user'],
    [70008, 'm365-grant-expired', 'AUTH', 'user'],
    [70043, 'm365-sign-in-frequency', 'AUTH', 'user'],
    [700084, 'm365-redirect-spa', 'CONFIG', 'application-administrator'],
    [54005, 'm365-code-used', 'AUTH', 'user'],
    [50089, 'm365-window-expired', 'AUTH', 'user'],
    [700016, 'm365-client-unknown', 'CONFIG', 'application-administrator'],
    [7000215, 'm365-client-secret-wrong', 'CONFIG', 'application-administrator'],
    [7000222, 'm365-client-secret-expired', 'CONFIG', 'application-administrator'],
    [7000218, 'm365-client-secret-missing', 'CONFIG', 'application-administrator'],
    [700025, 'm365-client-secret-unwanted', 'CONFIG', 'application-administrator'],
    [7000112, 'm365-app-disabled', 'CONFIG', 'mail-administrator'],
    [50011, 'm365-redirect-mismatch', 'CONFIG', 'application-administrator'],
    [50194, 'm365-single-tenant', 'CONFIG', 'application-administrator'],
    [90002, 'm365-tenant-unknown', 'CONFIG', 'application-administrator'],
    [90038, 'm365-cloud-mismatch', 'CONFIG', 'application-administrator'],
    [900382, 'm365-cloud-mismatch', 'CONFIG', 'application-administrator'],
    [900432, 'm365-cloud-mismatch', 'CONFIG', 'application-administrator'],
    [70011, 'm365-scope-invalid', 'CONFIG', 'application-administrator'],
    [28002, 'm365-scope-invalid', 'CONFIG', 'application-administrator'],
    [700022, 'm365-scopes-mixed', 'CONFIG', 'application-administrator'],
    [28000, 'm365-scopes-mixed', 'CONFIG', 'application-administrator'],
    [500011, 'm365-no-exchange', 'CONFIG', 'mail-administrator'],
    [650052, 'm365-no-exchange', 'CONFIG', 'mail-administrator'],
    [650057, 'm365-permission-missing', 'CONFIG', 'application-administrator'],
    [65005, 'm365-permission-missing', 'CONFIG', 'application-administrator'],
    [650056, 'm365-permission-missing', 'CONFIG', 'application-administrator'],
    [501481, 'm365-other-window', 'AUTH', 'user'],
    [50147, 'm365-other-window', 'AUTH', 'user'],
    [50196, 'm365-loop', 'LIMIT', 'application-administrator'],
    [70012, 'm365-service-fault', 'NETWORK', 'nobody'],
    [90006, 'm365-service-fault', 'NETWORK', 'nobody'],
    [90024, 'm365-service-fault', 'NETWORK', 'nobody'],
    [90033, 'm365-service-fault', 'NETWORK', 'nobody'],
    [50033, 'm365-service-fault', 'NETWORK', 'nobody'],
    [50087, 'm365-service-fault', 'NETWORK', 'nobody'],
    [90055, 'm365-tenant-throttled', 'LIMIT', 'nobody'],
  ])('AADSTS%i is %s', (number, id, code, actor) => {
    const text = `invalid_grant: AADSTS${number}: The words of this answer may change. Trace ID: 0000aaaa-11bb-cccc-dd22-eeeeee333333`
    expect(diagnose(text, { provider, stage: 'sign-in' })).toMatchObject({ id, code, actor })
    expect(diagnose(text, { providers: [provider] }).id).toBe(id)
  })

  it.each([
    ['invalid_grant: AADSTS999999: Something new.', 'AUTH', 'after-sign-in'],
    ['invalid_grant', 'AUTH', 'after-sign-in'],
    ['interaction_required: AADSTS999999', 'AUTH', 'after-sign-in'],
    ['invalid_client: AADSTS999999: Something new about the secret.', 'CONFIG', 'after-change'],
    ['temporarily_unavailable', 'NETWORK', 'later'],
  ])('%s is understood by its OAuth error alone', (text, code, retry) => {
    expect(diagnose(text, { provider, stage: 'sign-in' })).toMatchObject({ code, retry })
  })

  it.each([
    ['AADSTS500112', 'm365-redirect-mismatch'],
    ['AADSTS900971: There is no reply address.', 'm365-redirect-mismatch'],
    ['AADSTS90072', 'm365-account-foreign'],
    ['AADSTS53011: The user is blocked.', 'm365-blocked-for-risk'],
    ['access_denied: AADSTS530034', 'm365-blocked-for-risk'],
    ['AADSTS500213', 'm365-access-policy'],
    ['AADSTS50155', 'm365-device-rule'],
    ['AADSTS50133', 'm365-grant-revoked'],
    ['AADSTS700038', 'm365-client-unknown'],
    ['AADSTS987654: Something new.', 'm365-sign-in-not-completed'],
    ['interaction_required: AADSTS987654', 'm365-sign-in-not-completed'],
  ])('%s stands alone and is %s', (text, id) => {
    for (const options of [{ provider, stage: 'sign-in' }, { provider }, { providers: [provider] }] as const)
      expect(diagnose(text, options).id).toBe(id)
  })

  it.each(['invalid_request', 'invalid_client', 'invalid_resource', 'unauthorized_client'])(
    'an unknown number under %s is a matter of the application',
    (error) => {
      const diagnosis = diagnose(`${error}: AADSTS987654: Something new.`, { provider, stage: 'sign-in' })
      expect(diagnosis).toMatchObject({ code: 'CONFIG', actor: 'application-administrator' })
    },
  )

  it('no number is a fault of the network unless Microsoft says so', () => {
    for (const number of [50000, 51000, 165000, 7000012, 9002313, 399284])
      expect(diagnose(`AADSTS${number}: Words.`, { provider, stage: 'sign-in' }).code).not.toBe('NETWORK')
  })

  it('a longer number is another number', () => {
    expect(idOf('invalid_grant: AADSTS650010: Unknown.')).not.toBe('m365-consent-missing')
    expect(idOf('invalid_client: AADSTS70002150: Unknown.')).not.toBe('m365-client-secret-wrong')
  })
})

describe('Exchange Online', () => {
  it.each([
    ['550 5.2.0 RESOLVER.ADR.ExRecipNotFound; not found', 'recipient-unknown', 'REJECTED'],
    ['550 5.7.501 Service unavailable. Spam abuse detected from IP range.', 'server-blocklisted', 'REJECTED'],
    ['550 5.7.501 Access denied, spam abuse detected', 'm365-sender-banned', 'CONFIG'],
    [
      '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required',
      'recipient-group-closed',
      'REJECTED',
    ],
    [
      '550 5.7.23 The message was rejected because of Sender Policy Framework violation',
      'm365-recipient-spf',
      'REJECTED',
    ],
  ])('%s at the dot is %s', (reply, id, code) => {
    expect(diagnose(reply, { provider, stage: 'final-reply' })).toMatchObject({ id, code })
  })
})

describe('replies of other servers', () => {
  it.each([
    '535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
    '535-5.7.8 Username and Password not accepted. For more information, go to https://support.google.com',
    '554 5.7.1 <x@example.com>: Relay access denied',
    '550 5.1.1 <x@example.com>: Recipient address rejected: User unknown in local recipient table',
    '452 4.2.2 Mailbox full',
    '421 4.7.0 Try again later, closing connection.',
    '552 5.2.3 Message too big',
  ])('%s is nothing of Microsoft', (reply) => {
    expect(diagnose(reply, { providers: [provider] }).id).not.toMatch(/^m365-/)
  })
})

import { signInErrors } from '../sources.ts'
import { aadsts } from './aadsts.ts'
import { administrator, limit, type Rule, signIn } from './kinds.ts'

const otherAccount = { ...signIn, field: 'username' } as const

/** Answers of Microsoft's sign-in service that are about the person or the account. */
export const accountReplies: readonly Rule[] = [
  aadsts(
    'm365-consent-missing',
    [65001],
    signIn,
    'invalid_grant: AADSTS65001: The user or administrator has not consented to use the application.',
  ),
  aadsts(
    'm365-declined',
    [65004],
    signIn,
    'access_denied: AADSTS65004: User declined to consent to access the app.',
  ),
  aadsts(
    'm365-admin-approval',
    [90094, 90093],
    administrator,
    'access_denied: AADSTS90094: An administrator of the organization has set a policy that prevents granting the permissions.',
  ),
  aadsts(
    'm365-approval-requested',
    [90095],
    administrator,
    'access_denied: AADSTS90095: Admin consent is required; a request was sent to the administrator.',
  ),
  aadsts(
    'm365-not-assigned',
    [50105],
    administrator,
    'access_denied: AADSTS50105: The signed in user is not assigned to a role for the application.',
  ),
  aadsts(
    'm365-access-policy',
    [53003, 530032, 50131, 53002, 50002, 500021, 500022, 500212, 500213, 1000104],
    administrator,
    'invalid_grant: AADSTS53003: Access has been blocked by Conditional Access policies.',
  ),
  aadsts(
    'm365-device-rule',
    [53000, 53001, 50005, 50097, 50155, 50187],
    administrator,
    'invalid_grant: AADSTS53000: Device is not in required device state: compliant.',
  ),
  aadsts(
    'm365-blocked-by-security-defaults',
    [530035],
    administrator,
    'invalid_grant: AADSTS530035: Access has been blocked by security defaults.',
  ),
  aadsts(
    'm365-blocked-for-risk',
    [53004, 53011, 530034],
    administrator,
    'access_denied: AADSTS53011: User blocked due to risk on home tenant.',
  ),
  aadsts(
    'm365-mfa',
    [50076, 50074, 50078, 50158],
    signIn,
    'interaction_required: AADSTS50076: You must use multi-factor authentication to access the resource.',
  ),
  aadsts(
    'm365-mfa-enroll',
    [50079, 50072],
    signIn,
    'interaction_required: AADSTS50079: You must enroll in multi-factor authentication to access the resource.',
  ),
  aadsts(
    'm365-account-locked',
    [50053],
    { ...limit, actor: 'user', wait: 600 },
    "invalid_grant: AADSTS50053: The account is locked, you've tried to sign in too many times.",
  ),
  aadsts(
    'm365-password-expired',
    [50055, 50144],
    signIn,
    'invalid_grant: AADSTS50055: The password is expired.',
  ),
  aadsts(
    'm365-account-disabled',
    [50057],
    administrator,
    'invalid_grant: AADSTS50057: The user account is disabled.',
  ),
  aadsts(
    'm365-account-unknown',
    [50034, 50014, 51004],
    otherAccount,
    'invalid_grant: AADSTS50034: The user account does not exist in the directory.',
  ),
  aadsts(
    'm365-account-foreign',
    [50020, 90072, 500208],
    otherAccount,
    'invalid_grant: AADSTS50020: User account from identity provider does not exist in tenant.',
  ),
  aadsts(
    'm365-wrong-password',
    [50126, 50056, 50064],
    signIn,
    'invalid_grant: AADSTS50126: Error validating credentials due to invalid username or password.',
  ),
  aadsts(
    'm365-grant-revoked',
    [50173, 50132, 50133],
    signIn,
    'invalid_grant: AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.',
  ),
  aadsts(
    'm365-grant-idle',
    [700082],
    signIn,
    'invalid_grant: AADSTS700082: The refresh token has expired due to inactivity.',
  ),
  aadsts(
    'm365-grant-expired',
    [70008, 70000],
    signIn,
    'invalid_grant: AADSTS70008: The provided authorization code or refresh token has expired.',
  ),
  aadsts(
    'm365-sign-in-frequency',
    [70043],
    signIn,
    'invalid_grant: AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks by conditional access.',
  ),
  aadsts(
    'm365-code-used',
    [54005],
    signIn,
    'invalid_grant: AADSTS54005: OAuth2 Authorization code was already redeemed.',
  ),
  aadsts(
    'm365-window-expired',
    [50089],
    signIn,
    'invalid_grant: AADSTS50089: Authentication failed due to flow token expired.',
  ),
  aadsts(
    'm365-other-window',
    [501481, 50147],
    signIn,
    'invalid_grant: AADSTS501481: The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  ),
]

/** OAuth errors that say by themselves who is at fault; core knows them. */
const telling =
  'invalid_client|invalid_request|invalid_resource|invalid_scope|unauthorized_client|unsupported_\\w+|access_denied|temporarily_unavailable|server_error'

/** Any other number is a refusal of the sign-in, never a fault of the network. Asked last. */
export const otherNumbers: readonly Rule[] = [
  {
    ...signIn,
    id: 'm365-sign-in-not-completed',
    stages: ['sign-in'],
    text: `^(?!.*\\b(?:${telling})\\b).*\\baadsts\\d{3,9}\\b`,
    sample: 'AADSTS399284: Inbound id token received from the identity provider is not valid.',
    source: signInErrors,
  },
]

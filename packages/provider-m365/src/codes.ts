/** Findings, hints and messages about settings. Each has its texts in every language, or the package does not compile. */
export const settingsCodes = [
  'm365-authenticated-smtp',
  'm365-port-465',
  'm365-encryption-required',
  'm365-host-retired',
  'm365-other-cloud',
  'm365-password-retiring',
  'm365-password-off',
  'm365-password-refused',
  'm365-not-set-up',
  'm365-tokens-supplied',
  'm365-credential-ends',
  'm365-credential-ended',
  'm365-redirect-insecure',
  'm365-authenticated',
  'm365-other-account',
  'm365-grant-idle-soon',
] as const

/** Failures of the sign-in that concern the person and the account. */
export const accountCodes = [
  'm365-declined',
  'm365-consent-missing',
  'm365-admin-approval',
  'm365-approval-requested',
  'm365-not-assigned',
  'm365-access-policy',
  'm365-device-rule',
  'm365-blocked-by-security-defaults',
  'm365-mfa',
  'm365-mfa-enroll',
  'm365-account-locked',
  'm365-password-expired',
  'm365-account-disabled',
  'm365-account-unknown',
  'm365-account-foreign',
  'm365-wrong-password',
  'm365-grant-revoked',
  'm365-grant-idle',
  'm365-grant-expired',
  'm365-sign-in-frequency',
  'm365-code-used',
  'm365-window-expired',
  'm365-other-window',
  'm365-state-mismatch',
] as const

/** Failures of the sign-in that concern the application and its registration. */
export const applicationCodes = [
  'm365-redirect-spa',
  'm365-client-unknown',
  'm365-client-secret-wrong',
  'm365-client-secret-expired',
  'm365-client-secret-missing',
  'm365-client-secret-unwanted',
  'm365-client-certificate',
  'm365-app-disabled',
  'm365-redirect-mismatch',
  'm365-single-tenant',
  'm365-tenant-unknown',
  'm365-cloud-mismatch',
  'm365-scope-invalid',
  'm365-scopes-mixed',
  'm365-no-exchange',
  'm365-permission-missing',
  'm365-loop',
  'm365-service-fault',
  'm365-tenant-throttled',
  'm365-sign-in-unreachable',
] as const

/** Replies of the mail server up to the sign-in. */
export const serverCodes = [
  'm365-tls-too-old',
  'm365-mechanism-not-offered',
  'm365-smtp-auth-off-tenant',
  'm365-smtp-auth-off-mailbox',
  'm365-basic-disabled',
  'm365-basic-removed',
  'm365-security-defaults',
  'm365-conditional-access',
  'm365-sign-in-refused',
  'm365-token-refused',
  'm365-app-permission',
  'm365-sign-in-fault',
  'm365-sign-in-stalled',
  'm365-not-signed-in',
  'm365-unavailable',
  'm365-busy',
] as const

/** Replies of the mail server to a message, its sender or its recipients. */
export const messageCodes = [
  'm365-send-as',
  'm365-throttled-send-as',
  'm365-throttled-mailbox-full',
  'm365-throttled-license',
  'm365-throttled-recipients',
  'm365-throttled-bad-recipients',
  'm365-too-many-connections',
  'm365-recipient-busy',
  'm365-recipient-quota',
  'm365-tenant-quota',
  'm365-trial-quota',
  'm365-mailbox-full',
  'm365-outbound-spam',
  'm365-sender-restricted',
  'm365-sender-banned',
  'm365-tenant-banned',
  'm365-ip-reputation',
  'm365-domain-unregistered',
  'm365-too-many-recipients',
  'm365-too-large',
  'm365-line-endings',
  'm365-multiple-from',
  'm365-from-invalid',
  'm365-recipient-dmarc',
  'm365-recipient-spf',
  'm365-recipient-unknown',
] as const

export type SettingsCode = (typeof settingsCodes)[number]
export type AccountCode = (typeof accountCodes)[number]
export type ApplicationCode = (typeof applicationCodes)[number]
export type ServerCode = (typeof serverCodes)[number]
export type MessageCode = (typeof messageCodes)[number]
export type Code = SettingsCode | AccountCode | ApplicationCode | ServerCode | MessageCode

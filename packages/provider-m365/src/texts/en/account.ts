import type { Text } from '@saatja/core'
import type { AccountCode } from '../../codes.ts'

export const accountTexts: Readonly<Record<AccountCode, Text>> = {
  'm365-declined': {
    title: 'Permission was not granted',
    cause:
      'The Microsoft window was closed or “Cancel” was selected, so the application is not allowed to send mail from this account.',
    remedy: 'Sign in again and select “Accept”.',
  },
  'm365-consent-missing': {
    title: 'The application has no permission to send',
    cause: 'The permission to send mail from this account was never granted, or it was revoked.',
    remedy:
      'Sign in again and select “Accept”. If Microsoft does not offer that, ask your Microsoft 365 administrator to approve the application.',
  },
  'm365-admin-approval': {
    title: 'An administrator must approve the application',
    cause: 'Your organization lets only administrators approve applications that send mail.',
    remedy:
      'Send the approval link to your Microsoft 365 administrator, and sign in again after the approval.',
  },
  'm365-approval-requested': {
    title: 'Waiting for an administrator’s approval',
    cause: 'Your request was passed on to your organization’s Microsoft 365 administrator.',
    remedy: 'Wait for the approval, then sign in again.',
  },
  'm365-not-assigned': {
    title: 'Your account is not allowed to use this application',
    cause: 'Only people assigned to this application can use it, and your account is not assigned.',
    remedy: 'Ask your Microsoft 365 administrator to assign your account to the application.',
  },
  'm365-access-policy': {
    title: 'Your organization’s policy blocks the sign-in',
    cause:
      'Your organization’s Conditional Access policy blocked the sign-in, for example because of location, device, or risk.',
    remedy: 'Ask your Microsoft 365 administrator to check the sign-in log and allow this application.',
  },
  'm365-device-rule': {
    title: 'Sign-in is not allowed from this device',
    cause: 'Your organization allows sign-in only from devices that it manages.',
    remedy: 'Sign in on a managed device, or ask your Microsoft 365 administrator for an exception.',
  },
  'm365-blocked-by-security-defaults': {
    title: 'The security defaults block the sign-in',
    cause: 'Your organization’s security defaults rejected this sign-in as unsafe.',
    remedy:
      'Sign in again in the Microsoft window. If it is rejected again, contact your Microsoft 365 administrator.',
  },
  'm365-mfa': {
    title: 'Microsoft requires additional verification',
    cause:
      'The account needs multi-factor authentication, which has not been completed or is no longer valid.',
    remedy: 'Sign in again and complete the verification that Microsoft asks for.',
  },
  'm365-mfa-enroll': {
    title: 'Multi-factor authentication is not set up yet',
    cause:
      'Your organization requires multi-factor authentication, and no verification method is set up for your account.',
    remedy: 'Sign in again and set up the method that Microsoft offers.',
  },
  'm365-account-locked': {
    title: 'Microsoft has temporarily locked the account',
    cause: 'There were too many failed sign-ins, or they came from a suspicious address.',
    remedy:
      'Wait, and then sign in with the correct password. Your Microsoft 365 administrator can unlock the account sooner.',
  },
  'm365-password-expired': {
    title: 'The password has expired',
    cause: 'Microsoft rejects the password of this account because it has expired.',
    remedy: 'Change the password in the Microsoft account, then sign in again.',
  },
  'm365-account-disabled': {
    title: 'The account is disabled',
    cause: 'An administrator has disabled this Microsoft account.',
    remedy: 'Ask your Microsoft 365 administrator to enable it, or use another mailbox.',
  },
  'm365-account-unknown': {
    title: 'Microsoft does not recognize this account',
    cause: 'There is no account with this address in the organization.',
    remedy: 'Check the address and sign in again.',
  },
  'm365-account-foreign': {
    title: 'This account belongs to another organization',
    cause: 'The application accepts only accounts from one organization, and this account is from another.',
    remedy: 'Sign in with an account from the correct organization.',
  },
  'm365-wrong-password': {
    title: 'The user name or password is wrong',
    cause: 'The user name and the password do not match.',
    remedy: 'Check both. The user name is the full email address.',
  },
  'm365-grant-revoked': {
    title: 'The Microsoft 365 sign-in was revoked',
    cause:
      'An administrator reset the password or ended the account’s sessions, or the permission was revoked.',
    remedy: 'Sign in to Microsoft 365 again.',
  },
  'm365-grant-idle': {
    title: 'The Microsoft 365 sign-in ended because it was not used',
    cause: 'Microsoft ends a sign-in that has not been used for 90 days.',
    remedy: 'Sign in to Microsoft 365 again.',
  },
  'm365-grant-expired': {
    title: 'The sign-in to Microsoft 365 is no longer valid',
    cause: 'Microsoft no longer accepts the permission that you granted earlier.',
    remedy: 'Sign in to Microsoft 365 again.',
  },
  'm365-sign-in-frequency': {
    title: 'Your organization requires a new sign-in',
    cause: 'Your organization’s policy limits how long a sign-in is valid.',
    remedy:
      'Sign in to Microsoft 365 again. If this happens often, ask your Microsoft 365 administrator for an exception for this application.',
  },
  'm365-code-used': {
    title: 'This sign-in has already been completed',
    cause: 'The page was loaded twice, and Microsoft accepts each sign-in only once.',
    remedy: 'Check whether you are signed in to Microsoft 365. If not, start again.',
  },
  'm365-window-expired': {
    title: 'The sign-in took too long',
    cause: 'The Microsoft window was open for too long before the sign-in was completed.',
    remedy: 'Start the sign-in again.',
  },
  'm365-other-window': {
    title: 'The sign-in came from another window',
    cause: 'Microsoft’s response belongs to a sign-in that was started elsewhere.',
    remedy: 'Close the other windows and start the sign-in again.',
  },
  'm365-state-mismatch': {
    title: 'The sign-in does not belong to this session',
    cause: 'Microsoft’s response belongs to another sign-in or has already been used, so it was rejected.',
    remedy: 'Start the sign-in again from the user card.',
  },
  'm365-blocked-for-risk': {
    title: 'Microsoft blocked the account because of a risk',
    cause:
      'Microsoft considers this account or sign-in to be at risk. Only an administrator can remove the block.',
    remedy:
      'Ask your Microsoft 365 administrator to check the risky users in the Microsoft Entra admin center and to unblock the account.',
  },
  'm365-sign-in-not-completed': {
    title: 'Microsoft did not complete the sign-in',
    cause: 'Microsoft gave the reason as an error code (AADSTS) that the application does not recognize.',
    remedy:
      'Sign in again. If that does not help, show the whole reply with its code to your Microsoft 365 administrator.',
  },
}

import type { Text } from '@saatja/core'
import type { ApplicationCode } from '../../codes.ts'

export const applicationTexts: Readonly<Record<ApplicationCode, Text>> = {
  'm365-redirect-spa': {
    title: 'The application is registered as the wrong type',
    cause:
      'The redirect URI is registered as “Single-page application”, so Microsoft ends every sign-in after a day.',
    remedy:
      'Ask the application administrator to register the redirect URI with the type “Web” in Microsoft Entra. After that, everyone must sign in again.',
  },
  'm365-client-unknown': {
    title: 'Microsoft does not recognize the application',
    cause: 'The application ID does not exist in this organization or in this Microsoft cloud.',
    remedy:
      'Ask the application administrator to check the application ID, tenant, and cloud, and whether an administrator of the organization has to approve the application.',
  },
  'm365-client-secret-wrong': {
    title: 'The application’s client secret is wrong',
    cause:
      'Microsoft does not accept the client secret. Often the “Secret ID” was copied instead of the “Value”.',
    remedy:
      'Ask the application administrator to create a new client secret in Microsoft Entra and enter its “Value”.',
  },
  'm365-client-secret-expired': {
    title: 'The application’s client secret has expired',
    cause:
      'A client secret is valid for at most 24 months. Until this one is replaced, no one can send through Microsoft 365.',
    remedy:
      'Ask the application administrator to create a new client secret in Microsoft Entra and enter its “Value”.',
  },
  'm365-client-secret-missing': {
    title: 'The application’s client secret is missing',
    cause: 'The application is registered with a secret but did not send one.',
    remedy: 'Ask the application administrator to enter a client secret or certificate.',
  },
  'm365-client-secret-unwanted': {
    title: 'The application is registered without a secret',
    cause: 'The application sent a client secret, but it is registered in Microsoft Entra without a secret.',
    remedy:
      'Ask the application administrator to register the redirect URI with the type “Web” or remove the client secret.',
  },
  'm365-client-certificate': {
    title: 'The application’s certificate is not accepted',
    cause:
      'The certificate has expired, was revoked, or is not registered in Microsoft Entra, or the server’s clock is wrong.',
    remedy:
      'Ask the application administrator to upload the current certificate under “Certificates & secrets” and check the server clock.',
  },
  'm365-app-disabled': {
    title: 'The application is disabled in your organization',
    cause: 'An administrator has disabled this application for the whole organization.',
    remedy: 'Ask your Microsoft 365 administrator to enable it under “Enterprise applications”.',
  },
  'm365-redirect-mismatch': {
    title: 'The redirect URI is not registered',
    cause: 'Microsoft returns the user only to a redirect URI that exactly matches a registered one.',
    remedy:
      'Ask the application administrator to add the redirect URI that the application uses, in exactly the same form, in Microsoft Entra.',
  },
  'm365-single-tenant': {
    title: 'The application is registered for one organization only',
    cause:
      'The application allows sign-in with accounts from any organization, but it is registered for only one.',
    remedy:
      'Ask the application administrator to enter that organization’s tenant or register the application for multiple organizations.',
  },
  'm365-tenant-unknown': {
    title: 'Microsoft does not recognize the organization',
    cause: 'The tenant does not exist or is in another Microsoft cloud.',
    remedy: 'Ask the application administrator to check the tenant and cloud.',
  },
  'm365-cloud-mismatch': {
    title: 'The organization is in another Microsoft cloud',
    cause:
      'Accounts of this organization sign in to another Microsoft cloud, which requires a separate registration of the application.',
    remedy:
      'Ask the application administrator to register the application in that cloud and select the cloud in the settings.',
  },
  'm365-scope-invalid': {
    title: 'Microsoft does not recognize the requested permission',
    cause: 'The application requested a permission that is not available in this organization or cloud.',
    remedy: 'Ask the application administrator to check the registration’s cloud and permissions.',
  },
  'm365-scopes-mixed': {
    title: 'Permissions for two services were mixed',
    cause:
      'The application requested permissions for Outlook and for another Microsoft service at the same time.',
    remedy: 'Ask the application administrator to request only the “SMTP.Send” permission.',
  },
  'm365-no-exchange': {
    title: 'The organization has no Exchange Online',
    cause: 'Microsoft finds no mail service in this organization.',
    remedy: 'Ask your Microsoft 365 administrator to check the organization’s licenses.',
  },
  'm365-permission-missing': {
    title: 'A permission is missing in the registration',
    cause: 'The application’s registration does not include the permission to send mail.',
    remedy:
      'Ask the application administrator to add “SMTP.Send” (users) or “SMTP.SendAsApp” (the application itself) in Microsoft Entra.',
  },
  'm365-loop': {
    title: 'The application sent too many requests to Microsoft',
    cause: 'The same request was repeated so often that Microsoft stopped responding to it.',
    remedy: 'Wait an hour. Ask the application administrator to find out why the request is repeated.',
  },
  'm365-service-fault': {
    title: 'Microsoft is having a problem',
    cause: 'Microsoft’s sign-in service had a temporary problem. The message was not sent.',
    remedy: 'Try again in a few minutes.',
  },
  'm365-tenant-throttled': {
    title: 'Microsoft is slowing your organization down',
    cause: 'Too many sign-ins came from your organization in a short time. The message was not sent.',
    remedy: 'Try again in a few minutes.',
  },
  'm365-sign-in-unreachable': {
    title: 'Microsoft’s sign-in service cannot be reached',
    cause: 'The sign-in service did not respond. The message was not sent.',
    remedy:
      'Try again. If the problem continues, ask the application administrator to check the server’s network and firewall.',
  },
}

import type { Text } from '@saatja/core'
import type { ApplicationCode } from '../../codes.ts'

export const applicationTexts: Readonly<Record<ApplicationCode, Text>> = {
  'm365-redirect-spa': {
    title: 'The application is registered as the wrong type',
    cause:
      'The return address is registered as “Single-page application”, so Microsoft ends every sign-in after a day.',
    remedy:
      'The administrator of the application registers the address as type “Web” in Microsoft Entra; after that everybody signs in again.',
  },
  'm365-client-unknown': {
    title: 'Microsoft does not know the application',
    cause: 'The application ID does not exist in this organization or in this Microsoft cloud.',
    remedy:
      'The administrator of the application checks application ID, tenant and cloud; an administrator of the organization may have to approve the application.',
  },
  'm365-client-secret-wrong': {
    title: 'The client secret of the application is wrong',
    cause:
      'Microsoft does not accept the client secret. Often the “Secret ID” was copied in place of the “Value”.',
    remedy:
      'The administrator of the application makes a new client secret in Microsoft Entra and enters its “Value”.',
  },
  'm365-client-secret-expired': {
    title: 'The client secret of the application has expired',
    cause:
      'A client secret lasts 24 months at most, and this one is over. Nobody can send through Microsoft 365 until it is replaced.',
    remedy:
      'The administrator of the application makes a new client secret in Microsoft Entra and enters its “Value”.',
  },
  'm365-client-secret-missing': {
    title: 'The client secret of the application is missing',
    cause: 'The application is registered as one that has a secret, but it sent none.',
    remedy: 'The administrator of the application enters a client secret or a certificate.',
  },
  'm365-client-secret-unwanted': {
    title: 'The application is registered without a secret',
    cause: 'The application sent a client secret, but Microsoft Entra has it registered as one without.',
    remedy:
      'The administrator of the application registers the return address as type “Web”, or takes the client secret out.',
  },
  'm365-client-certificate': {
    title: 'The certificate of the application is not accepted',
    cause:
      'The certificate has expired, was revoked or is not registered in Microsoft Entra, or the clock of the server is wrong.',
    remedy:
      'The administrator of the application uploads the certificate in use under “Certificates & secrets” and checks the clock.',
  },
  'm365-app-disabled': {
    title: 'The application is disabled in your organization',
    cause: 'An administrator has disabled this application for the whole organization.',
    remedy: 'Ask your Microsoft 365 administrator to enable it under “Enterprise applications”.',
  },
  'm365-redirect-mismatch': {
    title: 'The return address is not registered',
    cause:
      'The address to which Microsoft should send you back is not registered for the application, letter by letter.',
    remedy:
      'The administrator of the application adds exactly this address as “Redirect URI” in Microsoft Entra.',
  },
  'm365-single-tenant': {
    title: 'The application is registered for one organization only',
    cause:
      'The application tried to sign in accounts of any organization, but its registration allows a single one.',
    remedy:
      'The administrator of the application enters the tenant of that organization, or registers the application for several.',
  },
  'm365-tenant-unknown': {
    title: 'Microsoft does not know the organization',
    cause: 'There is no such tenant, or it lives in another Microsoft cloud.',
    remedy: 'The administrator of the application checks tenant and cloud.',
  },
  'm365-cloud-mismatch': {
    title: 'The organization is in another Microsoft cloud',
    cause:
      'Accounts of this organization sign in to another Microsoft cloud, which needs an own registration of the application.',
    remedy: 'The administrator of the application registers it in that cloud and chooses it in the settings.',
  },
  'm365-scope-invalid': {
    title: 'Microsoft does not know the permission that was asked for',
    cause: 'The application asked for a permission that this organization or this cloud does not have.',
    remedy: 'The administrator of the application checks cloud and permissions of the registration.',
  },
  'm365-scopes-mixed': {
    title: 'Permissions of two services were mixed',
    cause: 'The application asked for permissions of Outlook and of another Microsoft service at once.',
    remedy: 'The administrator of the application asks for the permission “SMTP.Send” alone.',
  },
  'm365-no-exchange': {
    title: 'The organization has no Exchange Online',
    cause: 'Microsoft finds no mail service in this organization.',
    remedy: 'Ask your Microsoft 365 administrator to check the licenses of the organization.',
  },
  'm365-permission-missing': {
    title: 'A permission is missing in the registration',
    cause: 'The registration of the application does not list the permission to send mail.',
    remedy:
      'The administrator of the application adds “SMTP.Send” for people, or “SMTP.SendAsApp” for the application itself, in Microsoft Entra.',
  },
  'm365-loop': {
    title: 'The application asked Microsoft too often',
    cause: 'The same request was repeated so often that Microsoft stopped answering it.',
    remedy: 'Wait an hour. The administrator of the application should find out what repeats it.',
  },
  'm365-service-fault': {
    title: 'Microsoft has a fault at the moment',
    cause: 'The sign-in service of Microsoft did not work this time. The mail was not sent.',
    remedy: 'Try again in a few minutes.',
  },
  'm365-tenant-throttled': {
    title: 'Microsoft is slowing your organization down',
    cause: 'Too many sign-ins came from your organization in a short time. The mail was not sent.',
    remedy: 'Try again in a few minutes.',
  },
  'm365-sign-in-unreachable': {
    title: 'The sign-in service of Microsoft cannot be reached',
    cause: 'There was no answer from the sign-in service. The mail was not sent.',
    remedy:
      'Try again. If it lasts, the administrator of the application checks the network and the firewall of the server.',
  },
}

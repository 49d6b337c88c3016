/** Addresses under which readers look for a page, and former ones: each leads to the page that there is. */
export const redirects: readonly { readonly from: string; readonly to: string }[] = [
  { from: '/docs/get-started', to: '/docs/get-started/choose-a-sender' },
  { from: '/docs/configure', to: '/docs/configure/ports-and-encryption' },
  { from: '/docs/deliverability', to: '/docs/deliverability/spf-dkim-dmarc' },
  { from: '/docs/reference', to: '/docs/reference/errors' },
  { from: '/docs/develop', to: '/docs/develop/embed' },
  { from: '/docs/providers/microsoft-365', to: '/docs/providers/m365' },
  { from: '/docs/providers/microsoft-365-admin', to: '/docs/providers/m365-admin' },
  { from: '/docs/providers/microsoft-365-password', to: '/docs/providers/m365-password' },
  { from: '/docs/providers/office365', to: '/docs/providers/m365' },
  { from: '/docs/providers/outlook', to: '/docs/providers/m365' },
  { from: '/docs/providers/google', to: '/docs/providers/gmail' },
  { from: '/docs/providers/inbox-mail-ee', to: '/docs/providers/inbox' },
  { from: '/docs/providers/mail-ee', to: '/docs/providers/inbox' },
  { from: '/docs/errors', to: '/docs/reference/errors' },
  { from: '/docs/error-334', to: '/docs/troubleshoot/error-334' },
]

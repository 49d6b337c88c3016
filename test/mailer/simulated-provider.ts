import { type Provider, type ProviderOAuth, secret } from '@saatja/core'
import { gmail } from '@saatja/provider-gmail'
import { m365 } from '@saatja/provider-m365'

/** The application as both pretend sign-ins know it. */
export const applications = {
  m365: { id: '1b730954-1685-4b74-9bfd-dac224a7b894', secret: 'right' },
  gmail: { id: '1234-abcd.apps.googleusercontent.com', secret: 'right' },
} as const

/** A provider whose sign-in is played at this address. */
export const simulatedProvider = (
  id: string,
  simulator: string,
): Provider & { readonly oauth: ProviderOAuth } => {
  const { id: clientId, secret: value } = id === 'gmail' ? applications.gmail : applications.m365
  const options = { clientId, clientSecret: secret(value), simulator }
  return id === 'gmail' ? gmail(options) : m365(options)
}

import { addressEffect, messageEffect, outlineReturn, readReturn } from '@saatja/bounce'
import { printable } from '@saatja/cli/workspace'
import type { Provider } from '@saatja/core'
import type { ReturnReading } from './contract.ts'

const shown = (text: string): string =>
  text
    .split('\n')
    .map((line) => printable(line.replaceAll('\t', '    ')))
    .join('\n')

/** Copies the data with every control and direction character of its texts shown. */
const withShownTexts = <T>(data: T): T =>
  JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'string' ? shown(value) : value,
  ) as T

/** Reads a returned message, and what it would change. Never throws. */
export const readMail = (bytes: Uint8Array, providers: readonly Provider[]): ReturnReading => {
  const mail = readReturn(bytes, { providers })
  return withShownTexts({
    mail,
    parts: mail.kind === 'unreadable' ? [] : outlineReturn(bytes),
    effect: { message: messageEffect(mail), addresses: mail.recipients.map(addressEffect) },
  })
}

import { InputError, readCommandLine } from '@saatja/cli/workspace'
import type { Locale } from '@saatja/core'
import { startWords } from './messages.ts'

const defaultPort = '4321'
const defaultSmtpPort = '1025'

const options = {
  port: { type: 'string', default: defaultPort },
  'page-port': { type: 'string' },
  ephemeral: { type: 'boolean', default: false },
  hosted: { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
  'no-open': { type: 'boolean', default: false },
  'allow-private': { type: 'boolean', default: false },
  'link-address': { type: 'string' },
  'smtp-port': { type: 'string', default: defaultSmtpPort },
} as const

/** How the playground starts. */
export interface StartOptions {
  readonly help: boolean
  readonly lang: Locale
  readonly port: number
  readonly pagePort?: number
  readonly smtpPort: number
  readonly linkAddress?: string
  readonly ephemeral: boolean
  readonly hosted: boolean
  readonly allowPrivate: boolean
  readonly open: boolean
}

const readPort = (option: string, value: string, lang: Locale): number => {
  const port = Number(value)
  if (value.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InputError(startWords[lang].notAPort(option, value))
}

const readAddress = (address: string, lang: Locale): string => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol === 'https:' && url.pathname === '/' && url.search === '') return url.origin
  throw new InputError(startWords[lang].notAnAddress(address))
}

/** @throws InputError with one sentence in the language that the command line asks for */
export const readStartOptions = (args: readonly string[]): StartOptions => {
  const { values, lang } = readCommandLine(args, options)
  const { 'page-port': pagePort, 'link-address': linkAddress, hosted } = values
  return {
    help: values.help === true,
    lang,
    port: readPort('--port', values.port, lang),
    smtpPort: readPort('--smtp-port', values['smtp-port'], lang),
    ...(pagePort === undefined ? {} : { pagePort: readPort('--page-port', pagePort, lang) }),
    ...(linkAddress === undefined ? {} : { linkAddress: readAddress(linkAddress, lang) }),
    ephemeral: values.ephemeral,
    hosted,
    allowPrivate: values['allow-private'],
    open: values.open && !values['no-open'] && !hosted,
  }
}

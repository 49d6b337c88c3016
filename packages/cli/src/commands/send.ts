import { type EffectiveSettings, MailError, type Message, type Receipt } from '@saatja/core'
import { readMessageFile } from '../files/message.ts'
import type { Setup } from '../setup.ts'
import { languageOf } from '../terminal/command-line.ts'
import { failureText } from '../terminal/failure.ts'
import { terminalWords } from '../terminal/messages.ts'
import { eventText, settingsText } from '../terminal/print.ts'
import { type OpenMailer, withMailer } from './open-mailer.ts'
import { readSendArguments, type SendArguments, usage } from './send-arguments.ts'

const messageFor = async ({ to, message, lang }: SendArguments, user: string): Promise<Message> => ({
  to,
  ...(message === undefined
    ? {
        subject: `Test from ${user}`,
        text: `This test message was sent as ${user} with the effective settings of this user.\n`,
      }
    : await readMessageFile(message, lang)),
})

/** What is printed while sending: nothing where only JSON is wanted. */
interface Telling {
  before(settings: EffectiveSettings): void
  line(text: string): void
  accepted(receipt: Receipt): void
  failed(error: MailError): void
}

const inWords = ({ lang, real }: SendArguments, { texts }: OpenMailer): Telling => ({
  before: (settings) => console.log(`\n${settingsText(settings, lang)}\n`),
  line: (text) => console.log(text),
  accepted: ({ server, accepted }) => {
    console.log(`\n${terminalWords[lang].accepted(server, accepted.join(', '))}`)
    if (!real) console.log(terminalWords[lang].received)
  },
  failed: (error) => console.error(failureText(error, texts, lang)),
})

const asJson: Telling = {
  before: () => {},
  line: () => {},
  accepted: (receipt) => console.log(JSON.stringify({ receipt }, null, 2)),
  failed: (error) => console.log(JSON.stringify({ error }, null, 2)),
}

const deliver = async (args: SendArguments, open: OpenMailer): Promise<number> => {
  const tell = args.json ? asJson : inWords(args, open)
  const message = await messageFor(args, open.user)
  tell.before(open.settings)
  const on = (event: Parameters<typeof eventText>[0]) => {
    const line = eventText(event)
    if (line !== undefined) tell.line(line)
  }
  try {
    tell.accepted(await open.mailer.send(open.user, message, { on }))
    return 0
  } catch (error) {
    if (!MailError.is(error)) throw error
    tell.failed(error)
    return 1
  }
}

/**
 * Sends one message as one user. Returns the exit code.
 * @throws InputError
 */
export const send = async (given: readonly string[], setup: Setup): Promise<number> => {
  const args = readSendArguments(given, setup)
  if (args !== undefined) return withMailer(args, setup, (open) => deliver(args, open))
  console.log(usage(setup, languageOf(given)))
  return 0
}

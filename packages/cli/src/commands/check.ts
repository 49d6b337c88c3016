import type { CheckReport, CheckStep, Locale } from '@saatja/core'
import { explain } from '@saatja/core/explain'
import type { Setup } from '../setup.ts'
import { languageOf } from '../terminal/command-line.ts'
import { failureText } from '../terminal/failure.ts'
import { eventText, settingsText } from '../terminal/print.ts'
import { type CheckArguments, readCheckArguments, usage } from './check-arguments.ts'
import { type OpenMailer, withMailer } from './open-mailer.ts'

interface CheckWords {
  readonly results: Readonly<Record<CheckStep['result'], string>>
  readonly works: string
  readonly notChecked: string
}

const checkWords: Readonly<Record<Locale, CheckWords>> = {
  en: {
    results: { ok: 'succeeded', fail: 'failed', skip: 'skipped' },
    works: 'Each step succeeded.',
    notChecked: 'Not checked',
  },
  et: {
    results: { ok: 'õnnestus', fail: 'ebaõnnestus', skip: 'vahele jäetud' },
    works: 'Kõik sammud õnnestusid.',
    notChecked: 'Kontrollimata',
  },
  lv: {
    results: { ok: 'izdevās', fail: 'neizdevās', skip: 'izlaists' },
    works: 'Visi soļi izdevās.',
    notChecked: 'Nav pārbaudīts',
  },
}

/** Lists the stages, what was not checked, and what failed. `explain --stage` takes the same names of stages. */
const reportText = (report: CheckReport, { texts }: OpenMailer, lang: Locale): string => {
  const { steps, notChecked, diagnosis, ok, transcript, findings } = report
  const words = checkWords[lang]
  const width = Math.max(...steps.map(({ stage }) => stage.length))
  const reply = transcript.findLast(({ from }) => from === 'server')?.text
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  return [
    ...steps.map(
      ({ stage, result, took }) =>
        `  ${stage.padEnd(width)}  ${words.results[result]}  ${Math.round(took)} ms`,
    ),
    ...warnings.map((finding) => {
      const { title, remedy } = explain(finding, texts)
      return `\n${title}\n  ${remedy}`
    }),
    ...(notChecked.length === 0 ? [] : [`\n${words.notChecked}: ${notChecked.join(', ')}`]),
    ...(diagnosis === undefined ? [] : [failureText({ diagnosis, reply }, texts, lang)]),
    ...(ok ? [`\n${words.works}`] : []),
  ].join('\n')
}

const answer = async (args: CheckArguments, open: OpenMailer): Promise<number> => {
  const { depth, to, json, lang } = args
  if (!json) console.log(`\n${settingsText(open.settings, lang)}\n`)
  const report = await open.mailer.check(open.user, {
    depth,
    to,
    on: (event) => {
      const line = json ? undefined : eventText(event)
      if (line !== undefined) console.log(line)
    },
  })
  console.log(json ? JSON.stringify(report, null, 2) : `\n${reportText(report, open, lang)}`)
  return report.ok ? 0 : 1
}

/**
 * Checks how far one user's messages get. Returns the exit code.
 * @throws InputError
 */
export const check = async (given: readonly string[], setup: Setup): Promise<number> => {
  const args = readCheckArguments(given, setup)
  if (args !== undefined) return withMailer(args, setup, (open) => answer(args, open))
  console.log(usage(setup, languageOf(given)))
  return 0
}

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Row } from '../row.ts'
import { median, spread } from '../statistics.ts'

const most = 1.2
const here = fileURLToPath(new URL('..', import.meta.url))

/** Milliseconds for importing modules in a new process, from what is published and not from source. */
const importing = (modules: readonly string[]): number => {
  const program = `
    const before = performance.now()
    ${modules.map((name) => `await import(${JSON.stringify(name)})`).join('\n')}
    console.log(performance.now() - before)
  `
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: here,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Could not import ${modules.join(' and ')}: ${stderr}`)
  return Number(stdout)
}

/** What an application pays for importing the mailer before it has sent anything. */
export const coldImport = ({ rounds }: { readonly rounds: number }): Row => {
  const own: number[] = []
  const others: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    own.push(importing(['@saatja/core', '@saatja/provider-gmail']))
    others.push(importing(['nodemailer']))
  }
  const ratios = own.map((milliseconds, round) => milliseconds / (others[round] ?? Number.NaN))
  return {
    what: 'Cold import of `@saatja/core` and one preset provider over nodemailer alone',
    target: `at most ${most} ×`,
    measured: `${spread(ratios)} ×`,
    met: median(ratios) <= most,
    notes: [
      `Median of ${rounds} pairs of new processes: ${spread(own, 0)} ms over ${spread(others, 0)} ms. Core loads nodemailer only when the first mail is sent.`,
    ],
  }
}

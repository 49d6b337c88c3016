import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Row } from '../row.ts'

const most = 300_000
const packages = ['core', 'provider-gmail'] as const

interface Pack {
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string; readonly size: number }[]
}

/** What npm would put on a user's disk. */
const pack = (name: string): Pack => {
  const cwd = fileURLToPath(new URL(`../../packages/${name}`, import.meta.url))
  const { stdout, status, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm pack failed in packages/${name}: ${stderr}`)
  const [only] = JSON.parse(stdout)
  return only
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`

/** Bytes of the files with this ending. */
const share = ({ files }: Pack, ending: string): number =>
  files.filter(({ path }) => path.endsWith(ending)).reduce((sum, { size }) => sum + size, 0)

export const size = (): Row => {
  const packs = packages.map(pack)
  const all = packs.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0)
  const types = packs.reduce((sum, one) => sum + share(one, '.d.cts'), 0)
  return {
    what: 'Install size of core and gmail without nodemailer',
    target: `under ${kilobytes(most)}`,
    measured: kilobytes(all),
    met: all < most,
    notes: [
      `${packages.map((name, place) => `${name} ${kilobytes(packs[place]?.unpackedSize ?? 0)}`).join(', ')}; ${kilobytes(types)} of it are types.`,
    ],
  }
}

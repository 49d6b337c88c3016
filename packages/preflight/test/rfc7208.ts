import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseAllDocuments } from 'yaml'

/** One case of the official suite: who connects, and what may come out. */
interface RfcCase {
  readonly name: string
  readonly host: string
  readonly helo: string
  readonly mailfrom: string
  readonly results: readonly string[]
  readonly explanation?: string
}

/** Cases that share one zone. */
export interface RfcChapter {
  readonly description: string
  readonly cases: readonly RfcCase[]
  /** As the suite writes it: by name, records of one type each, or the word TIMEOUT. */
  readonly zone: Readonly<Record<string, readonly unknown[]>>
}

const place = 'usr/share/doc/python3-spf/rfc7208-tests.yml.gz'

/** The suite is among the documents of a Debian package; an image may leave documents out, so the package is unpacked. */
const unpacked = (): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-rfc7208-'))
  try {
    execFileSync('apt-get', ['download', '-qq', 'python3-spf'], { cwd: folder, stdio: 'pipe' })
    execFileSync('sh', ['-c', 'dpkg -x python3-spf_*.deb .'], { cwd: folder, stdio: 'pipe' })
    return readFileSync(join(folder, place))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const load = (): Buffer | undefined => {
  try {
    return existsSync(`/${place}`) ? readFileSync(`/${place}`) : unpacked()
  } catch {
    return undefined
  }
}

interface Document {
  readonly description: string
  readonly tests: Readonly<
    Record<
      string,
      {
        readonly host: string
        readonly helo: string
        readonly mailfrom: string
        readonly result: string | readonly string[]
        readonly explanation?: string
      }
    >
  >
  readonly zonedata: Readonly<Record<string, readonly unknown[]>>
}

const chapterOf = ({ description, tests, zonedata }: Document): RfcChapter => ({
  description,
  zone: zonedata,
  cases: Object.entries(tests).map(([name, { result, explanation, ...test }]) => ({
    ...test,
    name,
    results: [result].flat(),
    ...(explanation === undefined ? {} : { explanation }),
  })),
})

/** The official suite for RFC 7208 (BSD-3-Clause); undefined where the package cannot be had. */
export const rfcSuite = (): readonly RfcChapter[] | undefined => {
  const bytes = load()
  if (bytes === undefined) return undefined
  const documents = parseAllDocuments(gunzipSync(bytes).toString('utf8'), { uniqueKeys: false })
  return [documents].flat().map((document) => chapterOf(document.toJS() as Document))
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A package registry on loopback that holds what was published to it and fetches everything else. */
export interface Registry {
  readonly url: string
  /** The npm settings of someone who may publish to it. */
  readonly settings: NodeJS.ProcessEnv
  close(): void
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

/** Where this machine gets its packages from. */
const upstream = (): string => execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()

const configuration = (folder: string): string => `
storage: ${folder}/storage
uplinks:
  upstream:
    url: ${upstream()}
packages:
  '@saatja/*':
    access: $all
    publish: $all
  '**':
    access: $all
    proxy: upstream
log: { type: stdout, format: json, level: http }
`

const executable = (): string => {
  const manifest = createRequire(import.meta.url).resolve('verdaccio/package.json')
  return join(dirname(manifest), 'bin', 'verdaccio')
}

const listening = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (/http address/.test(said)) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The registry stopped with code ${code}: ${said}`)))
  })

export const startRegistry = async (): Promise<Registry> => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-registry-'))
  const config = join(folder, 'config.yaml')
  writeFileSync(config, configuration(folder))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  const child = spawn(process.execPath, [executable(), '--config', config, '--listen', `127.0.0.1:${port}`])
  await listening(child)
  const npmrc = join(folder, 'npmrc')
  writeFileSync(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=local\n`)
  return {
    url,
    settings: {
      // `npm run` sets this one for what it runs; in capitals it would not replace that.
      npm_config_userconfig: npmrc,
      npm_config_registry: url,
      // Provenance is signed by the release workflow alone.
      npm_config_provenance: 'false',
    },
    close() {
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

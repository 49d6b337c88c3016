import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { SMTPConnection } from 'smtp-server/lib/smtp-connection.js'
import { describe, expect, it } from 'vitest'

/** The version in which these members were read. Before another one is written here: decisions/0005. */
const version = '3.21.6'
const inherited = ['_parseAddressCommand'] as const
const own = ['_socket', '_upgrading'] as const

const source = readFileSync(new URL('../src/smtp/server-connection.ts', import.meta.url), 'utf8')

describe('what the sandbox uses of smtp-server that is not public', () => {
  it('was read in the version that is installed', () => {
    const { version: installed } = createRequire(import.meta.url)('smtp-server/package.json')
    expect(installed).toBe(version)
  })

  it('is these members, and no others', () => {
    const used = [...source.matchAll(/(?:this\.|super\.|override )(_\w+)/g)].map(([, name]) => name)
    expect([...new Set(used)].sort()).toEqual([...inherited, ...own].sort())
  })

  it('is there', () => {
    for (const name of inherited) expect(SMTPConnection.prototype[name]).toBeTypeOf('function')
    const socket = new Socket()
    const connection = new SMTPConnection(new SMTPServer(), socket, { id: 'x' })
    expect(connection._socket).toBe(socket)
    expect(connection._upgrading).toBe(false)
    expect(connection._parseAddressCommand('rcpt to', 'RCPT TO:<mari@kivi.ee>')).toMatchObject({
      address: 'mari@kivi.ee',
    })
    socket.destroy()
  })
})

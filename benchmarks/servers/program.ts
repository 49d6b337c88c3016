import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, so that its work is not counted as the client's. */
export interface Server {
  readonly name: string
  readonly port: number
  stop(): Promise<void>
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Whether something listens there. */
export const answers = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

const ended = (child: ChildProcess): (() => Promise<void>) => {
  const closed = once(child, 'close')
  const kill = () => child.kill()
  process.once('exit', kill)
  return async () => {
    process.off('exit', kill)
    child.kill()
    await closed
  }
}

/** Starts one of the TypeScript programs beside this file, which prints its port when it listens. */
export const startProgram = async (name: string, args: readonly string[] = []): Promise<Server> => {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const stop = ended(child)
  const [port] = await once(createInterface(child.stdout), 'line')
  return { name, port: Number(port), stop }
}

/** Starts a command that says nothing when it is ready. */
export const startCommand = (name: string, args: readonly string[], port: number): Server => {
  const child = spawn(name, args, { stdio: 'ignore' })
  return { name, port, stop: ended(child) }
}

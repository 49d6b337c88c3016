import { vi } from 'vitest'
import { exitCodeOf } from '../src/terminal/program.ts'

/** What a program came to. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs what a program calls and keeps what it prints: a program of its own costs a second of CPU. */
export const endedOf = async (program: () => Promise<number>): Promise<Ended> => {
  const said = { out: '', err: '' }
  const keep =
    (where: keyof typeof said, end = '') =>
    (text: unknown): true => {
      said[where] += `${text}${end}`
      return true
    }
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep('out', '\n')),
    vi.spyOn(console, 'error').mockImplementation(keep('err', '\n')),
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
  ]
  try {
    return { code: await exitCodeOf(program), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

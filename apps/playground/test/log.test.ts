import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { streamLog } from '../server/http/stream.ts'
import { createReplayLog, type ReplayLog } from '../server/runs/replay-log.ts'

const stop = new AbortController().signal

const followed = async (log: ReplayLog<number>, from: number) => {
  const seen: number[] = []
  for await (const { entry } of log.follow(from, stop)) seen.push(entry)
  return seen
}

const ended = (count: number, remembered?: number): ReplayLog<number> => {
  const log = createReplayLog<number>(remembered)
  for (let number = 0; number < count; number++) log.add(number)
  log.end()
  return log
}

it('a reader goes on where it stopped', async () => {
  expect(await followed(ended(5), 3)).toEqual([3, 4])
  expect(await followed(ended(5), 5)).toEqual([])
})

it('a reader that has seen more than there is comes from before a restart, and begins anew', async () => {
  expect(await followed(ended(3), 38)).toEqual([0, 1, 2])
})

it('a place before the beginning is the beginning', async () => {
  expect(await followed(ended(2), -7)).toEqual([0, 1])
})

it('no more is remembered than was asked for, and whoever is slow goes on with the oldest left', async () => {
  expect(await followed(ended(1000, 3), 0)).toEqual([997, 998, 999])
  expect(await followed(ended(1000, 3), 999)).toEqual([999])
})

it('nobody follows a stream whose content was not asked for', async () => {
  const log = createReplayLog<number>()
  let readers = 0
  const follow: typeof log.follow = (...place) => {
    readers++
    return log.follow(...place)
  }
  const app = new Hono().get('/', (context) => streamLog(context, { ...log, follow }))
  expect((await app.request('/', { method: 'HEAD' })).status).toBe(200)
  expect(readers).toBe(0)
})

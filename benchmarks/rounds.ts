import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Collects garbage, so that no variant pays for what another one has left. */
const collect: () => void = runInNewContext('gc')

/** What one variant did in one round. Milliseconds. */
export interface Cost {
  readonly wall: number
  /** Of this process, kernel included. */
  readonly cpu: number
}

export interface Variant {
  readonly name: string
  /** Work before each round that is not counted: collecting garbage also throws away code that was made for speed. */
  warmUp?(): Promise<void>
  /** The work of one round. */
  run(): Promise<void>
}

const measured = async (variant: Variant): Promise<Cost> => {
  collect()
  await variant.warmUp?.()
  const cpuBefore = process.cpuUsage()
  const before = performance.now()
  await variant.run()
  const wall = performance.now() - before
  const { user, system } = process.cpuUsage(cpuBefore)
  return { wall, cpu: (user + system) / 1000 }
}

/**
 * Runs the variants in turn, each round beginning with another one, so that what changes on the machine meanwhile
 * meets all of them alike. Answers each variant's costs by name, round by round. The first rounds are not counted.
 */
export const interleaved = async (
  variants: readonly Variant[],
  rounds: number,
  warmUp = 2,
): Promise<ReadonlyMap<string, readonly Cost[]>> => {
  const costs = new Map<string, Cost[]>(variants.map(({ name }) => [name, []]))
  for (let round = -warmUp; round < rounds; round += 1) {
    const first = (round + warmUp) % variants.length
    for (const variant of [...variants.slice(first), ...variants.slice(0, first)]) {
      const cost = await measured(variant)
      if (round >= 0) costs.get(variant.name)?.push(cost)
    }
  }
  return costs
}

/** The cost of one variant over that of another, round by round. */
export const ratios = (
  costs: ReadonlyMap<string, readonly Cost[]>,
  name: string,
  over: string,
  kind: keyof Cost,
): readonly number[] => {
  const others = costs.get(over) ?? []
  return (costs.get(name) ?? []).map((cost, round) => cost[kind] / (others[round]?.[kind] ?? Number.NaN))
}

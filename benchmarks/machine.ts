import { cpus, totalmem } from 'node:os'

/** What the numbers were measured on. */
export const machine = (): string => {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `${cpus().length} cores of ${first?.model.trim() || 'an unnamed CPU'}, ${memory}, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}

import { cpus, getPriority, loadavg, totalmem } from 'node:os'

/** What the numbers were measured on, and what else it was doing just before. */
export const machine = (): string => {
  const load = (loadavg()[0] ?? 0).toFixed(1)
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `${cpus().length} cores of ${first?.model.trim() || 'an unnamed CPU'}, ${memory}, ${process.platform} ${process.arch}, Node ${process.versions.node}, load average ${load} at the start${getPriority() === 0 ? '' : `, at nice ${getPriority()}`}`
}

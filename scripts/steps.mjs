/** Runs a step, and says how it ended and how long it took. Answers `{ ok, output }`; a shown step has no output. */
export const runStep = async ({ title, run }) => {
  const started = Date.now()
  const { code, output } = await run()
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${title} (${seconds} s)`)
  return { ok: code === 0, output }
}

/**
 * Runs code of the application that must not decide what becomes of a mail: that it throws, or that the promise it
 * answers fails, is nobody's business.
 */
export const callListener = async (work: () => unknown): Promise<void> => {
  try {
    await work()
  } catch {}
}

/** Calls code of the application that must not affect sending: whether it throws or its promise rejects is ignored. */
export const callListener = async (work: () => unknown): Promise<void> => {
  try {
    await work()
  } catch {}
}

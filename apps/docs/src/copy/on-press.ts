import words from '@facts/words.json'

/** Milliseconds for which a button shows that it has copied. */
const shown = 2_000

const statusOf = (): HTMLElement => {
  const before = document.querySelector<HTMLElement>('.copy-status')
  if (before) return before
  const status = document.createElement('div')
  status.className = 'copy-status'
  status.setAttribute('role', 'status')
  document.body.append(status)
  return status
}

const copy = async (button: HTMLElement): Promise<void> => {
  const status = statusOf()
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
    button.dataset.done = ''
    status.textContent = button.dataset.then ?? words.copied
  } catch {
    // A page that came over plain HTTP may not write to the clipboard.
    status.textContent = words.copyFailed
  }
  setTimeout(() => {
    delete button.dataset.done
    status.textContent = ''
  }, shown)
}

if (typeof document !== 'undefined')
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-copy]') : null
    if (button) copy(button)
  })

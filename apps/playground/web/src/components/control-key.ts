/** True while a person holds Ctrl, or Command on a Mac. */
export const withControl = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey

/** Something the person at the terminal has to change: one sentence, exit code 2, nothing sent. */
export class InputError extends Error {}

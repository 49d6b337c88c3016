import { providersFrom } from '@saatja/demo'

/** Every provider, for real servers. People sign in where the environment says with which application. */
export const providers = providersFrom(process.env)

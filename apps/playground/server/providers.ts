import { providersFrom } from '@saatja/demo'

/** Every provider, for real servers. People sign in where the environment names an application. */
export const providers = providersFrom(process.env)

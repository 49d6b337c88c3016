// Starts a mail server, says where it is, and stays: for the test that kills this program.
import { certificateAuthority } from '@saatja/testkit'
import { startMailServer } from './mail-server.ts'

const authority = await certificateAuthority()
const { ports, folder } = await startMailServer({ authority, names: ['smtp.example.com'] })
console.log(JSON.stringify({ port: ports.clear, folder }))

export { type Account, expiredToken, type TokenCheck, wrongPassword } from './accounts.ts'
export {
  type CertificateAuthority,
  type CertificateRequest,
  certificateAuthority,
  type KeyAndCertificate,
} from './certificates.ts'
export { type ConformanceCase, type ConformanceOptions, conformance } from './conformance/suite.ts'
export type { Choice as SignInChoice } from './entra/authorize.ts'
export { clientCertificate } from './entra/certificate.ts'
export type { EntraClient } from './entra/client.ts'
export { type Entra, type EntraOptions, startEntra, type TokenQuestion } from './entra/entra.ts'
export { type Visit, visitSignIn } from './entra/complete-sign-in.ts'
export type { CapturedAttachment, CapturedMail, SignIn } from './mail.ts'
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts'
export type { Scenario } from './scenarios/scenario.ts'
export { scenarios } from './scenarios/scenarios.ts'
export type { Act, Acts, Cue, Script } from './scripted/script.ts'
export { type ScriptedServer, startScriptedServer } from './scripted/server.ts'
export type { Ending, Fault } from './smtp/fault.ts'
export { plainBehaviour } from './smtp/server-profile.ts'
export type { Play, Target } from './smtp/server-overrides.ts'

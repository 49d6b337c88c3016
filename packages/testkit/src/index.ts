export { type Account, expiredToken, type TokenCheck, wrongPassword } from './accounts.ts'
export {
  type CertificateAuthority,
  type CertificateRequest,
  certificateAuthority,
  type KeyAndCertificate,
} from './certificates.ts'
export { type GrantStoreOptions, grantStoreConformance } from './conformance/grant-store.ts'
export { stockReplies } from './conformance/stock-replies.ts'
export { type ConformanceCase, type ConformanceOptions, conformance } from './conformance/suite.ts'
export { dnsReply, type ResolvedAnswer } from './dns/answered.ts'
export type { DnsReply, ServedRecord } from './dns/reply.ts'
export { type DnsServer, type DnsServerOptions, type ServedQuestion, startDnsServer } from './dns/server.ts'
export type { SignInChoice } from './entra/authorize.ts'
export { clientCertificate } from './entra/certificate.ts'
export type { EntraClient } from './entra/client.ts'
export { type Entra, type EntraOptions, startEntra, type TokenQuestion } from './entra/entra.ts'
export { type FakeMail, type FakeMailer, type FakeMailerOptions, fakeMailer } from './fake-mailer.ts'
export type { RefusalTarget } from './fake-refusal.ts'
export type { GoogleChoice } from './google/choice.ts'
export { type Google, type GoogleClient, type GoogleOptions, startGoogle } from './google/google.ts'
export type { CapturedAttachment, CapturedMail, SignIn } from './mail.ts'
export { type OldCertificate, type OldCertificateRequest, oldCertificate } from './old-certificate.ts'
export { type Sandbox, startSandbox } from './sandbox.ts'
export type { MessageStore } from './sandbox-api/next-message.ts'
export type { SandboxApiOptions } from './sandbox-api/routes.ts'
export {
  type SandboxApi,
  type SandboxApiServer,
  type SandboxApiServerOptions,
  sandboxApi,
  startSandboxApi,
} from './sandbox-api/server.ts'
export type { SandboxOptions } from './sandbox-options.ts'
export type { Scenario } from './scenarios/scenario.ts'
export { scenarios } from './scenarios/scenarios.ts'
export type {
  Script,
  ScriptedResponse,
  ScriptedResponses,
  ScriptStep,
} from './scripted/script.ts'
export { type ScriptedServer, startScriptedServer } from './scripted/server.ts'
export { completeSignIn, type SignInAction } from './sign-in/complete-sign-in.ts'
export type { Disconnect, InjectedFault } from './smtp/fault.ts'
export type { FaultTarget, ServerOverrides } from './smtp/server-overrides.ts'
export { plainBehaviour } from './smtp/server-profile.ts'
export type { SubmissionSecurity } from './submission/playable.ts'
export type { SubmissionOptions, SubmissionServer } from './submission/server.ts'

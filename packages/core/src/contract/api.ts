import type { Source } from './diagnosis.ts'

/** One message that is about to be sent through an API. */
export interface ApiMessage {
  /** The whole message in MIME form. Recipients whom no other header names are in a Bcc header. */
  readonly content: Uint8Array
  /** The mailbox on the card. */
  readonly mailbox: string
  /** Whose token is used: a person's, or the application's own. */
  readonly holder: 'person' | 'application'
}

/** The POST request that sends a message. Core adds the access token and sends it to the API's own origin only. */
export interface ApiRequest {
  /** Path and query, such as `/v1.0/me/sendMail`. */
  readonly path: string
  readonly contentType: string
  readonly body: Uint8Array | string
}

/** A file of a message that is uploaded by itself. */
export interface ApiFile {
  readonly filename: string
  /** Media type without parameters. */
  readonly contentType: string
  readonly content: Uint8Array
}

/** A message that is too large for one request; its `content` is without these files. */
export interface ApiLargeMessage extends ApiMessage {
  readonly files: readonly ApiFile[]
}

/** A request that prepares the one that sends the message. */
export interface ApiUploadRequest {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  /**
   * A path at the API's own origin, where the access token is sent along; or a whole URL at one of the upload's
   * `origins`, where it is not: such a URL is a secret itself and is never shown.
   */
  readonly target: string
  readonly contentType?: string
  /** Content-Range (RFC 9110 14.4). */
  readonly range?: string
  readonly body?: Uint8Array | string
}

/** What comes next when a message is uploaded in pieces, and how to delete what has been uploaded so far. */
export type ApiUploadStep = { readonly undo?: ApiUploadRequest } & (
  | {
      readonly kind: 'request'
      readonly request: ApiUploadRequest
      /**
       * Reads the answer and returns what comes next. The answer is undefined when the connection ended before there
       * was one. Pure.
       */
      next(response: ApiResponse | undefined): ApiUploadStep
    }
  | { readonly kind: 'send'; readonly request: ApiRequest }
  | { readonly kind: 'failed' }
)

/**
 * How messages are sent that are too large for one request. Everything before `send` prepares: when it fails, nothing
 * was sent, and core asks for `undo`. The `send` request is what the final dot is in SMTP.
 */
export interface ApiUpload {
  /** Largest size in bytes of a whole message that is sent in one request. */
  readonly above: number
  /** The permission of {@link Token.permissions} that this needs. */
  readonly permission: string
  /** Origins besides the API's own. */
  readonly origins: readonly string[]
  /** The first step. Pure. */
  begin(message: ApiLargeMessage): ApiUploadStep
}

/** What the API answered. */
export interface ApiResponse {
  readonly status: number
  /** The body, when it is JSON. */
  readonly body?: unknown
}

/**
 * What an answer means. `accepted`: the API took responsibility for the message, and `id` is its name for it, if it
 * gave one. `refused`: it did not, with the vendor's own error codes, such as `ErrorSendAsDenied`, and its words.
 * `unclear`: neither can be told.
 */
export type ApiOutcome =
  | { readonly kind: 'accepted'; readonly id?: string }
  | { readonly kind: 'refused'; readonly causes: readonly string[]; readonly words: string }
  | { readonly kind: 'unclear' }

/**
 * How the real API answers, as data for the sandbox. A reply is written in the form that reply rules read: `HTTP 403
 * Code: words`.
 */
export interface ApiBehaviour {
  /** Regular expression source of the whole path and query. Its group `mailbox`, if any, is the mailbox that sends. */
  readonly path: string
  readonly contentType: string
  /** How the message is encoded in the body. */
  readonly encoding: 'base64' | 'binary'
  /** Body of an error: JSON in which `{status}`, `{code}` and `{words}` are filled in. */
  readonly error: string
  /** `{id}` in the body stands for an id. */
  readonly accepted: { readonly status: number; readonly body?: string }
  readonly replies: {
    /** Reply to a token that is not valid, or not for this mailbox. */
    readonly wrongToken: string
    /** Reply to a From that is not the mailbox's, where `foreignFrom` is `rejects`. */
    readonly foreignFrom?: string
    readonly tooFast?: string
    readonly dailyLimit?: string
    readonly tooLarge: string
    /** Reply to a body that the path does not accept. */
    readonly malformed: string
  }
  readonly upload?: ApiUploadBehaviour
}

/** How the real API takes drafts and their files, as data for the sandbox. */
export interface ApiUploadBehaviour {
  /**
   * Regular expression source of the path at which drafts are made, with the group `mailbox` as in `path`. Below it, each
   * by its id: `/attachments`, `/attachments/createUploadSession` and `/send`.
   */
  readonly drafts: string
  readonly permission: string
  /** Origin of the addresses at which ranges of a file are taken. */
  readonly origin: string
  /** Largest body of a request, in bytes. */
  readonly request: number
  /** Smallest file, in bytes, that may be uploaded in ranges. */
  readonly smallest: number
  readonly replies: {
    /** Reply to a token without the permission. */
    readonly permission: string
    readonly unknownDraft: string
    readonly tooSmall: string
    /** Reply to a range of an upload that has ended or never began. */
    readonly expired: string
  }
}

/**
 * A vendor's interface over HTTPS that takes whole messages in place of SMTP: facts, and two pure functions. Core does
 * the rest: it connects, encrypts, adds tokens, keeps the deadlines, masks secrets, and holds back the last byte.
 */
export interface Api {
  /** Such as `https://graph.microsoft.com`. */
  readonly origin: string
  readonly source: Source
  request(message: ApiMessage): ApiRequest
  read(response: ApiResponse): ApiOutcome
  /** Absent: a message that is too large for one request cannot be sent. */
  readonly upload?: ApiUpload
  readonly behaviour: ApiBehaviour
}

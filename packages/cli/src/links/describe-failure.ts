import type { Answer } from './ask-address.js';

/** What a code of the system or of Node's fetch means for the address and for its host. */
const meanings: Readonly<Record<string, Failure>> = {
  ENOTFOUND: { state: 'dead', why: 'no such host', host: 'unreached' },
  EAI_AGAIN: { state: 'unknown', why: 'its name cannot be looked up now', host: 'unreached' },
  ENETUNREACH: { state: 'unknown', why: 'cannot be reached', host: 'unreached' },
  ENETDOWN: { state: 'unknown', why: 'cannot be reached', host: 'unreached' },
  EHOSTUNREACH: { state: 'unknown', why: 'cannot be reached', host: 'unreached' },
  EHOSTDOWN: { state: 'unknown', why: 'cannot be reached', host: 'unreached' },
  EADDRNOTAVAIL: { state: 'unknown', why: 'cannot be reached', host: 'unreached' },
  EACCES: { state: 'unknown', why: 'this machine does not let it be reached', host: 'unreached' },
  EPERM: { state: 'unknown', why: 'this machine does not let it be reached', host: 'unreached' },
  ETIMEDOUT: { state: 'unknown', why: 'no connection in time', host: 'unreached' },
  UND_ERR_CONNECT_TIMEOUT: { state: 'unknown', why: 'no connection in time', host: 'unreached' },
  ECONNREFUSED: { state: 'unknown', why: 'connection refused', host: 'refused' },
  ECONNRESET: { state: 'unknown', why: 'connection broken off', host: 'spoke' },
  EPIPE: { state: 'unknown', why: 'connection broken off', host: 'spoke' },
  UND_ERR_SOCKET: { state: 'unknown', why: 'connection broken off', host: 'spoke' },
};

type Failure = Pick<Answer, 'state' | 'why' | 'host'>;

/**
 * What a failed request says of an address and of its host.
 *
 * @param error - what `fetch` threw
 * @param timeout - in milliseconds, what the request was given
 */
export function describeFailure(error: unknown, timeout: number): Failure {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { state: 'unknown', why: `no answer within ${timeout / 1000} s`, host: 'spoke' };
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = String((cause as { readonly code?: unknown })?.code ?? '');
  const meaning = meanings[code];
  if (meaning !== undefined) return meaning;
  const why = /CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code)
    ? `no secure connection (${code})`
    : code || (cause instanceof Error ? cause.message : String(cause));
  return { state: 'unknown', why, host: 'spoke' };
}

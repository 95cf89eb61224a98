import { STATUS_CODES } from 'node:http';
import { describeFailure } from './describe-failure.js';

/** What asking an address gave. */
export interface Answer {
  /** `unknown`: from here and now nobody can tell. */
  readonly state: 'alive' | 'dead' | 'unknown';
  /** The status, or what went wrong, in a few words. */
  readonly why: string;
  /** The last HTTP status, where one came. */
  readonly status?: number;
  /** Where redirects led. */
  readonly movedTo?: string;
  /** How far it came: the host spoke, refused the connection, or could not be reached at all. */
  readonly host: 'spoke' | 'refused' | 'unreached';
}

/** How addresses are asked. */
export interface AskOptions {
  /** Milliseconds after which a request, with its redirects, is given up. */
  readonly timeout: number;
  readonly userAgent: string;
}

/** As many as browsers allow. */
const mostRedirects = 20;

/**
 * Asks whether something is at an address: with HEAD, and with GET where HEAD does not settle it,
 * because not every server answers HEAD as it would GET. Never throws.
 */
export async function askAddress(url: string, options: AskOptions): Promise<Answer> {
  const answer = await follow('HEAD', url, options);
  if (answer.state === 'alive' || answer.host !== 'spoke') return answer;
  return follow('GET', url, options);
}

async function follow(method: string, url: string, options: AskOptions): Promise<Answer> {
  const signal = AbortSignal.timeout(options.timeout);
  let at = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const moved = at === url ? {} : { movedTo: at };
    let response: Response;
    try {
      response = await fetch(at, {
        method,
        // Followed here, so that what a further host does is not taken for what this one does.
        redirect: 'manual',
        headers: { 'user-agent': options.userAgent, accept: '*/*' },
        signal,
      });
      await response.body?.cancel();
    } catch (error) {
      const failure = describeFailure(error, options.timeout);
      return { ...failure, ...moved, host: redirects === 0 ? failure.host : 'spoke' };
    }
    const { status } = response;
    const next = isRedirect(status) ? response.headers.get('location') : null;
    if (next === null) return { ...judge(status), ...moved, status, host: 'spoke' };
    if (!URL.canParse(next, at) || !/^https?:$/.test(new URL(next, at).protocol)) {
      return { state: 'unknown', why: `leads to "${next}"`, status, ...moved, host: 'spoke' };
    }
    at = new URL(next, at).href;
  }
  return { state: 'unknown', why: 'redirects without end', host: 'spoke' };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Who refuses programs (403) or has been asked too often (429) is there. */
function judge(status: number): Pick<Answer, 'state' | 'why'> {
  const why = [status, STATUS_CODES[status] ?? []].flat().join(' ');
  if (status === 404 || status === 410) return { state: 'dead', why };
  const isAlive = (status >= 200 && status < 400) || status === 403 || status === 429;
  return { state: isAlive ? 'alive' : 'unknown', why };
}

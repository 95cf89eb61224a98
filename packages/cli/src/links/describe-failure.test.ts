import { describe, expect, it } from 'vitest';
import { describeFailure } from './describe-failure.js';

/** As `fetch` throws it. */
function failed(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

describe('describeFailure', () => {
  it('calls dead only a host without a name', () => {
    expect(describeFailure(failed('ENOTFOUND'), 1000).state).toBe('dead');
    for (const code of ['EAI_AGAIN', 'ECONNREFUSED', 'ETIMEDOUT', 'ENETUNREACH', 'EOTHER']) {
      expect(describeFailure(failed(code), 1000).state).toBe('unknown');
    }
  });

  it.each([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'ETIMEDOUT',
    'UND_ERR_CONNECT_TIMEOUT',
  ])('takes %s for a host that cannot be reached', (code) => {
    expect(describeFailure(failed(code), 1000).host).toBe('unreached');
  });

  it.each([
    ['CERT_HAS_EXPIRED', 'no secure connection (CERT_HAS_EXPIRED)'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'no secure connection (DEPTH_ZERO_SELF_SIGNED_CERT)'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'no secure connection (ERR_TLS_CERT_ALTNAME_INVALID)'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'no secure connection (UNABLE_TO_VERIFY_LEAF_SIGNATURE)'],
    ['HPE_INVALID_HEADER_TOKEN', 'HPE_INVALID_HEADER_TOKEN'],
  ])('gives the reason of %s, which came from a host that speaks', (code, why) => {
    expect(describeFailure(failed(code), 1000)).toEqual({ state: 'unknown', why, host: 'spoke' });
  });

  it.each([
    [new Error('odd'), 'odd'],
    ['odd', 'odd'],
    [undefined, 'undefined'],
  ])('makes do with anything: %s', (error, why) => {
    expect(describeFailure(error, 1000)).toEqual({ state: 'unknown', why, host: 'spoke' });
  });
});

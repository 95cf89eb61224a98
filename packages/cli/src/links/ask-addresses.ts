import { type Answer, type AskOptions, askAddress } from './ask-address.js';

const mostAtOnce = 8;

/**
 * Asks many addresses, at most 8 at once and never two of one host. An address that differs only in
 * its fragment is asked once; a host that cannot be reached is not asked for its other addresses.
 *
 * @param urls - addresses that can be parsed
 * @returns each of them with its answer
 */
export async function askAddresses(
  urls: readonly string[],
  options: AskOptions,
): Promise<ReadonlyMap<string, Answer>> {
  const hosts = new Map<string, Set<string>>();
  for (const url of urls) {
    const { host } = new URL(url);
    hosts.set(host, (hosts.get(host) ?? new Set()).add(withoutFragment(url)));
  }
  // The host with most addresses takes longest, so it starts first.
  const waiting = [...hosts.values()].sort((a, b) => a.size - b.size);
  const answers = new Map<string, Answer>();
  const work = async (): Promise<void> => {
    for (let host = waiting.pop(); host !== undefined; host = waiting.pop()) {
      let last: Answer | undefined;
      for (const url of host) {
        if (last === undefined || last.host === 'spoke') last = await askAddress(url, options);
        answers.set(url, last);
      }
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, work));
  return new Map(urls.map((url) => [url, answers.get(withoutFragment(url)) as Answer]));
}

function withoutFragment(url: string): string {
  const { href, hash } = new URL(url);
  return href.slice(0, href.length - hash.length);
}

/**
 * Chooses the set of items with the largest sum of profits in which every item comes with all that
 * it requires: a maximum-weight closure, found as a minimum cut (Picard 1976).
 *
 * @param profits - of each item; any sign
 * @param requires - indices of what each item requires
 * @returns which items are chosen; with equal sums the smaller set
 */
export function bestClosure(
  profits: readonly number[],
  requires: readonly (readonly number[])[],
): readonly boolean[] {
  const count = profits.length;
  const source = count;
  const sink = count + 1;
  const edges: { to: number; room: number }[] = [];
  const out: number[][] = Array.from({ length: count + 2 }, () => []);
  const connect = (from: number, to: number, room: number): void => {
    out[from]?.push(edges.length);
    edges.push({ to, room });
    out[to]?.push(edges.length);
    edges.push({ to: from, room: 0 });
  };
  profits.forEach((profit, item) => {
    if (profit > 0) connect(source, item, profit);
    else if (profit < 0) connect(item, sink, -profit);
    for (const before of requires[item] ?? []) connect(item, before, Number.POSITIVE_INFINITY);
  });
  const smallest = 1e-12;
  const reach = (): readonly (number | undefined)[] => {
    const via: (number | undefined)[] = Array.from({ length: count + 2 });
    const seen = Array.from({ length: count + 2 }, () => false);
    seen[source] = true;
    const queue = [source];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const index of out[at] ?? []) {
        const edge = edges[index];
        if (edge === undefined || edge.room <= smallest || seen[edge.to]) continue;
        seen[edge.to] = true;
        via[edge.to] = index;
        queue.push(edge.to);
      }
    }
    return via;
  };
  for (;;) {
    const via = reach();
    if (via[sink] === undefined) {
      return profits.map((_, item) => via[item] !== undefined);
    }
    let flow = Number.POSITIVE_INFINITY;
    for (let at = sink; at !== source; ) {
      const index = via[at] as number;
      flow = Math.min(flow, edges[index]?.room ?? 0);
      at = edges[index ^ 1]?.to ?? source;
    }
    for (let at = sink; at !== source; ) {
      const index = via[at] as number;
      const edge = edges[index];
      const back = edges[index ^ 1];
      if (edge === undefined || back === undefined) break;
      edge.room -= flow;
      back.room += flow;
      at = back.to;
    }
  }
}

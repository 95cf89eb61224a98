import { chooseItem } from './choose-item.js';
import type { Desk } from './desk.js';
import { practiseDrill } from './practise-drill.js';

/** Leads through one drill after another, what is due first, until the time is over. */
export async function practiseDrills(desk: Desk, minutes: number | undefined): Promise<void> {
  const { dialogue, pack } = desk;
  const asked = new Set<string>();
  let left = minutes ?? Number.POSITIVE_INFINITY;
  for (;;) {
    const next = chooseItem(
      desk,
      'drill',
      pack.drills,
      ({ id, minutes: needed }) => !asked.has(id) && needed <= left,
    );
    if (next === undefined) {
      dialogue.say(
        minutes === undefined
          ? '\nThat was every drill of the pack.\n'
          : `\nNo ${asked.size === 0 ? '' : 'further '}drill fits into ${minutes} min.\n`,
      );
      return;
    }
    const { item, occasion } = next;
    if (asked.size > 0) {
      dialogue.say('\n');
      dialogue.tell(`Next, ${item.minutes} min, ${occasion}: ${item.title}`);
      await dialogue.ask('Enter goes on (q: leave) ');
    }
    left -= (await practiseDrill(desk, item, occasion)).minutes;
    asked.add(item.id);
  }
}

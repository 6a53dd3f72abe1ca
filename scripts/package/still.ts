// Runs in a page that shows one widget: the static drawing of what it shows, for feeds, readers and paper.
import { svgOf } from "../../web/src/widgets/shared/download.js";
import { lookAt } from "../../web/src/widgets/shared/picture.js";

/** What of a widget tells most without a hand on it; all of it where it has no plot. */
const TELLING = '[part~="plot"], [part~="bars"]';

export function still(element: HTMLElement, title: string): Promise<string> {
  const inside = element.shadowRoot!;
  const part = inside.querySelector(TELLING) ?? inside.querySelector('[part="widget"]')!;
  return svgOf(lookAt(part), title).text();
}

// One calm row of tabs behind “Look closer”, one panel at a time.
import { html, type TemplateResult } from "lit";
import { css } from "../../charts/css.js";

export interface TabsOptions<Name extends string> {
  readonly names: readonly Name[];
  /** The tab that is open. */
  readonly chosen: Name;
  readonly say: (name: Name) => string;
  readonly label: string;
  readonly choose: (name: Name) => void;
  readonly panel: unknown;
}

export function tabs<Name extends string>(options: TabsOptions<Name>): TemplateResult {
  const { names, chosen, say, label, choose, panel } = options;
  return html`<div
      class="tabs"
      role="tablist"
      aria-label=${label}
      @keydown=${(event: KeyboardEvent) => press(event, options)}
    >
      ${names.map(
        (name) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${name}"
            aria-selected=${name === chosen}
            aria-controls="panel"
            tabindex=${name === chosen ? 0 : -1}
            @click=${() => choose(name)}
          >
            ${say(name)}
          </button>`,
      )}
    </div>
    <div class="panel ${chosen}" role="tabpanel" id="panel" aria-labelledby="tab-${chosen}">
      ${panel}
    </div>`;
}

/** Arrow keys walk along the tabs and around, Home and End jump. */
function press<Name extends string>(
  event: KeyboardEvent,
  { names, chosen, choose }: TabsOptions<Name>,
): void {
  const list = event.currentTarget as Element;
  const onwards = getComputedStyle(list).direction === "rtl" ? -1 : 1;
  const at = names.indexOf(chosen);
  const to = {
    Home: 0,
    End: -1,
    ArrowRight: at + onwards,
    ArrowLeft: at - onwards,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const name = names[(to + names.length) % names.length]!;
  choose(name);
  list.querySelector<HTMLElement>(`#tab-${name}`)!.focus();
}

export const tabStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-bottom: 16px;
    border-bottom: 1px solid var(--line);
  }
  .tabs button {
    min-height: 36px;
    margin-bottom: -1px;
    padding: 4px 0;
    color: var(--muted);
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
  }
  .tabs [aria-selected="true"] {
    color: inherit;
    border-color: var(--accent);
  }
  .panel {
    margin-bottom: 16px;
  }
  .panel > p,
  section > p,
  .panel label,
  dl {
    font-size: max(12px, 0.875em);
  }
  .panel button:not([aria-selected], .term) {
    border-color: var(--line);
  }
  .panel button:hover {
    border-color: var(--accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin: 8px 0 12px;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .buttons > .muted,
  legend {
    font-size: max(12px, 0.875em);
  }
  .wrong {
    color: var(--warning);
    font-weight: 600;
  }
  .panel table {
    width: 100%;
  }
  thead th {
    vertical-align: bottom;
  }
`;

// Ties a form of knobs, one for each attribute, to a widget and to the snippet that would make it so.

type Knob = HTMLInputElement | HTMLSelectElement;

/** An element that says when it has drawn. */
type Drawn = Element & { readonly updateComplete?: Promise<unknown> };

export async function connectKnobs(form: HTMLFormElement): Promise<void> {
  const tag = form.dataset["knobs"]!;
  const widget: Drawn = document.querySelector(tag)!;
  await widget.updateComplete;
  const usual = attributesOf(widget);
  const knobs = new Map([...form.elements].filter(isKnob).map((knob) => [knob.name, knob]));
  const snippet = document.querySelector<HTMLElement>(`[data-snippet="${tag}"]`)!;

  /** What stands on the tag beyond what the widget itself reflects there. */
  const chosen = (): [string, string][] =>
    [...knobs.keys()]
      .map((name): [string, string | null] => [name, widget.getAttribute(name)])
      .filter((one): one is [string, string] => one[1] !== null && one[1] !== usual.get(one[0]));

  const show = (): void => {
    const now = new Map(chosen());
    for (const [name, knob] of knobs) {
      // Whoever types is not interrupted.
      if (knob !== document.activeElement) put(knob, now.get(name));
    }
    snippet.textContent = markup(tag, now, snippet.dataset["words"]!);
  };

  const set = (name: string, value: string | undefined): void => {
    const text = value ?? usual.get(name);
    if (text === undefined) widget.removeAttribute(name);
    else widget.setAttribute(name, text);
  };

  form.addEventListener("input", ({ target }) => {
    const knob = target as Knob;
    set(knob.name, valueOf(knob));
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", ({ target }) => {
    const given = (target as HTMLElement).dataset["set"];
    if (given === undefined) return;
    const values = JSON.parse(given) as Record<string, string>;
    for (const name of knobs.keys()) set(name, values[name]);
  });
  // What the reader does to the widget itself shows as well.
  new MutationObserver(show).observe(widget, { attributeFilter: [...knobs.keys()] });
  show();
  form.hidden = false;
}

const isKnob = (element: Element): element is Knob => "name" in element && element.name !== "";

const attributesOf = (element: Element): Map<string, string> =>
  new Map([...element.attributes].map(({ name, value }) => [name, value]));

const isSwitch = (knob: Knob): knob is HTMLInputElement => knob.type === "checkbox";

function valueOf(knob: Knob): string | undefined {
  if (isSwitch(knob)) return knob.checked ? "" : undefined;
  return knob.value === "" ? undefined : knob.value;
}

function put(knob: Knob, value: string | undefined): void {
  if (isSwitch(knob)) knob.checked = value !== undefined;
  else knob.value = value ?? "";
}

function markup(tag: string, attributes: ReadonlyMap<string, string>, words: string): string {
  const list = [...attributes].map(
    ([name, value]) => ` ${name}${value === "" ? "" : `=${quoted(value)}`}`,
  );
  return `<script src="softbend.js"></script>\n<figure><${tag}${list.join("")}><p>${words}</p></${tag}></figure>`;
}

/** JSON is full of double quotes, so it stands in single ones. */
function quoted(value: string): string {
  const text = value.replaceAll("&", "&amp;");
  return text.includes('"') && !text.includes("'")
    ? `'${text}'`
    : `"${text.replaceAll('"', "&quot;")}"`;
}

// Registers a custom element once, whatever other script of ours came before.

export interface DefineOptions {
  /** Put before every tag (“my” gives <my-traps-quiz>) where another library took the name. */
  prefix?: string;
}

type ElementClass = CustomElementConstructor & { readonly tag: string; readonly version: string };

/** A tag that is taken stays as it is; a different version is reported once. */
export function defineElement(element: ElementClass, { prefix }: DefineOptions = {}): void {
  const tag = prefix ? `${prefix}-${element.tag}` : element.tag;
  const present = customElements.get(tag) as Partial<ElementClass> | undefined;
  if (present === undefined) {
    // A class can name one tag only, so a prefixed tag gets a class of its own.
    customElements.define(tag, prefix ? class extends element {} : element);
  } else if (present.version !== element.version) {
    const found = present.version ?? "of unknown origin";
    console.warn(`softbend: <${tag}> ${found} is already defined; ${element.version} left out.`);
  }
}

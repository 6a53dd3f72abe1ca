// Finds what a reader looks up: a module beside this one, loaded when “Look closer” is first opened.
// Classic scripts are built with another way to find it in this file's place.
export async function importReference(): Promise<typeof import("./reference.js")> {
  return import("./reference.js");
}

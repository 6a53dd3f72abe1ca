// Copy buttons: shown once they can work, they put the code beside them on the clipboard.

const SAID_FOR_MS = 2000;

export function prepareCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = button.parentElement!.querySelector("code")!;
  const word = button.textContent;
  const done = await write(code);
  button.textContent = done ? "Copied" : "Press Ctrl+C";
  document.querySelector("[data-copied]")!.textContent = button.textContent;
  setTimeout(() => (button.textContent = word), SAID_FOR_MS);
}

/** Where the clipboard is refused the code is at least selected, ready for the keyboard. */
async function write(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all there is on pages from disk
    return document.execCommand("copy");
  }
}

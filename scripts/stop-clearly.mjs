// Ends a script with one readable sentence where the person at the keyboard can put things right.
import { SetupError } from "./toolchain/run.mjs";

export async function stopClearly(action) {
  try {
    await action();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exit(1);
  }
}

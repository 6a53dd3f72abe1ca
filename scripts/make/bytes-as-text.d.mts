// Types of bytes-as-text.mjs for the tests.
export function bytesAsText(bytes: Uint8Array): { common: string; text: string };

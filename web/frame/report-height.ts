// Tells the page around an iframe how tall its content is, in the message forms that hosts understand.

const main = document.querySelector("main")!;
const height = (): number => Math.ceil(main.getBoundingClientRect().height);
let reported = 0;

function report(): void {
  const now = height();
  if (now === reported) return;
  reported = now;
  // The host may be anyone; a height is all it learns.
  parent.postMessage({ type: "softbend-height", height: now }, "*");
  parent.postMessage(JSON.stringify({ context: "iframe.resize", height: now }), "*");
  parent.postMessage({ sentinel: "amp", type: "embed-size", height: now }, "*");
}

/** Mastodon's way: the host asks under a number of its own, and again whenever it wishes. */
function answer({ data, source }: MessageEvent<{ type?: unknown; id?: unknown } | null>): void {
  if (source !== parent || data?.type !== "setHeight") return;
  parent.postMessage({ type: "setHeight", id: data.id, height: height() }, "*");
}

if (parent !== window) {
  new ResizeObserver(report).observe(main);
  addEventListener("message", answer);
}

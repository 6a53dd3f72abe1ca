// Who is timed on one task: Softbend in three ways of calling it, and each peer.
import { plainCall, elementwise, rowwise } from "./functions.mjs";

/** How a call treats memory; goals compare like with like. */
export const RESIDENT = "resident";
export const REUSED = "reused out";
export const ALLOCATING = "new result";

/**
 * A candidate: name, way, call (may return a promise; then `waits`), read (the last result), free.
 * A task: name of the function, x, rowLength.
 */
export function plainJavaScript(task) {
  const out = new Float32Array(task.x.length);
  const call = plainCall(task.name, task.x, out, task.rowLength);
  return [
    { name: "plain JavaScript", way: REUSED, call, read: () => out },
    {
      name: "plain JavaScript",
      way: ALLOCATING,
      call: () => plainCall(task.name, task.x, new Float32Array(task.x.length), task.rowLength)(),
      read: () => out,
    },
  ];
}

export const softbend = (kernels) => (task) => {
  const { x, rowLength, name } = task;
  const run = (input, out) => softbendCall(kernels, name, input, rowLength, out);
  const out = new Float32Array(x.length);
  const [input, output] = [kernels.buffer(x.length), kernels.buffer(x.length)];
  input.array.set(x);
  let fresh;
  return [
    {
      name: "Softbend",
      way: RESIDENT,
      call: run(input, output),
      read: () => output.array,
      free: () => [input, output].forEach((buffer) => buffer.release()),
    },
    { name: "Softbend", way: REUSED, call: run(x, out), read: () => out },
    {
      name: "Softbend",
      way: ALLOCATING,
      call: (
        (again) => () =>
          (fresh = again())
      )(run(x)),
      read: () => fresh,
    },
  ];
};

function softbendCall(kernels, name, x, rowLength, out) {
  if (name in elementwise) {
    const options = out && { out };
    return () => kernels.activation(name, x, options);
  }
  const { logarithm, temperature } = rowwise[name];
  const options = { temperature, rowLength, out };
  return logarithm ? () => kernels.logSoftmax(x, options) : () => kernels.softmax(x, options);
}

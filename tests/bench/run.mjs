// One benchmark run inside Node or a page: each task with all candidates interleaved.
import { plainJavaScript, softbend } from "./candidates.mjs";
import { exactly, rowwise } from "./functions.mjs";
import { interleave, worstError } from "./measure.mjs";
import { startOnnxRuntime } from "./onnxruntime.mjs";
import { stdlib } from "./stdlib.mjs";
import { startTfjs } from "./tfjs.mjs";

/**
 * Runs one task { name, count, length } after another; answers [{ name, way, nanoseconds, error }].
 * `paths` name the folders of the peers' wasm files where they cannot find them alone.
 */
export async function startBench({ load, ort, paths = {} }) {
  const makers = [
    plainJavaScript,
    stdlib,
    await startTfjs(paths.tfjs),
    await startOnnxRuntime(ort, paths.onnxRuntime),
    softbend(await load()),
  ];
  return (task, seconds) => runTask(makers, task, seconds);
}

async function runTask(makers, { name, count, length }, seconds) {
  const x = logits(count * length);
  const rowLength = name in rowwise ? length : x.length;
  const candidates = [];
  for (const make of makers) candidates.push(...(await make({ name, x, rowLength })));
  await interleave(candidates, seconds);
  const exact = exactly(name, x, rowLength);
  const results = [];
  for (const candidate of candidates) {
    const { way, call, read, free } = candidate;
    await call();
    const error = worstError(read(), exact);
    results.push({ name: candidate.name, way, nanoseconds: alone(candidate, candidates), error });
    await free?.();
  }
  return results;
}

/** Nanoseconds per call, without the copies that another way of the same peer shows. */
function alone({ name, nanoseconds, beyond, share }, candidates) {
  if (!beyond) return nanoseconds;
  const whole = candidates.find((other) => other.name === name && other.way === beyond);
  return (nanoseconds - whole.nanoseconds) / share;
}

/** Logits like a language model's, about normal with deviation 4; seeded, so that every run times the same. */
function logits(n) {
  let state = 1;
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return Float32Array.from({ length: n }, () => {
    let sum = -6;
    for (let i = 0; i < 12; i += 1) sum += uniform();
    return 4 * sum;
  });
}

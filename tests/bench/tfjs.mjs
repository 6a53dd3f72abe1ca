// TensorFlow.js on its WebAssembly backend (XNNPACK) as a peer.
import * as tf from "@tensorflow/tfjs-core";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { ALLOCATING, RESIDENT } from "./candidates.mjs";

/** `folder` holds the backend's wasm files; Node finds them itself. */
export async function startTfjs(folder) {
  if (folder) setWasmPaths(folder);
  // One thread for everyone.
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  if (!(await tf.setBackend("wasm"))) throw new Error("TensorFlow.js has no WebAssembly here");
  return tfjs;
}

const halfOf = (x, y) => tf.mul(tf.mul(x, 0.5), tf.add(y, 1));
const calls = {
  softmax: tf.softmax,
  "softmax T=0.7": (x) => tf.softmax(tf.div(x, 0.7)),
  "log-softmax": tf.logSoftmax,
  sigmoid: tf.sigmoid,
  silu: (x) => tf.mul(x, tf.sigmoid(x)),
  tanh: tf.tanh,
  gelu: (x) => halfOf(x, tf.erf(tf.mul(x, Math.SQRT1_2))),
  "gelu-tanh": (x) => {
    const cubic = tf.mul(tf.mul(x, x), tf.mul(x, 0.044715));
    return halfOf(x, tf.tanh(tf.mul(tf.add(x, cubic), 0.7978845608028654)));
  },
  elu: tf.elu,
  softplus: tf.softplus,
};

function tfjs({ name, x, rowLength }) {
  const call = calls[name];
  const shape = [x.length / rowLength, rowLength];
  const resident = tf.tensor2d(x, shape);
  let last = tf.scalar(0);
  let out;
  return [
    {
      name: "tfjs-wasm",
      way: RESIDENT,
      call: () => {
        last.dispose();
        last = tf.tidy(() => call(resident));
      },
      read: () => last.dataSync(),
      free: () => tf.dispose([resident, last]),
    },
    {
      name: "tfjs-wasm",
      way: ALLOCATING,
      call: () => {
        // What tidy returns it searches for tensors, number by number: an array must not pass there.
        const result = tf.tidy(() => call(tf.tensor2d(x, shape)));
        out = result.dataSync();
        result.dispose();
      },
      read: () => out,
    },
  ];
}
